import ICAL from 'ical.js'
import { getDocumentProxy } from 'unpdf'
import { credentialWords } from '#certificates/credential-messages.ts'
import { certificateWords } from '#certificates/messages.ts'
import { myPaperWords } from '#certificates/my-paper-messages.ts'
import { reasonWords } from '#certificates/reason-messages.ts'
import { registryWords } from '#certificates/registry-messages.ts'
import { examDateWords } from '#deadlines/exam-date-messages.ts'
import { kindWords } from '#exams/accommodation-messages.ts'
import { scheduleWords } from '#exams/schedule-messages.ts'
import { addDays, dateInWords, type PlainDate } from '#platform/dates.ts'
import { languageInSentence, languageNames, speak, type Language } from '#platform/languages.ts'
import { walksInAs } from './account.ts'
import { isTrained, mayAskForTheExam, timePasses } from './exams.ts'
import { arrivesAt, chooses, fieldOf, opens, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { setsTheValue } from './policy-values.ts'
import { hasAVoucher, posts } from './prepared.ts'
import { codeOnPage } from './qr-code.ts'
import { serve } from './server.ts'

const theirName = 'Rosa Elena Ortiz Luna'
const words = ({ language }: Person) => ({
  schedule: speak(scheduleWords, language), mine: speak(certificateWords, language), papers: speak(myPaperWords, language),
  registry: speak(registryWords, language), credential: speak(credentialWords, language), dates: speak(examDateWords, language),
})

/** A question with three fields for a day, where the page has more than one. */
async function writesTheDay({ page }: Person, name: string, day: PlainDate): Promise<void> {
  const [year, month, dayOfMonth] = day.split('-')
  for (const [part, text] of [['month', String(Number(month))], ['day', String(Number(dayOfMonth))], ['year', year!]]) await page.locator(`main [name=${name}-${part}]`).fill(text!)
}

/** All dates that bind them stand on one page. */
async function hasTheDates(person: Person, ...dates: readonly string[]): Promise<void> {
  await opens(person, '/dates')
  await arrivesAt(person, person.say.dates('title'))
  for (const date of dates) await reads(person, date)
}

/** Asks, and sends a check, which the program records on the day on which it comes. */
async function paysByCheck(rosa: Person, marcus: Person, reference: string, today: PlainDate): Promise<void> {
  const { exam } = rosa.say
  await opens(rosa, '/apply/exam')
  await arrivesAt(rosa, exam('title'))
  await presses(rosa, exam('ask'))
  await arrivesAt(rosa, exam('payTitle'))
  await reads(rosa, exam('byChequeText'))
  await opens(marcus, `/exams/${reference}`)
  await arrivesAt(marcus, theirName)
  await writesTheDay(marcus, 'arrivedOn', today)
  await writesTheDay(marcus, 'chequeDated', addDays(today, -3))
  await writes(marcus, marcus.say.fees('chequeNumber'), '2047')
  await writes(marcus, marcus.say.fees('chequeAmount'), '150')
  await presses(marcus, marcus.say.fees('recordButton'))
  await reads(marcus, marcus.say.examsAtWork('happened'))
  await opens(rosa, '/apply/exam')
  await reads(rosa, exam('lead-schedule'))
}

/** Asks for breaks, cannot choose a date meanwhile, and gets them. */
async function isGrantedBreaks(rosa: Person, marcus: Person, reference: string): Promise<void> {
  const { accommodation } = rosa.say
  const { schedule } = words(rosa)
  await opens(rosa, '/apply/exam/accommodation')
  await arrivesAt(rosa, accommodation('title'))
  await chooses(rosa, kindWords.breaks[rosa.language])
  await presses(rosa, accommodation('send'))
  await reads(rosa, accommodation('sentTitle'))
  await opens(rosa, '/apply/exam/schedule')
  await arrivesAt(rosa, schedule('title'))
  await reads(rosa, schedule('not-accommodationOpen'))
  await expect(rosa.page.getByRole('button', { name: schedule('show') })).toHaveCount(0)

  await opens(marcus, '/exams?view=accommodations')
  await marcus.page.getByRole('row').filter({ hasText: reference }).getByRole('link').click()
  await arrivesAt(marcus, `${marcus.say.accommodation('staffTitle')}: ${theirName}`)
  await chooses(marcus, kindWords.breaks.en)
  await presses(marcus, marcus.say.accommodation('sendAnswer'))
  await reads(marcus, marcus.say.accommodation('state-granted'))
}

/** Chooses the first date there is, in a language and at a place. @returns its day, as their own calendar reads it from the file. */
async function takesASeat(person: Person, examLanguage: Language, place: string): Promise<PlainDate> {
  const { schedule } = words(person)
  await opens(person, '/apply/exam/schedule')
  await arrivesAt(person, schedule('title'))
  await chooses(person, languageNames[examLanguage])
  await fieldOf(person, schedule('chooseWhere')).selectOption({ label: place })
  await presses(person, schedule('show'))
  await person.page.locator('tbody th a').first().click()
  await arrivesAt(person, schedule('confirmTitle'))
  await reads(person, languageNames[examLanguage])
  await presses(person, schedule('bookButton'))
  await arrivesAt(person, schedule('haveTitle'))
  await reads(person, schedule('done-booked'))
  const file = await person.page.request.get((await person.page.getByRole('link', { name: schedule('calendar') }).getAttribute('href'))!)
  expect(file.headers()['content-type']).toContain('text/calendar')
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(await file.text())).getFirstSubcomponent('vevent')!)
  return event.startDate.toString().slice(0, 10)
}

