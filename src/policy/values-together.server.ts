import { refuseIf, type Problem } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from './policies.server.ts'
import type { PolicyChange } from './policy-change.ts'

/** The days of the shortest month, by which months are compared with days. */
const daysOfMonth = 28

/** Why a value does not go with another one: who is approved has to have days on which they can ask for the exam. */
export function problemsTogether({ examRequestDays, approvalValidity }: { readonly examRequestDays: number; readonly approvalValidity: number }): Problem[] {
  return examRequestDays < approvalValidity * daysOfMonth ? [] : [{ code: 'noDaysToAsk', field: 'value', facts: { days: examRequestDays, months: approvalValidity } }]
}

/** @throws {Refused} when a value does not go with what the others are on its day. */
export function refuseTogether({ house }: Unit, { key, from, value }: PolicyChange): void {
  if (key === 'examRequestDays' || key === 'approvalValidity') refuseIf(problemsTogether({ ...policyOn(house, house.settings.jurisdiction, from), [key]: value }))
}
