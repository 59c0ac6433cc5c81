import { announce } from '#platform/announcements.server.ts'
import { lastDayOf } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { changeLanguage, recordPerson } from '#people/public.server.ts'
import { fullName } from '#people/public.ts'
import { readAnswers } from './application-form.ts'
import { lockApplication } from './application-store.server.ts'
import { keepSubmission } from './submission-store.server.ts'
import { payForApplication } from './pay-for-application.server.ts'
import { problemsOfSending } from './requirements.ts'
import { seeDraft } from './see-draft.server.ts'
import { submissionText } from './submission.server.ts'
import { mayTake, takeStep } from './take-step.server.ts'

export interface Sending {
  readonly reference: string
  /** The language in which the person read it. */
  readonly language: Language
  /** The hash of what they read on the review page. */
  readonly seen: string
}

/**
 * Sends an application: what the person read becomes submission 1, the fee is charged, and the clocks begin. With a
 * voucher it is with the program; else it is sent, with the fee due.
 * Source: GUIDE, certification overview, steps 7 and 8, and application revision requests.
 * @throws {Refused} when it is not a draft, when something is missing, when the person is too young today, when the
 * voucher no longer holds, or when an answer changed after they read it.
 */
export async function sendApplication(unit: Unit<Self>, { reference, language, seen }: Sending): Promise<void> {
  const application = await lockApplication(unit, reference)
  mayTake(unit, application, 'send')
  const { facts, two, policy } = await seeDraft(unit, application)
  refuseIf(two.map((question) => ({ code: 'twoAnswers', field: question })))
  refuseIf(problemsOfSending(facts, policy))
  const submission = submissionText(facts, language)
  if (submission.hash !== seen) throw new Refused([{ code: 'changedSinceRead' }])

  const said = readAnswers(facts.answers)
  await recordPerson(unit, { ...said, bornOn: said.bornOn! })
  await changeLanguage(unit, said.language!)
  await keepSubmission(unit, application, 1, language, submission)
  const paid = await payForApplication(unit, application, { personName: fullName(said.legalName), policy, byVoucher: said.feeWay === 'voucher' })
  await takeStep(unit, application, paid ? 'send' : 'sendUnpaid', {
    sent_on: unit.today, policy_date: unit.today, sent_name: fullName(said.legalName),
    answer_due_on: lastDayOf(unit.today, { days: policy.reviewPeriod }), held_until: lastDayOf(unit.today, { days: policy.incompleteHold }),
  })
  const about = { applicationId: application.id }
  await (paid ? announce(unit, 'applicationSent', about) : announce(unit, 'applicationSentUnpaid', about))
}
