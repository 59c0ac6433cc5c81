import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords } from '#platform/dates.ts'
import { languageNames, languages, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { cancelSitting, longestWhy } from '../keep-sittings.server.ts'
import { meetingWords } from '../meeting-messages.ts'
import { examManagers } from '../routes.ts'
import { useMomentSaid } from '../schedule-parts.tsx'
import { seatProblems } from '../seat-problems.ts'
import { seeSitting } from '../see-sitting.server.ts'
import { registrationStateWords, sittingWords } from '../sitting-messages.ts'
import { whenInWords } from '../sitting-times.ts'
import type { Route } from './+types/see-sitting'

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const seen = await read(visit, staffOf(visit, examManagers), (unit) => seeSitting(unit, params.sitting))
  return { ...seen, longestWhy, done: (['cancelled', 'meeting'] as const).find((one) => one === visit.url.searchParams.get('done')) }
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, examManagers), async (unit, { typed }) => {
    await cancelSitting(unit, params.sitting, typed)
    return `/exams/sittings/${params.sitting}?done=cancelled`
  })
}

type Seen = Route.ComponentProps['loaderData']

/** Who has a seat, and who waits. */
function People({ seats, waits, hidden, sitting }: Pick<Seen, 'seats' | 'waits' | 'hidden' | 'sitting'>) {
  const language = useLanguage()
  const say = speak(sittingWords, language)
  const moment = useMomentSaid(sitting.timeZone)
  const columns: Column<Seen['seats'][number]>[] = [
    { id: 'person', head: say('person'), main: true, cell: ({ name }) => name }, { id: 'request', head: say('request'), code: true, cell: ({ reference }) => reference },
    { id: 'language', head: say('language'), cell: (row) => languageNames[row.language] }, { id: 'state', head: say('state'), cell: ({ state }) => registrationStateWords[state][language] },
  ]
  const ofWaits: Column<Seen['waits'][number]>[] = [
    { id: 'person', head: say('person'), main: true, cell: ({ name }) => name }, { id: 'request', head: say('request'), code: true, cell: ({ reference }) => reference },
    { id: 'since', head: say('place'), cell: ({ since, offeredUntil }) => (offeredUntil ? say('offeredUntil', moment(offeredUntil)) : moment(since)) },
  ]
  return (
    <>
      <DataTable caption={say('people')} rows={seats} columns={columns} keyOf={({ id }) => id} hrefOf={({ reference }) => `/exams/${reference}`} empty={say('peopleNone')} />
      {hidden && <p>{say('peopleHidden')}</p>}
      {waits.length > 0 && <DataTable caption={say('waitingTitle')} rows={waits} columns={ofWaits} keyOf={({ id }) => id} hrefOf={({ reference }) => `/exams/${reference}`} />}
    </>
  )
}

/** Where the proctor and the candidates of an online exam see each other, as it stands. */
function MeetingKept({ meeting, mayChange, sittingId }: NonNullable<Seen['meeting']> & { readonly sittingId: string }) {
  const language = useLanguage()
  const say = speak(meetingWords, language)
  return (
    <Section title={say('title')}>
      {meeting ? (
        <Facts facts={[{ term: say('address'), detail: <span dir="ltr">{meeting.address}</span> }, ...(meeting.note ? [{ term: say('note'), detail: meeting.note[language] }] : [])]} />
      ) : <Notice tone="warning">{say('noneManager')}</Notice>}
      {mayChange && <Actions><ButtonLink href={`/exams/sittings/${sittingId}/meeting`} kind="second">{say(meeting ? 'change' : 'give')}</ButtonLink></Actions>}
    </Section>
  )
}

/** One date: who sits there, and canceling it. */
export default function SeeSitting({ loaderData: { sitting, meeting, cancelledOn, begun, formId, longestWhy: most, done, ...people }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(sittingWords, language)
  const problems = seatProblems(actionData?.problems, language)
  return (
    <>
      <title>{`${whenInWords(sitting, language)} · Alongside`}</title>
      <Page
        title={whenInWords(sitting, language)} back={{ href: '/exams/sittings', text: say('back') }} notice={done && <Notice tone="success">{done === 'meeting' ? meetingWords['done-meeting'][language] : say('done-cancelled')}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        {cancelledOn && <Notice tone="warning" title={say('cancelledOn', dateInWords(cancelledOn, language))}>{sitting.cancelledWhy![language]}</Notice>}
        <Facts facts={[
          { term: say('where'), detail: sitting.address ? `${sitting.site}, ${sitting.address}` : sitting.site },
          { term: say('seats'), detail: say('seatsTaken', sitting.taken, sitting.seats) },
          { term: say('languages'), detail: sitting.languages.map((one) => languageNames[one]).join(', ') },
        ]} />
        {meeting && sitting.state === 'open' && <MeetingKept {...meeting} sittingId={sitting.id} />}
        <People {...people} sitting={sitting} />
        {sitting.state === 'open' && !begun && (
          <Section title={say('cancelTitle')}>
            <p>{say('cancelText', sitting.taken)}</p>
            <Form formId={formId} language={language}>
              {languages.map((one) => (
                <TextArea
                  key={one} name={`why-${one}`} label={say(`why-${one}`)} hint={say('whyHint')} value={actionData?.typed[`why-${one}`]} maxLength={most} lang={one} rows={2}
                  problem={problemAt(problems, `why-${one}`)} language={language}
                />
              ))}
              <Actions><Button kind="stop">{say('cancelButton')}</Button></Actions>
            </Form>
          </Section>
        )}
      </Page>
    </>
  )
}
