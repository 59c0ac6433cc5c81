import { ClockChip } from '#design/clock-chip.tsx'
import { Facts } from '#design/summary-list.tsx'
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

/** From when to when an appointment is, in the time of its place. */
function hours({ at }: Deadline, language: Language): string | undefined {
  return at && speak(words, language)('fromTo', timeInWords(at.from, language, at.timeZone), timeInWords(at.until, language, at.timeZone))
}

/** One date: when, with whom it is, why that day, and what happens after it. */
export function DateCard({ deadline, today, language }: DateCardProps) {
  const say = speak(words, language)
  const { on, who, label, atEnd, href } = deadline
  const [left, hour] = [daysBetween(today, on), hours(deadline, language)]
  // Over is not late: only what the program owes can be late.
  const chip = left < 0 && who !== 'program' ? <strong>{dateInWords(on, language)}</strong>
    : <ClockChip date={dateInWords(on, language)} daysLeft={left} language={language} />
  return (
    <li className="date">
      <h3 className="date__label">{label[language]}</h3>
      <p>{chip}</p>
      <Facts facts={[
        ...(hour ? [{ term: say('hour'), detail: hour }] : []),
        ...(left >= 0 || who === 'program' ? [{ term: say('who'), detail: say(who === 'program' ? 'byProgram' : who) }] : []),
        { term: say('atEnd'), detail: atEnd[language] },
        { term: say('why'), detail: <WhyThisDate deadline={deadline} language={language} /> },
      ]} />
      <p className="screen-only"><a href={href}>{say('goThere')}<span className="unseen">: {label[language]}</span></a></p>
    </li>
  )
}
