import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { banksOf, noteBankStep, onlyManagers, refuseOwnExam } from './bank-store.server.ts'
import { itemBankLifecycle } from './item-bank-lifecycle.ts'

export const longestBankName = 120

/** A manager begins a bank, empty at first. @returns its id. @throws {Refused} without a name, or with that of another. @throws {NotFound} for other roles. */
export async function makeBank(unit: Unit<Staff>, typed: Readonly<Record<string, string>>): Promise<string> {
  onlyManagers(unit)
  await refuseOwnExam(unit)
  const name = tidyText(typed.name ?? '').replace(/\s+/g, ' ')
  if (name === '') throw new Refused([{ code: 'bankNameMissing', field: 'name' }])
  if ([...name].length > longestBankName) throw new Refused([{ code: 'bankNameTooLong', field: 'name', facts: { most: longestBankName } }])
  if ((await banksOf(unit)).some((bank) => bank.name.toLowerCase() === name.toLowerCase())) throw new Refused([{ code: 'bankNameTaken', field: 'name' }])
  const bank = { id: newId(), certifier_id: unit.actor.organisationId }
  await unit.db.insertInto('item_banks').values({ ...bank, name, state: itemBankLifecycle.first, recorded_at: unit.now }).execute()
  await noteBankStep(unit, bank, 'start', null, itemBankLifecycle.first)
  await audit(unit, { action: 'changed', kind: 'itemBank', ids: [bank.id], detail: 'makeBank' })
  return bank.id
}
