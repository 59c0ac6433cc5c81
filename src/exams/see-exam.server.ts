import { newId } from '#platform/identifiers.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { feeStanding } from '#fees/public.server.ts'
import type { ChargeStanding } from '#fees/public.ts'
import { policyOn } from '#policy/policies.server.ts'
import { feeOfVoided, nextFee } from './ask-for-exam.server.ts'
import { myEligibility, type Eligibility } from './eligibility-store.server.ts'
import { stepsOf } from './exam-steps.server.ts'
import { examStage } from './exam-steps.ts'
import { myVendorBooking } from './my-vendor-booking.server.ts'
import { seatCounts } from './given-elsewhere.server.ts'
import { requestsToday } from './request-store.server.ts'
import { correctionsOf, resultsOf } from './result-store.server.ts'

/** The fees as they stand today, also where a request has lapsed and the clock has not come by yet. */
export async function feesToday(unit: Unit, eligibility: Eligibility): Promise<ChargeStanding[]> {
  const lapsed = (await requestsToday(unit, eligibility)).filter(({ state, paid_on }) => state === 'lapsed' && paid_on === null).map(({ charge_id }) => charge_id)
  return (await feeStanding(unit, eligibility.id)).map((charge) =>
    (lapsed.includes(charge.chargeId) && !charge.ended ? { ...charge, ended: 'void', due: 0, forfeited: charge.paid, toReturn: 0 } : charge))
}

/** What another try would cost, and until when we answer. */
function another(unit: Unit, eligibility: Eligibility) {
  const { examRetakeFee, examRetakeAnswerDays, examMissedUsesAttempt } = policyOn(unit.house, eligibility.jurisdiction_id, unit.today)
  return { fee: examRetakeFee, days: examRetakeAnswerDays, missedCounts: examMissedUsesAttempt === 1 }
}

/** The appointment at a vendor; and where there is a seat here as well, which of the two counts. */
export async function datesElsewhere(unit: Unit<Self>, seatOn: PlainDate | undefined) {
  const booking = await myVendorBooking(unit)
  return { booking, counts: booking && seatOn ? (seatCounts(unit, seatOn) ? 'seat' as const : 'appointment' as const) : undefined }
}

/** Everything on the page of one's exam; nothing while none was opened. */
export async function seeMyExam(unit: Unit<Self>) {
  const eligibility = await myEligibility(unit)
  if (!eligibility) return undefined
  const [steps, requests, results] = [await stepsOf(unit, eligibility), await requestsToday(unit, eligibility), await resultsOf(unit, eligibility.id)]
  const [newest] = requests
  const corrections = await correctionsOf(unit, results.map(({ request_id }) => request_id))
  return {
    today: unit.today, reference: eligibility.reference, steps, stage: examStage(steps, unit.today), begins: eligibility.begins_on,
    name: `${eligibility.given_names} ${eligibility.family_names}`.trim(),
    fee: (await feeOfVoided(unit, { eligibility, requests })) ? 0 : nextFee(unit, eligibility, results).cents,
    unpaidUntil: newest?.state === 'lapsed' && newest.paid_on === null ? newest.pay_until : undefined,
    past: results.map(({ request_id, attempt, outcome, sat_on, first_outcome }) => {
      const [last, before] = corrections.filter((one) => one.request_id === request_id)
      return { attempt, outcome, on: sat_on, corrected: last && { was: before?.outcome ?? first_outcome, on: last.effective_on, why: last.why } }
    }),
    ...(await datesElsewhere(unit, steps.seatOn)), charges: await feesToday(unit, eligibility), another: another(unit, eligibility), askForm: newId(),
  }
}
export type MyExam = NonNullable<Awaited<ReturnType<typeof seeMyExam>>>
