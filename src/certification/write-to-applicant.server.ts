import { letter } from '#library/letters.server.ts'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import type { News } from '#platform/announcements.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf, writeToPerson } from '#people/public.server.ts'
import type { Application } from './application-store.server.ts'
import { dueAbout } from './pay-for-application.server.ts'

/** What a letter about an application may say: dates and amounts in words, and where to go. */
async function factsOf(unit: Unit, application: Application, language: Language): Promise<Record<string, string>> {
  const site = unit.house.settings.siteAddress
  const on = (date: PlainDate | null) => (date ? dateInWords(date, language) : '')
  const due = await dueAbout(unit, application.id)
  return {
    reference: application.reference, address: `${site}/apply/${application.reference}`, applyAddress: `${site}/apply`,
    questions: `${site}/questions/ask?about=${application.reference}`, payments: `${site}/payments`,
    answerBy: on(application.answer_due_on), heldUntil: on(application.held_until), validThrough: on(application.valid_through),
    due: inMoney(due, language),
  }
}

/** Letters that ask for the fee: told late, after it came, they would ask for nothing. */
const asksForFee = ['application-fee-due', 'application-reminder', 'payment-returned']

/** Writes a letter about an application to its applicant, in their language. Nothing when the account is closed, or when the letter is no longer true. */
export async function writeToApplicant(unit: Unit, news: News, id: string): Promise<void> {
  const application = await unit.db.selectFrom('applications').selectAll().where('id', '=', news.about.applicationId!)
    .executeTakeFirstOrThrow()
  if (asksForFee.includes(id) && application.state !== 'awaitingFee') return
  const to = await addresseeOf(unit, application.subject_id)
  if (!to) return
  const facts = { name: to.name, ...(await factsOf(unit, application, to.language)) }
  await writeToPerson(unit, to, letter(id, to.language, facts), {
    kind: 'application', id: application.id, applicationId: application.id, certifierId: application.certifier_id,
  })
}
