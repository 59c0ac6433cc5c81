import { reasonsOf } from '#library/decision-reasons.server.ts'
import { arrivesAt, opens, presses, reads } from './hands.ts'
import { expect, test, type Person } from './person.ts'
import { letsTenMinutesPass } from './review.ts'
import { fillsInTheCertificate, goesToTheirCertificate, hasAProvider, isApproved, photographsTheCertificate } from './training.ts'

const theirName = 'Rosa Elena Ortiz Luna'

/** Finds the certificate in the list, with its clock, and opens it. */
async function findsTheCertificate(person: Person, reference: string): Promise<void> {
  await opens(person, '/review/training')
  await arrivesAt(person, person.say.readingTraining('queue'))
  const row = person.page.getByRole('row').filter({ hasText: reference })
  await expect(row).toContainText(person.say.frame('daysLeft', 14))
  await row.getByRole('link', { name: theirName }).click()
  await arrivesAt(person, theirName)
}

test('CERT-09 An approved applicant adds a training certificate on a phone, in Spanish, without script; 79 hours are not enough; a specialist accepts it', async ({ comes }) => {
  const rosa = await comes({ language: 'es', device: 'phone', script: false, careful: true })
  const marcus = await comes({ language: 'en', device: 'desktop', script: false, careful: true })
  const [provider, reference] = [await hasAProvider(rosa), await isApproved(rosa, marcus)]
  const { certificate } = rosa.say

  await goesToTheirCertificate(rosa, reference)
  await photographsTheCertificate(rosa)
  await fillsInTheCertificate(rosa, provider, '79', theirName)
  await presses(rosa, certificate('handIn'))
  await reads(rosa, rosa.say.problem('hoursTooFew', { hours: 79, needed: 80 }))
  await arrivesAt(rosa, certificate('title'))
  // What was typed is still there, and so is the photo: only the hours are typed again.
  await expect(rosa.page.getByAltText(rosa.say.frame('filePreview', 'certificado.jpg', 1), { exact: true })).toBeVisible()
  await fillsInTheCertificate(rosa, provider, '80,5', 'ROSA ELENA ORTIZ')
  await presses(rosa, certificate('handIn'))
  await reads(rosa, certificate('namesTitle'))
  await fillsInTheCertificate(rosa, provider, '80,5', 'ROSA ELENA ORTIZ LUNA')
  await presses(rosa, certificate('handIn'))
  await reads(rosa, certificate('sentTitle'))
  await arrivesAt(rosa, certificate('title'))

  const { readingTraining } = marcus.say
  await findsTheCertificate(marcus, reference)
  await expect(marcus.page.locator('.evidence__one--met')).toHaveCount(4)
  await presses(marcus, readingTraining('accept'))
  await arrivesAt(marcus, readingTraining('title-accept'))
  await presses(marcus, readingTraining('do-accept'))
  await arrivesAt(marcus, readingTraining('queue'))
  await reads(marcus, `${readingTraining('waiting-accept')}: ${theirName}`)
  await letsTenMinutesPass(marcus)

  await opens(rosa, `/apply/${reference}`)
  await arrivesAt(rosa, rosa.say.application('myApplication'))
  await expect(rosa.page.locator('.path__step--done', { hasText: certificate('path-applicant') })).toBeVisible()
  await reads(rosa, certificate('state-accepted'))
})

test('CERT-09 A certificate that cannot be accepted: why, what to do, and another one', async ({ comes }) => {
  const rosa = await comes({ language: 'en', device: 'desktop', script: true, careful: true })
  const marcus = await comes({ language: 'es', device: 'phone', script: true, careful: true })
  const [provider, reference] = [await hasAProvider(rosa), await isApproved(rosa, marcus)]
  await goesToTheirCertificate(rosa, reference)
  await photographsTheCertificate(rosa)
  await fillsInTheCertificate(rosa, provider, '80', theirName)
  await presses(rosa, rosa.say.certificate('handIn'))
  await reads(rosa, rosa.say.certificate('sentTitle'))

  const { readingTraining, deciding } = marcus.say
  await findsTheCertificate(marcus, reference)
  await presses(marcus, readingTraining('refuse'))
  await arrivesAt(marcus, readingTraining('title-refuse'))
  const reason = reasonsOf('training').find(({ id }) => id === 'tooFewHours')!
  await marcus.page.getByLabel(reason.staff.es).check()
  await presses(marcus, deciding('preview'))
  await expect(marcus.page.locator('.letter')).toContainText(reason.says.en)
  await presses(marcus, readingTraining('do-refuse'))
  await arrivesAt(marcus, readingTraining('queue'))
  await letsTenMinutesPass(marcus)

  await goesToTheirCertificate(rosa, reference)
  await reads(rosa, reason.says.en)
  await reads(rosa, rosa.say.certificate('addTitle'))
})
