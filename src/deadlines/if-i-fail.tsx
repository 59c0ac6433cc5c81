import { Folded } from '#design/folded.tsx'
import { dateInWords, isBefore, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { IfIFail as Facts } from '#policy/deadline.ts'
import { valueInWords } from '#policy/value-words.ts'
import { words } from './messages.ts'
import { ReasonInWords } from './why-this-date.tsx'

interface IfIFailProps {
  readonly fail: Facts
  readonly today: PlainDate
  readonly language: Language
}

/** What stays possible after an exam that was not passed, said before it: attempts, fee, last day, and what is kept. Opens without script. */
export function IfIFail({ fail, today, language }: IfIFailProps) {
  const say = speak(words, language)
  const { attemptsLeft: left, attemptsAllowed: all, retakeFee: fee, answer, lastDayToAsk, approvalEnds, href } = fail
  const day = (date: PlainDate) => dateInWords(date, language)
  return (
    <Folded title={say('failTitle')} id="what-if">
      <ul>
        <li>{left > 0 ? say('failLeft', left, all) : say('failNoneLeft', all)}{left === 1 && ` ${say('failLastOne')}`}</li>
        {left > 1 && (
          <>
            <li>{say('failFee', valueInWords(fee.value, fee.unit, language))}</li>
            <li>{say(isBefore(lastDayToAsk, today) ? 'failAskOver' : 'failAskBy', day(lastDayToAsk))}</li>
            <li>{say('failAnswer', valueInWords(answer.value, answer.unit, language))}</li>
          </>
        )}
        <li>{say('failEnd', day(approvalEnds))}</li>
        <li>{say('failKept')}</li>
      </ul>
      {left > 1 && <div className="date__why">{[fee, answer].map((reason) => <ReasonInWords key={reason.key} reason={reason} language={language} />)}</div>}
      <p className="screen-only"><a href={href}>{say('failSee')}</a></p>
    </Folded>
  )
}
