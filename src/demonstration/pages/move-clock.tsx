import { ButtonLink } from '#design/button.tsx'
import { DataTable } from '#design/data-table.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { goTo, localAddress, notAccepted, readForm } from '#platform/answers.server.ts'
import { dateInWords, isPlainDate, type Instant } from '#platform/dates.ts'
import type { Deadline } from '#platform/deadlines.ts'
import { speak, type Language } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { legalDay } from '#platform/clock.server.ts'
import { visitOf } from '#platform/visit.server.ts'
import { MoveForm } from '../clock-bar.tsx'
import { clockWords } from '../clock-messages.ts'
import { clockProblems } from '../clock-problems.ts'
import { deadlinesAhead } from '../deadlines-ahead.server.ts'
import { isLeap } from '../leap.ts'
import { moveClock } from '../move-clock.server.ts'
import { whatHappened, type DayPassed } from '../what-happened.server.ts'
import type { Route } from './+types/move-clock'

export const handle = { plain: true }

/** A moment of machine time in an address, as the action wrote it. */
function momentIn(text: string | null): Instant | undefined {
  const moment = new Date(/^\d{13}$/.test(text ?? '') ? Number(text) : Number.NaN)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

export const loader = async ({ context }: Route.LoaderArgs) => {
  const { house, url } = visitOf(context)
  const asked = url.searchParams
  const [since, until] = [momentIn(asked.get('since')), momentIn(asked.get('until'))]
  const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? '']
  return {
    today: legalDay(house.clock, house.timeZone), daysAhead: house.clock.daysAhead, ahead: await deadlinesAhead(house),
    back: localAddress(asked.get('back')) ?? '/demo',
    passed: since && until && isPlainDate(from) && isPlainDate(to) ? { from, to, days: await whatHappened(house, since, until) } : undefined,
  }
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const { house } = visitOf(context)
  const form = await readForm(request)
  const [leap, seen] = [form.get('leap'), Number(form.get('clockSeen') ?? Number.NaN)]
  const back = localAddress(form.get('clockBack')) ?? '/demo'
  if (!isLeap(leap)) return notAccepted([{ code: 'noLeap' }], form)
  try {
    const { from, to, since, until } = await moveClock(house, leap, seen)
    return goTo(`/demo/clock?${new URLSearchParams({ from, to, since: String(since.getTime()), until: String(until.getTime()), back })}`)
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    throw fault
  }
}

/** "2 decisions left, 1 letter left". */
function inWords(all: readonly DayPassed[], language: Language): string {
  const say = speak(clockWords, language)
  const kinds = ['decisions', 'letters', 'ended'] as const
  const counts = kinds.map((kind) => [kind, all.reduce((sum, day) => sum + day[kind], 0)] as const)
  return counts.filter(([, many]) => many > 0).map(([kind, many]) => say(kind, many)).join(', ')
}

function Happened({ from, to, days, language }: { from: string; to: string; days: readonly DayPassed[]; language: Language }) {
  const say = speak(clockWords, language)
  const said = days.length === 0 ? say('nothing') : `${inWords(days, language)}.`
  return (
    <Section title={say('happened')}>
      <Notice tone="success"><p>{say('fromTo', dateInWords(from, language), dateInWords(to, language))} {said}</p></Notice>
      {days.length > 0 && (
        <DataTable caption={say('dayByDay')} rows={[...days]} keyOf={({ day }) => day} columns={[
          { id: 'day', head: say('onDay'), cell: ({ day }) => dateInWords(day, language) },
          { id: 'what', head: say('happened'), cell: (day) => inWords([day], language) },
        ]} />
      )}
    </Section>
  )
}

const Ahead = ({ ahead, language }: { ahead: readonly Deadline[]; language: Language }) => {
  const say = speak(clockWords, language)
  return (
    <Section title={say('ahead')}>
      <DataTable caption={say('firstOfEach')} rows={[...ahead]} keyOf={({ what }) => what.en} empty={<p>{say('nothingAhead')}</p>} columns={[
        { id: 'day', head: say('onDay'), cell: ({ day }) => dateInWords(day, language) },
        { id: 'what', head: say('aheadWhat'), cell: ({ what }) => what[language] },
      ]} />
    </Section>
  )
}

export default function MoveClock({ loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(clockWords, language)
  const { today, passed, ahead, back, daysAhead } = loaderData
  const title = say('title', dateInWords(today, language))
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page title={title} lead={say('lead')}>
        <ErrorSummary language={language} problems={clockProblems(actionData?.problems, language)} />
        {passed && <Happened {...passed} language={language} />}
        {passed && (
          <p><ButtonLink href={back}>{say('back')}</ButtonLink> <ButtonLink href="/demo/mailbox" kind="second">{say('mailbox')}</ButtonLink></p>
        )}
        <Section title={say('move')}>
          <MoveForm today={today} daysAhead={daysAhead} next={ahead[0]} language={language} back={actionData?.typed.clockBack ?? back} />
        </Section>
        <Ahead ahead={ahead} language={language} />
      </Page>
    </>
  )
}
