import { sql } from 'kysely'
import type { Instant, PlainDate } from '#platform/dates.ts'
import { isId } from '#platform/identifiers.server.ts'
import { isLanguage, type Language } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { Offered } from './sitting-choice.ts'
import type { SiteKind } from './site-form.ts'

/** A sitting with where it is, as pages, letters and calendars need it. */
export interface Sitting extends Offered {
  readonly id: string
  readonly certifierId: string
  readonly siteId: string
  readonly minutes: number
  readonly kind: SiteKind
  readonly site: string
  /** In one line; none online. */
  readonly address: string | undefined
  readonly city: string | undefined
  readonly timeZone: string
  readonly cancelledWhy: Readonly<Record<Language, string>> | undefined
}

/** Every sitting with its site. */
export const sittings = (unit: Unit) => unit.db.selectFrom('exam_sittings').innerJoin('exam_sites', 'exam_sites.id', 'exam_sittings.site_id').select([
  'exam_sittings.id', 'exam_sittings.certifier_id', 'site_id', 'state', 'starts_at', 'starts_on', 'minutes', 'seats', 'taken', 'waiting', 'languages',
  'cancelled_why_en', 'cancelled_why_es', 'kind', 'name', 'street', 'city', 'zip', 'time_zone',
])
type Row = Awaited<ReturnType<ReturnType<typeof sittings>['execute']>>[number]

export const sittingOf = (row: Row): Sitting => ({
  id: row.id, certifierId: row.certifier_id, siteId: row.site_id, state: row.state, startsAt: row.starts_at, startsOn: row.starts_on, minutes: row.minutes,
  seats: row.seats, taken: row.taken, waiting: row.waiting, languages: row.languages.filter(isLanguage),
  kind: row.kind, site: row.name, city: row.city ?? undefined, timeZone: row.time_zone,
  address: row.city === null ? undefined : `${row.street}, ${row.city}, CA ${row.zip}`,
  cancelledWhy: row.cancelled_why_en === null ? undefined : { en: row.cancelled_why_en, es: row.cancelled_why_es! },
})

/** A sitting, whoever's it is. @throws {NotFound} */
export async function findSitting(unit: Unit, id: string): Promise<Sitting> {
  const row = isId(id) ? await sittings(unit).where('exam_sittings.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return sittingOf(row)
}

/** Which sittings of a certifying body are wanted: those that begin after a moment, through a day, at one site. */
export interface Wanted {
  readonly after: Instant
  readonly through?: PlainDate | undefined
  readonly siteId?: string | undefined
  readonly openOnly?: boolean
}

/** The sittings of a certifying body, the next one first. */
export async function sittingsOf(unit: Unit, certifierId: string, { after, through, siteId, openOnly }: Wanted, most = 500): Promise<Sitting[]> {
  const rows = await sittings(unit).where('exam_sittings.certifier_id', '=', certifierId).where('starts_at', '>', after)
    .$if(through !== undefined, (query) => query.where('starts_on', '<=', through!))
    .$if(siteId !== undefined, (query) => query.where('site_id', '=', siteId!))
    .$if(openOnly === true, (query) => query.where('state', '=', 'open'))
    .orderBy('starts_at').orderBy('exam_sittings.id').limit(most).execute()
  return rows.map(sittingOf)
}

/** Who books, leaves or is offered a seat at these sittings does so one after the other; always in the same order, so that nobody waits for ever. */
export async function lockSittings(unit: Unit, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].toSorted()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`exam sitting ${id}`}, 0))`.execute(unit.db)
  }
}
