import type { PlainDate } from '#platform/dates.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { Application } from './application-store.server.ts'
import { lastDayToAskForExam } from './exam-request-window.ts'

type Approved = Pick<Application, 'state' | 'jurisdiction_id' | 'decided_on' | 'valid_through'>

/** The last day on which the exam can be asked for with an approved application, by the policy of the day of its approval; none for another. */
export function examByOf(unit: Unit, { state, jurisdiction_id, decided_on, valid_through }: Approved): PlainDate | undefined {
  return state === 'approved' ? examByFor(unit, { jurisdiction_id, decidedOn: decided_on!, validThrough: valid_through! }) : undefined
}

/** The same of an approval that may have ended since; none where there is no approval. */
export const examByOnceApproved = (unit: Unit, { jurisdiction_id, decided_on, valid_through }: Approved): PlainDate | null =>
  (decided_on && valid_through ? examByFor(unit, { jurisdiction_id, decidedOn: decided_on, validThrough: valid_through }) : null)

interface Approval {
  readonly jurisdiction_id: string
  readonly decidedOn: PlainDate
  readonly validThrough: PlainDate
}

/** The same of an approval that is about to be given. */
export const examByFor = ({ house }: Unit, { jurisdiction_id, decidedOn, validThrough }: Approval): PlainDate =>
  lastDayToAskForExam(validThrough, policyOn(house, jurisdiction_id, decidedOn).examRequestDays)
