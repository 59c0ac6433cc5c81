import { randomUUID } from 'node:crypto'
import { vendorWords } from '#exams/vendor-messages.ts'
import { vendorProblems } from '#exams/vendor-problems.ts'
import { newReference } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { words as front } from '../../src/messages.ts'
import { walksInAs } from './account.ts'
import { arrivesAt, fieldOf, goesByTheMenu, opens, presses, reads } from './hands.ts'
import { mayChooseADate } from './may-take-exam.ts'
import { expect, test, type Person } from './person.ts'

const wordsOf = (person: Person) => speak(vendorWords, person.language)

/** The number by which the vendor knows somebody: it stands with their exam. */
async function numberOf(person: Person): Promise<string> {
  await opens(person, '/apply/exam')
  const term = person.page.locator('dt', { hasText: person.say.exam('requestNumber') })
  return (await term.locator('xpath=following-sibling::dd[1]').innerText()).trim()
}

/** Chooses a file of the vendor and sends it in. */
async function sendsIn(anh: Person, name: string, lines: readonly string[], encoding: BufferEncoding = 'utf8'): Promise<void> {
  const say = wordsOf(anh)
  await opens(anh, '/exams/vendor/send')
  await arrivesAt(anh, say('send'))
  await fieldOf(anh, say('file')).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, encoding) })
  await presses(anh, say('sendButton'))
}

/** Looks again until the house is done with the file. */
async function waitsForIt(anh: Person): Promise<void> {
  await expect(async () => {
    await anh.page.reload()
    await expect(anh.page.getByRole('link', { name: wordsOf(anh)('again') })).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 60_000 })
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

for (const { script, language, device } of [{ script: true, language: 'en', device: 'desktop' }, { script: false, language: 'es', device: 'phone' }] as const) {
  test(`CERT-12 CERT-14 A vendor learns who may take the exam, tells of an appointment and of a result, and nothing happens twice, ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const [rosa, marcus, anh] = [await comes({ language, device, script, careful: true }), await comes({ language: 'en', device: 'desktop', script }), await comes({ language, device, script, careful: true })]
    await walksInAs(marcus, 'Marcus')
    await walksInAs(anh, 'Anh')
    await mayChooseADate(rosa, marcus)
    const [number, say, mark] = [await numberOf(rosa), wordsOf(anh), randomUUID().slice(0, 8)]

    await goesByTheMenu(anh, front.groupExam[language], front.examVendor[language])
    await arrivesAt(anh, say('title'))
    await presses(anh, say('makeFull'))
    await waitsForIt(anh)
    const list = await anh.page.request.get((await anh.page.locator('#out tbody a').first().getAttribute('href'))!)
    expect(await list.text()).toContain(`add,${number},`)

    await sendsIn(anh, `citas-${mark}.csv`, ['candidate_id;status;exam_date;exam_time;place;changed_at', `${number};booked;${inDays(20)};09:00;Fresno ${mark};${inDays(0)}`])
    await arrivesAt(anh, `citas-${mark}.csv`)
    await waitsForIt(anh)
    await opens(rosa, '/apply/exam')
    await arrivesAt(rosa, rosa.say.exam('title'))
    await reads(rosa, wordsOf(rosa)('booked'))
    await expect(rosa.page.locator('main')).toContainText(`Fresno ${mark}`)
    await opens(rosa, '/dates')
    await expect(rosa.page.locator('main')).toContainText(`Fresno ${mark}`)

    const lines = ['Candidate ID,Outcome,Exam date,Family names,Score', `${number},failed,${inDays(-1)},Ortiz Luna,12`, `${newReference()},passed,${inDays(-1)},Muñoz,87`, '"never closed,passed', `${number},87 percent,${inDays(-1)},,87`]
    await sendsIn(anh, `results-${mark}.csv`, lines, 'latin1')
    await arrivesAt(anh, `results-${mark}.csv`)
    await waitsForIt(anh)
    await arrivesAt(anh, `results-${mark}.csv`)
    await reads(anh, 'Windows')
    for (const code of ['vendorUnknown', 'vendorLineBroken', 'vendorOutcome']) {
      await expect(anh.page.locator('tbody')).toContainText(vendorProblems([{ code }], language)[0]!.text)
    }
    const report = await anh.page.request.get((await anh.page.getByRole('link', { name: say('downloadRefused') }).getAttribute('href'))!)
    expect((await report.text()).trim().split('\r\n')).toHaveLength(1 + 4)

    await sendsIn(anh, 'again.csv', lines, 'latin1')
    await expect(anh.page.locator('main')).toContainText(vendorProblems([{ code: 'vendorSentBefore', facts: { on: '' } }], language)[0]!.text.split(/ on | el /)[0]!)
    await arrivesAt(anh, say('send'))
  })
}
