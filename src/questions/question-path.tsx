import { useLanguage } from '#design/language.tsx'
import { Path, type PathStep } from '#design/path.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { words } from './messages.ts'
import type { QuestionState } from './question-lifecycle.ts'

interface Props {
  readonly state: QuestionState
  readonly startedOn: PlainDate
  readonly waitingOn: PlainDate
  /** The day of the last answer, if there is one. */
  readonly answeredOn: PlainDate | undefined
  readonly readBy: 'person' | 'program'
}

/** The path of a question: what is done, and with whom it is since when. */
export function QuestionPath({ state, startedOn, waitingOn, answeredOn, readBy }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  const inWords = (date: PlainDate) => dateInWords(date, language)
  const since = say('since', inWords(waitingOn))
  const answer: PathStep = state === 'open'
    ? { title: say('pathAnswer'), state: readBy === 'person' ? 'waiting' : 'now', who: say('withProgram'), when: since }
    : { title: say(answeredOn ? 'pathAnswered' : 'pathAnswer'), state: answeredOn ? 'done' : 'ended', when: answeredOn && inWords(answeredOn) }
  const steps: PathStep[] = [
    { title: say('pathAsked'), state: 'done', when: inWords(startedOn) },
    answer,
    ...(state === 'answered' ? [{
      title: say(`pathRead-${readBy}`), state: readBy === 'person' ? 'now' as const : 'waiting' as const,
      who: say(readBy === 'person' ? 'withYou' : 'withPerson'),
    }] : []),
    { title: say('pathClosed'), state: state === 'closed' ? 'done' : 'later', when: state === 'closed' ? inWords(waitingOn) : undefined },
  ]
  return <Path label={say('pathLabel')} steps={steps} language={language} />
}
