import { announce } from '#platform/announcements.server.ts'
import { lastDayOf } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { changeLanguage, recordPerson } from '#people/public.server.ts'
import { fullName } from '#people/public.ts'
import { policyOn } from '#policy/policies.server.ts'
import { contentVersion, readAnswers } from './application-form.ts'
import { answersIn, lockApplication, savedAnswers } from './application-store.server.ts'
import { problemsOfSending } from './requirements.ts'
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
 * Sends an application: what the person read becomes submission 1, and the 30 days begin.
 * @throws {Refused} when it is not a draft, when something is missing, when the person is too young today, or when an
 * answer changed after they read it.
 */
export async function sendApplication(unit: Unit<Self>, { reference, language, seen }: Sending): Promise<void> {
  const application = await lockApplication(unit, reference)
  mayTake(unit, application, 'send')
  const saved = await savedAnswers(unit, application.id)
  const answers = answersIn(saved)
  const policy = policyOn(application.jurisdiction_id, unit.today)
  refuseIf(saved.filter(({ other }) => other !== undefined).map(({ question }) => ({ code: 'twoAnswers', field: question })))
  refuseIf(problemsOfSending(answers, policy))
  const submission = submissionText(answers, language)
  if (submission.hash !== seen) throw new Refused([{ code: 'changedSinceRead' }])

  const said = readAnswers(answers)
  await recordPerson(unit, { ...said, bornOn: said.bornOn! })
  await changeLanguage(unit, said.language!)
  await takeStep(unit, application, 'send', {
    sent_on: unit.today, answer_due_on: lastDayOf(unit.today, { days: policy.reviewPeriod }), policy_date: unit.today,
    sent_name: fullName(said.legalName),
  })
  await unit.db
    .insertInto('submissions')
    .values({
      application_id: application.id, subject_id: application.subject_id, certifier_id: application.certifier_id, number: 1,
      language, content_version: contentVersion, answers: JSON.stringify(submission.answers), hash: submission.hash,
      sent_on: unit.today, recorded_at: unit.now,
    })
    .execute()
  await announce(unit, 'applicationSent', { applicationId: application.id })
}
