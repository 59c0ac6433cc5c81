import type { Clock } from '#platform/clock.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import { addDays, momentOn, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import type { JobHandlers } from '#platform/jobs.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork, type StaffRole } from '#platform/unit-of-work.server.ts'
import { hashPassword, registerConfirmed } from '#people/public.server.ts'
import { pastOfTheDemonstration } from '#database/seeds/demonstration-past.server.ts'
import { providerHere, seedProviders } from '#database/seeds/providers.server.ts'
import { whereRuthWorked } from '#database/seeds/sitting-of-today.ts'
import { personas, workPassword } from './personas.ts'

/** Who works at the certifying body and at a training provider, and the applicants to walk in as. @param today of the demonstration. */
async function furnish(house: House, today: PlainDate): Promise<void> {
  const { query } = house.database
  const { id: organisation } = await query.selectFrom('organisations').select('id').where('kind', '=', 'certifier').executeTakeFirstOrThrow()
  const passwordHash = await hashPassword(workPassword)
  const worksAt = (organisation_id: string, person_id: string, role: StaffRole) =>
    query.insertInto('memberships').values({ id: newId(), person_id, organisation_id, role, starts_at: house.clock.now() }).execute()
  for (const persona of Object.values(personas)) {
    const made = 'role' in persona ? { ...persona, passwordHash } : persona
    const person = await unitOfWork(house, { hat: 'signIn' }, (unit) => registerConfirmed(unit, made))
    if (!('role' in persona)) continue
    // The program lists a provider before somebody coordinates there: whoever runs the program stands before them.
    const isElsewhere = persona.role === 'trainingCoordinator'
    await worksAt(isElsewhere ? (await seedProviders(house, today)).bothLanguages : organisation, person, persona.role)
    if (persona.role === 'proctor') await workedAt(house, await providerHere(house, whereRuthWorked), person)
  }
}

/** Somebody coordinated for a provider, until the beginning of this past. */
async function workedAt({ database, clock }: House, organisation_id: string, person_id: string): Promise<void> {
  const before = (days: number) => new Date(clock.now().getTime() - days * 86_400_000)
  await database.query.insertInto('memberships')
    .values({ id: newId(), person_id, organisation_id, role: 'trainingCoordinator', starts_at: before(800), ends_at: before(1) }).execute()
}

/** The hour of the morning at which people of the demonstration begin. */
const morning = 9

/** Both clocks stand in the past while it is lived through, so that what is recorded then says so; afterwards they go on as before. */
async function inThePast(clock: Clock, timeZone: string, work: (goTo: (day: number) => void) => Promise<void>): Promise<void> {
  const { now } = clock
  const [real, today] = [() => now.call(clock), legalDay(clock, timeZone)]
  let back = 0
  clock.now = () => new Date(real().getTime() - back)
  const goTo = (day: number) => void (back = day === 0 ? 0 : real().getTime() - momentOn(addDays(today, day), morning, timeZone).getTime())
  try {
    await work(goTo)
  } finally {
    clock.now = now
  }
}

/** Is its world there, or was it begun? */
export const hasDemonstration = async ({ database: { query } }: House): Promise<boolean> =>
  (await query.selectFrom('memberships').select('id').executeTakeFirst()) !== undefined

/**
 * Makes the demonstration's world, once: nothing happens when there is one. Everything in it is done by the product's own
 * operations, on the day on which it would have been done, with what the clock does on each of them.
 * @param others how many applied in the last two years besides those whose story is told.
 */
export async function seedDemonstration(house: House, handlers: JobHandlers, others = 0): Promise<void> {
  if (await hasDemonstration(house)) return
  const today = legalDay(house.clock, house.timeZone)
  const { days, live } = pastOfTheDemonstration(house, others)
  await inThePast(house.clock, house.timeZone, async (goTo) => {
    goTo(days[0]!)
    await furnish(house, today)
    for (const day of days) {
      goTo(day)
      await handlers.housekeeping({})
      await live(day)
      await house.jobs.drain(handlers)
    }
  })
}
