import type { Unit } from '#platform/unit-of-work.server.ts'
import { asOfToday, eligibilityOfApplication, type Eligibility } from './eligibility-store.server.ts'
import { requestsToday, type ExamRequest } from './request-store.server.ts'

/** Opens the exam to a person, or opens it again; for whoever accepts a training certificate or gives an approval. */
export { openEligibility, type Opening } from './open-eligibility.server.ts'
/** Closes the exam of an application whose approval is taken back or whose person is gone. */
export { closeEligibility, type Closing } from './close-eligibility.server.ts'
/** What the clock does about exams; and the words about health that go when their days are over. */
export { endEligibilities } from './end-eligibilities.server.ts'
export { forgetAccommodations } from './forget-accommodations.server.ts'

/** Asks for the exam or for another try; pays with a voucher; takes it back. For the person. */
export { askForExam } from './ask-for-exam.server.ts'
export { payExamByVoucher } from './pay-exam-by-voucher.server.ts'
export { withdrawExamRequest } from './withdraw-request.server.ts'
/** Records a check for an exam, takes one back, authorizes what staff read. For staff. */
export { recordExamCheque } from './record-exam-cheque.server.ts'
export { returnExamPayment } from './return-exam-payment.server.ts'
export { authorizeRequests } from './authorize-requests.server.ts'

/** Asks for accommodations, and answers such a request. */
export { askForAccommodation } from './ask-for-accommodation.server.ts'
export { decideAccommodation } from './decide-accommodation.server.ts'
/** Whether a request for accommodations is open, while which nobody schedules; and what is granted. */
export { grantedMeasures, hasOpenAccommodation, type GrantedMeasures } from './has-open-accommodation.server.ts'

/** Records how an exam went, once, however often it is said. */
export { recordResult, type NewResult, type RecordedResult } from './record-result.server.ts'

/** Corrects a result that was wrong; by another manager than the one who said it. */
export { correctResult } from './correct-result.server.ts'

/** How the exam of an application stands, for its path; and every day that binds a person on the way to it. */
export { examDates, examSteps } from './exam-steps.server.ts'
export type { ExamDate } from './exam-steps.ts'
/** The next days that bind somebody on the way to an exam, for the demonstration's clock. */
export { nextExamDeadlines } from './next-exam-deadlines.server.ts'
/** How many requests wait for staff, for the top of another list. */
export { examsWaiting } from './exams-waiting.server.ts'
/** What a change of the exam's policies would touch. */
export { effectsOnExams } from './policy-effects.server.ts'

/** The eligibility of an application as it stands today, for whoever may see it; none when none was opened. */
export async function eligibilityOf(unit: Unit, applicationId: string): Promise<Eligibility | undefined> {
  const row = await eligibilityOfApplication(unit, applicationId)
  return row && asOfToday(unit, row)
}
export type { Eligibility, ExamRequest }

/** Every request of an eligibility as it stands today, the newest first. */
export const requestsOf = (unit: Unit, eligibility: Pick<Eligibility, 'id' | 'state' | 'valid_through'>): Promise<ExamRequest[]> => requestsToday(unit, eligibility)

/** What the clock does about seats: offers that are over, exams that are near, and seats whose request has ended. */
export { lapseOffers } from './offer-seats.server.ts'
export { remindOfExams } from './remind-of-exam.server.ts'
export { settleSeats } from './settle-seats.server.ts'
/** The seat that a request has, with day, hours and place; and the dates and offers that bind the person of the unit. */
export { bookedSitting, sittingDates, type BookedSitting, type SittingDate } from './sitting-dates.server.ts'

/** Whether the exam of a request was answered with public sample questions: what it issues is a specimen. */
export { wasDemonstration } from './was-demonstration.server.ts'
/** What the clock does about days of the exam: who did not come, and what ended when nobody looked. */
export { settleDays } from './settle-days.server.ts'
/** What the house does with files of an outside exam vendor; and what the clock does about them. */
export { sweepVendorFiles, workOnVendorFile } from './work-on-vendor-file.server.ts'
/** The appointment that the person of the unit has at the program's vendor, for whoever shows dates. */
export { bindingVendorBooking, type VendorBooking } from './my-vendor-booking.server.ts'
