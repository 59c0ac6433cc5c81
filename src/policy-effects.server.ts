import { effectsOnExams as exams } from './exams/public.server.ts'
import { effectsOnApplications as applications } from './certification/public.server.ts'
import { vouchersTooSmall } from './fees/public.server.ts'
import type { PolicyEffect } from '#platform/policy-effects.ts'
import type { PolicyKey } from '#policy/policies.ts'

/**
 * For every value, who says what a change of it would touch. A value that nobody answers for does not compile. The renewal cannot be
 * asked for yet: of it only vouchers are there.
 */
export const policyEffects: Readonly<Record<PolicyKey, readonly PolicyEffect[]>> = {
  applicationFee: [applications.onSending, vouchersTooSmall('application')],
  examFee: [exams.onAsking, vouchersTooSmall('exam')],
  examRetakeFee: [exams.onAsking, vouchersTooSmall('examRetake')],
  renewalFee: [vouchersTooSmall('renewal')],
  withdrawalRefund: [applications.onWithdrawing],
  reviewPeriod: [applications.onEachSending],
  incompleteHold: [applications.onSending],
  correctionHold: [applications.onAskingForCorrections],
  returnedPaymentHold: [applications.onReturningPayment],
  reminderDays: [applications.onSending],
  approvalValidity: [applications.onApproving],
  approvedAgainHold: [applications.onApproving],
  approvalReminders: [applications.onApproving],
  examRequestDays: [applications.onApproving],
  examAttempts: [applications.onApproving],
  examRequestReview: [exams.onAsking],
  examRequestAnswerDays: [exams.onPaying],
  examRetakeAnswerDays: [exams.onPaying],
  examMissedUsesAttempt: [exams.onSitting],
  accommodationReviewDays: [exams.onAskingForAccommodation],
  minimumAge: [applications.onEachSending],
  orientationCheck: [applications.onFinishingOrientation],
  // What was completed before keeps what applied then.
  coreTrainingHours: [], specializationTrainingHours: [], trainingCertificateYears: [],
  // It only shows something earlier or later.
  providerRenewalDays: [],
  trainingReviewDays: [applications.onReadingTraining],
  // A certificate keeps the days that it was issued with.
  certificateYears: [], vacatedYears: [],
  mostFiles: [applications.onAddingFiles],
  mostFileSize: [applications.onAddingFiles],
  // A seat follows what applied on the day on which it was booked.
  examMinutes: [], examRescheduleHours: [], examLateCancelForfeits: [], examOfferHours: [], examWaitingLists: [], examReminderDays: [],
  // An exam keeps what it began with.
  examItems: [], examPassMark: [], examAnswerGraceSeconds: [], practiceItemsShort: [], examBreakMinutes: [],
  examGivenHere: [exams.onSitting], examCheckInMinutes: [exams.onSitting], examLateEntryMinutes: [exams.onSitting],
  // When looking at records is unusual: nothing that is open depends on it.
  manyOpened: [], unrelatedOpened: [], workBegins: [], workEnds: [], openedAgain: [], openedAgainWithin: [], afterDecision: [], refusedAttempts: [],
}
