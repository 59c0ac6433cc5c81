import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused, refuseIf, type Problem } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { everyColleague, findUnusual } from './find-unusual.server.ts'
import { namedBy } from './finding-key.ts'
import { longestPeriod, type Finding } from './findings.ts'

/** The longest note, in characters. */
export const longestNote = 1000
export const outcomes = ['fine', 'lookedInto'] as const
export type Outcome = (typeof outcomes)[number]
export type AccessReview = Selectable<Tables['access_reviews']>

/** A finding of the last days by the name that its address gives it. @throws {NotFound} */
export async function findFinding(unit: Unit<Staff>, key: string) {
  const named = namedBy(key)
  if (!named) throw new NotFound()
  const colleagues = await everyColleague(unit)
  const found = (await findUnusual(unit, colleagues, longestPeriod, named.by)).find(({ kind, about }) => kind === named.kind && about === named.about)
  if (!found) throw new NotFound()
  return { finding: found, colleagues }
}

/** What managers wrote down about a finding, the latest first. */
export const reviewsOf = (unit: Unit<Staff>, { kind, by, about }: Finding): Promise<AccessReview[]> =>
  unit.db.selectFrom('access_reviews').selectAll().where('kind', '=', kind).where('looked_by', '=', by).where('about', '=', about)
    .where('certifier_id', '=', unit.actor.organisationId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()

/** What a manager typed about a finding. */
export interface TypedReview {
  readonly outcome: string
  readonly note: string
  /** The last look that they had before them. */
  readonly through: string
}

function problemsOf({ outcome, note, through }: TypedReview): Problem[] {
  const text = tidyText(note)
  return [
    ...(outcomes.some((one) => one === outcome) ? [] : [{ code: 'outcomeMissing', field: 'outcome' }]),
    ...(outcome === 'lookedInto' && text === '' ? [{ code: 'reviewNoteMissing', field: 'note' }] : []),
    ...(text.length > longestNote ? [{ code: 'reviewNoteTooLong', field: 'note', facts: { most: longestNote } }] : []),
    ...(Number.isNaN(Date.parse(through)) ? [{ code: 'formIncomplete' }] : []),
  ]
}

/**
 * A manager writes down what came of a finding: through the last look that they had before them, so that a look that came while they
 * read opens it again. Nobody judges their own looks.
 * @throws {Refused} @throws {NotFound}
 */
export async function reviewFinding(unit: Unit<Staff>, key: string, typed: TypedReview): Promise<void> {
  const { finding } = await findFinding(unit, key)
  if (finding.by === unit.actor.personId) throw new Refused([{ code: 'ownAccess' }])
  refuseIf(problemsOf(typed))
  const id = newId()
  await unit.db.insertInto('access_reviews').values({
    id, certifier_id: unit.actor.organisationId, kind: finding.kind, looked_by: finding.by, about: finding.about,
    through_at: new Date(Math.min(Date.parse(typed.through), finding.last.getTime())), outcome: typed.outcome as Outcome, note: tidyText(typed.note),
    by_person: unit.actor.personId, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'accessReview', ids: [id], detail: typed.outcome })
}
