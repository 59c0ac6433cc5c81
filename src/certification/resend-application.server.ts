import { announce } from '#platform/announcements.server.ts'
import { lastDayOf, later } from '#platform/dates.ts'
import { Refused, refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { recordPerson } from '#people/public.server.ts'
import { fullName } from '#people/public.ts'
import { readAnswers } from './application-form.ts'
import { lockApplication, type Application } from './application-store.server.ts'
import { inTheWay, mayChange } from './correcting.ts'
import { signatureInTheirName } from './draft-facts.ts'
import { keepSubmission, lastSubmission } from './submission-store.server.ts'
import { dueAbout } from './pay-for-application.server.ts'
import { problemsOfSending } from './requirements.ts'
import { seeCorrections } from './see-corrections.server.ts'
import { seeDraft } from './see-draft.server.ts'
import type { Sending } from './send-application.server.ts'
import { submissionText } from './submission.server.ts'
import { mayTake, takeStep } from './take-step.server.ts'

/**
 * The names that could be corrected. What was not asked about says what was so at the first sending: since then the person may have
 * told the account another chosen name, or a new legal name was shown by evidence, and that counts. So does the language of letters.
 */
const saidAnew = (application: Application, { legalName, chosenName }: ReturnType<typeof readAnswers>) => ({
  legalName: mayChange(application, 'givenNames') || mayChange(application, 'familyNames') ? legalName : undefined,
  chosenName: mayChange(application, 'chosenName') ? chosenName : undefined,
})

/**
 * Sends a returned application again: the next numbered submission, the whole as it was read. The program has its days for the
 * review again; the days of the hold go on from the first sending. Whose payment the bank returned meanwhile has the days for paying
 * anew that everybody has. Source: GUIDE, application revision requests.
 * @param asItIs the person says that what they did not change is right as it is.
 * @throws {Refused} when it is not with its applicant, when something is missing, when an answer changed after they read it, or when
 * a correction was left as it was and they did not say so.
 */
export async function resendApplication(unit: Unit<Self>, { reference, language, seen, asItIs }: Sending & { readonly asItIs: boolean }): Promise<void> {
  const application = await lockApplication(unit, reference)
  mayTake(unit, application, 'resend')
  const { facts, two, policy } = await seeDraft(unit, application)
  refuseIf(two.map((question) => ({ code: 'twoAnswers', field: question })))
  refuseIf(inTheWay(problemsOfSending(facts, policy), application, signatureInTheirName(facts) !== undefined))
  const submission = submissionText(facts, language)
  if (submission.hash !== seen) throw new Refused([{ code: 'changedSinceRead' }])
  const unchanged = (await seeCorrections(unit, application, facts, language)).filter(({ page, changed }) => page && !changed)
  if (unchanged.length > 0 && !asItIs) throw new Refused([{ code: 'notCorrected', field: 'asItIs' }])

  const said = readAnswers(facts.answers)
  await recordPerson(unit, { ...saidAnew(application, said), bornOn: said.bornOn!, phone: said.phone })
  await keepSubmission(unit, application, (await lastSubmission(unit, application.id)).number + 1, language, submission)
  const unpaid = (await dueAbout(unit, application.id)) > 0
  await takeStep(unit, application, unpaid ? 'resendUnpaid' : 'resend', {
    sent_name: fullName(said.legalName), corrections_asked: null, answer_due_on: lastDayOf(unit.today, { days: policy.reviewPeriod }),
    ...(unpaid ? { held_until: later(application.held_until!, lastDayOf(unit.today, { days: policy.returnedPaymentHold })) } : {}),
  })
  const about = { applicationId: application.id }
  await (unpaid ? announce(unit, 'applicationSentUnpaid', about) : announce(unit, 'applicationSentAgain', about))
}
