import type { News } from '#platform/announcements.server.ts'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { letter } from '#library/letters.server.ts'
import type { LetterFacts } from '#library/letters.ts'
import { feeStanding } from '#fees/public.server.ts'
import { addresseeOf, writeToPerson } from '#people/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { eligibilityById, type Eligibility } from './eligibility-store.server.ts'
import { stepsOf } from './exam-steps.server.ts'
import { examStage } from './exam-steps.ts'
import { isGivenElsewhere } from './given-elsewhere.server.ts'
import { letterWords } from './letter-words.ts'
import type { ExamRequest } from './request-store.server.ts'
import { resultOfRequest } from './result-store.server.ts'

/** What comes after an exam that was not passed: another try, or why there is none, and what one can do. */
async function nextOf(unit: Unit, eligibility: Eligibility, language: Language, free: boolean): Promise<string> {
  const say = speak(letterWords, language)
  const on = (date: PlainDate) => dateInWords(date, language)
  const steps = await stepsOf(unit, eligibility)
  const stage = examStage(steps, unit.today)
  if (stage === 'noAttempts') return say('noAttempts', on(steps.validThrough))
  if (stage === 'tooLate') return say('tooLate', on(steps.askUntil), on(steps.validThrough))
  if (stage === 'over') return say('over')
  if (free) return say('askFree', on(steps.askUntil))
  const { examRetakeFee, examRetakeAnswerDays } = policyOn(unit.house, eligibility.jurisdiction_id, unit.today)
  return say('tryAgain', say('left', steps.attemptsAllowed - steps.attemptsUsed), on(steps.askUntil), inMoney(examRetakeFee, language), examRetakeAnswerDays)
}

/** Where the letters lead. */
function addressesOf(unit: Unit, { reference }: Eligibility) {
  const { siteAddress: site, programPhone } = unit.house.settings
  return {
    address: `${site}/apply/exam`, pay: `${site}/apply/exam/pay`, accommodation: `${site}/apply/exam/accommodation`, application: `${site}/apply/${reference}`,
    applyAddress: `${site}/apply`, questions: `${site}/questions/ask?about=${reference}`, phone: programPhone,
  }
}

/** What a letter about one request may say: dates and amounts in words, and where to go. */
async function factsOf(unit: Unit, eligibility: Eligibility, request: ExamRequest | undefined, language: Language): Promise<Record<string, string>> {
  const on = (date: PlainDate | null | undefined) => (date ? dateInWords(date, language) : '')
  const charge = request && (await feeStanding(unit, eligibility.id)).find(({ chargeId }) => chargeId === request.charge_id)
  const { phone, ...addresses } = addressesOf(unit, eligibility)
  return {
    ...addresses, reference: eligibility.reference, request: request?.reference ?? '', due: inMoney(charge?.due ?? 0, language),
    payUntil: on(request?.pay_until), answerBy: on(request?.answer_due_on), validThrough: on(eligibility.valid_through), askUntil: on(eligibility.ask_until),
    choose: speak(letterWords, language)((await isGivenElsewhere(unit, eligibility.certifier_id)) ? 'companyWrites' : 'chooseDate'),
    idName: `${eligibility.given_names} ${eligibility.family_names}`.trim(), call: phone ? speak(letterWords, language)('orCall', phone) : '',
  }
}

/** What the result of a request adds to its letter. */
async function factsOfResult(unit: Unit, eligibility: Eligibility, requestId: string, language: Language): Promise<Record<string, string>> {
  const result = await resultOfRequest(unit, requestId)
  if (!result) return {}
  const say = speak(letterWords, language)
  return {
    satOn: dateInWords(result.sat_on, language), counts: say(result.uses_attempt ? 'missedCounts' : 'missedFree'),
    next: result.outcome === 'passed' ? '' : await nextOf(unit, eligibility, language, result.outcome === 'voided'),
  }
}

/**
 * Writes a letter about somebody's exam, in their language. Nothing when the account is closed, or when it asks for something that is no
 * longer true. @param about the news: with the eligibility, and with the request where it is about one.
 */
export async function writeAboutExam(unit: Unit, { about }: Pick<News, 'about'>, id: string, more: LetterFacts = {}): Promise<void> {
  const eligibility = await eligibilityById(unit, about.eligibilityId!)
  const to = await addresseeOf(unit, eligibility.subject_id)
  const request = about.requestId ? await unit.db.selectFrom('exam_requests').selectAll().where('id', '=', about.requestId).executeTakeFirst() : undefined
  const asks = id === 'exam-fee-due' || id === 'exam-payment-returned'
  if (!to || (asks && request?.state !== 'awaitingFee')) return
  const facts = {
    name: to.name, ...(await factsOf(unit, eligibility, request, to.language)),
    ...(request ? await factsOfResult(unit, eligibility, request.id, to.language) : {}), ...more,
  }
  await writeToPerson(unit, to, letter(id, to.language, facts), {
    kind: 'application', id: eligibility.application_id, applicationId: eligibility.application_id, certifierId: eligibility.certifier_id,
  })
}

/** Writes that a request for accommodations is there, with the day of the answer; or that it is answered. Nothing of what it is about. */
export async function writeAboutAccommodation(unit: Unit, news: News, id: string): Promise<void> {
  const row = await unit.db.selectFrom('exam_accommodations').select(['state', 'answer_due_on', 'subject_id']).where('id', '=', news.about.accommodationId!).executeTakeFirstOrThrow()
  if (id === 'accommodation-received' && row.state !== 'open') return
  const to = await addresseeOf(unit, row.subject_id)
  if (to) await writeAboutExam(unit, news, id, { answerBy: dateInWords(row.answer_due_on, to.language) })
}
