import { audit } from '#platform/audit.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { bankItemLifecycle } from './bank-item-lifecycle.ts'
import { readItemStep } from './bank-item-step.ts'
import { findBankItem, itemColumns, lockBank, noteItemSteps, type BankItem } from './bank-store.server.ts'
import { keyMark } from './seal-items.server.ts'

const inUse = (unit: Unit<Staff>, { item_id, id }: BankItem): Promise<BankItem | undefined> =>
  unit.db.selectFrom('bank_items').select(itemColumns).where('item_id', '=', item_id).where('state', '=', 'active').where('id', '<>', id).executeTakeFirst()

/**
 * A manager puts a question into use, takes it out with a reason, or brings it back. Whoever has it in an exam that is under way keeps it: it was drawn.
 * @throws {Refused} when it is elsewhere by now, a reason is missing, or a newer version is in use. @throws {NotFound}
 */
export async function changeBankItem(unit: Unit<Staff>, bankId: string, id: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const bank = await lockBank(unit, bankId)
  const item = await findBankItem(unit, bank.id, id)
  const { said, problems } = readItemStep(typed)
  if (!said) throw new Refused(problems)
  const step = bankItemLifecycle.step(item.state, said.step)
  if (bank.state === 'retired' || !step) throw new Refused([{ code: 'itemMovedOn' }])
  if (step.to === 'active') {
    if (item.key_mark !== keyMark(unit.house)) throw new Refused([{ code: 'itemUnreadableNow' }])
    await makeRoom(unit, item, said.step)
  }
  await unit.db.updateTable('bank_items').set({ state: step.to }).where('id', '=', item.id).execute()
  await noteItemSteps(unit, [item], { step: said.step, from: item.state, to: step.to, reason: said.reason, note: said.note })
  await audit(unit, { action: 'changed', kind: 'bankItem', ids: [item.id], detail: said.step })
}

/** Of the versions of an item one is in use: a new one replaces it, and an old one does not come back beside it. */
async function makeRoom(unit: Unit<Staff>, item: BankItem, step: string): Promise<void> {
  const other = await inUse(unit, item)
  if (!other) return
  if (step === 'restore' || other.version > item.version) throw new Refused([{ code: 'newerInUse' }])
  await unit.db.updateTable('bank_items').set({ state: 'retired' }).where('id', '=', other.id).execute()
  await noteItemSteps(unit, [other], { step: 'retire', from: 'active', to: 'retired', reason: 'replaced' })
}
