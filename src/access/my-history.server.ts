import { sql, type RawBuilder } from 'kysely'
import type { Instant, PlainDate } from '#platform/dates.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { applicationOf, pointsTold, type ToldPoints } from '#certification/public.server.ts'

/** How many lines of who looked stand on one page. */
export const looksOnPage = 25

/** The looks of one day in one role at one kind of record. Never who. */
export interface LooksOfDay {
  readonly day: PlainDate
  readonly role: string
  readonly kind: string
  readonly way: 'opened' | 'listed' | 'exported'
  /** How many different people of the staff. */
  readonly people: number
  readonly times: number
  readonly first_at: Instant
  readonly last_at: Instant
}

async function onPage(unit: Unit<Self>, source: RawBuilder<unknown>, page: number) {
  const { rows } = await sql<LooksOfDay & { all: number }>`select *, (count(*) over ())::integer as all from ${source} as looks
    order by last_at desc, kind, way limit ${looksOnPage} offset ${(page - 1) * looksOnPage}`.execute(unit.db)
  return { looks: rows, pages: Math.ceil((rows[0]?.all ?? 0) / looksOnPage) }
}

interface Step {
  readonly id: string
  readonly step: string
  readonly byRole: string
  readonly on: PlainDate
}

/** Each step with what its decision told: of several of a kind on a day, the latest told the latest. */
function withReasons(steps: readonly Step[], told: readonly ToldPoints[]) {
  const left = [...told]
  return steps.map((one) => {
    const place = left.findIndex(({ kind, on }) => kind === one.step && on === one.on)
    return { ...one, why: place < 0 ? [] : left.splice(place, 1)[0]!.points }
  })
}

/**
 * What happened with an application of one's own, the latest first, and one page of who looked at it, by role. One's own look at
 * it is no news and is not recorded.
 * @param page from 1. @throws {NotFound}
 */
export async function myHistory(unit: Unit<Self>, reference: string, page: number) {
  const application = await applicationOf(unit, reference)
  const steps = await unit.db.selectFrom('application_history').select(['id', 'step', 'by_role as byRole', 'effective_on as on'])
    .where('application_id', '=', application.id).orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()
  const looked = await onPage(unit, sql`looks_at_my_application(${application.id}, ${unit.house.timeZone})`, page)
  return { reference: application.reference, steps: withReasons(steps, await pointsTold(unit, application.id)), ...looked }
}

/** One page of who looked at what is the person's own and belongs to no application: names, papers, questions, letters. */
export async function looksAtMe(unit: Unit<Self>, page: number) {
  const applications = await unit.db.selectFrom('applications').select('reference').where('subject_id', '=', unit.actor.personId)
    .orderBy('recorded_at', 'desc').execute()
  return { references: applications.map(({ reference }) => reference), ...(await onPage(unit, sql`looks_at_me(${unit.house.timeZone})`, page)) }
}
