import { speak, type Language } from '#platform/languages.ts'
import { Icon } from './icons.tsx'
import { messages } from './messages.ts'

interface ClockChipProps {
  /** What is due: "Answer due". */
  readonly label?: string
  /** The last day, in words. */
  readonly date: string
  /** From today to that day; negative when it has passed. */
  readonly daysLeft: number
  /** What happens at the end. */
  readonly atEnd?: string | undefined
  readonly language: Language
  /** For tables: one line, without the end and without the little clock, which would be there in every row. */
  readonly compact?: boolean
}

/** A legal deadline, always shown the same way: the date, the days left, and what happens at the end. */
export function ClockChip({ label, date, daysLeft, atEnd, language, compact = false }: ClockChipProps) {
  return (
    <span className={`clock clock--${urgency(daysLeft)}${compact ? ' clock--compact' : ''}`}>
      <span className="clock__left">
        {!compact && <Icon name="clock" />}
        {daysInWords(daysLeft, language)}
      </span>
      <span className="clock__what">
        {label && <><span className="clock__label">{label}</span> </>}<span className="clock__date">{date}</span>
      </span>
      {atEnd && !compact && <span className="clock__end">{atEnd}</span>}
    </span>
  )
}

const urgency = (daysLeft: number) => (daysLeft < 0 ? 'late' : daysLeft <= 7 ? 'soon' : 'calm')

/** "12 days left", "Today", "3 days late". */
function daysInWords(daysLeft: number, language: Language): string {
  const say = speak(messages, language)
  if (daysLeft === 0) return say('dueToday')
  return daysLeft > 0 ? say('daysLeft', daysLeft) : say('daysLate', -daysLeft)
}