/** The manager learned how it went, and records it by hand. */
async function recordsTheResult(anh: Person, reference: string, outcome: 'passed' | 'failed', satOn: PlainDate): Promise<void> {
  const { examsAtWork } = anh.say
  await opens(anh, `/exams/${reference}/result`)
  await arrivesAt(anh, examsAtWork('resultTitle'))
  await chooses(anh, examsAtWork(`outcome-${outcome}`))
  await writesTheDay(anh, 'satOn', satOn)
  await writes(anh, examsAtWork('why'), 'The proctor told us by telephone.')
  await presses(anh, examsAtWork('saveResult'))
  await arrivesAt(anh, theirName)
}

/** Their certificate is there. @returns its number. */
async function hasACertificate(person: Person): Promise<string> {
  const { mine } = words(person)
  const number = /[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}/
  await expect(async () => {
    await opens(person, '/my-certificate')
    await expect(person.page.locator('main')).toContainText(number, { timeout: 500 })
  }).toPass()
  await arrivesAt(person, mine('mine'))
  return (await person.page.locator('main').innerText()).match(number)![0]
}

/** The paper as a PDF that a screen reader can follow. @returns where its code leads. */
async function printsIt({ page, language, ...person }: Person): Promise<string> {
  const { papers } = words({ page, language, ...person })
  const link = page.getByRole('link', { name: papers('inLanguage', papers('paper'), languageInSentence[language][language]) })
  const bytes = await (await page.request.get((await link.getAttribute('href'))!)).body()
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { items } = await (await pdf.getPage(1)).getTextContent()
  expect((await pdf.getMarkInfo())?.Marked, 'it is tagged').toBe(true)
  expect(JSON.stringify(await (await pdf.getPage(1)).getStructTree())).toContain('"H1"')
  expect(bytes.toString('latin1')).toContain(`/Lang (${language}-US)`)
  expect((items as { str?: string }[]).map(({ str }) => str ?? '').join(' ').replace(/\s+/g, ' ')).toContain(theirName)
  return codeOnPage(bytes)
}

