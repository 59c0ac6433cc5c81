import { isTrained } from './exams.ts'
import { expect, type Person } from './person.ts'
import { hasAVoucher, hasSent, posts } from './prepared.ts'
import { letsTenMinutesPass } from './review.ts'

export const theirName = 'Rosa Elena Ortiz Luna'

/** Approved, trained, and the exam is paid for: what happened before a story about it. Marcus walked in before. */
export async function mayChooseADate(person: Person, marcus: Person): Promise<void> {
  const reference = await hasSent(person)
  expect((await posts(marcus, `/review/${reference}/approve`, { seen: '1' })).status()).toBe(303)
  await letsTenMinutesPass(marcus)
  await isTrained(person, marcus, reference, theirName)
  expect((await posts(person, '/apply/exam', { _do: 'ask' })).status()).toBe(303)
  expect((await posts(person, '/apply/exam/pay', { voucher: await hasAVoucher(person, 150, 'exam') })).status()).toBe(303)
}
