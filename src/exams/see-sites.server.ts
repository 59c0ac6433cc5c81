import type { PlainDate } from '#platform/dates.ts'
import { NotFound } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { certifierHere } from '#people/public.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { freeSeats } from './sitting-choice.ts'
import { sittingsOf, type Sitting } from './sitting-store.server.ts'
import { findSite, isActive, sitesHere, type Site } from './site-store.server.ts'

/** The next open sitting of each site. */
async function nextAt(unit: Unit, certifierId: string): Promise<ReadonlyMap<string, PlainDate>> {
  const rows = await unit.db.selectFrom('exam_sittings').select(({ fn }) => ['site_id', fn.min<PlainDate>('starts_on').as('next')])
    .where('certifier_id', '=', certifierId).where('state', '=', 'open').where('starts_at', '>', legalMoment(unit)).groupBy('site_id').execute()
  return new Map(rows.map(({ site_id, next }) => [site_id, next]))
}

const north = (one: Site, other: Site) => (other.place?.latitude ?? 0) - (one.place?.latitude ?? 0)

/** Where the exam is given now: in person from north to south, as on the map, and online; each with its next date. For everyone. */
export async function seeSites(unit: Unit) {
  const { id } = await certifierHere(unit)
  const [sites, next] = [await sitesHere(unit), await nextAt(unit, id)]
  const shown = (site: Site) => ({ ...site, next: next.get(site.id) })
  return {
    inPerson: sites.filter(({ place }) => place).toSorted(north).map(shown), online: sites.filter(({ kind }) => kind === 'online').map(shown),
    minutes: policyOn(unit.house, unit.house.settings.jurisdiction, unit.today).examMinutes,
  }
}

/** A date as the public sees it: never who sits there. */
const publicDate = (sitting: Sitting) => ({
  id: sitting.id, startsAt: sitting.startsAt, minutes: sitting.minutes, timeZone: sitting.timeZone, languages: sitting.languages, free: freeSeats(sitting),
})

/** One site with what to expect and its next dates. For everyone. @throws {NotFound} */
export async function seeSite(unit: Unit, siteId: string) {
  const { id } = await certifierHere(unit)
  const site = await findSite(unit, siteId, id)
  if (!isActive(site, unit.today)) throw new NotFound()
  const dates = await sittingsOf(unit, id, { after: legalMoment(unit), siteId, openOnly: true }, 12)
  return { site, dates: dates.map(publicDate), minutes: policyOn(unit.house, unit.house.settings.jurisdiction, unit.today).examMinutes }
}
