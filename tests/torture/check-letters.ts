import type { House } from '#platform/house.server.ts'
import { ask, differs, noneOf } from './compare.ts'
import type { Told } from './told.ts'

/** Has everyone every letter, once, in their account and in the mail? */
export async function complaintsAboutLetters(house: House, told: readonly Told[]): Promise<string[]> {
  const complaints: string[] = []
  for (const { personId, email, letters } of told) {
    const written = await ask<{ letter: string }>(house, 'select letter from messages where person_id = $1', [personId])
    complaints.push(...differs(`${email}: the letters`, written.map(({ letter }) => letter).sort(), letters.toSorted()))
  }
  return [
    ...complaints,
    ...(await noneOf(house, 'letters that did not leave', "select letter, state, attempts, last_fault from messages where state <> 'sent'")),
    ...(await noneOf(house, 'letters that arrived more or less often than once', `
      select coalesce(m.email, d.to_email) as email, m.written, d.arrived
        from (select to_email as email, count(*) as written from messages group by 1) m
        full join (select to_email, count(*) as arrived from demonstration_mail group by 1) d on d.to_email = m.email
       where m.written is distinct from d.arrived`)),
  ]
}
