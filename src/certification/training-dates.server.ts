import { saidIn } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Deadline } from '#policy/deadline.ts'
import { reasonOn } from '#policy/policies.server.ts'
import type { Application } from './application-store.server.ts'
import { dateWords } from './date-messages.ts'
import { trainingWords } from './training-messages.ts'
import { countsThrough, policyDayOfTraining } from './training-policy.server.ts'
import { currentIn, myCertificates } from './training-store.server.ts'

const [say, sayOfTraining] = [saidIn(dateWords), saidIn(trainingWords)]

/** The dates of the training certificate that counts now: our answer about it, and the last day on which it counts. */
export async function trainingDates(unit: Unit<Self>, application: Application | undefined): Promise<Deadline[]> {
  const current = currentIn(await myCertificates(unit))
  // Whoever is certified has no more use for it.
  if (!current || current.state === 'refused' || application?.state === 'certified') return []
  const { id, state, completed_on, counts_on, review_due_on } = current
  const jurisdiction = application?.jurisdiction_id ?? unit.house.settings.jurisdiction
  const href = application ? `/apply/${application.reference}/training` : '/apply'
  const counts: Deadline = {
    id: `trainingCounts ${id}`, kind: 'trainingCounts', on: countsThrough(unit, jurisdiction, completed_on), who: 'nobody', href,
    label: say('trainingCounts'), atEnd: say('trainingCountsEnd'),
    why: [reasonOn(unit.house, jurisdiction, 'trainingCertificateYears', policyDayOfTraining(unit, jurisdiction, completed_on))],
  }
  if (state !== 'inReview') return [counts]
  return [{
    id: `trainingAnswer ${id}`, kind: 'trainingAnswer', on: review_due_on!, who: 'program', label: say('trainingAnswer'), href,
    why: [reasonOn(unit.house, jurisdiction, 'trainingReviewDays', counts_on!)], atEnd: sayOfTraining('answerDueEnd'),
  }, counts]
}
