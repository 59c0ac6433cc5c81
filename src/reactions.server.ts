import type { Reactions } from '#platform/announcements.server.ts'
import { onApplicationApproved } from './certification/on-application-approved.server.ts'
import { onApplicationSent } from './certification/on-application-sent.server.ts'
import { onAccountClosed } from './people/on-account-closed.server.ts'
import { onQuestionAnswered } from './questions/on-question-answered.server.ts'
import { onQuestionEntered } from './questions/on-question-entered.server.ts'

/** Every piece of news, and who does what about it. */
export const reactions: Reactions = {
  accountClosed: { 'write the last letter': onAccountClosed },
  applicationSent: { 'write that we have it': onApplicationSent },
  applicationApproved: { 'write that it is approved': onApplicationApproved },
  questionAnswered: { 'write that there is an answer': onQuestionAnswered },
  questionEntered: { 'write that it is noted': onQuestionEntered },
}
