import type { Reactions } from '#platform/announcements.server.ts'
import { onAccountClosed } from './certification/on-account-closed.server.ts'
import { onApplicationNews } from './certification/on-application-news.server.ts'
import { onQuestionAnswered } from './questions/on-question-answered.server.ts'
import { onQuestionEntered } from './questions/on-question-entered.server.ts'

/** Every piece of news, and who does what about it. */
export const reactions: Reactions = {
  ...onApplicationNews,
  accountClosed: { 'end what is under way': onAccountClosed },
  questionAnswered: { 'write that there is an answer': onQuestionAnswered },
  questionEntered: { 'write that it is noted': onQuestionEntered },
}
