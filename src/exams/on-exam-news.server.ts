import type { Reactions } from '#platform/announcements.server.ts'
import { endUnneededRequest } from './end-unneeded-request.server.ts'
import { writeAboutCorrection } from './write-about-correction.server.ts'
import { writeAboutAccommodation, writeAboutExam } from './write-about-exam.server.ts'

/** Which letter tells what: by the news; of a request that ended by why it did; of an exam that was not passed by how it went. */
export const letterAboutExam = {
  examFeeDue: 'exam-fee-due', examFeeReceived: 'exam-fee-received', examAuthorized: 'exam-authorized', examPaymentReturned: 'exam-payment-returned',
  withdrawn: 'exam-withdrawn', notNeeded: 'exam-not-needed', corrected: 'exam-corrected', unpaid: 'exam-unpaid', lapsed: 'exam-lapsed',
  examPassed: 'exam-passed', failed: 'exam-not-passed', missed: 'exam-missed', voided: 'exam-voided',
  accommodationAsked: 'accommodation-received', accommodationDecided: 'accommodation-decided',
} as const
type Told = keyof typeof letterAboutExam

/** Every piece of news about an exam is told to its person, in their language. */
export const onExamNews: Reactions = {
  examFeeDue: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, letterAboutExam.examFeeDue) },
  examFeeReceived: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, letterAboutExam.examFeeReceived) },
  examAuthorized: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, letterAboutExam.examAuthorized) },
  examPaymentReturned: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, letterAboutExam.examPaymentReturned) },
  examRequestEnded: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, letterAboutExam[news.about.why as Told]) },
  examPassed: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, letterAboutExam.examPassed) },
  examNotPassed: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, letterAboutExam[news.about.outcome as Told]) },
  examResultCorrected: {
    'write to the applicant': (unit, news) => writeAboutCorrection(unit, news, letterAboutExam.corrected),
    'end what is not needed': endUnneededRequest,
  },
  accommodationAsked: { 'write to the applicant': (unit, news) => writeAboutAccommodation(unit, news, letterAboutExam.accommodationAsked) },
  accommodationDecided: { 'write to the applicant': (unit, news) => writeAboutAccommodation(unit, news, letterAboutExam.accommodationDecided) },
  // The letter of the decision that closed it says so; whoever keeps a seat for it lets it go.
  examClosed: {},
}
