import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { findAccommodation } from './accommodation-store.server.ts'
import type { AccommodationKind } from './accommodation-lifecycle.ts'
import { eligibilityById } from './eligibility-store.server.ts'

/** Everything about one request for accommodations, for those who decide; every look is recorded. @throws {NotFound} */
export async function seeAccommodationOf(unit: Unit<Staff>, id: string) {
  const one = await findAccommodation(unit, id)
  const eligibility = await eligibilityById(unit, one.eligibility_id)
  await audit(unit, { action: 'opened', kind: 'examAccommodation', ids: [one.id], whose: eligibility.application_id })
  return {
    today: unit.today, id: one.id, reference: eligibility.reference, number: one.reference, name: `${eligibility.given_names} ${eligibility.family_names}`.trim(),
    state: one.state, kinds: one.kinds as AccommodationKind[], words: one.words, gone: one.words_removed_on !== null, askedOn: one.asked_on, answerDueOn: one.answer_due_on, endedOn: one.ended_on,
    granted: one.granted_kinds as AccommodationKind[], percent: one.extra_time_percent, measures: one.measures, reason: one.reason,
    paper: one.file_id ? { name: one.file_name!, previews: one.file_previews! } : undefined, language: one.language, formId: newId(),
  }
}
