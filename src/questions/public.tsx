import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { words } from './messages.ts'
import type { QuestionState } from './question-lifecycle.ts'

/** A question as it stands beside an application; `threadsBeside` of `public.server.ts` gives them. */
export interface ThreadBeside {
  readonly id: string
  readonly state: QuestionState
  readonly waitingOn: PlainDate
  readonly firstWords: string
}

interface Props {
  readonly threads: readonly ThreadBeside[]
  /** The number of the application. */
  readonly reference: string
  readonly readBy: 'person' | 'program'
}

/** The questions about an application, each with whom it is, and the way to ask or to answer. For the pages of an application. */
export function QuestionsBeside({ threads, reference, readBy }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  const mine = readBy === 'person'
  const query = new URLSearchParams(mine ? { about: reference } : { reference })
  return (
    <Section title={say('beside')} id="questions">
      {threads.length === 0 ? <p>{say(mine ? 'besideNone' : 'besideNoneStaff')}</p> : (
        <ul>
          {threads.map(({ id, state, waitingOn, firstWords }) => (
            <li key={id}>
              <a href={`/${mine ? 'questions' : 'program-questions'}/${id}`} dir="auto">{shortened(firstWords)}</a>
              {` · ${say(`state-${state}`)} · ${dateInWords(waitingOn, language)}`}
            </li>
          ))}
        </ul>
      )}
      <Actions>
        <ButtonLink kind="second" href={`/${mine ? 'questions/ask' : 'program-questions/enter'}?${query}`}>
          {say(mine ? 'ask' : 'enterBeside')}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

/** The first words of a question, enough to know it by. */
export function shortened(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')}…`
}
