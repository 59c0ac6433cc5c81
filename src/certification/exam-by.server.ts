import type { PlainDate } from '#platform/dates.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { Application } from './application-store.server.ts'
import { lastDayToAskForExam } from '#exams/public.ts'

type Approved = Pick<Application, 'state' | 'jurisdiction_id' | 'decided_on' | 'valid_through'>

/** The last day on which the exam can be asked for with an approved application, by the policy of the day of its approval; none for another. */
export function examByOf({ house }: Unit, { state, jurisdiction_id, decided_on, valid_through }: Approved): PlainDate | undefined {
  if (state !== 'approved') return undefined
  return lastDayToAskForExam(valid_through!, policyOn(house, jurisdiction_id, decided_on!).examRequestDays)
}
