import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { minutesWithExtra, openAssessmentOf, resultsOf, reviewOf } from '#assessment/public.server.ts'
import { itemAddress, reviewAddress } from '#assessment/public.ts'
import { competencies } from '#library/exam-items.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { nextAgreement } from './answer-agreement.server.ts'
import { hoursOf } from './day-hours.server.ts'
import { dayOfSeat, type ExamDay } from './day-store.server.ts'
import { checkInAt, checkInEndsAt, checkInOpensAt } from './day-times.ts'
import { myEligibility } from './eligibility-store.server.ts'
import { grantedMeasures } from './has-open-accommodation.server.ts'
import { legalMoment } from './legal-moment.server.ts'
import { keptMeeting } from './meeting-store.server.ts'
import type { Registration } from './seat-store.server.ts'
import { resultOfRequest } from './result-store.server.ts'
import { findSitting } from './sitting-store.server.ts'

/** The seat of this person's newest exam: the one that is booked, else the one whose day has been. */
async function mySeat(unit: Unit<Self>, eligibilityId: string): Promise<Registration | undefined> {
  const seats = await unit.db.selectFrom('exam_registrations').innerJoin('exam_requests', 'exam_requests.id', 'request_id').selectAll('exam_registrations')
    .where('eligibility_id', '=', eligibilityId).where('exam_registrations.state', 'in', ['booked', 'attended', 'missed'])
    .orderBy('exam_requests.number', 'desc').orderBy('sequence', 'desc').limit(1).execute()
  return seats[0]
}

/** Where somebody is on the way through the day. */
export type DayStage = 'ahead' | 'checkIn' | 'over' | 'here' | 'admitted' | 'agreed' | 'started' | 'ended'

function stageOf(day: ExamDay | undefined, checkIn: ReturnType<typeof checkInAt>): DayStage {
  if (!day || day.state === 'expected') return checkIn === 'before' || !day ? 'ahead' : checkIn === 'open' ? 'checkIn' : 'over'
  if (day.state === 'here' || day.state === 'admitted' || day.state === 'agreed' || day.state === 'started') return day.state
  return 'ended'
}

/** Where somebody goes on: at the first question without an answer; with all answered, at the overview. */
async function goOnAt(unit: Unit<Self>, assessment: string): Promise<string> {
  const { items } = await reviewOf(unit, assessment)
  const next = items.find(({ answered, gone }) => !answered && !gone)
  return next ? itemAddress(assessment, next.position) : reviewAddress(assessment)
}

/** Everything on the page of the day, for whom it is; nothing while they have no seat. */
export async function seeMyDay(unit: Unit<Self>, language: Language) {
  const eligibility = await myEligibility(unit)
  const seat = eligibility && (await mySeat(unit, eligibility.id))
  if (!eligibility || !seat) return undefined
  const [sitting, day] = [await findSitting(unit, seat.sitting_id), await dayOfSeat(unit, seat.id)]
  const hours = hoursOf(unit.house, sitting)
  const { extraTimePercent, kinds, words } = await grantedMeasures(unit, eligibility.id)
  const policy = policyOn(unit.house, unit.house.settings.jurisdiction, sitting.startsOn)
  const stage = stageOf(day, checkInAt(hours, legalMoment(unit)))
  const meets = sitting.kind === 'online' && (stage === 'checkIn' || stage === 'here' || stage === 'admitted' || stage === 'agreed' || stage === 'started')
  return {
    now: unit.now, registrationId: seat.id, stage, sitting, examLanguage: seat.language, opensAt: checkInOpensAt(hours), endsAt: checkInEndsAt(hours), lateMinutes: hours.lateEntryMinutes,
    name: `${eligibility.given_names} ${eligibility.family_names}`.trim(), questions: policy.examItems, minutes: minutesWithExtra(sitting.minutes, extraTimePercent),
    extra: extraTimePercent, breaks: kinds.includes('breaks') ? policy.examBreakMinutes : 0, measures: [...words], givenHere: policy.examGivenHere === 1,
    isToday: sitting.startsOn === unit.today, needsPreparing: !day && seat.state === 'booked', needsSettling: day?.state === 'started' && (await openAssessmentOf(unit, 'exam'))?.id !== day.assessment_id,
    goOnAt: day?.state === 'started' ? await goOnAt(unit, day.assessment_id!) : undefined, agreement: day?.state === 'admitted' ? await nextAgreement(unit, day, language) : undefined, formId: newId(),
    // Not before check-in opens, and not where there is none to wait for.
    meeting: meets ? { kept: (await keptMeeting(unit, sitting.id)).meeting } : undefined,
  }
}
export type MyDay = NonNullable<Awaited<ReturnType<typeof seeMyDay>>>

/** How one day ended, for its person; with the results by competency where the exam was answered. @throws {NotFound} for one that is not theirs. */
export async function seeMyResult(unit: Unit<Self>, registrationId: string) {
  const day = await dayOfSeat(unit, registrationId)
  if (!day) throw new NotFound()
  const sitting = await findSitting(unit, day.sitting_id)
  const result = await resultOfRequest(unit, day.request_id)
  const scores = day.state === 'finished' ? await resultsOf(unit, day.assessment_id!) : undefined
  const names = new Map(competencies().map(({ id, en, es }) => [id, { en, es }]))
  return {
    now: unit.now, state: day.state, sitting, demonstration: day.demonstration, settled: day.settled, outcome: result?.outcome, usesAttempt: result?.uses_attempt ?? false,
    notCounted: scores ? scores.assessment.items - (scores.assessment.counted ?? 0) : 0,
    timeUp: scores?.assessment.state === 'timeUp', correct: scores?.assessment.correct ?? 0, counted: scores?.assessment.counted ?? 0, passPercent: scores?.assessment.pass_percent ?? 0,
    competencies: (scores?.competencies ?? []).map(({ competency, counted, correct }) => ({ id: competency, name: names.get(competency) ?? { en: competency, es: competency }, counted, correct })),
  }
}
export type MyResult = Awaited<ReturnType<typeof seeMyResult>>
