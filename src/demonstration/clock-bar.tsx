import { Button } from '#design/button.tsx'
import { Hidden } from '#design/form.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import type { Deadline } from '#platform/deadlines.ts'
import { speak, type Language } from '#platform/languages.ts'
import { clockWords } from './clock-messages.ts'
import { leaps } from './leap.ts'

/** Where legal time stands, and what is due next. */
export interface ClockShown {
  readonly today: PlainDate
  readonly daysAhead: number
  readonly next: Deadline | undefined
}

interface MoveFormProps extends ClockShown {
  readonly language: Language
  /** The page to come back to. */
  readonly back: string
}

/** The buttons that let days pass. Its fields have names that no form of a page has. */
export function MoveForm({ daysAhead, next, language, back }: MoveFormProps) {
  const say = speak(clockWords, language)
  return (
    <form className="clock-bar__form" method="post" action="/demo/clock" aria-label={say('move')}>
      <Hidden name="clockSeen" value={daysAhead} />
      <Hidden name="clockBack" value={back} />
      {next && <p>{say('next', dateInWords(next.day, language), next.what[language])}</p>}
      <div className="clock-bar__leaps">
        {leaps.filter((leap) => leap !== 'deadline' || next).map((leap) => (
          <Button key={leap} kind="second" name="leap" value={leap}>{say(leap)}</Button>
        ))}
      </div>
      <p className="clock-bar__note">{say('onlyForwards')}</p>
    </form>
  )
}

/** From the page of the clock itself one comes back to where one came from. */
const backFrom = (address: string): string =>
  (/^\/demo\/clock\b/.test(address) ? new URLSearchParams(address.split('?')[1]).get('back') ?? '/demo' : address)

/** The line on every page of the demonstration: the legal date, and folded in it the way to let days pass. */
export function ClockBar({ address, ...props }: Omit<MoveFormProps, 'back'> & { readonly address: string }) {
  const say = speak(clockWords, props.language)
  return (
    <details className="clock-bar">
      <summary>
        <span>{say('date', dateInWords(props.today, props.language))}</span> <span className="clock-bar__move">{say('move')}</span>
      </summary>
      <MoveForm {...props} back={backFrom(address)} />
    </details>
  )
}
