import { redirect } from 'react-router'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { minutesOf } from '#library/orientation.ts'
import { orientation } from '#library/orientation.server.ts'
import { answerPreparedForm } from '#platform/answer-form.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import { read, selfOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { hasStandingCertificate } from '#certificates/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { isOpen, type ApplicationState } from '../application-lifecycle.ts'
import { approvalWords } from '../approval-messages.ts'
import { myApplications } from '../application-store.server.ts'
import { certifiedWords } from '../certified-messages.ts'
import { requirements } from '../eight-requirements.ts'
import { lapseApplications } from '../lapse-applications.server.ts'
import { words } from '../messages.ts'
import { hasFinishedOrientation } from '../orientation-progress.server.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { requirementWords } from '../requirement-messages.ts'
import { startApplication } from '../start-application.server.ts'
import type { Route } from './+types/apply'

export const handle = { plain: true }

/** What everyone reads here: what applies today, and how long the orientation takes. */
function factsFor({ house, language }: Visit) {
  const pack = orientation()
  const minutes = pack.parts.reduce((sum, part) => sum + minutesOf(pack, part, language), 0)
  return { policy: policyOn(house, house.settings.jurisdiction, legalDay(house.clock, house.timeZone)), minutes }
}

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const facts = factsFor(visit)
  if (!visit.session) return { ...facts, signedIn: false, oriented: false, earlier: undefined, certified: false, formId: '' }
  const { mine, oriented, certified } = await read(visit, selfOf(visit), async (unit) =>
    ({ mine: await myApplications(unit), oriented: await hasFinishedOrientation(unit), certified: await hasStandingCertificate(unit, unit.actor.personId) }))
  const current = mine.find(({ state }) => isOpen(state))
  if (current) throw redirect(`/apply/${current.reference}`)
  return { ...facts, signedIn: true, oriented, earlier: mine[0]?.state, certified, formId: newId() }
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  if (!visit.session) throw redirect('/sign-in?to=/apply', 303)
  const self = selfOf(visit)
  // What is over ends first, also where the clock's sweep has not come by: then another can begin.
  const first = () => lapseApplications(visit.house, { personId: self.personId })
  return answerPreparedForm(visit, request, self, first, async (unit) => `/apply/${await startApplication(unit)}`)
}

/** Whoever has a certificate needs no application. */
function Certified() {
  const say = speak(certifiedWords, useLanguage())
  return (
    <>
      <Notice tone="info" title={say('certifiedTitle')}>{say('certifiedText')}</Notice>
      <Actions><ButtonLink href="/my-certificate">{say('toCertificate')}</ButtonLink></Actions>
    </>
  )
}

/** What became of an earlier application, and what a new one begins with. */
function Earlier({ state, fee }: { readonly state: ApplicationState; readonly fee: number }) {
  const language = useLanguage()
  const say = speak(words, language)
  if (state === 'expired') return <Notice tone="info">{speak(approvalWords, language)('startAgainExpired', inMoney(fee, language))}</Notice>
  return <Notice tone="info">{say(state === 'discarded' ? 'startAgain' : 'startAgainEnded')}</Notice>
}

export default function Apply({ loaderData: { policy, minutes, signedIn, oriented, earlier, certified, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const requirement = speak(requirementWords, language)
  return (
    <>
      <title>{`${say('apply')} · Alongside`}</title>
      <Page title={say('apply')} lead={say('applyLead')}>
        <ErrorSummary language={language} problems={applicationProblems(actionData?.problems, language)} />
        {certified && <Certified />}
        {earlier && !certified && <Earlier state={earlier} fee={policy.applicationFee} />}
        {signedIn && !oriented && !certified && <Notice tone="info" title={say('orientationFirst')}>{say('orientationFirstText', minutes)}</Notice>}
        {signedIn && !certified && (
          <Form formId={formId} language={language}>
            <Actions>
              {oriented ? <Button>{say(earlier ? 'startAgainButton' : 'start')}</Button> : <ButtonLink href="/orientation">{say('toOrientation')}</ButtonLink>}
            </Actions>
          </Form>
        )}
        {!signedIn && (
          <Actions>
            <ButtonLink href="/register">{say('makeAccount')}</ButtonLink>
            <ButtonLink href="/sign-in?to=/apply" kind="second">{say('signIn')}</ButtonLink>
            <ButtonLink href="/orientation" kind="quiet">{say('readOrientation', minutes)}</ButtonLink>
          </Actions>
        )}
        <p>{say('applySaved')}</p>
        <Section title={requirement('title')}>
          <ol>
            {requirements.map((one) => <li key={one}>{one === 'age' ? requirement('age', policy.minimumAge) : requirement(one)}</li>)}
          </ol>
        </Section>
        <Section title={say('applyNeeds')}>
          <ul>
            <li>{say('applyNeedIdentity')}</li>
            <li>{say('applyNeedEducation')}</li>
            <li>{say('applyNeedFee', inMoney(policy.applicationFee, language))}</li>
          </ul>
          <p>{say('applyAnswer', policy.reviewPeriod)}</p>
        </Section>
      </Page>
    </>
  )
}
