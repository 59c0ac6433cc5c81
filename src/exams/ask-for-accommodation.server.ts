import { announce } from '#platform/announcements.server.ts'
import { lastDayOf } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import { underReference } from '#platform/under-reference.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { problemsOfAsked, type AskedFor } from './accommodation-form.ts'
import type { WaitingPaper } from './accommodation-paper.server.ts'
import { writeAccommodationStep } from './accommodation-store.server.ts'
import { asOfToday, holdMyEligibility, ofEligibility } from './eligibility-store.server.ts'
import { hasOpenAccommodation } from './has-open-accommodation.server.ts'

/**
 * Asks for what makes the exam possible; the program answers within the days of the policy, and until then nobody schedules.
 * Source: GUIDE, exam accommodation policy.
 * @throws {Refused} when something is missing, when one is open already, or when no exam can be taken any more. @throws {NotFound}
 */
export async function askForAccommodation(unit: Unit<Self>, asked: AskedFor, paper: WaitingPaper | undefined): Promise<void> {
  const eligibility = await holdMyEligibility(unit)
  refuseIf(problemsOfAsked(asked))
  if (asOfToday(unit, eligibility).state !== 'open') throw new Refused([{ code: 'accommodationNotNow' }])
  if (await hasOpenAccommodation(unit, eligibility.id)) throw new Refused([{ code: 'accommodationOpenAlready' }])
  const { accommodationReviewDays } = policyOn(unit.house, eligibility.jurisdiction_id, unit.today)
  const { language } = await unit.db.selectFrom('accounts').select('language').where('person_id', '=', unit.actor.personId).where('closed_at', 'is', null).executeTakeFirstOrThrow()
  const row = {
    id: newId(), ...ofEligibility(eligibility), state: 'open' as const, kinds: [...asked.kinds], words: asked.words || null, language,
    file_id: paper?.id ?? null, file_name: paper?.name ?? null, file_type: paper?.type ?? null, file_bytes: paper?.bytes ?? null, file_previews: paper?.previews ?? null,
    asked_on: unit.today, answer_due_on: lastDayOf(unit.today, { days: accommodationReviewDays }), policy_date: unit.today, recorded_at: unit.now,
  }
  await underReference((reference) => unit.db.insertInto('exam_accommodations').values({ ...row, reference })
    .onConflict((conflict) => conflict.column('reference').doNothing()).returning('id').executeTakeFirst())
  await writeAccommodationStep(unit, row, eligibility.application_id, { step: 'start', from: null, to: 'open' })
  await announce(unit, 'accommodationAsked', { accommodationId: row.id, eligibilityId: eligibility.id, applicationId: eligibility.application_id })
}
