import { audit } from '#platform/audit.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { takeTurn } from './ledger-store.server.ts'
import type { ChargeKind } from './charge-kinds.ts'
import { reservedVoucher, stepOfVoucher } from './voucher-store.server.ts'

/** Lets go of every voucher that the person set aside for something (or of the one for a kind of fee): others may use it again. */
export async function releaseVoucher(unit: Unit<Self>, about: { aboutId: string; reference: string; kind?: ChargeKind }): Promise<void> {
  await takeTurn(unit, about.aboutId)
  for (let held = await reservedVoucher(unit, about.aboutId, about.kind); held; held = await reservedVoucher(unit, about.aboutId, about.kind)) {
    const { id, kind } = held
    if (!(await stepOfVoucher(unit, id, 'release', { ...about, kind }))) return
    await audit(unit, { action: 'changed', kind: 'voucher', ids: [id], detail: 'release' })
  }
}
