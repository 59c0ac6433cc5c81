import { sql } from 'kysely'
import { blueprint } from '#library/exam-items.server.ts'
import { audit } from '#platform/audit.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { policyOn } from '#policy/policies.server.ts'
import { coverageOf, lacking, type Coverage } from './bank-coverage.ts'
import { bankItemLifecycle } from './bank-item-lifecycle.ts'
import { countsOf, itemColumns, lockBank, noteItemSteps, takeBankStep, type BankItem, type ItemBank } from './bank-store.server.ts'
import { itemBankLifecycle } from './item-bank-lifecycle.ts'
import { keyMark } from './seal-items.server.ts'

/** Of each competency: what an exam of today's length can need, and what there would be with all drafts in use. */
export async function coverageWithDrafts(unit: Unit<Staff>, bankId: string): Promise<Coverage[]> {
  const { examItems } = policyOn(unit.house, unit.house.settings.jurisdiction, unit.today)
  return coverageOf(blueprint(), await countsOf(unit, bankId, ['draft', 'active']), examItems)
}

/** The same for what is in use now. */
export async function activeCoverage(unit: Unit<Staff>, bankId: string): Promise<Coverage[]> {
  const { examItems } = policyOn(unit.house, unit.house.settings.jurisdiction, unit.today)
  return coverageOf(blueprint(), await countsOf(unit, bankId, ['active']), examItems)
}

/** How many versions of items were sealed with another secret key than the house has now: nobody can read them. */
export async function unreadableItems(unit: Unit<Staff>, bankId: string): Promise<number> {
  const { count } = await unit.db.selectFrom('bank_items').select(sql<number>`count(*)::int`.as('count')).where('bank_id', '=', bankId)
    .where('state', '<>', 'retired').where('key_mark', '<>', keyMark(unit.house)).executeTakeFirstOrThrow()
  return count
}

/** Of what would be in use then: a readable version takes the place of one that nobody can read. */
async function refuseUnreadable(unit: Unit<Staff>, bankId: string): Promise<void> {
  const newest = await unit.db.selectFrom('bank_items').distinctOn('item_id').select(['item_id', 'key_mark']).where('bank_id', '=', bankId).where('state', '<>', 'retired')
    .orderBy('item_id').orderBy('version', 'desc').execute()
  const count = newest.filter(({ key_mark }) => key_mark !== keyMark(unit.house)).length
  if (count > 0) throw new Refused([{ code: 'bankUnreadable', facts: { count } }])
}

/** Puts the newest draft of every item into use; what it replaces goes out of use. @returns how many came into use. */
export async function useDrafts(unit: Unit<Staff>, bank: Pick<ItemBank, 'id'>): Promise<number> {
  const all: BankItem[] = await unit.db.selectFrom('bank_items').select(itemColumns).where('bank_id', '=', bank.id).where('state', 'in', ['draft', 'active']).orderBy('version').execute()
  const newest = new Map(all.filter(({ state }) => state === 'draft').map((item) => [item.item_id, item]))
  const replaced = all.filter(({ id, item_id }) => newest.has(item_id) && newest.get(item_id)!.id !== id)
  const [oldDrafts, inUse] = [replaced.filter(({ state }) => state === 'draft'), replaced.filter(({ state }) => state === 'active')]
  const { setAside, activate } = bankItemLifecycle.table.draft
  await setState(unit, replaced, setAside.to)
  await noteItemSteps(unit, oldDrafts, { step: 'setAside', from: 'draft', to: setAside.to, reason: 'replaced' })
  await noteItemSteps(unit, inUse, { step: 'retire', from: 'active', to: bankItemLifecycle.table.active.retire.to, reason: 'replaced' })
  await setState(unit, [...newest.values()], activate.to)
  await noteItemSteps(unit, [...newest.values()], { step: 'activate', from: 'draft', to: activate.to })
  return newest.size
}

async function setState(unit: Unit<Staff>, items: readonly BankItem[], state: 'active' | 'retired'): Promise<void> {
  if (items.length === 0) return
  await unit.db.updateTable('bank_items').set({ state }).where(sql<boolean>`id = any (${items.map(({ id }) => id)}::uuid[])`).execute()
}

/**
 * From now on exams are drawn from this bank: its drafts come into use, and the bank that was active until now is retired. Exams that have begun go on
 * with what was drawn for them. @throws {Refused} when a competency has too few items for any exam, or nobody can read them. @throws {NotFound}
 */
export async function activateBank(unit: Unit<Staff>, id: string): Promise<void> {
  const bank = await lockBank(unit, id)
  if (bank.state !== 'draft') throw new Refused([{ code: 'bankMovedOn' }])
  await refuseUnreadable(unit, bank.id)
  const short = lacking(await coverageWithDrafts(unit, bank.id))
  if (short.length > 0) throw new Refused([{ code: 'bankTooSmall', facts: { count: short.length } }])
  const former = await unit.db.selectFrom('item_banks').selectAll().where('certifier_id', '=', bank.certifier_id).where('state', '=', 'active').executeTakeFirst()
  if (former) await takeBankStep(unit, former, 'retire', 'active', itemBankLifecycle.table.active.retire.to)
  await useDrafts(unit, bank)
  await takeBankStep(unit, bank, 'activate', 'draft', itemBankLifecycle.table.draft.activate.to)
  await audit(unit, { action: 'changed', kind: 'itemBank', ids: [bank.id, ...(former ? [former.id] : [])], detail: 'activateBank' })
}

/** Puts the drafts of the active bank into use. @throws {Refused} when there are none. @throws {NotFound} */
export async function activateDrafts(unit: Unit<Staff>, id: string): Promise<number> {
  const bank = await lockBank(unit, id)
  if (bank.state !== 'active') throw new Refused([{ code: 'bankMovedOn' }])
  await refuseUnreadable(unit, bank.id)
  const count = await useDrafts(unit, bank)
  if (count === 0) throw new Refused([{ code: 'noDrafts' }])
  await audit(unit, { action: 'changed', kind: 'itemBank', ids: [bank.id], detail: 'activateDrafts' })
  return count
}

/** Takes a bank out of use for good, with a reason. Without an active one every exam is a demonstration. @throws {Refused} @throws {NotFound} */
export async function retireBank(unit: Unit<Staff>, id: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const bank = await lockBank(unit, id)
  const why = tidyText(typed.why ?? '')
  if (bank.state === 'retired') throw new Refused([{ code: 'bankMovedOn' }])
  if (why === '') throw new Refused([{ code: 'bankWhyMissing', field: 'why' }])
  if ([...why].length > 500) throw new Refused([{ code: 'itemNoteTooLong', field: 'why', facts: { most: 500 } }])
  await takeBankStep(unit, bank, 'retire', bank.state, itemBankLifecycle.table[bank.state].retire.to, why)
  await audit(unit, { action: 'changed', kind: 'itemBank', ids: [bank.id], detail: 'retireBank' })
}
