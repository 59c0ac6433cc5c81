import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { Policy } from '#policy/policies.ts'
import type { Numbers } from './access-messages.ts'
import { everyColleague, findUnusual } from './find-unusual.server.ts'
import { keyOf } from './finding-key.ts'
import type { Finding, FindingKind, Period, Shows } from './findings.ts'
import { findFinding, reviewsOf } from './review-finding.server.ts'

/** How many findings stand on one page, how many applications beside each, and how many on the page of one. */
export const findingsOnPage = 25
const besideEach = 3
export const mostApplications = 100

const countOf = ({ manyOpened, unrelatedOpened, openedAgain, refusedAttempts }: Policy): Partial<Record<FindingKind, number>> =>
  ({ many: manyOpened, unrelated: unrelatedOpened, again: openedAgain, refused: refusedAttempts })

/** The numbers of the policy that make a kind of finding. */
const numbersOf = (policy: Policy, kind: FindingKind): Numbers => ({
  most: countOf(policy)[kind] ?? 0, days: kind === 'again' ? policy.openedAgainWithin : policy.afterDecision,
  from: policy.workBegins, to: policy.workEnds,
})

/** Through which moment each finding was looked at, by its key. Those of before the period are looked at again only if something came since. */
async function lookedAtThrough(unit: Unit<Staff>, since: Date): Promise<Map<string, Date>> {
  const rows = await unit.db.selectFrom('access_reviews').select(['kind', 'looked_by', 'about', (eb) => eb.fn.max('through_at').as('through_at')])
    .where('certifier_id', '=', unit.actor.organisationId).where('through_at', '>=', since).groupBy(['kind', 'looked_by', 'about']).execute()
  return new Map(rows.map(({ kind, looked_by, about, through_at }) => [keyOf({ kind, by: looked_by, about }), through_at]))
}

/** Those of some ids that are applications which this manager may open: not their own. */
const applicationsOf = (unit: Unit<Staff>, ids: readonly string[]) =>
  unit.db.selectFrom('applications').select(['id', 'reference', 'sent_name']).where('id', 'in', [...new Set(ids)])
    .where('subject_id', '<>', unit.actor.personId).execute()

/**
 * One page of what is unusual about looks of the last days, the latest first, with how many are still to be looked at. Reading it is
 * recorded as one look with the applications that it names; the manager's own looks are judged like everyone's.
 * @param page from 1.
 */
export async function accessReport(unit: Unit<Staff>, { days, show, page }: { days: Period; show: Shows; page: number }) {
  const colleagues = await everyColleague(unit)
  const all = await findUnusual(unit, colleagues, days)
  const through = await lookedAtThrough(unit, new Date(unit.now.getTime() - days * 86_400_000))
  const isDone = (finding: Finding) => (through.get(keyOf(finding))?.getTime() ?? 0) >= finding.last.getTime()
  const done = all.filter(isDone)
  const shown = show === 'done' ? done : all.filter((one) => !isDone(one))
  const rows = shown.slice((page - 1) * findingsOnPage, page * findingsOnPage)
  const beside = rows.flatMap(({ whose }) => whose.slice(0, besideEach))
  const applications = beside.length === 0 ? [] : await applicationsOf(unit, beside)
  await audit(unit, { action: 'listed', kind: 'access', ids: applications.map(({ id }) => id), detail: `${days} days` })
  const names = new Map(colleagues.map(({ person_id, name }) => [person_id, name]))
  return {
    counts: { open: all.length - done.length, done: done.length }, pages: Math.ceil(shown.length / findingsOnPage),
    rows: rows.map((one) => {
      const references = applications.filter(({ id }) => one.whose.includes(id)).map(({ reference }) => reference).slice(0, besideEach)
      return {
        ...one, key: keyOf(one), name: names.get(one.by), isOwn: one.by === unit.actor.personId, again: through.has(keyOf(one)), references,
        more: references.length === 0 ? 0 : one.whose.length - references.length,
      }
    }),
  }
}

/** Pages at which someone was refused in a time, each once. */
const doorsOf = async (unit: Unit<Staff>, { by, first, last }: Finding): Promise<string[]> =>
  (await unit.db.selectFrom('audit').select('detail').distinct().where('organisation_id', '=', unit.actor.organisationId).where('action', '=', 'refused')
    .where('person_id', '=', by).where('at', '>=', first).where('at', '<=', last).orderBy('detail').execute()).map(({ detail }) => detail ?? '')

/** One finding with the applications that it is about, and what managers wrote down. Recorded as one look. @throws {NotFound} */
export async function seeFinding(unit: Unit<Staff>, key: string) {
  const { finding, colleagues } = await findFinding(unit, key)
  const applications = finding.whose.length === 0 ? [] : await applicationsOf(unit, finding.whose.slice(0, mostApplications))
  await audit(unit, { action: 'listed', kind: 'access', ids: applications.map(({ id }) => id), detail: finding.kind })
  const nameOf = (id: string) => colleagues.find(({ person_id }) => person_id === id)?.name
  const reviews = await reviewsOf(unit, finding)
  return {
    finding, name: nameOf(finding.by), isOwn: finding.by === unit.actor.personId,
    numbers: numbersOf(policyOn(unit.house, unit.house.settings.jurisdiction, unit.today), finding.kind),
    applications: applications.map(({ reference, sent_name }) => ({ reference, name: sent_name ?? '' })),
    doors: finding.kind === 'refused' ? await doorsOf(unit, finding) : [],
    isDone: reviews.some(({ through_at }) => through_at >= finding.last),
    reviews: reviews.map(({ id, outcome, note, by_person, effective_on }) => ({ id, outcome, note, name: nameOf(by_person), on: effective_on })),
  }
}
