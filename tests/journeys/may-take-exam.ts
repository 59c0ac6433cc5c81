import { opens, presses, reads } from './hands.ts'
import { expect, type Person } from './person.ts'
import { hasAVoucher, hasSent, posts } from './prepared.ts'
import { letsTenMinutesPass } from './review.ts'
import { fillsInTheCertificate, goesToTheirCertificate, hasAProvider, photographsTheCertificate } from './training.ts'

export const theirName = 'ROSA ELENA ORTIZ LUNA'

/** Approved, trained, and the exam is paid for: what happened before a story about it. */
export async function mayChooseADate(person: Person, marcus: Person): Promise<void> {
  const [provider, reference] = [await hasAProvider(person), await hasSent(person)]
  expect((await posts(marcus, `/review/${reference}/approve`, { seen: '1' })).status()).toBe(303)
  await letsTenMinutesPass(marcus)
  await goesToTheirCertificate(person, reference)
  await photographsTheCertificate(person)
  await fillsInTheCertificate(person, provider, '80', theirName)
  await presses(person, person.say.certificate('handIn'))
  await reads(person, person.say.certificate('sentTitle'))
  await opens(marcus, '/review/training')
  await marcus.page.getByRole('row').filter({ hasText: reference }).getByRole('link').first().click()
  const accept = `${new URL(marcus.page.url()).pathname}/accept`
  expect((await posts(marcus, accept, { seen: '1' })).status()).toBe(303)
  await letsTenMinutesPass(marcus)
  expect((await posts(person, '/apply/exam', { _do: 'ask' })).status()).toBe(303)
  expect((await posts(person, '/apply/exam/pay', { voucher: await hasAVoucher(person, 150, 'exam') })).status()).toBe(303)
}
