import { isBefore, later, type PlainDate } from '#platform/dates.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { policiesIn, policyOn } from '#policy/policies.server.ts'
import { certificateValidThrough } from './judge-certificate.ts'

/** What is asked of a training, by the policy of the day on which it was completed; before the first of all policies, by that one. */
export function askedOfTraining({ house, today }: Unit, jurisdiction: string, completedOn: PlainDate): { hoursNeeded: number; yearsValid: number } {
  const { coreTrainingHours, trainingCertificateYears } = policiesIn(house, jurisdiction).values
  const first = later(coreTrainingHours.dated[0]!.from, trainingCertificateYears.dated[0]!.from)
  const day = isBefore(today, completedOn) ? today : later(first, completedOn)
  const policy = policyOn(house, jurisdiction, day)
  return { hoursNeeded: policy.coreTrainingHours, yearsValid: policy.trainingCertificateYears }
}

/** The last day on which a certificate counts. */
export const countsThrough = (unit: Unit, jurisdiction: string, completedOn: PlainDate): PlainDate =>
  certificateValidThrough(completedOn, askedOfTraining(unit, jurisdiction, completedOn).yearsValid)
