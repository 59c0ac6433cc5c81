import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { keepMeeting, seeMeeting } from '../keep-meeting.server.ts'
import { MeetingFields } from '../meeting-fields.tsx'
import { fieldsOfMeeting } from '../meeting-form.ts'
import { meetingWords } from '../meeting-messages.ts'
import { examManagers } from '../routes.ts'
import { seatProblems } from '../seat-problems.ts'
import { whenInWords } from '../sitting-times.ts'
import type { Route } from './+types/change-meeting'

/** The language switch sends this form first, so that nothing typed is lost. */
export const handle = { form: (loaderData: unknown) => ((loaderData as { mayChange?: boolean } | undefined)?.mayChange ? 'meeting' : undefined) }

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, examManagers), async (unit) =>
    ({ ...(await seeMeeting(unit, params.sitting)), formId: newId(), kept: await keptForm(unit, visit.url.pathname) }))
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, examManagers)
  await read(visit, staff, (unit) => seeMeeting(unit, params.sitting))
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staff, async (unit, { typed }) => {
    await keepMeeting(unit, params.sitting, typed, Number(typed.revision))
    await forgetKeptForm(unit, visit.url.pathname)
    return `/exams/sittings/${params.sitting}?done=meeting`
  })
}

/** Where the proctor and the candidates of an online exam see each other, for the manager who keeps the dates. */
export default function ChangeMeeting({ loaderData: { sitting, meeting, revision, mayChange, formId, kept }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(meetingWords, language)
  const problems = seatProblems(actionData?.problems, language)
  const back = `/exams/sittings/${sitting.id}`
  return (
    <>
      <title>{`${say('changeTitle')} · Alongside`}</title>
      <Page title={say('changeTitle')} lead={whenInWords(sitting, language)} back={{ href: back, text: say('backToDate') }}>
        <ErrorSummary language={language} problems={problems} />
        {kept && !actionData && <KeptNotice />}
        {!mayChange ? <Notice tone="info">{say('over')}</Notice> : (
          <>
            <p>{say('lead')}</p>
            {actionData && <Facts facts={[{ term: say('others'), detail: meeting?.address ?? say('none') }]} />}
            <Form id="meeting" formId={formId} language={language}>
              <Hidden name="revision" value={revision} />
              <MeetingFields typed={actionData?.typed ?? kept?.typed ?? fieldsOfMeeting(meeting)} problems={problems} />
              <Actions><Button>{say('save')}</Button><ButtonLink href={back} kind="quiet">{say('backToDate')}</ButtonLink></Actions>
            </Form>
          </>
        )}
      </Page>
    </>
  )
}
