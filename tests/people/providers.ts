import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import type { Approval } from '#learning/approvals.ts'
import { addProvider } from '#learning/add-provider.server.ts'
import { approveProvider } from '#learning/approve-provider.server.ts'
import { changeApproval } from '#learning/change-approval.server.ts'
import { changeProvider, seenOf } from '#learning/change-provider.server.ts'
import { typedCompletion } from '#learning/completion.ts'
import { issueCompletion } from '#learning/issue-completion.server.ts'
import { approvalsOf } from '#learning/provider-store.server.ts'
import { findOurProvider } from '#learning/see-provider.server.ts'
import { fieldsOfDay } from '#learning/typed-day.ts'
import { withdrawCompletion } from '#learning/withdraw-completion.server.ts'
import { staff } from './people.ts'

type Approved = Pick<Approval, 'training' | 'language' | 'from' | 'through'>
export const thisYear: Approved = { training: 'core80', language: 'es', from: '2026-01-01', through: '2026-12-31' }

/** A provider that was recorded some time ago, approved for the 80 hours in Spanish this year unless told otherwise. @returns its id. */
export async function provider(house: House, certifier_id: string, name = 'Río Peer Academy', approved: readonly Approved[] = [thisYear]): Promise<string> {
  const id = newId()
  const recorded_at = house.clock.now()
  await house.database.query.insertInto('training_providers')
    .values({ id, certifier_id, name, entity: 'nonprofit', website: null, counties: 'Fresno, Kings', online: true, recorded_on: '2026-01-01', recorded_at }).execute()
  for (const { training, language, from, through } of approved) {
    await house.database.query.insertInto('provider_approvals')
      .values({ id: newId(), provider_id: id, certifier_id, training, language, starts_on: from, ends_on: through, effective_on: '2026-01-01', recorded_at }).execute()
  }
  return id
}

/** Someone who coordinates the training of a provider. */
export const coordinator = (house: House, providerId: string, email = 'rosa@example.org') => staff(house, providerId, 'trainingCoordinator', email)

export const goodProvider = { name: 'Valley Voices', entity: 'nonprofit', website: '', counties: 'Fresno', online: '' }
export const adds = (house: House, by: Staff, typed: Partial<typeof goodProvider> = {}) =>
  unitOfWork(house, by, (unit) => addProvider(unit, { ...goodProvider, ...typed }))

/** What a page says of a provider, so that nobody writes over what they have not read. */
export const seenProvider = (house: House, by: Staff, id: string) => unitOfWork(house, by, async (unit) => seenOf(await findOurProvider(unit, id)))
export async function renames(house: House, by: Staff, id: string, name: string): Promise<void> {
  const seen = await seenProvider(house, by, id)
  await unitOfWork(house, by, (unit) => changeProvider(unit, id, { ...goodProvider, name, seen }))
}

export const approves = (house: House, by: Staff, id: string, { training, language, from, through }: Approved = thisYear) =>
  unitOfWork(house, by, (unit) =>
    approveProvider(unit, id, { training, ...fieldsOfDay('from', from), ...fieldsOfDay('through', through) }, { languages: [language] }))

/** The approvals of a provider, in the order of their days. */
export const approvalsIn = (house: House, id: string) => unitOfWork(house, { hat: 'signIn' }, async (unit) => (await approvalsOf(unit, [id]))(id))

/** A manager suspends, lifts or ends the first approval of a provider, having seen all that happened to it. */
export async function changes(house: House, by: Staff, id: string, kind: 'suspended' | 'lifted' | 'ended', from: string, why = 'After a visit'): Promise<void> {
  const [first] = await approvalsIn(house, id)
  await unitOfWork(house, by, (unit) => changeApproval(unit, id, first!.id, { kind, why, seen: String(first!.changes.length), ...fieldsOfDay('from', from) }))
}

export const goodCompletion = {
  name: 'Ana Ruiz Soto', email: 'ana@example.org', training: 'core80', language: 'es', hours: '80', number: 'RV-1041',
  ...fieldsOfDay('started', '2026-02-02'), ...fieldsOfDay('completed', '2026-02-27'),
}
/** A coordinator issues a completion. @returns its id. */
export const issues = (house: House, by: Staff, typed: Partial<typeof goodCompletion> & Record<string, string> = {}) =>
  unitOfWork(house, by, (unit) => issueCompletion(unit, typedCompletion({ ...goodCompletion, ...typed })))

export const withdraws = (house: House, by: Staff, id: string, why = 'The wrong day') => unitOfWork(house, by, (unit) => withdrawCompletion(unit, id, why))
