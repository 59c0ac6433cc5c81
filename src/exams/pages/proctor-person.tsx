import { DataTable } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { KeptNotice } from '#design/kept-notice.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { answerPreparedForm, type Fields } from '#platform/answer-form.server.ts'
import { notFound } from '#platform/answers.server.ts'
import { timeInWords } from '#platform/dates.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { read, staffOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { dayProblems } from '../day-problems.ts'
import { isUnderWay, type ExamDayState } from '../exam-day-lifecycle.ts'
import { handOver } from '../hand-over.server.ts'
import { answerOf } from '../id-at-exam.ts'
import { AdmitForm, atTheirFields, KnowForm, NoteForm, TimeForm, VoidForm } from '../proctor-forms.tsx'
import { dayStateWords, dayStepWords, grantedKindWords, idAnswerWords, idKindWords, incidentWords, proctorRoleWords, proctorWords } from '../proctor-messages.ts'
import { proctorTwoWords } from '../proctor-two-messages.ts'
import { minutesLeft } from '../proctor-list.ts'
import { admit, giveTime, noteIncident, turnAway, voidDay } from '../proctor-steps.server.ts'
import { examProctors } from '../routes.ts'
import { findSittingNow, seePersonNow } from '../see-proctor.server.ts'
import { settleDay } from '../settle-day.server.ts'
import { whenInWords } from '../sitting-times.ts'
import { howFarAre, refuseNotMine, whoseDay, whyNotMine, type WhoseDay } from '../who-looks-after.server.ts'
import type { Route } from './+types/proctor-person'

const orNotFound = <T,>(work: Promise<T>): Promise<T> => work.catch((fault: unknown) => {
  throw fault instanceof NotFound ? notFound() : fault
})
interface Params { readonly sitting: string; readonly registration: string }

/** Whose day it is, as it stands by now: whoever looks ends what is over. */
async function whoseNow(visit: Visit, staff: Staff, { sitting, registration }: Params): Promise<WhoseDay> {
  await read(visit, staff, (unit) => findSittingNow(unit, sitting))
  const whose = await orNotFound(whoseDay(visit.house, staff, sitting, registration))
  await settleDay(visit.house, registration)
  return whose
}

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, examProctors)
  const whose = await whoseNow(visit, staff, params)
  const found = await read(visit, staff, async (unit) => {
    const why = await whyNotMine(unit, whose)
    return why ? { why } : { why, ...(await seePersonNow(unit, params.sitting, params.registration)), kept: await keptForm(unit, visit.url.pathname) }
  })
  if (found.why) return { sittingId: params.sitting, notYours: found.why, seen: undefined, far: undefined, kept: undefined, done: false }
  const { day, why: _, kept, ...seen } = found
  const far = (await howFarAre(visit.house, [day])).get(params.registration)
  const progress = far && { ...far, minutesLeft: minutesLeft(far, visit.house.clock.now()) }
  return { sittingId: params.sitting, notYours: undefined, seen, far: progress, kept, done: visit.url.searchParams.has('done') }
}

async function doIt(unit: Unit<Staff>, registration: string, whose: WhoseDay, { typed, chosen }: Fields): Promise<void> {
  await refuseNotMine(unit, whose)
  const name = { givenNames: typed.givenNames ?? '', familyNames: typed.familyNames ?? '' }
  const confirms = chosen.confirms ?? []
  const shown = { kind: typed.kind ?? '', name, original: confirms.includes('original'), valid: confirms.includes('valid'), note: typed.note ?? '' }
  if (typed._do === 'admit') return admit(unit, registration, shown)
  if (typed._do === 'turnAway') return turnAway(unit, registration, shown, typed.why ?? '')
  if (typed._do === 'note') return noteIncident(unit, registration, typed.incident ?? '', typed.incidentNote ?? '')
  if (typed._do === 'giveTime') return giveTime(unit, registration, typed.minutes ?? '', typed.why ?? '', Number(typed._given))
  if (typed._do === 'void') return voidDay(unit, registration, typed.why ?? '')
  if (typed._do === 'know') return handOver(unit, whose, typed.how ?? '')
  throw new Refused([{ code: 'formIncomplete' }])
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, examProctors)
  const whose = await whoseNow(visit, staff, params)
  const answer = await answerPreparedForm(visit, request, staff, async (fields) => fields, async (unit, fields) => {
    await doIt(unit, params.registration, whose, fields)
    await forgetKeptForm(unit, visit.url.pathname)
    return fields.typed._do === 'know' ? `/proctor/${params.sitting}` : `/proctor/${params.sitting}/${params.registration}?done`
  })
  await settleDay(visit.house, params.registration)
  return answer
}

type Seen = NonNullable<Route.ComponentProps['loaderData']['seen']>

