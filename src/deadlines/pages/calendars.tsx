import { data } from 'react-router'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { answerOnce, sentForm } from '#platform/answer-form.server.ts'
import { goTo, notAccepted, notFound, readForm, typedIn, type Typed } from '#platform/answers.server.ts'
import { dateInWords, dayAt, momentInWords } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { read, selfOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { CalendarList } from '../calendar-list.tsx'
import { calendarProblemWords, calendarWords } from '../calendar-messages.ts'
import { findCalendar, myCalendars } from '../calendar-store.server.ts'
import { calendarSecret, chooseWords, endCalendar, makeCalendar, renewCalendar } from '../change-calendars.server.ts'
import { MadeAddress } from '../made-address.tsx'
import { MakeCalendar } from '../make-calendar.tsx'
import { readCalendar } from '../typed-calendar.ts'
import type { Route } from './+types/calendars'

const here = '/dates/calendar'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { house, language, url } = visit
  const rows = await read(visit, selfOf(visit), myCalendars)
  const calendars = rows.map(({ id, name, full_words: fullWords, made_at, fetched_at }) => ({
    id, name, fullWords, formId: newId(), madeOn: dateInWords(dayAt(made_at, house.timeZone), language),
    fetched: fetched_at ? momentInWords(fetched_at, language, house.timeZone) : undefined,
  }))
  const done = (['ended', 'changed'] as const).find((one) => url.searchParams.has(one))
  return { calendars, done, formId: newId() }
}

/** What the buttons of the list do, but for a new address. */
async function changeOne(unit: Unit<Self>, { calendar = '', do: what }: Typed): Promise<string> {
  if (what === 'end') await endCalendar(unit, calendar)
  else await chooseWords(unit, calendar, what === 'full')
  return `${here}?${what === 'end' ? 'ended' : 'changed'}`
}

/** A new address, said in this one answer; the same form again says it again, as long as it is good. */
async function addressOf(visit: Visit, form: FormData, typed: Typed) {
  const [actor, sent] = [selfOf(visit), sentForm(form)]
  const secret = calendarSecret(visit.house, actor, sent)
  await answerOnce(visit, actor, sent, (unit) =>
    (typed.do === 'renew' ? renewCalendar(unit, typed.calendar ?? '', secret) : makeCalendar(unit, readCalendar(typed), secret)))
  const found = await findCalendar(visit.house, secret)
  return found && `${visit.house.settings.siteAddress}/calendar/${secret}.ics`
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const form = await readForm(request)
  const { typed } = typedIn(form)
  try {
    if (typed.do !== 'make' && typed.do !== 'renew') {
      return goTo(await answerOnce(visit, selfOf(visit), sentForm(form), (unit) => changeOne(unit, typed)))
    }
    const address = await addressOf(visit, form, typed)
    return address ? data({ address }) : goTo(here)
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    if (fault instanceof NotFound) throw notFound()
    throw fault
  }
}

/** The private addresses of one's calendars: made, changed, ended. */
export default function Calendars({ loaderData: { calendars, done, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(calendarWords, language)
  const address = actionData && 'address' in actionData ? actionData.address : undefined
  const refused = actionData && 'problems' in actionData ? actionData : undefined
  const problems = problemsInWords(refused?.problems, calendarProblemWords, language)
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page
        title={say(address ? 'madeTitle' : 'title')} lead={address ? say('madeText') : say('lead')} back={{ href: '/dates', text: say('back') }}
        notice={done && !actionData && <Notice tone="success">{say(done)}</Notice>}
      >
        <ErrorSummary language={language} problems={problems} />
        {address ? <MadeAddress address={address} /> : <MakeCalendar formId={formId} typed={refused?.typed} problems={problems} made={calendars.length} />}
        <CalendarList calendars={calendars} />
      </Page>
    </>
  )
}
