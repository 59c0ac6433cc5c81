import { sql } from 'kysely'
import { addDays } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { daysKept } from '#policy/retention.server.ts'

const atOnce = 200

/**
 * Removes what people wrote about their health, and their papers, when the days of their retention class are over; what was decided
 * stays with the exam. The bytes of a paper go with the next sweep of files. @returns how many.
 */
export async function forgetAccommodations(house: House): Promise<number> {
  const days = daysKept(house.settings.jurisdiction, 'accommodation')
  const some = () => unitOfWork(house, { hat: 'jobs' }, async ({ db, today, now }) => {
    const { rows } = await sql<{ gone: number }>`
      select forget_accommodations(${addDays(today, -days)}::date, ${today}::date, ${now}::timestamptz, ${atOnce}::integer) as gone`.execute(db)
    return rows[0]!.gone
  })
  let all = 0
  for (let done = await some(); done > 0; done = await some()) all += done
  return all
}
