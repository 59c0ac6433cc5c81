import { isBefore, lastDayOf, type PlainDate } from '#platform/dates.ts'

/**
 * By when the program answers once the fee is here. The days run from sending; when they passed while the fee was missing, the
 * review begins with the payment. Source: GUIDE, certification overview, steps 8 and 9 (review follows payment, up to 30 days).
 * @param reviewPeriod in calendar days, from policy.
 */
export const answerDueAfterPayment = (dueSinceSending: PlainDate, paidOn: PlainDate, reviewPeriod: number): PlainDate =>
  isBefore(dueSinceSending, paidOn) ? lastDayOf(paidOn, { days: reviewPeriod }) : dueSinceSending
