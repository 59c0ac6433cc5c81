import { isBefore, later, type PlainDate } from '#platform/dates.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { policiesIn, policyOn } from '#policy/policies.server.ts'
import { certificateValidThrough } from './judge-certificate.ts'

/** The day whose policy a training is judged by: that on which it was completed; before the first of all policies, the day of that one. */
export function policyDayOfTraining({ house, today }: Unit, jurisdiction: string, completedOn: PlainDate): PlainDate {
  const { coreTrainingHours, trainingCertificateYears } = policiesIn(house, jurisdiction).values
  const first = later(coreTrainingHours.dated[0]!.from, trainingCertificateYears.dated[0]!.from)
  return isBefore(today, completedOn) ? today : later(first, completedOn)
}

/** What is asked of a training, by the policy of its day. */
export function askedOfTraining(unit: Unit, jurisdiction: string, completedOn: PlainDate): { hoursNeeded: number; yearsValid: number } {
  const policy = policyOn(unit.house, jurisdiction, policyDayOfTraining(unit, jurisdiction, completedOn))
  return { hoursNeeded: policy.coreTrainingHours, yearsValid: policy.trainingCertificateYears }
}

/** The last day on which a certificate counts. */
export const countsThrough = (unit: Unit, jurisdiction: string, completedOn: PlainDate): PlainDate =>
  certificateValidThrough(completedOn, askedOfTraining(unit, jurisdiction, completedOn).yearsValid)
