import { letter } from '#library/letters.server.ts'
import type { LetterFacts } from '#library/letters.ts'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import type { News } from '#platform/announcements.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf, writeToPerson } from '#people/public.server.ts'
import type { ApplicationState } from './application-lifecycle.ts'
import { asOfToday, type Application } from './application-store.server.ts'
import { approvalWords } from './approval-messages.ts'
import { factsOfDecision } from './decision-letter.ts'
import { textOf } from './decision-store.server.ts'
import { examByOf } from './exam-by.server.ts'
import { examWindow } from '#exams/public.ts'
import { dueAbout } from './pay-for-application.server.ts'

const examWords = { open: 'letterExam', lastDay: 'letterExamToday', over: 'letterExamOver' } as const

/** Until when the exam can be asked for, on the day of the letter; nothing where there is no approval. */
function examInWords(unit: Unit, application: Application, language: Language): string {
  const lastDay = examByOf(unit, application)
  return lastDay ? speak(approvalWords, language)(examWords[examWindow(lastDay, unit.today)], dateInWords(lastDay, language)) : ''
}

/** What a letter about an application may say: dates and amounts in words, and where to go. */
async function factsOf(unit: Unit, application: Application, language: Language): Promise<Record<string, string>> {
  const site = unit.house.settings.siteAddress
  const on = (date: PlainDate | null) => (date ? dateInWords(date, language) : '')
  const due = await dueAbout(unit, application.id)
  return {
    reference: application.reference, address: `${site}/apply/${application.reference}`, applyAddress: `${site}/apply`,
    questions: `${site}/questions/ask?about=${application.reference}`, payments: `${site}/payments`,
    answerBy: on(application.answer_due_on), heldUntil: on(application.held_until), validThrough: on(application.valid_through),
    due: inMoney(due, language), exam: examInWords(unit, application, language),
  }
}

/** What is to be corrected, in the words of the decision that asked for it. */
async function askedOf(unit: Unit, application: Application, language: Language): Promise<LetterFacts> {
  const asked = await unit.db.selectFrom('review_decisions').selectAll().where('application_id', '=', application.id)
    .where('kind', '=', 'ask').where('state', '=', 'left').orderBy('decided_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()
  const { siteAddress: site, programPhone: phone } = unit.house.settings
  const { points, call } = factsOfDecision({ ...textOf(asked), language }, { site, reference: application.reference, phone })
  return { points: points!, call: call! }
}

/** Letters that ask for something, and while what they are true: told late, after it came, they would ask for nothing. */
const trueWhile: Readonly<Record<string, ApplicationState>> = {
  'application-fee-due': 'awaitingFee', 'application-reminder': 'awaitingFee', 'payment-returned': 'awaitingFee', 'application-correction-reminder': 'returned',
  'application-ends-soon': 'approved',
}

/** Writes a letter about an application to its applicant, in their language. Nothing when the account is closed, or when the letter is no longer true. */
export async function writeToApplicant(unit: Unit, news: News, id: string): Promise<void> {
  const row = await unit.db.selectFrom('applications').selectAll().where('id', '=', news.about.applicationId!).executeTakeFirstOrThrow()
  const application = asOfToday(unit, row)
  if (trueWhile[id] && application.state !== trueWhile[id]) return
  const to = await addresseeOf(unit, application.subject_id)
  if (!to) return
  const asked = id === 'application-correction-reminder' ? await askedOf(unit, application, to.language) : {}
  const facts = { name: to.name, ...(await factsOf(unit, application, to.language)), ...asked }
  await writeToPerson(unit, to, letter(id, to.language, facts), {
    kind: 'application', id: application.id, applicationId: application.id, certifierId: application.certifier_id,
  })
}
