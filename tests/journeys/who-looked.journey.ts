import { accessWords, kindWords, problemWords } from '#access/access-messages.ts'
import { historyWords, lookWords, roleWords, stepWords } from '#access/history-messages.ts'
import { historyLinkWords } from '#certification/history-link-messages.ts'
import { speak } from '#platform/languages.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, chooses, doesNotRead, goesByTheMenu, opens, presses, reads, writes } from './hands.ts'
import { expect, test } from './person.ts'
import { hasSent } from './prepared.ts'
import { finds } from './review.ts'

const arrivals = [
  { language: 'en', device: 'desktop', script: true, says: 'with script' },
  { language: 'es', device: 'phone', script: false, says: 'in Spanish, on a phone, without script' },
] as const

const note = { en: 'I called him: he was looking for a page that we had spoken of.', es: 'Le llamé: buscaba una página de la que habíamos hablado.' }

for (const { says, ...arrival } of arrivals) {
  test(`PLAT-06 An applicant reads that a program specialist opened her application: ${says}`, async ({ comes }) => {
    const denise = await comes({ ...arrival, careful: true })
    const { language } = denise
    const say = speak(historyWords, language)
    const reference = await hasSent(denise)
    await opens(denise, `/apply/${reference}`)
    await presses(denise, historyLinkWords.seeHistory[language])
    await arrivesAt(denise, say('title'))
    await reads(denise, stepWords.send[language])

    const marcus = await comes({ careful: true, script: arrival.script })
    await walksInAs(marcus, 'Marcus')
    await arrivesAt(marcus, marcus.say.application('review'))
    await opens(marcus, '/review?sort=sent&size=100')
    const row = marcus.page.getByRole('row').filter({ hasText: reference })
    const name = await row.getByRole('link').first().innerText()
    await finds(marcus, reference, name)

    await opens(denise, `/apply/${reference}/history`)
    const looks = denise.page.locator('#looked tbody tr')
    await expect(looks.filter({ hasText: lookWords.opened.application[language] })).toContainText(roleWords.programSpecialist[language](1))
    // Other stories look at the list, too: in another role, it stands in a line of its own.
    await expect(looks.filter({ hasText: lookWords.listed.application[language] }).first()).toBeVisible()
    await doesNotRead(denise, 'Marcus')
    // What this is for, and whom to ask.
    await reads(denise, say('lookedWhy'))
    await presses(denise, say('ask'))
    await arrivesAt(denise, denise.say.asking('ask'))
    await reads(denise, denise.say.asking('aboutApplication', reference))
  })

  test(`PLAT-06 A manager reads which looks stand out, and a specialist does not: ${says}`, async ({ comes }) => {
    const anh = await comes({ ...arrival, careful: true })
    const { language } = anh
    const say = speak(accessWords, language)
    await walksInAs(anh, 'Anh')
    await goesByTheMenu(anh, anh.say.front('groupProgram'), anh.say.front('access'))
    await arrivesAt(anh, say('title'))
    await presses(anh, say('lastDays', 90))
    await arrivesAt(anh, say('title'))
    await expect(anh.page.getByRole('link', { name: say('lastDays', 90) })).toHaveAttribute('aria-current', 'page')

    // Sam comes to doors that are not his, and she reads about it.
    const sam = await comes({ script: arrival.script })
    await walksInAs(sam, 'Sam')
    for (const page of ['/review', '/vouchers', '/review/access']) {
      await opens(sam, page)
      await arrivesAt(sam, sam.say.front('notForYouTitle'))
    }
    await opens(anh, '/review/access?days=7')
    const refused = anh.page.getByRole('row').filter({ hasText: kindWords.refused.name[language] }).filter({ hasText: 'Sam' })
    await expect(refused).toHaveCount(1)
    await refused.getByRole('link').first().click()
    await arrivesAt(anh, kindWords.refused.name[language])
    await reads(anh, '/review/access')
    await presses(anh, say('save'))
    await expect(anh.page.locator('#error-summary')).toContainText(problemWords.outcomeMissing[language])
    await chooses(anh, say('lookedInto'))
    await writes(anh, say('note'), note[language])
    await presses(anh, say('save'))
    await reads(anh, say('saved'))
    await reads(anh, note[language])
    await opens(anh, '/review/access?days=7&show=done')
    await expect(refused).toHaveCount(1)

    const marcus = await comes({ script: arrival.script })
    await walksInAs(marcus, 'Marcus')
    await opens(marcus, '/review/access')
    await arrivesAt(marcus, marcus.say.front('notForYouTitle'))
  })
}
