import { audit } from '#platform/audit.server.ts'
import type { Cents } from '#platform/money.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { feeStanding } from './fee-standing.server.ts'
import { takeTurn } from './ledger-store.server.ts'

export interface Returning {
  readonly aboutId: string
  readonly paymentId: string
  /** The bank did not pay it, or it was never to be recorded here. */
  readonly kind: 'returned' | 'mistake'
  /** As written by staff, for staff. */
  readonly why: string
}

async function chequeOf(unit: Unit<Staff>, { aboutId, paymentId }: Returning) {
  const payment = (await feeStanding(unit, aboutId)).flatMap((charge) => charge.payments).find(({ id }) => id === paymentId)
  if (payment?.method !== 'cheque') throw new NotFound()
  if (payment.reversed) throw new Refused([{ code: 'paymentReturnedAlready' }])
  return unit.db.selectFrom('payments').select(['person_id', 'certifier_id']).where('id', '=', paymentId).executeTakeFirstOrThrow()
}

/**
 * Takes a recorded cheque back: its fee is due again. The payment stays in sight, and says that it came back.
 * @returns what is due about this now.
 * @throws {Refused} for one's own payment, without a reason, and when it was taken back already.
 */
export async function returnPayment(unit: Unit<Staff>, returning: Returning): Promise<{ due: Cents }> {
  await takeTurn(unit, returning.aboutId)
  const { person_id, certifier_id } = await chequeOf(unit, returning)
  const why = returning.why.trim().slice(0, 500)
  if (person_id === unit.actor.personId) throw new Refused([{ code: 'ownPayment' }])
  if (why === '') throw new Refused([{ code: 'whyMissing', field: 'why' }])
  await unit.db.insertInto('payment_reversals').values({
    payment_id: returning.paymentId, person_id, certifier_id, kind: returning.kind, why, by_person: unit.actor.personId,
    effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'payment', ids: [returning.paymentId], whose: returning.aboutId, detail: returning.kind })
  return { due: (await feeStanding(unit, returning.aboutId)).reduce((sum, { due }) => sum + due, 0) }
}
