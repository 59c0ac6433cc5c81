import { walksInAs } from './account.ts'
import { arrivesAt, chooses, opens, presses, reads, writes } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { hasAVoucher, hasSent, posts } from './prepared.ts'
import { letsTenMinutesPass } from './review.ts'
import { fillsInTheCertificate, goesToTheirCertificate, hasAProvider, photographsTheCertificate } from './training.ts'

const theirName = 'Rosa Elena Ortiz Luna'

/** Sent, approved by Marcus, and trained: the exam is open. @returns the reference. */
async function mayAsk(rosa: Person, marcus: Person): Promise<string> {
  const [provider, reference] = [await hasAProvider(rosa), await hasSent(rosa)]
  await walksInAs(marcus, 'Marcus')
  await arrivesAt(marcus, marcus.say.application('review'))
  expect((await posts(marcus, `/review/${reference}/approve`, { seen: '1' })).status()).toBe(303)
  await letsTenMinutesPass(marcus)
  await goesToTheirCertificate(rosa, reference)
  await photographsTheCertificate(rosa)
  await fillsInTheCertificate(rosa, provider, '80', theirName)
  await presses(rosa, rosa.say.certificate('handIn'))
  await reads(rosa, rosa.say.certificate('sentTitle'))
  await opens(marcus, '/review/training')
  await marcus.page.getByRole('row').filter({ hasText: reference }).getByRole('link', { name: theirName }).click()
  await arrivesAt(marcus, theirName)
  await presses(marcus, marcus.say.readingTraining('accept'))
  await arrivesAt(marcus, marcus.say.readingTraining('title-accept'))
  await presses(marcus, marcus.say.readingTraining('do-accept'))
  await letsTenMinutesPass(marcus)
  return reference
}

for (const script of [false, true]) {
  test(`CERT-10 CERT-11 An approved applicant asks for the exam on a phone, in Spanish, pays by voucher and is authorized; an accommodation is granted, ${script ? 'with' : 'without'} script`, async ({ comes }) => {
    const rosa = await comes({ language: 'es', device: 'phone', script, careful: !script })
    const marcus = await comes({ language: 'en', device: 'desktop', script, careful: !script })
    const reference = await mayAsk(rosa, marcus)
    const { exam, accommodation } = rosa.say

    await opens(rosa, '/apply/exam')
    await arrivesAt(rosa, exam('title'))
    await presses(rosa, exam('ask'))
    await arrivesAt(rosa, exam('payTitle'))
    await reads(rosa, exam('askedTitle'))
    await writes(rosa, exam('voucher'), await hasAVoucher(rosa, 150, 'exam'))
    await presses(rosa, exam('useVoucher'))
    await arrivesAt(rosa, exam('title'))
    await reads(rosa, exam('lead-schedule'))

    await opens(rosa, '/apply/exam/accommodation')
    await arrivesAt(rosa, accommodation('title'))
    await presses(rosa, accommodation('send'))
    await reads(rosa, 'Elija qué le ayudaría.')
    await chooses(rosa, 'Descansos')
    await writes(rosa, accommodation('words'), 'Un descanso cada hora')
    await presses(rosa, accommodation('send'))
    await reads(rosa, accommodation('sentTitle'))

    await opens(marcus, '/exams?view=accommodations')
    await arrivesAt(marcus, marcus.say.examsAtWork('title'))
    await marcus.page.getByRole('row').filter({ hasText: reference }).getByRole('link').click()
    await arrivesAt(marcus, `${marcus.say.accommodation('staffTitle')}: ${theirName}`)
    await reads(marcus, 'Un descanso cada hora')
    await chooses(marcus, 'Breaks')
    await presses(marcus, marcus.say.accommodation('sendAnswer'))
    await reads(marcus, marcus.say.accommodation('state-granted'))

    await opens(rosa, '/apply/exam/accommodation')
    await reads(rosa, accommodation('youGet'))
    await opens(rosa, `/apply/${reference}`)
    await expect(rosa.page.locator('.path__step--now')).toContainText(exam('schedule-applicant'))
  })
}
