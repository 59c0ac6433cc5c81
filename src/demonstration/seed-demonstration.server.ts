import type { House } from '#platform/house.server.ts'
import type { JobHandlers } from '#platform/jobs.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { hashPassword, registerConfirmed } from '#people/public.server.ts'
import { daysOfThePast, firstDay, livePast } from '#database/seeds/demonstration-past.server.ts'
import { personas, workPassword } from './personas.ts'

/** Who works at the certifying body, and the applicants to walk in as. */
async function furnish(house: House): Promise<void> {
  const { query } = house.database
  const { id: organisation } = await query.selectFrom('organisations').select('id').where('kind', '=', 'certifier').executeTakeFirstOrThrow()
  const passwordHash = await hashPassword(workPassword)
  for (const persona of Object.values(personas)) {
    const made = 'role' in persona ? { ...persona, passwordHash } : persona
    const person = await unitOfWork(house, { hat: 'signIn' }, (unit) => registerConfirmed(unit, made))
    if (!('role' in persona)) continue
    await query.insertInto('memberships')
      .values({ id: newId(), person_id: person, organisation_id: organisation, role: persona.role, starts_at: house.clock.now() })
      .execute()
  }
}

/** Moves legal time forwards, in the database and in this process. */
async function moveTo(house: House, daysAhead: number): Promise<void> {
  await house.database.query.updateTable('legal_clock').set({ days_ahead: daysAhead }).execute()
  house.clock.daysAhead = daysAhead
}

/**
 * Makes the demonstration's world, once: nothing happens when there is one. Everything in it is done by the product's own
 * operations, on the legal day on which it would have been done.
 */
export async function seedDemonstration(house: House, handlers: JobHandlers): Promise<void> {
  const there = await house.database.query.selectFrom('memberships').select('id').executeTakeFirst()
  if (there) return
  // The clock only moves forwards, so the world begins in the past of an untouched clock.
  await house.database.statement('truncate legal_clock')
  await house.database.query.insertInto('legal_clock').values({ days_ahead: firstDay }).execute()
  house.clock.daysAhead = firstDay
  await furnish(house)
  for (const day of daysOfThePast) {
    await moveTo(house, day)
    await livePast(house, day)
    await house.jobs.drain(handlers)
  }
}
