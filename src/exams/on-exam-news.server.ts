import type { Reactions } from '#platform/announcements.server.ts'
import { writeAboutAccommodation, writeAboutExam } from './write-about-exam.server.ts'

/** The letter of each way in which a request can end without a result. */
const ends: Readonly<Record<string, string>> = { withdrawn: 'exam-withdrawn', unpaid: 'exam-unpaid', lapsed: 'exam-lapsed' }
/** The letter of each result that is no passing. */
const notPassed: Readonly<Record<string, string>> = { failed: 'exam-not-passed', missed: 'exam-missed', voided: 'exam-voided' }

/** Every piece of news about an exam is told to its person, in their language. */
export const onExamNews: Reactions = {
  examFeeDue: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, 'exam-fee-due') },
  examFeeReceived: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, 'exam-fee-received') },
  examAuthorized: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, 'exam-authorized') },
  examPaymentReturned: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, 'exam-payment-returned') },
  examRequestEnded: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, ends[news.about.why!]!) },
  examPassed: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, 'exam-passed') },
  examNotPassed: { 'write to the applicant': (unit, news) => writeAboutExam(unit, news, notPassed[news.about.outcome!]!) },
  accommodationAsked: { 'write to the applicant': (unit, news) => writeAboutAccommodation(unit, news, 'accommodation-received') },
  accommodationDecided: { 'write to the applicant': (unit, news) => writeAboutAccommodation(unit, news, 'accommodation-decided') },
  // The letter of the decision that closed it says so; whoever keeps a seat for it lets it go.
  examClosed: {},
}