function PersonFacts({ seen: { person }, far }: { readonly seen: Seen; readonly far: Route.ComponentProps['loaderData']['far'] }) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  return (
    <>
      {person.since && <Notice tone="warning">{say('sinceGranted', person.since)}</Notice>}
      <Facts facts={[
        { term: say('approvedName'), detail: person.name }, { term: say('language'), detail: languageNames[person.language] },
        { term: say('state'), detail: dayStateWords[person.state][language] },
        ...(far ? [
          { term: say('questionsAnswered'), detail: say('answered', far.answered, far.of) },
          { term: proctorTwoWords.timeLeft[language], detail: far.pausedAt ? say('onBreak') : say('left', far.minutesLeft) },
        ] : []),
        ...(person.givenMinutes > 0 ? [{ term: proctorTwoWords.given[language], detail: proctorTwoWords.minutes[language](person.givenMinutes) }] : []),
        ...(person.idKind && person.nameMatch ? [{ term: say('shownId'), detail: `${idKindWords[person.idKind][language]}: ${idAnswerWords[answerOf(person.nameMatch)][language]}` }] : []),
        { term: say('measures'), detail: [...person.kinds.map((kind) => grantedKindWords[kind][language]), ...(person.extraPercent ? [say('extra', person.extraPercent)] : []), ...person.measures].join('. ') || say('nothing') },
      ]} />
    </>
  )
}

function History({ seen: { steps, incidents, sitting } }: { readonly seen: Seen }) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  const rows = [
    // That a day was made ready is nothing that happened there.
    ...steps.filter(({ step }) => step !== 'start').map(({ id, step, by_role, why, minutes, recorded_at }) => ({ id, at: recorded_at, by: by_role, what: [dayStepWords[step][language], ...(minutes ? [`${minutes} min`] : [])].join(': '), why })),
    ...incidents.map(({ id, kind, note, by_role, recorded_at }) => ({ id, at: recorded_at, by: by_role, what: incidentWords[kind][language], why: note })),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return (
    <DataTable
      caption={say('history')} rows={rows} keyOf={({ id }) => id} empty={<p>{say('noHistory')}</p>} columns={[
        { id: 'when', head: say('when'), cell: ({ at }) => timeInWords(at, language, sitting.timeZone) }, { id: 'what', head: say('what'), main: true, cell: ({ what }) => what },
        { id: 'why', head: say('why'), cell: ({ why }) => why ?? '' }, { id: 'who', head: say('who'), cell: ({ by }) => proctorRoleWords[by][language] },
      ]}
    />
  )
}

/** What was written for a step that cannot be taken any more, because somebody else was faster: it can still be kept as a note. */
function leftOver(typed: Readonly<Record<string, string>>, state: ExamDayState): string {
  const isGone = typed._do === 'admit' || typed._do === 'turnAway' ? state !== 'here' : typed._do === 'giveTime' ? state !== 'started' : typed._do === 'void' && !isUnderWay(state)
  return isGone ? [typed.note, typed.why].filter(Boolean).join(' ').trim() : ''
}

/** One person on the day of their exam, for whoever looks after them: the ID, the clock, what happened. */
export default function ProctorPerson({ loaderData: { sittingId, notYours, seen, far, kept, done }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(proctorWords, language)
  const problems = dayProblems(actionData?.problems ?? (notYours ? [{ code: `notYours-${notYours}` }] : undefined), language)
  const title = seen ? seen.person.name : say('notYours')
  const filled = actionData ?? kept
  const form = { typed: filled?.typed ?? {}, chosen: filled?.chosen ?? {}, problems }
  const state = seen?.person.state
  const left = state && leftOver(form.typed, state)
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page
        title={title} lead={seen && whenInWords(seen.sitting, language)} back={{ href: `/proctor/${sittingId}`, text: say('backToSitting') }}
        notice={done && !actionData && <Notice tone="success">{say('done')}</Notice>}
      >
        {notYours ? <p>{problems[0]!.text}</p> : <ErrorSummary language={language} problems={atTheirFields(problems, form.typed._do)} />}
        {kept && !actionData && <KeptNotice />}
        {left && <Notice tone="warning">{proctorTwoWords.left[language]}</Notice>}
        {seen && <PersonFacts seen={seen} far={far} />}
        {seen && state === 'here' && <AdmitForm {...form} formId={seen.forms.admit} />}
        {seen && state && (
          <Section title={say('more')}>
            <NoteForm {...form} {...(left ? { typed: { _do: 'note', incidentNote: left } } : {})} formId={seen.forms.note} />
            {state === 'started' && <TimeForm {...form} given={seen.person.givenMinutes} formId={seen.forms.time} />}
            {isUnderWay(state) && <VoidForm {...form} formId={seen.forms.void} />}
            <KnowForm {...form} formId={seen.forms.know} />
          </Section>
        )}
        {seen && <History seen={seen} />}
      </Page>
    </>
  )
}
