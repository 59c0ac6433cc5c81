import type { Reaction } from '#platform/announcements.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { writeToApplicant } from './write-to-applicant.server.ts'

/** Tells the applicant that we have it, and by when we answer. */
export const onApplicationSent: Reaction = (unit, news) =>
  writeToApplicant(unit, news, 'application-received', ({ answer_due_on }, language) => ({
    answerBy: dateInWords(answer_due_on!, language),
  }))
