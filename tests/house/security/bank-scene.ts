import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { PersonName } from './scene.ts'

type People = Readonly<Record<PersonName, string>>
type Place = 'here' | 'elsewhere'
/** Ids of a bank of questions of each organisation, and of a question in it. */
export type Banks = Readonly<Record<Place, { readonly bank: string; readonly item: string }>>

/** Anh here and Eve elsewhere have each brought one question into a bank, and taken the bank out. What people see is told by who made it: it bears their id. */
export async function whoseBanks(house: House, people: People, at: Readonly<Record<Place, string>>): Promise<Banks> {
  const { query } = house.database
  const recorded_at = house.clock.now()
  const all = {} as Record<Place, Banks['here']>
  for (const [place, maker] of [['here', people.Anh], ['elsewhere', people.Eve]] as const) {
    const [bank, item, certifier_id] = [newId(), newId(), at[place]]
    const did = { certifier_id, by_person: maker, effective_on: '2026-03-10', recorded_at }
    await query.insertInto('item_banks').values({ id: bank, certifier_id, name: maker, state: 'draft', recorded_at }).execute()
    await query.insertInto('item_bank_history').values({ id: newId(), bank_id: bank, step: 'start', to_state: 'draft', by_role: 'programManager', ...did }).execute()
    await query.insertInto('bank_items').values({
      id: item, item_id: newId(), bank_id: bank, certifier_id, identifier: maker, version: 1, competency: 'advocacy', state: 'draft', sealed: 'x', sealed_key: 'x',
      key_mark: '0'.repeat(16), content_hash: '0'.repeat(64), recorded_at,
    }).execute()
    await query.insertInto('bank_item_history').values({ id: newId(), bank_item_id: item, bank_id: bank, step: 'start', to_state: 'draft', by_role: 'programManager', ...did }).execute()
    await query.insertInto('item_imports').values({ id: newId(), bank_id: bank, package_hash: '0'.repeat(64), added: 1, renewed: 0, unchanged: 0, refused: '[]', ...did }).execute()
    await query.insertInto('item_exports').values({ id: newId(), bank_id: bank, certifier_id, person_id: maker, why: 'x', effective_on: '2026-03-10', recorded_at }).execute()
    all[place] = { bank, item }
  }
  return all
}
