import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { provider } from '#tests/people/providers.ts'

/** Río and Sol are providers here, Far is one of the other organisation. */
export type Providers = Readonly<Record<'Rio' | 'Sol' | 'Far', string>>
type Places = Readonly<Record<'here' | 'elsewhere', string>>

/** Somebody did something with each of them. */
async function happened(house: House, id: string, certifier_id: string, by_person: string): Promise<void> {
  const same = { provider_id: id, certifier_id, effective_on: '2026-03-10', recorded_at: house.clock.now() }
  const { id: approval_id } = await house.database.query.selectFrom('provider_approvals').select('id').where('provider_id', '=', id).executeTakeFirstOrThrow()
  await house.database.query.insertInto('provider_approval_changes').values({ ...same, id: newId(), approval_id, kind: 'suspended', starts_on: '2026-11-01' }).execute()
  await house.database.query.insertInto('provider_history')
    .values({ ...same, id: newId(), approval_id, step: 'suspended', fields: [], starts_on: '2026-11-01', why: 'x', by_person, by_role: 'programManager' }).execute()
}

/** Completions: of Río to Ana, to Ben, who coordinates there, and to an email that nobody has confirmed; of Sol to Marcus and Sam; of Far to Eve. */
export async function whoTrained(house: House, people: Readonly<Record<string, string>>, { here, elsewhere }: Places): Promise<Providers> {
  const providers = { Rio: await provider(house, here, 'Río'), Sol: await provider(house, here, 'Sol'), Far: await provider(house, elsewhere, 'Far') }
  await happened(house, providers.Rio, here, people.Anh!)
  await happened(house, providers.Sol, here, people.Mai!)
  await happened(house, providers.Far, elsewhere, people.Eve!)
  const { email } = await house.database.query.selectFrom('accounts').select('email').where('person_id', '=', people.Eve!).executeTakeFirstOrThrow()
  const of = [['Rio', 'ana@example.org'], ['Rio', 'ben@example.org'], ['Rio', 'nobody.yet@example.org'], ['Sol', 'marcus@example.org'], ['Sol', 'sam@example.org'], ['Far', email]] as const
  for (const [where, to] of of) {
    await house.database.query.insertInto('training_completions').values({
      id: newId(), provider_id: providers[where], certifier_id: where === 'Far' ? elsewhere : here, name: 'X', email: to, training: 'core80', language: 'es', hours: 80,
      started_on: '2026-02-02', completed_on: '2026-02-27', certificate_number: newId(), issued_by: people.Anh!, effective_on: '2026-03-10',
      recorded_at: house.clock.now(),
    }).execute()
  }
  return providers
}
