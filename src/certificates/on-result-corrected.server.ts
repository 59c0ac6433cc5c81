import type { News } from '#platform/announcements.server.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { eligibilityOf } from '#exams/public.server.ts'
import { annulCertificate } from './annul-certificate.server.ts'
import { onExamPassed } from './on-exam-passed.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** A certificate follows what counts of an exam now: it is issued, or taken back because it was issued in error. */
export async function onResultCorrected(unit: Unit, news: News): Promise<void> {
  const eligibility = await eligibilityOf(unit, news.about.applicationId!)
  if (eligibility?.state === 'passed') await onExamPassed(unit, news)
  else if (eligibility) await annulCertificate(unit as Unit<Jobs>, eligibility)
}
