import { isBefore, type PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { namesWithEvidence } from '#people/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { asOfToday, eligibilityOfApplication, oneExamAtATime, takeEligibilityStep, writeEligibilityStep, type Eligibility } from './eligibility-store.server.ts'
import { lastDayToAskForExam } from './exam-request-window.ts'
import { requestRows } from './request-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** Everything that the exam needs to know of an approval. */
export interface Opening {
  readonly applicationId: string
  /** The number of the application. */
  readonly reference: string
  readonly subjectId: string
  readonly certifierId: string
  readonly jurisdictionId: string
  /** As the letter of approval names the person; a name that evidence showed since counts instead. */
  readonly givenNames: string
  readonly familyNames: string
  /** Its policy counts: the days and the attempts. */
  readonly approvedOn: PlainDate
  readonly validThrough: PlainDate
}

/** The days and attempts that an approval gives. */
function givenBy(unit: Unit, { jurisdictionId, approvedOn, validThrough, givenNames, familyNames }: Opening) {
  const { examRequestDays, examAttempts } = policyOn(unit.house, jurisdictionId, approvedOn)
  return {
    valid_through: validThrough, ask_until: lastDayToAskForExam(validThrough, examRequestDays), attempts_allowed: examAttempts,
    policy_date: approvedOn, given_names: givenNames, family_names: familyNames,
  }
}

/** The name that the ID has to show: that of the approval, or one that evidence showed since. */
async function withNameToday(unit: Unit<Jobs>, opening: Opening): Promise<Opening> {
  const newest = (await namesWithEvidence(unit, opening.subjectId)).at(-1)
  return newest && !isBefore(newest.starts_on, opening.approvedOn) ? { ...opening, givenNames: newest.given_names, familyNames: newest.family_names } : opening
}

async function begin(unit: Unit<Jobs>, opening: Opening): Promise<string> {
  const eligibility = {
    id: newId(), subject_id: opening.subjectId, certifier_id: opening.certifierId, jurisdiction_id: opening.jurisdictionId,
    application_id: opening.applicationId, reference: opening.reference, state: 'open' as const, begins_on: unit.today, ...givenBy(unit, opening),
    recorded_at: unit.now,
  }
  await unit.db.insertInto('exam_eligibilities').values(eligibility).execute()
  await writeEligibilityStep(unit, eligibility, { step: 'start', from: null, to: 'open', by: 'program' })
  return eligibility.id
}

/** What waits for its payment has until the new last day. */
async function givePaymentTime(unit: Unit<Jobs>, { id }: Eligibility, until: PlainDate): Promise<void> {
  for (const { id: requestId, state, pay_until } of await requestRows(unit, id)) {
    if (state === 'awaitingFee' && pay_until < until) await unit.db.updateTable('exam_requests').set({ pay_until: until }).where('id', '=', requestId).execute()
  }
}

/**
 * Opens the exam to a person whose training certificate is accepted while their application is approved, in the transaction of that
 * decision; opens it again, with the new days, when an approval that was taken back is given again. Again changes nothing. For the house
 * itself, when a decision leaves. Source: GUIDE, certification overview, steps 10 to 13.
 * @returns the eligibility's id.
 */
export async function openEligibility(unit: Unit<Jobs>, approval: Opening): Promise<string> {
  const opening = await withNameToday(unit, approval)
  const before = await eligibilityOfApplication(unit, opening.applicationId)
  if (!before) return begin(unit, opening)
  await oneExamAtATime(unit, before.id)
  const given = givenBy(unit, opening)
  if (before.state === 'passed' || (asOfToday(unit, before).state === 'open' && before.valid_through === given.valid_through)) return before.id
  if (before.state === 'open') await unit.db.updateTable('exam_eligibilities').set(given).where('id', '=', before.id).execute()
  else await takeEligibilityStep(unit, before, 'openAgain', { ...given, begins_on: unit.today, ended_on: null })
  await givePaymentTime(unit, before, given.ask_until)
  return before.id
}
