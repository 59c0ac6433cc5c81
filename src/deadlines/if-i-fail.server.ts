import { approvedApplication } from '#certification/public.server.ts'
import { examSteps } from '#exams/public.server.ts'
import { examStage } from '#exams/public.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { IfIFail } from '#policy/deadline.ts'
import { policyOn, reasonOn } from '#policy/policies.server.ts'

/**
 * What would follow from not passing the exam, for whoever is approved and has not passed: as the exam stands, or as it will when the
 * training certificate is accepted. Source: CERT-14; GUIDE, about the certification exam.
 */
export async function ifIFail(unit: Unit<Self>): Promise<IfIFail | undefined> {
  const { house, today } = unit
  const application = await approvedApplication(unit)
  if (!application) return undefined
  const { id, jurisdiction, decidedOn, examBy, validThrough } = application
  const steps = await examSteps(unit, id)
  const stage = steps && examStage(steps, today)
  if (stage === 'passed' || stage === 'over' || stage === 'closed') return undefined
  const allowed = steps?.attemptsAllowed ?? policyOn(house, jurisdiction, decidedOn).examAttempts
  return {
    attemptsLeft: allowed - (steps?.attemptsUsed ?? 0), attemptsAllowed: allowed, lastDayToAsk: steps?.askUntil ?? examBy, approvalEnds: steps?.validThrough ?? validThrough,
    retakeFee: reasonOn(house, jurisdiction, 'examRetakeFee', today), answer: reasonOn(house, jurisdiction, 'examRetakeAnswerDays', today),
    href: steps ? '/apply/exam' : `/apply/${application.reference}`,
  }
}
