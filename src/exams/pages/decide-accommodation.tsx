import { Actions, Button } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { ClockChip } from '#design/clock-chip.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { TextArea, TextField } from '#design/text-field.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { mostWords, readAnswer } from '../accommodation-form.ts'
import { accommodationWords, kindWords } from '../accommodation-messages.ts'
import { Granted } from '../accommodation-parts.tsx'
import { decideAccommodation } from '../decide-accommodation.server.ts'
import { examProblems } from '../problems-in-words.ts'
import { examStaff } from '../routes.ts'
import { seeAccommodationOf } from '../see-accommodation-of.server.ts'
import type { Route } from './+types/decide-accommodation'

type Seen = Awaited<ReturnType<typeof loader>>

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as Seen | undefined)?.state === 'open' ? 'answer' : undefined) }

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, examStaff), async (unit) => ({
    ...(await seeAccommodationOf(unit, params.accommodation)), kept: await keptForm(unit, visit.url.pathname),
  }))
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, examStaff), async (unit, { typed, chosen }) => {
    await decideAccommodation(unit, params.accommodation, readAnswer(chosen.granted ?? [], typed))
    await forgetKeptForm(unit, visit.url.pathname)
    return `/exams/accommodations/${params.accommodation}`
  })
}

/** What was asked for, in the person's own words, with their paper. */
function WhatTheyAsk({ seen }: { readonly seen: Seen }) {
  const language = useLanguage()
  const say = speak(accommodationWords, language)
  const file = `/exams/accommodations/${seen.id}/file`
  return (
    <>
      <Facts facts={[
        { term: say('reference'), detail: seen.reference }, { term: say('askedOn'), detail: dateInWords(seen.askedOn, language) },
        { term: say('theyAsked'), detail: <ul>{seen.kinds.map((kind) => <li key={kind}>{kindWords[kind][language]}</li>)}</ul> },
        { term: say('theirWords'), detail: seen.gone ? say('wordsGone') : seen.words ? <span lang={seen.language}>{seen.words}</span> : say('noWords') },
        ...(seen.paper ? [{ term: say('theirPaper'), detail: <a href={file}>{say('openPaper', seen.paper.name)}</a> }] : []),
      ]} />
    </>
  )
}

/** What came of it. */
function Answer({ seen }: { readonly seen: Seen }) {
  const language = useLanguage()
  const say = speak(accommodationWords, language)
  return (
    <Section title={say(`state-${seen.state}`)}>
      <Facts facts={[
        ...(seen.endedOn ? [{ term: say('answeredOn'), detail: dateInWords(seen.endedOn, language) }] : []),
        ...(seen.granted.length > 0 ? [{ term: say('youGet'), detail: <Granted granted={seen.granted} percent={seen.percent} measures={seen.measures} /> }] : []),
        ...(seen.reason ? [{ term: say('notGranted'), detail: seen.reason }] : []),
      ]} />
    </Section>
  )
}

interface FormProps {
  readonly seen: Seen
  readonly typed: Readonly<Record<string, string>>
  readonly chosen: readonly string[]
  readonly problems: { field?: string; text: string }[]
}

function AnswerForm({ seen, typed, chosen, problems }: FormProps) {
  const language = useLanguage()
  const say = speak(accommodationWords, language)
  const field = (name: string) => ({ name, language, problem: problemAt(problems, name) })
  return (
    <Section title={say('answer')} id="answer-title">
      <p>{say('writesIn', languageNames[seen.language])}</p>
      <Form id="answer" formId={seen.formId} language={language}>
        <Choices
          {...field('granted')} kind="checkbox" legend={say('granted')} hint={say('grantedHint')} chosen={chosen}
          options={seen.kinds.map((kind) => ({ value: kind, label: kindWords[kind][language] }))}
        />
        {seen.kinds.includes('extraTime') && (
          <TextField {...field('extraTimePercent')} label={say('extraTime')} hint={say('extraTimeHint')} value={typed.extraTimePercent ?? ''} width="short" inputMode="numeric" autoComplete="off" />
        )}
        <TextArea {...field('measures')} label={say('measures')} hint={say('measuresHint')} value={typed.measures ?? ''} rows={3} maxLength={mostWords} />
        <TextArea {...field('reason')} label={say('reason')} hint={say('reasonHint')} value={typed.reason ?? ''} rows={3} maxLength={mostWords} />
        <Actions><Button>{say('sendAnswer')}</Button></Actions>
      </Form>
    </Section>
  )
}

export default function DecideAccommodation({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(accommodationWords, language)
  const problems = examProblems(actionData?.problems, language)
  const filled = actionData ?? seen.kept
  const open = seen.state === 'open'
  return (
    <>
      <title>{`${seen.name} · ${say('staffTitle')} · Alongside`}</title>
      <Page
        title={`${say('staffTitle')}: ${seen.name}`} back={{ href: `/exams/${seen.reference}`, text: say('backToExamOf') }}
        lead={open && <ClockChip label={say('dueBy')} date={dateInWords(seen.answerDueOn, language)} daysLeft={daysBetween(seen.today, seen.answerDueOn)} language={language} />}
        notice={<Notice tone="info">{say('sensitive')}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        <WhatTheyAsk seen={seen} />
        {open && seen.kept && !actionData && <KeptNotice />}
        {open ? <AnswerForm seen={seen} typed={filled?.typed ?? {}} chosen={filled?.chosen.granted ?? []} problems={problems} /> : <Answer seen={seen} />}
      </Page>
    </>
  )
}
