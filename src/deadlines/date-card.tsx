import { ClockChip } from '#design/clock-chip.tsx'
import { dateInWords, daysBetween, timeInWords, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { Deadline } from '#policy/deadline.ts'
import { words } from './messages.ts'
import { WhyThisDate } from './why-this-date.tsx'

interface DateCardProps {
  readonly deadline: Deadline
  readonly today: PlainDate
  readonly language: Language
}

/** From when to when an appointment is, on the clock of its place. */
function hours({ at }: Deadline, language: Language): string | undefined {
  return at && speak(words, language)('fromTo', timeInWords(at.from, language, at.timeZone), timeInWords(at.until, language, at.timeZone))
}

/** The day itself; over is not late: only what the program owes can be late. */
function When({ deadline: { on, who, atEnd }, today, language }: DateCardProps) {
  const [left, date] = [daysBetween(today, on), dateInWords(on, language)]
  if (left >= 0 || who === 'program') return <p><ClockChip date={date} daysLeft={left} atEnd={atEnd[language]} language={language} /></p>
  return <p><strong>{date}</strong>. {atEnd[language]}</p>
}

/** One date: when, with whom it is, what happens after it, and why that day. */
export function DateCard({ deadline, today, language }: DateCardProps) {
  const say = speak(words, language)
  const { who, label, href, on } = deadline
  const [hour, isOver] = [hours(deadline, language), daysBetween(today, on) < 0]
  return (
    <li className="date">
      <h3 className="date__label">{label[language]}</h3>
      {hour && <p>{hour}</p>}
      <When deadline={deadline} today={today} language={language} />
      {who !== 'program' && !isOver && <p>{say(who)}</p>}
      <div className="date__why">
        <WhyThisDate deadline={deadline} language={language} />
      </div>
      <p className="screen-only"><a href={href}>{say('goThere')}<span className="unseen">: {label[language]}</span></a></p>
    </li>
  )
}
