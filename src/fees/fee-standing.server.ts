import type { PlainDate } from '#platform/dates.ts'
import type { Cents } from '#platform/money.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { balancesAbout, myBalances, type Balance } from './ledger-store.server.ts'
import type { ChargeStanding, PaymentStanding } from './standing.ts'

async function paymentsOf(unit: Unit, balances: readonly Balance[]) {
  if (balances.length === 0) return []
  return unit.db.selectFrom('allocations').innerJoin('payments', 'payments.id', 'allocations.payment_id')
    .leftJoin('payment_reversals', 'payment_reversals.payment_id', 'payments.id')
    .select(['charge_id', 'payments.id', 'payments.reference', 'payments.method', 'allocations.cents', 'payments.effective_on', 'cheque_number', 'voucher_program',
      'payment_reversals.kind as reversed', 'payment_reversals.effective_on as reversed_on'])
    .where('charge_id', 'in', balances.map(({ chargeId }) => chargeId)).orderBy('payments.id').execute()
}
type Row = Awaited<ReturnType<typeof paymentsOf>>[number]

const paymentOf = (row: Row): PaymentStanding => ({
  id: row.id, reference: row.reference, method: row.method, cents: row.cents as Cents, on: row.effective_on as PlainDate,
  chequeNumber: row.cheque_number ?? undefined, voucherProgram: row.voucher_program ?? undefined,
  reversed: row.reversed ?? undefined, reversedOn: row.reversed_on ?? undefined,
})

async function standingsOf(unit: Unit, balances: readonly Balance[]): Promise<ChargeStanding[]> {
  const rows = await paymentsOf(unit, balances)
  const charges = balances.length === 0 ? [] : await unit.db.selectFrom('charges').select(['id', 'about_reference', 'effective_on'])
    .where('id', 'in', balances.map(({ chargeId }) => chargeId)).execute()
  return balances.map(({ chargeId, kind, attempt, cents, paid, due, ended, forfeited, toReturn }) => {
    const charge = charges.find(({ id }) => id === chargeId)!
    return {
      chargeId, kind, attempt, cents, paid, due, toReturn, forfeited: forfeited ?? 0, ended: ended ?? undefined,
      reference: charge.about_reference, on: charge.effective_on,
      payments: rows.filter((row) => row.charge_id === chargeId).map(paymentOf),
    }
  })
}

/** How everything charged about something stands, for whoever may see it. */
export const feeStanding = async (unit: Unit, aboutId: string): Promise<ChargeStanding[]> =>
  standingsOf(unit, await balancesAbout(unit, aboutId))

/** How everything charged to the person themself stands, the newest first. */
export const myFees = async (unit: Unit<Self>): Promise<ChargeStanding[]> => standingsOf(unit, await myBalances(unit))
