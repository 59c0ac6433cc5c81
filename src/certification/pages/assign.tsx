import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import type { Typed } from '#platform/answers.server.ts'
import { audit } from '#platform/audit.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { assignApplication, takeApplication } from '../assign-application.server.ts'
import { assignmentWords } from '../assignment-messages.ts'
import { HolderWords } from '../assign-to.tsx'
import { applicationProblems } from '../problems-in-words.ts'
import { reviewers } from '../routes.ts'
import { refuseApart } from '../refuse-apart.server.ts'
import { whoCouldHaveIt } from '../see-assignment.server.ts'
import { readAssignTo, readHad } from '../typed-assignment.ts'
import type { Route } from './+types/assign'

/** The language switch sends this form first, so that nothing chosen is lost. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.open ? 'assign' : undefined) }

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, reviewers), async (unit) => {
    await refuseApart(unit, params.reference)
    const seen = await whoCouldHaveIt(unit, params.reference)
    await audit(unit, { action: 'opened', kind: 'application', ids: [seen.id], detail: 'assignment' })
    return { ...seen, formId: newId(), kept: (await keptForm(unit, visit.url.pathname))?.typed }
  })
}
type Seen = Awaited<ReturnType<typeof loader>>

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, reviewers), async (unit, { typed }) => {
    if (typed.do === 'take') await takeApplication(unit, params.reference)
    else await assignApplication(unit, params.reference, readAssignTo(typed.to) ?? '', readHad(typed.had))
    await forgetKeptForm(unit, visit.url.pathname)
    return `/review/${params.reference}`
  })
}

/** Who could have it: by fair turn, each colleague with how much they have, or nobody. */
function WhoGetsIt({ seen, typed, problem }: { readonly seen: Seen; readonly typed: Typed | undefined; readonly problem: string | undefined }) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  return (
    <Choices
      kind="radio" name="to" legend={say('assignTo')} language={language} problem={problem} chosen={[typed?.to ?? seen.kept?.to ?? '']}
      options={[
        { value: 'fairTurn', label: say('fairTurn'), hint: say('fairTurnHint') },
        ...seen.others.map(({ id, name, isMe, has }) => ({ value: id, label: isMe ? say('withMe') : name || say('noName'), hint: say('has', has) })),
        ...(seen.had === null ? [] : [{ value: 'nobody', label: say('nobody') }]),
      ]}
    />
  )
}

export default function Assign({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(assignmentWords, language)
  const problems = applicationProblems(actionData?.problems, language)
  return (
    <>
      <title>{`${say('assignTitle')} · Alongside`}</title>
      <Page title={say('assignTitle')} back={{ href: `/review/${seen.reference}`, text: say('backToApplication') }}>
        <ErrorSummary language={language} problems={problems} />
        <Facts facts={[
          { term: say('applicant'), detail: seen.name }, { term: say('reference'), detail: seen.reference },
          { term: say('whoHasIt'), detail: <HolderWords {...seen.holder} /> },
        ]} />
        {seen.open && (
          <Form id="assign" formId={seen.formId} language={language}>
            <Hidden name="had" value={seen.had ?? ''} />
            <WhoGetsIt seen={seen} typed={actionData?.typed} problem={problemAt(problems, 'to')} />
            <Actions><Button>{say('assign')}</Button></Actions>
          </Form>
        )}
        <Section title={say('whoHadIt')}>
          {seen.history.length === 0 ? <p>{say('neverGiven')}</p> : (
            <ul>
              {seen.history.map(({ id, to, how, on }) => (
                <li key={id}>{dateInWords(on, language)}: <HolderWords {...to} /> ({say(`how-${how}`)})</li>
              ))}
            </ul>
          )}
        </Section>
      </Page>
    </>
  )
}
