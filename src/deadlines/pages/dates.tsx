import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { keepNextDate } from '#people/public.server.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import type { Reason } from '#policy/deadline.ts'
import { valueInWords, valueWords } from '#policy/value-words.ts'
import { DateCard } from '../date-card.tsx'
import { IfIFail } from '../if-i-fail.tsx'
import { words } from '../messages.ts'
import { seeDates } from '../see-dates.server.ts'
import type { Route } from './+types/dates'

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { found, ...seen } = await read(visit, selfOf(visit), seeDates)
  // Whoever has read their dates reads nothing older in the frame of the next page.
  await keepNextDate(visit.house, visit.session!.id, found)
  return seen
}
type Seen = Awaited<ReturnType<typeof loader>>

const groups = ['next', 'later', 'program', 'past'] as const

/** The dates of one group, under what they have in common. */
function Group({ group, seen }: { readonly group: (typeof groups)[number]; readonly seen: Seen }) {
  const language = useLanguage()
  const say = speak(words, language)
  const dates = seen.groups[group]
  if (dates.length === 0 && group !== 'next') return null
  return (
    <Section title={say(group)}>
      {group === 'program' && <p>{say('programLead')}</p>}
      {group === 'past' && <p>{say('pastLead')}</p>}
      {dates.length === 0 ? <p>{say('nothingNext')}</p> : (
        <ul className="dates">
          {dates.map((deadline) => <DateCard key={deadline.id} deadline={deadline} today={seen.today} language={language} />)}
        </ul>
      )}
      {group === 'next' && seen.fail && <IfIFail fail={seen.fail} today={seen.today} language={language} />}
    </Section>
  )
}

/** For whoever has nothing under way: by what their dates will be counted. */
function WouldBind({ would }: { readonly would: readonly Reason[] }) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <Actions><ButtonLink href="/apply">{say('emptyApply')}</ButtonLink></Actions>
      <Section title={say('emptyWould')}>
        <ul className="dates">
          {would.map(({ key, value, unit }) => (
            <li key={key} className="date">
              <h3 className="date__label">{valueWords[key].name[language]}: {valueInWords(value, unit, language)}</h3>
              <p>{valueWords[key].means[language]}</p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

/** Every date that binds a person, in one order. Source: BEYOND-02. */
export default function Dates({ loaderData: seen }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const title = say(seen.any ? 'title' : 'emptyTitle')
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page title={title} lead={say(seen.any ? 'lead' : 'emptyLead')}>
        {seen.any ? groups.map((group) => <Group key={group} group={group} seen={seen} />) : <WouldBind would={seen.would} />}
        <div className="screen-only">
          <Section title={say('ownCalendar')}>
            <p>{say('ownCalendarText')}</p>
            <p><a href="/dates/calendar">{say('ownCalendarLink')}</a></p>
          </Section>
        </div>
      </Page>
    </>
  )
}
