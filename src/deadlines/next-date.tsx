import { ClockChip } from '#design/clock-chip.tsx'
import { dateInWords, daysBetween, type PlainDate } from '#platform/dates.ts'
import { speak, type Language, type Said } from '#platform/languages.ts'
import { words } from './messages.ts'

interface NextDateProps {
  readonly on: PlainDate
  readonly label: Said
  readonly today: PlainDate
  readonly language: Language
}

/** One quiet line: what is next, by when, and the way to all dates. */
export function NextDate({ on, label, today, language }: NextDateProps) {
  const say = speak(words, language)
  return (
    <aside className="next-date" aria-label={say('yourNext')}>
      <p>
        <ClockChip compact label={label[language]} date={dateInWords(on, language)} daysLeft={daysBetween(today, on)} language={language} />{' '}
        <a href="/dates">{say('allDates')}</a>
      </p>
    </aside>
  )
}