/** A stranger brings the file and reads whether it holds. */
async function checksTheFile(stranger: Person, file: Buffer, answer: string): Promise<void> {
  const { credential } = words(stranger)
  await opens(stranger, '/check-credential')
  await arrivesAt(stranger, credential('check'))
  await stranger.page.locator('input[type=file]').setInputFiles({ name: 'certificate.jwt', mimeType: 'application/jwt', buffer: file })
  await presses(stranger, credential('checkNow'))
  await expect(stranger.page.locator('main .notice').first()).toContainText(answer)
}

/** A stranger finds it by its number, carelessly typed, by its code, and by a name that was heard and not read. */
async function findsIt(stranger: Person, number: string, code: string): Promise<void> {
  const { registry } = words(stranger)
  await opens(stranger, '/verify')
  await arrivesAt(stranger, registry('title'))
  await writes(stranger, registry('field'), number.replaceAll('-', ' ').toLowerCase())
  await presses(stranger, registry('check'))
  await arrivesAt(stranger, theirName)
  await reads(stranger, registry('status-active'))
  await opens(stranger, code)
  await arrivesAt(stranger, theirName)
  await opens(stranger, '/verify')
  await writes(stranger, registry('field'), 'rosa ortis luna')
  await presses(stranger, registry('check'))
  await expect(stranger.page.getByRole('row').filter({ hasText: number })).toContainText(theirName)
}

/** A manager suspends it, with a reason that its person reads and the public does not. */
async function suspends(anh: Person, number: string): Promise<void> {
  const { mine } = words(anh)
  await opens(anh, `/certificates/${number}`)
  await presses(anh, mine('do-suspend'))
  await arrivesAt(anh, `${mine('do-suspend')}: ${theirName}`)
  await chooses(anh, reasonWords.requirement.en)
  await writes(anh, mine('note'), 'Send us the certificate of your last course.')
  await presses(anh, mine('do-suspend'))
  await reads(anh, mine('did-suspend'))
}

