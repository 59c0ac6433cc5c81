import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, PersonName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type Statement = (scene: Scene) => RawBuilder<unknown>
type Place = 'here' | 'elsewhere'
const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const day = '2026-03-10'

const making = (where: Place, state = 'draft'): Statement => (scene) =>
  sql`insert into item_banks (id, certifier_id, name, state, recorded_at) values (${newId()}, ${scene[where]}, 'New', ${state}, now())`
const using: Statement = () => sql`update item_banks set state = 'retired'`
const noting = (where: Place, who: PersonName): Statement => (scene) =>
  sql`insert into item_bank_history (id, bank_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${scene.banks[where].bank}, ${scene[where]}, 'x', 'draft', ${scene.people[who]}, 'programManager', ${day}, now())`
const bringing = (where: Place, state = 'draft'): Statement => (scene) =>
  sql`insert into bank_items (id, item_id, bank_id, certifier_id, identifier, version, competency, state, sealed, sealed_key, key_mark, content_hash, recorded_at)
      values (${newId()}, ${newId()}, ${scene.banks[where].bank}, ${scene[where]}, 'new', 1, 'advocacy', ${state}, 'x', 'x', '0000000000000000', ${'0'.repeat(64)}, now())`
const retiring: Statement = () => sql`update bank_items set state = 'retired'`
const saying = (where: Place, who: PersonName): Statement => (scene) =>
  sql`insert into bank_item_history (id, bank_item_id, bank_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${scene.banks[where].item}, ${scene.banks[where].bank}, ${scene[where]}, 'x', 'draft', ${scene.people[who]}, 'programManager', ${day}, now())`
const importing = (where: Place, who: PersonName): Statement => (scene) =>
  sql`insert into item_imports (id, bank_id, certifier_id, package_hash, added, renewed, unchanged, refused, by_person, effective_on, recorded_at)
      values (${newId()}, ${scene.banks[where].bank}, ${scene[where]}, ${'0'.repeat(64)}, 0, 0, 0, '[]', ${scene.people[who]}, ${day}, now())`
const exporting = (where: Place, who: PersonName): Statement => (scene) =>
  sql`insert into item_exports (id, bank_id, certifier_id, person_id, why, effective_on, recorded_at)
      values (${newId()}, ${scene.banks[where].bank}, ${scene[where]}, ${scene.people[who]}, 'x', ${day}, now())`

const notedBy = (table: string, note: (where: Place, who: PersonName) => Statement): Change[] => [
  change(table, 'Anh at work', 'writes down what she did', '1 changed', note('here', 'Anh')),
  change(table, 'Anh at work', 'writes it down elsewhere', by, note('elsewhere', 'Anh')),
  change(table, 'Anh at work', 'writes it down as Mai', by, note('here', 'Mai')),
  change(table, 'Marcus at work', 'writes something down', by, note('here', 'Marcus')),
  change(table, 'Ana', 'writes something down', by, note('here', 'Ana')),
  change(table, 'the jobs', 'write something down', 'refused', note('here', 'Anh')),
]

/** Who may do what with confidential questions. */
export const changesOfBanks: readonly Change[] = [
  change('item_banks', 'Anh at work', 'makes one here', '1 changed', making('here')),
  change('item_banks', 'Anh at work', 'makes one elsewhere', by, making('elsewhere')),
  change('item_banks', 'Anh at work', 'makes one that is in use at once', by, making('here', 'active')),
  change('item_banks', 'Marcus at work', 'makes one', by, making('here')),
  change('item_banks', 'Dana elsewhere', 'makes one', by, making('elsewhere')),
  change('item_banks', 'Ana', 'makes one', by, making('here')),
  change('item_banks', 'Dana elsewhere', 'retires', '0 changed', using),
  change('item_banks', 'Mai at work', 'makes one while she takes the exam here', by, making('here')),
  change('item_banks', 'Mai at work', 'retires while she takes the exam here', '0 changed', using),
  change('item_banks', 'the jobs', 'make one', 'refused', making('here')),
  change('item_banks', 'Anh at work', 'retires ours', '1 changed', using),
  change('item_banks', 'Marcus at work', 'retires', '0 changed', using),
  change('item_banks', 'Ana', 'retires', '0 changed', using),
  change('item_banks', 'the jobs', 'retire', 'refused', using),
  change('item_banks', 'Anh at work', 'says that nothing changed', 'refused', () => sql`update item_banks set revision = 0`),
  change('item_banks', 'Anh at work', 'renames', 'refused', () => sql`update item_banks set name = 'Other'`),
  change('bank_items', 'Anh at work', 'brings one in here', '1 changed', bringing('here')),
  change('bank_items', 'Anh at work', 'brings one in elsewhere', by, bringing('elsewhere')),
  change('bank_items', 'Anh at work', 'brings one in that is in use at once', by, bringing('here', 'active')),
  change('bank_items', 'Marcus at work', 'brings one in', by, bringing('here')),
  change('bank_items', 'Ana', 'brings one in', by, bringing('here')),
  change('bank_items', 'Dana elsewhere', 'retires', '0 changed', retiring),
  change('bank_items', 'Mai at work', 'brings one in while she takes the exam here', by, bringing('here')),
  change('bank_items', 'Mai at work', 'retires while she takes the exam here', '0 changed', retiring),
  change('bank_items', 'the jobs', 'bring one in', 'refused', bringing('here')),
  change('bank_items', 'Anh at work', 'retires ours', '1 changed', retiring),
  change('bank_items', 'Marcus at work', 'retires', '0 changed', retiring),
  change('bank_items', 'Ana', 'retires', '0 changed', retiring),
  change('bank_items', 'the jobs', 'retire', 'refused', retiring),
  change('bank_items', 'Anh at work', 'writes other words into one', 'refused', () => sql`update bank_items set sealed = 'y'`),
  ...notedBy('item_bank_history', noting), ...notedBy('bank_item_history', saying), ...notedBy('item_imports', importing), ...notedBy('item_exports', exporting),
  change('item_imports', 'Dana elsewhere', 'brings a package', by, importing('elsewhere', 'Dana')),
  change('item_exports', 'Dana elsewhere', 'takes a bank out', by, exporting('elsewhere', 'Dana')),
  change('item_imports', 'Mai at work', 'brings a package while she takes the exam here', by, importing('here', 'Mai')),
  change('item_exports', 'Mai at work', 'takes a bank out while she takes the exam here', by, exporting('here', 'Mai')),
]
