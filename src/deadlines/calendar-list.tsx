import { Actions, Button } from '#design/button.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { speak } from '#platform/languages.ts'
import { calendarWords } from './calendar-messages.ts'

/** An address as its owner reads of it. */
interface ShownCalendar {
  readonly id: string
  readonly name: string
  readonly fullWords: boolean
  readonly formId: string
  readonly madeOn: string
  readonly fetched: string | undefined
}

function OneCalendar({ id, name, fullWords, formId, madeOn, fetched }: ShownCalendar) {
  const language = useLanguage()
  const say = speak(calendarWords, language)
  return (
    <li className="date">
      <h3 className="date__label" dir="auto">{name}</h3>
      <Facts facts={[
        { term: say('shows'), detail: say(fullWords ? 'full' : 'quiet') }, { term: say('madeOn'), detail: madeOn }, { term: say('fetched'), detail: fetched ?? say('never') },
      ]} />
      <Form formId={formId} language={language}>
        <Hidden name="calendar" value={id} />
        <Actions>
          <Button kind="second" name="do" value={fullWords ? 'quiet' : 'full'}>{say(fullWords ? 'showQuiet' : 'showFull', name)}</Button>
          <Button kind="second" name="do" value="renew">{say('renew', name)}</Button>
          <Button kind="stop" name="do" value="end">{say('end', name)}</Button>
        </Actions>
      </Form>
    </li>
  )
}

/** One's addresses: for what each is, when a calendar last read it, and how to change or end it. */
export function CalendarList({ calendars }: { readonly calendars: readonly ShownCalendar[] }) {
  const say = speak(calendarWords, useLanguage())
  return (
    <Section title={say('listTitle')}>
      {calendars.length === 0 ? <p>{say('none')}</p> : (
        <>
          <p>{say('endText')}</p>
          <ul className="dates">{calendars.map((calendar) => <OneCalendar key={calendar.id} {...calendar} />)}</ul>
        </>
      )}
    </Section>
  )
}