for (const { script, language, device, place } of [
  { script: true, language: 'en', device: 'desktop', place: { en: 'Online', es: 'En línea' } },
  { script: false, language: 'es', device: 'phone', place: { en: 'Fresno: Valley Testing Room', es: 'Fresno: Valley Testing Room' } },
] as const) {
  // In a house of its own: its clock moves.
  test(`CERT-10 CERT-11 CERT-12 CERT-14 CERT-15 CERT-16 From approval to a certificate that a stranger verifies: Rosa fails, tries again and passes, ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    test.setTimeout(600_000)
    const served = await serve([Number(new URL(process.env.JOURNEYS_ADDRESS!).port)])
    try {
      const { address } = served
      const rosa = await comes({ script, language, device, careful: true, address })
      const [marcus, anh] = [await comes({ script: false, address }), await comes({ script: false, address })]
      await walksInAs(anh, 'Anh')
      const reference = await mayAskForTheExam(rosa, marcus, theirName)
      const { exam } = rosa.say
      const { dates, registry, credential } = words(rosa)
      await hasTheDates(rosa, dates('askUntil'))

      // From the next day on somebody else gives the exam, and tells the program how it went.
      await setsTheValue(anh, 'examGivenHere', '0', addDays(await timePasses(anh), 1).split('-'))
      await paysByCheck(rosa, marcus, reference, await timePasses(anh, 'day'))
      await isGrantedBreaks(rosa, marcus, reference)
      const first = await takesASeat(rosa, language, place[language])
      await hasTheDates(rosa, dates('takeBy'), dateInWords(first, language))
      await opens(rosa, '/apply/exam')
      await arrivesAt(rosa, exam('title'))
      await reads(rosa, exam('seat-text', dateInWords(first, language)))
      await timePasses(anh, 'week')
      await recordsTheResult(anh, reference, 'failed', first)

      // Another try, with a fee of its own.
      await opens(rosa, '/apply/exam')
      await reads(rosa, exam('lead-askAgain'))
      await presses(rosa, exam('askAgain'))
      await arrivesAt(rosa, exam('payTitle'))
      await writes(rosa, exam('voucher'), await hasAVoucher(rosa, 150, 'examRetake'))
      await presses(rosa, exam('useVoucher'))
      await arrivesAt(rosa, exam('title'))
      const second = await takesASeat(rosa, language, place[language])
      await timePasses(anh, 'week')
      const told = Date.now()
      await recordsTheResult(anh, reference, 'passed', second)
      await opens(rosa, '/apply/exam')
      await presses(rosa, exam('certificate-see'))
      const number = await hasACertificate(rosa)
      expect(Date.now() - told, 'within the same minute').toBeLessThan(60_000)

      const code = await printsIt(rosa)
      expect(code).toMatch(new RegExp(`^${address}/verify/[0-9A-Z]{25}$`))
      const file = await (await rosa.page.request.get(`/my-certificate/${number}/digital/jwt`)).body()
      const today = await timePasses(anh)
      await hasTheDates(rosa, dates('validThrough'))
      const stranger = await comes({ script, language, device: 'phone', careful: true, address })
      await findsIt(stranger, number, code)
      await checksTheFile(stranger, file, credential('activeTitle', dateInWords(today, language)))

      await suspends(anh, number)
      await opens(stranger, code)
      await reads(stranger, registry('status-suspended'))
      await checksTheFile(stranger, file, credential('suspendedTitle'))
      const revoked = { seen: 'suspended', reason: 'ethics', note: 'After the hearing the program revoked it.', sure: 'yes' }
      expect((await posts(anh, `/certificates/${number}/revoke`, revoked)).status()).toBe(303)
      await opens(stranger, code)
      await reads(stranger, registry('status-revoked'))
      await expect(stranger.page.locator('main'), 'nobody else reads why').not.toContainText('hearing')
      await checksTheFile(stranger, file, credential('revokedTitle'))
      await opens(rosa, '/my-certificate')
      await reads(rosa, 'After the hearing the program revoked it.')
    } finally {
      await served.stop()
    }
  })
}

test('CERT-10 Armen asks for the exam exactly 14 days before his approval ends, and is in time; a day later he is told why not and what he can do', async ({ comes }) => {
  test.setTimeout(400_000)
  const served = await serve([Number(new URL(process.env.JOURNEYS_ADDRESS!).port)])
  try {
    const { address } = served
    const armen = await comes({ script: false, careful: true, address })
    const [marcus, anh] = [await comes({ script: false, address }), await comes({ script: false, address })]
    for (const [person, name] of [[armen, 'Armen'], [marcus, 'Marcus'], [anh, 'Anh']] as const) await walksInAs(person, name)
    await opens(armen, '/apply')
    const reference = (await armen.page.content()).match(/\/apply\/([2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{2})/)![1]!
    await isTrained(armen, marcus, reference, 'Armen Grigoryan')
    const end = addDays(await timePasses(anh), 20)
    const last = addDays(end, -14)
    while ((await timePasses(anh, 'day')) < last);
    const { exam } = armen.say
    await opens(armen, '/apply/exam')
    await reads(armen, exam('askUntilText', dateInWords(last, 'en')))
    await presses(armen, exam('ask'))
    await arrivesAt(armen, exam('payTitle'))

    // He takes it back, and asks again on the next day.
    await opens(armen, '/apply/exam/withdraw')
    await presses(armen, exam('withdrawButton'))
    await reads(armen, exam('withdrawnTitle'))
    await timePasses(anh, 'day')
    await opens(armen, '/apply/exam')
    await arrivesAt(armen, exam('title'))
    await reads(armen, exam('tooLateText', dateInWords(last, 'en'), dateInWords(end, 'en')))
    const late = await posts(armen, '/apply/exam', { _do: 'ask' })
    expect([late.status(), await late.text()]).toEqual([422, expect.stringContaining(`The last day to ask for the exam was ${dateInWords(last, 'en')}. Your approval ends on ${dateInWords(end, 'en')}`)])
  } finally {
    await served.stop()
  }
})
