import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dueInWords } from '#certification/queue-words.ts'
import { workPassword } from '#demonstration/personas.ts'
import { languageNames } from '#platform/languages.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, chooses, doesNotRead, fieldOf, opens, presses, reads, wayNamed, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { hasSent } from './prepared.ts'

/** Rosa Muñoz Peralta has sent an application. @returns its number. */
const hasSentAsMuñoz = (person: Person) => hasSent(person, {
  name: { givenNames: 'Rosa', familyNames: 'Muñoz Peralta', chosenName: '' }, ethics: { typedName: 'Rosa Muñoz Peralta' },
  identity: { printedGivenNames: 'ROSA', printedFamilyNames: 'MUNOZ PERALTA' },
})

const rowOf = ({ page }: Person, reference: string) => page.getByRole('row').filter({ hasText: reference })

test('CERT-06 PLAT-03 A specialist finds Muñoz by typing munoz, by keys alone', async ({ comes }) => {
  const [rosa, marcus] = [await comes({ language: 'es' }), await comes({ careful: true })]
  const reference = await hasSentAsMuñoz(rosa)
  await walksInAs(marcus, 'Marcus')
  const { queue, application } = marcus.say
  const { keyboard } = marcus.page
  const search = fieldOf(marcus, queue('search'))
  await keyboard.press('/')
  await expect(search).toBeFocused()
  // Keys mean themselves while somebody types.
  await keyboard.type('munoz jk?/')
  await expect(search).toHaveValue('munoz jk?/')
  await expect(marcus.page.locator('details[data-keys-help]')).not.toHaveAttribute('open', '')
  for (const typed of ['munoz peralta', 'PERALTA MUÑOZ', 'rosa munos', reference.toLowerCase().replaceAll('-', ''), rosa.email]) {
    await keyboard.press('/')
    if (!(await search.evaluate((field) => field === document.activeElement))) await search.focus()
    await search.fill(typed)
    await keyboard.press('Enter')
    await expect(rowOf(marcus, reference), typed).toContainText('Rosa Muñoz Peralta')
    await expect(rowOf(marcus, reference)).toContainText(queue('row-submitted'))
    await expect(search).toHaveValue(typed)
    await marcus.page.locator('body').click({ position: { x: 2, y: 2 } })
  }
  await arrivesAt(marcus, application('review'))
  await search.fill('Qwxyzzy')
  await keyboard.press('Enter')
  await reads(marcus, queue('foundNothingText'))
  await presses(marcus, queue('backToQueue'))
  await expect(marcus.page).toHaveURL(/\/review$/)
})

/** Opens the filters where they are folded. */
async function unfoldsFilters(person: Person): Promise<void> {
  const summary = person.page.locator('.filters summary')
  if (await summary.isVisible()) await summary.click()
}

for (const [language, device] of [['es', 'phone'], ['en', 'desktop']] as const) {
  test(`CERT-06 Without script a specialist filters, keeps the view, and takes the list out with a reason: ${language}, ${device}`, async ({ comes }) => {
    const rosa = await comes({ language: 'es' })
    const reference = await hasSentAsMuñoz(rosa)
    const marcus = await comes({ language, device, script: false, careful: true })
    await walksInAs(marcus, 'Marcus')
    const { queue, application } = marcus.say
    await unfoldsFilters(marcus)
    await fieldOf(marcus, queue('writtenIn')).selectOption('es')
    await fieldOf(marcus, queue('sort')).selectOption('sent')
    await fieldOf(marcus, queue('size')).selectOption('100')
    await presses(marcus, queue('show'))
    await expect(rowOf(marcus, reference)).toBeVisible()
    await expect(rowOf(marcus, reference)).toContainText(languageNames.es)
    const chip = marcus.page.getByRole('link', { name: queue('chip-language', languageNames.es) })
    await marcus.page.reload()
    await expect(chip).toBeVisible()
    await arrivesAt(marcus, application('review'))

    const name = `${queue('viewName')} ${randomUUID().slice(0, 8)}`
    await presses(marcus, queue('saveThisView'))
    await arrivesAt(marcus, queue('yourViews'))
    await presses(marcus, queue('saveView'))
    await reads(marcus, marcus.say.problem('viewNameMissing'))
    await writes(marcus, queue('viewName'), name)
    await presses(marcus, queue('saveView'))
    await chip.click()
    await expect(chip).toHaveCount(0)
    await marcus.page.getByRole('link', { name, exact: true }).click()
    await expect(chip).toBeVisible()
    await expect(rowOf(marcus, reference)).toBeVisible()

    await presses(marcus, queue('export'))
    await arrivesAt(marcus, queue('export'))
    await chooses(marcus, queue('purpose-report'))
    await writes(marcus, queue('exportReason'), 'Short')
    await presses(marcus, queue('makeList'))
    await reads(marcus, marcus.say.problem('exportReasonTooShort', { least: 10, most: 500 }))
    await expect(fieldOf(marcus, queue('exportReason'))).toHaveValue('Short')
    await writes(marcus, queue('exportReason'), 'The yearly report to the state')
    await writes(marcus, queue('exportPassword'), 'not the password')
    await presses(marcus, queue('makeList'))
    await reads(marcus, marcus.say.problem('passwordNotYours'))
    await writes(marcus, queue('exportPassword'), workPassword)
    await presses(marcus, queue('makeList'))
    await arrivesAt(marcus, queue('exportReady'))
    const [download] = await Promise.all([marcus.page.waitForEvent('download'), wayNamed(marcus, queue('download')).click()])
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${queue('fileName')}-\\d{4}-\\d{2}-\\d{2}\\.csv$`))
    const text = await readFile((await download.path())!, 'utf8')
    expect(text.startsWith(`\ufeff${queue('column-reference')},`)).toBe(true)
    expect(text).toContain(`${reference},Rosa Muñoz Peralta,`)
    expect(text).not.toContain(languageNames.en)

    await opens(marcus, '/review/views')
    const mine = marcus.page.locator('main section', { hasText: name })
    await arrivesAt(marcus, queue('yourViews'))
    await mine.getByRole('button', { name: queue('removeView') }).click()
    await doesNotRead(marcus, name)
  })
}

test('CERT-06 A late or strange address of the queue still shows the queue', async ({ comes }) => {
  const marcus = await comes()
  await walksInAs(marcus, 'Marcus')
  for (const query of ['view=nowhere&due=never&size=9&page=-1&sort=x&whose=%27', 'page=9999', 'whose=0199a000-0000-7000-8000-000000000000&due=7']) {
    await opens(marcus, `/review?${query}`)
    await arrivesAt(marcus, marcus.say.application('review'))
  }
  await reads(marcus, marcus.say.queue('noMatch'))
  await reads(marcus, dueInWords(7, 'en'))
  await presses(marcus, marcus.say.queue('removeAll'))
  await expect(marcus.page).toHaveURL(/\/review$/)
})
