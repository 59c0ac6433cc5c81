import { audit } from '#platform/audit.server.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { balancesAbout, takeTurn } from './ledger-store.server.ts'
import { isHeldFor, problemsOfVoucher, type Wanted } from './voucher-problems.ts'
import { findVoucher, reservedVoucher, stepOfVoucher } from './voucher-store.server.ts'

export interface Reserving extends Wanted {
  /** As typed. */
  readonly code: string
  /** The number of the application. */
  readonly reference: string
}

/** Lets go of what was chosen before for the same fee. */
async function letGo(unit: Unit<Self>, reserving: Reserving): Promise<void> {
  const before = await reservedVoucher(unit, reserving.aboutId, reserving.kind)
  if (before) await stepOfVoucher(unit, before.id, 'release', reserving)
}

async function refuseWhenPaid(unit: Unit, { aboutId, kind }: Wanted): Promise<void> {
  const charged = (await balancesAbout(unit, aboutId)).filter((balance) => balance.kind === kind)
  if (charged.length > 0 && charged.every(({ due }) => due === 0)) throw new Refused([{ code: 'nothingDue' }])
}

/**
 * Sets a voucher aside for one fee of this person; what they had chosen before is free again. The same voucher again
 * changes nothing. Count the tries first, outside the transaction: `countVoucherTry`.
 * @throws {Refused} with the one reason why it cannot pay this.
 */
export async function reserveVoucher(unit: Unit<Self>, reserving: Reserving): Promise<void> {
  if (reserving.code.trim() === '') throw new Refused([{ code: 'voucherMissing', field: 'voucher' }])
  await takeTurn(unit, reserving.aboutId)
  await refuseWhenPaid(unit, reserving)
  const found = await findVoucher(unit, reserving.code)
  refuseIf(problemsOfVoucher(found, reserving, unit.today))
  if (isHeldFor(found!, reserving)) return
  await letGo(unit, reserving)
  if (!(await stepOfVoucher(unit, found!.id, 'reserve', reserving))) throw new Refused([{ code: 'voucherReserved', field: 'voucher' }])
  await audit(unit, { action: 'changed', kind: 'voucher', ids: [found!.id], detail: 'reserve' })
}
