import type { Reaction } from '#platform/announcements.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { writeToApplicant } from './write-to-applicant.server.ts'

/** Tells the applicant that the application is approved, and through when. */
export const onApplicationApproved: Reaction = (unit, news) =>
  writeToApplicant(unit, news, 'application-approved', ({ valid_through }, language) => ({
    validThrough: dateInWords(valid_through!, language),
  }))
