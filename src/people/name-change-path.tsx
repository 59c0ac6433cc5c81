import { useLanguage } from '#design/language.tsx'
import { Path, type PathStep } from '#design/path.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import type { NameChangeState } from './name-change-lifecycle.ts'
import { nameWords } from './name-change-messages.ts'

interface Props {
  readonly state: NameChangeState
  readonly askedOn: PlainDate
  readonly decidedOn: PlainDate | null
  readonly readBy: 'person' | 'program'
}

/** The path of a name change: what is done, and with whom it is. */
export function NameChangePath({ state, askedOn, decidedOn, readBy }: Props) {
  const language = useLanguage()
  const say = speak(nameWords, language)
  const inWords = (date: PlainDate) => dateInWords(date, language)
  const decision: PathStep = state === 'asked'
    ? { title: say('pathDecision'), state: readBy === 'person' ? 'waiting' : 'now', who: say(readBy === 'person' ? 'withProgram' : 'withUs') }
    : { title: say(`state-${state}`), state: state === 'accepted' ? 'done' : 'ended', when: decidedOn ? inWords(decidedOn) : undefined }
  const steps: PathStep[] = [{ title: say('pathAsked'), state: 'done', when: inWords(askedOn) }, decision]
  return <Path label={say('pathLabel')} steps={steps} language={language} />
}
