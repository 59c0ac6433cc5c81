import { audit } from '#platform/audit.server.ts'
import { NotFound, Refused, refuseIf } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { problemsOfCheque, type Cheque } from './cheque.ts'
import { feeStanding } from './fee-standing.server.ts'
import { balancesAbout, pay, takeTurn } from './ledger-store.server.ts'
import type { Paid } from './use-voucher.server.ts'

/** The numbers of the cheques that count for something: one that came back may be presented again. */
async function numbersAbout(unit: Unit, aboutId: string): Promise<string[]> {
  const payments = (await feeStanding(unit, aboutId)).flatMap((charge) => charge.payments)
  return payments.flatMap(({ chequeNumber, reversed }) => (chequeNumber && !reversed ? [chequeNumber] : []))
}

/**
 * Records a cheque that arrived, for exactly what is due of one charge.
 * @throws {Refused} for one's own fee, a cheque that is there already, another amount, a later date, or when nothing is due.
 * @throws {NotFound} when this is no charge about this.
 */
export async function recordCheque(
  unit: Unit<Staff>, { aboutId, chargeId, ...cheque }: Cheque & { aboutId: string; chargeId: string },
): Promise<Paid> {
  await takeTurn(unit, aboutId)
  const charge = (await balancesAbout(unit, aboutId)).find((one) => one.chargeId === chargeId)
  if (!charge) throw new NotFound()
  if (charge.personId === unit.actor.personId) throw new Refused([{ code: 'ownPayment' }])
  refuseIf(problemsOfCheque(cheque, { due: charge.due, numbers: await numbersAbout(unit, aboutId) }, unit.today))
  const paymentId = await pay(unit, charge, { method: 'cheque', cents: cheque.cents, cheque })
  await audit(unit, { action: 'changed', kind: 'payment', ids: [paymentId], whose: aboutId, detail: 'recordCheque' })
  return { paymentId, due: charge.due - cheque.cents }
}
