import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { exportBank } from '#assessment/export-bank.server.ts'
import { someone } from './visitors.ts'
import { aQuestion, bankOf, brings, rowOf } from '#tests/people/items.ts'

/** What somebody finds in a bank. */
export interface BankSeen {
  readonly bank: string
  readonly item: string
  readonly import: string
  readonly export: string
}

/** A bank of some manager of one of the organisations. */
export async function bankOfOthers(house: House, at: { readonly here: string; readonly elsewhere: string; readonly provider: string; readonly providerElsewhere: string }, place: 'here' | 'elsewhere'): Promise<BankSeen> {
  const { personId } = await someone(house, at, place === 'here' ? 'manager' : 'managerElsewhere')
  return bankBy(house, { hat: 'staff', personId, organisationId: at[place], role: 'programManager' })
}

/** A bank with a question, brought in and asked for as a file by this manager. */
export async function bankBy(house: House, manager: Staff): Promise<BankSeen> {
  const bank = await bankOf(house, manager, `Bank ${newId()}`)
  const report = await brings(house, manager, bank, [aQuestion('one')])
  const taken = await unitOfWork(house, manager, (unit) => exportBank(unit, bank, { why: 'For the yearly review' }))
  return { bank, item: (await rowOf(house, bank, 'one')).id, import: report, export: taken }
}
