import type { House } from '#platform/house.server.ts'
import { ask, differs, noneOf } from './compare.ts'
import { isApplicant, type Told } from './told.ts'

/** Letters that ask for the fee: one that is told after the fee came is not written any more. */
const asksForFee = ['application-fee-due', 'payment-returned']

/** Which of some are left when each of the others took one of its kind. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...some]
  for (const other of others) if (left.includes(other)) left.splice(left.indexOf(other), 1)
  return left
}

/** What is wrong with someone's letters: one too many, or one that must be there and is not. */
function complaintsAboutOne({ email, letters, state }: Told, written: readonly string[]): string[] {
  const lastAsking = letters.findLast((letter) => asksForFee.includes(letter))
  const stillAsked = state === 'awaitingFee' && lastAsking ? [lastAsking] : []
  const needed = [...letters.filter((letter) => !asksForFee.includes(letter)), ...stillAsked]
  return [
    ...differs(`${email}: letters too many`, without(written, letters), []),
    ...differs(`${email}: letters that are missing`, without(needed, written), []),
  ]
}

/** Has everyone every letter, once, in their account and in the mail? */
export async function complaintsAboutLetters(house: House, told: readonly Told[]): Promise<string[]> {
  const complaints: string[] = []
  for (const one of told) {
    const written = await ask<{ letter: string }>(house, 'select letter from messages where person_id = $1', [one.personId])
    complaints.push(...complaintsAboutOne(one, written.map(({ letter }) => letter)))
  }
  return [
    ...complaints,
    ...(await noneOf(house, 'letters that did not leave', "select letter, state, attempts, last_fault from messages where state <> 'sent'")),
    ...(await noneOf(house, 'letters that arrived more or less often than once', `
      select coalesce(m.email, d.to_email) as email, m.written, d.arrived
        from (select to_email as email, count(*) as written from messages group by 1) m
        full join (select to_email, count(*) as arrived from demonstration_mail group by 1) d on d.to_email = m.email
       where m.written is distinct from d.arrived and ${isApplicant('coalesce(m.email, d.to_email)')}`)),
  ]
}
