import { sql } from 'kysely'
import { announceMany } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Problem } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { Completion } from './completion.ts'
import { findProvider } from './provider-store.server.ts'

type Kept = Pick<Completion, 'email' | 'training' | 'completedOn' | 'number'>

/** A number as the database compares two: sign by sign, where a whole word would know a last sigma and a dotted İ. */
const folded = ({ number }: Pick<Kept, 'number'>) => [...number].map((sign) => (sign === 'İ' ? 'i' : sign.toLowerCase())).join('')
const sameNumber = (one: Pick<Kept, 'number'>, other: Pick<Kept, 'number'>) => folded(one) === folded(other)
const samePerson = (one: Kept, other: Kept) =>
  one.email.toLowerCase() === other.email.toLowerCase() && one.training === other.training && one.completedOn === other.completedOn

/** The completions that this provider issued and did not withdraw, as far as they could meet some new ones. */
export async function issuedLike(unit: Unit<Staff>, some: readonly Pick<Kept, 'email' | 'number'>[]): Promise<Kept[]> {
  if (some.length === 0) return []
  const [numbers, emails] = [some.map(({ number }) => sql<string>`lower(${number}::text)`), some.map(({ email }) => sql<string>`lower(${email}::text)`)]
  return unit.db.selectFrom('training_completions').select(['email', 'training', 'completed_on as completedOn', 'certificate_number as number'])
    .where('provider_id', '=', unit.actor.organisationId).where('withdrawn_on', 'is', null)
    .where(({ or, eb, fn }) => or([eb(fn('lower', ['certificate_number']), 'in', numbers), eb(fn('lower', ['email']), 'in', emails)])).execute()
}

/** Nobody gets the same completion twice, and no number is given twice. */
export function problemsOfRepeat(completion: Kept, issued: readonly Kept[]): Problem[] {
  if (issued.some((one) => samePerson(one, completion))) return [{ code: 'issuedAlready', field: 'email' }]
  return issued.some((one) => sameNumber(one, completion)) ? [{ code: 'numberTaken', field: 'number' }] : []
}

/** Keeps completions that were judged. The database finds whose each is; those people get letters. @returns their ids. */
export async function saveCompletions(unit: Unit<Staff>, completions: readonly Completion[]): Promise<string[]> {
  if (completions.length === 0) return []
  const { id: provider_id, certifier_id } = await findProvider(unit, unit.actor.organisationId)
  const rows = completions.map(({ number, startedOn, completedOn, ...completion }) => ({
    id: newId(), provider_id, certifier_id, ...completion, started_on: startedOn, completed_on: completedOn, certificate_number: number,
    issued_by: unit.actor.personId, effective_on: unit.today, recorded_at: unit.now,
  }))
  await unit.db.insertInto('training_completions').values(rows).execute()
  const ids = rows.map(({ id }) => id)
  await audit(unit, { action: 'changed', kind: 'trainingCompletion', ids, detail: 'issue' })
  await announceMany(unit, ids.map((completionId) => ({ kind: 'completionIssued', about: { completionId } })))
  return ids
}
