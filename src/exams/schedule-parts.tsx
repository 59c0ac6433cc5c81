import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { DataTable, type Column } from '#design/data-table.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { SelectField } from '#design/select-field.tsx'
import { momentInWords } from '#platform/dates.ts'
import { languageNames, languages, speak } from '#platform/languages.ts'
import { queryText } from './schedule-query.ts'
import { scheduleWords } from './schedule-messages.ts'
import type { MySeat, OpenSchedule } from './see-schedule.server.ts'
import { SittingFacts, Where } from './sitting-facts.tsx'
import { whenInWords, zoneInWords } from './sitting-times.ts'

/** A moment on the clock of a place, with the name of its zone. */
export function useMomentSaid(timeZone: string) {
  const language = useLanguage()
  return (moment: Date) => `${momentInWords(moment, language, timeZone)} (${zoneInWords(language, timeZone)})`
}

/** The seat that somebody has, what they can still do, and the calendar file. */
export function MySeatPart({ seat: { id, sitting, language: examLanguage, freeUntil, cost } }: { readonly seat: MySeat }) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  const moment = useMomentSaid(sitting.timeZone)
  return (
    <Section title={say('yours')}>
      {sitting.state === 'cancelled' && <Notice tone="warning">{say('calledOff')}</Notice>}
      <SittingFacts sitting={sitting} examLanguage={examLanguage} />
      <p>{cost === 'begun' ? say('seatBegun') : cost === 'fee' ? say('seatLate') : say('seatFrom', moment(freeUntil))}</p>
      <Actions>
        <ButtonLink href="/apply/exam/day">{say('toDay')}</ButtonLink>
        <ButtonLink href={`/apply/exam/calendar/${id}`} kind="second">{say('calendar')}</ButtonLink>
        <ButtonLink href={sitting.kind === 'online' ? '/exam-online' : `/exam-sites/${sitting.siteId}`} kind="second">
          {say(sitting.kind === 'online' ? 'prepareOnline' : 'prepareSite')}
        </ButtonLink>
        {cost !== 'begun' && <ButtonLink href="/apply/exam/cancel" kind="quiet">{say('cancelLink')}</ButtonLink>}
      </Actions>
      <p>{say('calendarHint')}</p>
    </Section>
  )
}

/** Where somebody waits, and what is offered to them: first, because it does not wait. */
export function MyWaits({ waits }: Pick<OpenSchedule, 'waits'>) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  const moment = useMomentSaid(waits[0]?.sitting.timeZone ?? 'UTC')
  if (waits.length === 0) return null
  return (
    <Section title={say('waitsTitle')}>
      <ul>
        {waits.map(({ id, sitting, state, offeredUntil, place }) => (
          <li key={id}>
            <p>{whenInWords(sitting, language)}<br /><Where {...sitting} /></p>
            <p>
              {state === 'offered' ? <strong>{say('waitOffered', moment(offeredUntil!))}</strong> : say('waitPlace', place)}{' '}
              <a href={`/apply/exam/waiting/${id}`}>{say(state === 'offered' ? 'seeOffer' : 'seeWait')}</a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** In which language, and where: a form that only shows. */
export function WhichDates({ query, sites }: Pick<OpenSchedule, 'query' | 'sites'>) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  return (
    <form className="form" action="/apply/exam/schedule">
      <Choices
        name="language" kind="radio" legend={say('chooseLanguage')} chosen={[query.language]} language={language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <SelectField
        name="where" label={say('chooseWhere')} chosen={query.where} language={language}
        options={[{ value: 'any', text: say('anywhere') }, { value: 'online', text: say('onlineOnly') },
          ...sites.map(({ id, name, city }) => ({ value: id, text: `${city}: ${name}` }))]}
      />
      <Actions><Button kind="second">{say('show')}</Button></Actions>
    </form>
  )
}

type Row = OpenSchedule['dates'][number]

/** The dates that can be chosen. */
export function Dates({ dates, later, query, seat, waits }: Pick<OpenSchedule, 'dates' | 'later' | 'query' | 'seat' | 'waits'>) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  const mine = (id: string) => (seat?.sitting.id === id ? say('yours') : waits.some(({ sitting }) => sitting.id === id) ? say('waitsHere') : undefined)
  const columns: Column<Row>[] = [
    { id: 'when', head: say('when'), main: true, cell: (row) => whenInWords(row, language) },
    { id: 'where', head: say('where'), cell: (row) => <Where {...row} /> },
    { id: 'seats', head: say('seats'), cell: ({ id, standing, free, waiting }) => mine(id) ?? (standing === 'free' ? free : say('full', waiting)) },
  ]
  return (
    <>
      <DataTable
        caption={say(seat ? 'moveTitle' : 'datesTitle')} rows={dates} columns={columns} keyOf={({ id }) => id}
        hrefOf={({ id }) => `/apply/exam/schedule/${id}?${new URLSearchParams({ language: query.language })}`}
        empty={<p>{say('noDates')} <a href="/questions/ask">{say('ask')}</a></p>}
      />
      {(later || query.after) && (
        <Actions>
          {later && <ButtonLink kind="second" href={`/apply/exam/schedule?${queryText({ ...query, after: later })}`}>{say('later')}</ButtonLink>}
          {query.after && <ButtonLink kind="quiet" href={`/apply/exam/schedule?${queryText({ ...query, after: undefined })}`}>{say('soonest')}</ButtonLink>}
        </Actions>
      )}
    </>
  )
}
