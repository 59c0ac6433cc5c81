import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Problem } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { Completion } from './completion.ts'
import { findProvider } from './provider-store.server.ts'

type Kept = Pick<Completion, 'email' | 'training' | 'completedOn' | 'number'>

const sameNumber = (one: Pick<Kept, 'number'>, other: Pick<Kept, 'number'>) => one.number.toLowerCase() === other.number.toLowerCase()
const samePerson = (one: Kept, other: Kept) =>
  one.email.toLowerCase() === other.email.toLowerCase() && one.training === other.training && one.completedOn === other.completedOn

/** The completions that this provider issued and did not withdraw, as far as they could meet some new ones. */
export async function issuedLike(unit: Unit<Staff>, some: readonly Pick<Kept, 'email' | 'number'>[]): Promise<Kept[]> {
  if (some.length === 0) return []
  const [numbers, emails] = [some.map(({ number }) => number.toLowerCase()), some.map(({ email }) => email.toLowerCase())]
  return unit.db.selectFrom('training_completions').select(['email', 'training', 'completed_on as completedOn', 'certificate_number as number'])
    .where('provider_id', '=', unit.actor.organisationId).where('withdrawn_on', 'is', null)
    .where(({ or, eb, fn }) => or([eb(fn('lower', ['certificate_number']), 'in', numbers), eb(fn('lower', ['email']), 'in', emails)])).execute()
}

/** Nobody gets the same completion twice, and no number is given twice. */
export function problemsOfRepeat(completion: Kept, issued: readonly Kept[]): Problem[] {
  if (issued.some((one) => samePerson(one, completion))) return [{ code: 'issuedAlready', field: 'email' }]
  return issued.some((one) => sameNumber(one, completion)) ? [{ code: 'numberTaken', field: 'number' }] : []
}

/** Keeps a completion that was judged. The database finds whose it is; that person gets a letter. @returns its id. */
export async function saveCompletion(unit: Unit<Staff>, { number, startedOn, completedOn, ...completion }: Completion): Promise<string> {
  const { id: provider_id, certifier_id } = await findProvider(unit, unit.actor.organisationId)
  const id = newId()
  await unit.db.insertInto('training_completions').values({
    id, provider_id, certifier_id, ...completion, started_on: startedOn, completed_on: completedOn, certificate_number: number,
    issued_by: unit.actor.personId, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'trainingCompletion', ids: [id], detail: 'issue' })
  await announce(unit, 'completionIssued', { completionId: id })
  return id
}
