import type { News } from '#platform/announcements.server.ts'
import { dateInWords } from '#platform/dates.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { letter } from '#library/letters.server.ts'
import { addresseeOf, writeToPerson } from '#people/public.server.ts'
import type { Application } from './application-store.server.ts'
import { pointsIn } from './decision-store.server.ts'
import { examByOnceApproved } from './exam-by.server.ts'
import { letterOfTrainingText } from './training-decision-store.server.ts'
import { countsThrough } from './training-policy.server.ts'

async function aboutWhich(unit: Unit, { about }: News) {
  const certificate = await unit.db.selectFrom('training_certificates').selectAll().where('id', '=', about.certificateId!).executeTakeFirstOrThrow()
  const application = await unit.db.selectFrom('applications').selectAll().where('id', '=', about.applicationId!).executeTakeFirstOrThrow()
  return { certificate, application }
}
const subjectOf = ({ id, certifier_id }: Application) => ({ kind: 'application', id, applicationId: id, certifierId: certifier_id } as const)

/** Writes that the program has a certificate, and by when it answers. Nothing when it rests again, or when the account is closed. */
export async function writeTrainingReceived(unit: Unit, news: News): Promise<void> {
  const { certificate, application } = await aboutWhich(unit, news)
  const to = await addresseeOf(unit, certificate.subject_id)
  if (!to || !certificate.review_due_on) return
  const address = `${unit.house.settings.siteAddress}/apply/${application.reference}/training`
  const facts = { name: to.name, reference: application.reference, answerBy: dateInWords(certificate.review_due_on, to.language), address }
  await writeToPerson(unit, to, letter('training-received', to.language, facts), subjectOf(application))
}

/** Writes the letter of a decision about a certificate: the one that was read before it left. Nothing when the account is closed. */
export async function writeTrainingDecision(unit: Unit, news: News): Promise<void> {
  const { certificate, application } = await aboutWhich(unit, news)
  const decision = await unit.db.selectFrom('training_decisions').selectAll().where('id', '=', news.about.decisionId!).executeTakeFirstOrThrow()
  const to = await addresseeOf(unit, certificate.subject_id)
  if (!to) return
  const text = {
    kind: decision.kind, points: pointsIn(decision), language: decision.language, addressedAs: decision.addressed_as,
    reference: application.reference, decidedOn: decision.decided_on, approvedThrough: application.valid_through, examBy: examByOnceApproved(unit, application),
    countsThrough: countsThrough(unit, application.jurisdiction_id, certificate.completed_on), answerDueOn: decision.answer_due_on,
  }
  await writeToPerson(unit, to, letterOfTrainingText(unit, text), subjectOf(application))
}
