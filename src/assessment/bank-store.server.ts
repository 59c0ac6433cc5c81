import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { ItemBankState } from './item-bank-lifecycle.ts'
import type { BankItemState } from './bank-item-lifecycle.ts'

export type ItemBank = Selectable<Tables['item_banks']>
/** A version of an item without what is sealed: what the program's pages read. */
export type BankItem = Omit<Selectable<Tables['bank_items']>, 'sealed' | 'sealed_key'>
export const itemColumns = ['id', 'item_id', 'bank_id', 'certifier_id', 'identifier', 'version', 'competency', 'state', 'key_mark', 'content_hash', 'recorded_at'] as const

/** Whoever is no manager finds nothing here. @throws {NotFound} */
export function onlyManagers({ actor }: Unit<Staff>): void {
  if (actor.role !== 'programManager') throw new NotFound()
}

/**
 * Whoever applies at a program, or takes its exam, keeps none of its questions meanwhile and sees none: in the midst of it they would know what they
 * are asked. The database refuses the same. @throws {Refused}
 */
export async function refuseOwnExam(unit: Unit<Staff>): Promise<void> {
  const { rows } = await sql<{ takes: boolean }>`select takes_exam_here() as takes`.execute(unit.db)
  if (rows[0]!.takes) throw new Refused([{ code: 'ownExam' }])
}

export const banksOf = (unit: Unit<Staff>): Promise<ItemBank[]> =>
  unit.db.selectFrom('item_banks').selectAll().where('certifier_id', '=', unit.actor.organisationId).orderBy('recorded_at', 'desc').execute()

/** A bank of one's own program. @throws {NotFound} @throws {Refused} for whoever takes its exam. */
export async function findBank(unit: Unit<Staff>, id: string): Promise<ItemBank> {
  onlyManagers(unit)
  await refuseOwnExam(unit)
  const found = isId(id) ? await unit.db.selectFrom('item_banks').selectAll().where('id', '=', id).where('certifier_id', '=', unit.actor.organisationId).executeTakeFirst() : undefined
  if (!found) throw new NotFound()
  return found
}

/** The same, until the end of the transaction nobody else's. All steps of a program's banks are one after the other. @throws {NotFound} */
export async function lockBank(unit: Unit<Staff>, id: string): Promise<ItemBank> {
  onlyManagers(unit)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`item banks of ${unit.actor.organisationId}`}, 0))`.execute(unit.db)
  return findBank(unit, id)
}

/** A version of an item. @throws {NotFound} */
export async function findBankItem(unit: Unit<Staff>, bankId: string, id: string): Promise<BankItem> {
  const bank = await findBank(unit, bankId)
  const found = isId(id) ? await unit.db.selectFrom('bank_items').select(itemColumns).where('id', '=', id).where('bank_id', '=', bank.id).executeTakeFirst() : undefined
  if (!found) throw new NotFound()
  return found
}

/** Brings a bank from one state to another and writes it down. @throws {Refused} when it is no longer in that state. */
export async function takeBankStep(unit: Unit<Staff>, bank: Pick<ItemBank, 'id' | 'certifier_id'>, step: string, from: ItemBankState, to: ItemBankState, why?: string): Promise<void> {
  const changed = await unit.db.updateTable('item_banks').set({ state: to }).where('id', '=', bank.id).where('state', '=', from).returning('id').executeTakeFirst()
  if (!changed) throw new Refused([{ code: 'bankMovedOn' }])
  await noteBankStep(unit, bank, step, from, to, why)
}

export async function noteBankStep(
  unit: Unit<Staff>, bank: Pick<ItemBank, 'id' | 'certifier_id'>, step: string, from: ItemBankState | null, to: ItemBankState, why?: string,
): Promise<void> {
  await unit.db.insertInto('item_bank_history').values({
    id: newId(), bank_id: bank.id, certifier_id: bank.certifier_id, step, from_state: from, to_state: to, why: why ?? null, by_person: unit.actor.personId,
    by_role: 'programManager', effective_on: unit.today, recorded_at: unit.now,
  }).execute()
}

type History = Tables['bank_item_history']
interface ItemStepNote {
  readonly step: string
  readonly from: BankItemState | null
  readonly to: BankItemState
  readonly reason?: History['reason']
  readonly note?: string | null
}

/** One row of history for each of some items. */
export async function noteItemSteps(unit: Unit<Staff>, items: readonly Pick<BankItem, 'id' | 'bank_id' | 'certifier_id'>[], { step, from, to, reason, note }: ItemStepNote): Promise<void> {
  const rows = items.map(({ id, bank_id, certifier_id }) => ({
    id: newId(), bank_item_id: id, bank_id, certifier_id, step, from_state: from, to_state: to, reason: reason ?? null, note: note ?? null, by_person: unit.actor.personId,
    by_role: 'programManager' as const, effective_on: unit.today, recorded_at: unit.now,
  }))
  for (let i = 0; i < rows.length; i += 500) await unit.db.insertInto('bank_item_history').values(rows.slice(i, i + 500)).execute()
}

/** How many items of each competency a bank would have in use if its drafts were, too; and how many it has. */
export async function countsOf(unit: Unit<Staff>, bankId: string, states: readonly BankItemState[]): Promise<Map<string, number>> {
  const rows = await unit.db.selectFrom('bank_items').select(['competency', sql<number>`count(distinct item_id)::int`.as('count')])
    .where('bank_id', '=', bankId).where('state', 'in', states).groupBy('competency').execute()
  return new Map(rows.map(({ competency, count }) => [competency, count]))
}
