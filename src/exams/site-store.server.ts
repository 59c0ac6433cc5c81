import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { isBefore, type PlainDate } from '#platform/dates.ts'
import { isId } from '#platform/identifiers.server.ts'
import { languages } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { certifierHere } from '#people/public.server.ts'
import type { SiteFacts, SiteText } from './site-form.ts'

export type SiteRow = Selectable<Tables['exam_sites']>

/** A site as pages show it. */
export interface Site extends SiteFacts {
  readonly id: string
  readonly timeZone: string
}

const both = (row: SiteRow, column: 'getting_there' | 'access' | 'expect') =>
  Object.fromEntries(languages.map((language) => [language, row[`${column}_${language}`]])) as SiteFacts['texts'][SiteText]

export const siteOf = (row: SiteRow): Site => ({
  id: row.id, kind: row.kind, name: row.name, timeZone: row.time_zone, activeUntil: row.active_until,
  place: row.city === null ? undefined
    : { street: row.street!, city: row.city, zip: row.zip!, county: row.county!, latitude: row.latitude!, longitude: row.longitude! },
  texts: { gettingThere: both(row, 'getting_there'), access: both(row, 'access'), expect: both(row, 'expect') },
})

/** The columns of what is known of a site. */
export const columnsOfSite = ({ kind, name, place, texts, activeUntil }: SiteFacts) => ({
  kind, name, active_until: activeUntil,
  street: place?.street ?? null, city: place?.city ?? null, zip: place?.zip ?? null, county: place?.county ?? null,
  latitude: place?.latitude ?? null, longitude: place?.longitude ?? null,
  getting_there_en: texts.gettingThere.en, getting_there_es: texts.gettingThere.es, access_en: texts.access.en, access_es: texts.access.es,
  expect_en: texts.expect.en, expect_es: texts.expect.es,
})

/** Every site of a certifying body: those online first, then by city and name. */
export const sitesOf = async (unit: Unit, certifierId: string): Promise<Site[]> =>
  (await unit.db.selectFrom('exam_sites').selectAll().where('certifier_id', '=', certifierId)
    .orderBy(sql`city nulls first`).orderBy(sql`lower(name)`).orderBy('id').execute()).map(siteOf)

/** Is an exam still given there on a day? */
export const isActive = ({ activeUntil }: Pick<Site, 'activeUntil'>, today: PlainDate): boolean => activeUntil === null || !isBefore(activeUntil, today)

/** The sites of the body that certifies here, at which an exam is given today or later. */
export const sitesHere = async (unit: Unit): Promise<Site[]> =>
  (await sitesOf(unit, (await certifierHere(unit)).id)).filter((site) => isActive(site, unit.today))

/** A site of a certifying body. @throws {NotFound} */
export async function findSite(unit: Unit, id: string, certifierId: string): Promise<Site> {
  const row = isId(id)
    ? await unit.db.selectFrom('exam_sites').selectAll().where('id', '=', id).where('certifier_id', '=', certifierId).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return siteOf(row)
}
