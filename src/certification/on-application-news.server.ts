import type { Reactions } from '#platform/announcements.server.ts'
import { writeDecision, writeToWhoeverDecided } from './write-decision.server.ts'
import { writeToApplicant } from './write-to-applicant.server.ts'

/** Which letter tells the applicant about which news. */
export const letterAbout = {
  applicationSent: 'application-received',
  applicationSentUnpaid: 'application-fee-due',
  feeReceived: 'fee-received',
  paymentReturned: 'payment-returned',
  applicationReminder: 'application-reminder',
  correctionReminder: 'application-correction-reminder',
  applicationVoid: 'application-void',
  applicationNotCorrected: 'application-not-corrected',
  applicationWithdrawn: 'application-withdrawn',
  paidInTime: 'application-open-again',
  applicationSentAgain: 'application-received-again',
  approvalReminder: 'application-ends-soon',
  approvalEnded: 'application-expired',
} as const

/** What leaves with a decision is written from the decision, as it was read before. */
const decisionNews = ['applicationApproved', 'correctionsAsked', 'applicationDenied', 'applicationReopened'] as const

/** Every piece of news about an application is told to its applicant, in their language. */
export const onApplicationNews: Reactions = {
  ...Object.fromEntries(Object.entries(letterAbout).map(([kind, letter]) =>
    [kind, { 'write to the applicant': (unit, news) => writeToApplicant(unit, news, letter) }])),
  ...Object.fromEntries(decisionNews.map((kind) =>
    [kind, { 'write to the applicant': (unit, news) => writeDecision(unit, news) }])),
  applicationReopened: { 'write to the applicant': writeDecision, 'write to whoever decided': writeToWhoeverDecided },
}
