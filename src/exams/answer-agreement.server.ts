import { examAgreements } from '#library/exam-agreements.server.ts'
import { examAgreementIds, shownAgreement, type ExamAgreementId, type ShownAgreement } from '#library/exam-agreements.ts'
import { hashOf, newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { lockDayOfSeat, takeDayStep, type ExamDay } from './day-store.server.ts'

/** One agreement as a page shows it, with the mark of what is kept. */
export interface AgreementToAnswer extends ShownAgreement {
  readonly hash: string
  /** Which of how many it is. */
  readonly place: number
}
const keptText = (shown: ShownAgreement) => JSON.stringify(shown)
const toAnswer = (id: ExamAgreementId, language: Language): AgreementToAnswer => {
  const shown = shownAgreement(examAgreements(), id, language)
  return { ...shown, hash: hashOf(keptText(shown)), place: examAgreementIds.indexOf(id) + 1 }
}

const answered = (unit: Unit, { id }: ExamDay) => unit.db.selectFrom('exam_day_agreements').select(['agreement', 'answer']).where('day_id', '=', id).execute()

/** The next one that this person has not answered; none when all are. */
export async function nextAgreement(unit: Unit<Self>, day: ExamDay, language: Language): Promise<AgreementToAnswer | undefined> {
  const done = (await answered(unit, day)).map(({ agreement }) => agreement)
  const next = examAgreementIds.find((id) => !done.includes(id))
  return next && toAnswer(next, language)
}

/** What somebody answered, to what they saw. */
export interface AgreementAnswer {
  readonly agreement: string
  readonly hash: string
  readonly language: Language
  readonly answer: 'yes' | 'declined'
}

/**
 * Keeps what the person of the unit answered to one agreement, with the text as they saw it. With the third yes they have agreed; a refusal ends
 * the day at once, and the page asked before whether they are sure. Source: GUIDE, exam administration.
 * @throws {Refused} when it is not the one that is asked now, or its text is another by now. @throws {NotFound}
 */
export async function answerAgreement(unit: Unit<Self>, registrationId: string, { agreement, hash, language, answer }: AgreementAnswer): Promise<void> {
  const day = await lockDayOfSeat(unit, registrationId)
  const done = await answered(unit, day)
  if (done.some((one) => one.agreement === agreement && one.answer === answer)) return
  const next = day.state === 'admitted' ? await nextAgreement(unit, day, language) : undefined
  if (next?.id !== agreement) throw new Refused([{ code: 'dayMovedOn' }])
  if (next.hash !== hash) throw new Refused([{ code: 'examAgreementChanged' }])
  const { hash: _, place, ...shown } = next
  await unit.db.insertInto('exam_day_agreements').values({
    id: newId(), day_id: day.id, subject_id: day.subject_id, certifier_id: day.certifier_id, agreement: next.id, version: shown.version, language,
    text_shown: keptText(shown), hash, answer, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  if (answer === 'declined') await takeDayStep(unit, day, 'decline')
  else if (place === examAgreementIds.length) await takeDayStep(unit, day, 'agree')
}
