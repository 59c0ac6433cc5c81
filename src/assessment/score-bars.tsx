import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import { practiceWords } from './practice-messages.ts'
import { percentOf, percentSaid, type Score } from './score.ts'

/** Something with a score, and its name. */
export interface Scored extends Score {
  readonly id: string
  readonly name: string
}

/** Scores as bars, each with its numbers in words: the bar adds nothing that is not said. Drawn on the server, without styles of its own. */
export function ScoreBars({ scores }: { readonly scores: readonly Scored[] }) {
  const say = speak(practiceWords, useLanguage())
  return (
    <ul className="bars">
      {scores.map((one) => (
        <li key={one.id} className="bars__row">
          <span className="bars__name">{one.name}</span>
          <span className="bars__said">{say('of', one.correct, one.counted)} ({percentSaid(one)})</span>
          <svg className="bars__bar" aria-hidden="true" focusable="false" preserveAspectRatio="none" viewBox="0 0 100 10">
            <rect className="bars__room" width="100" height="10" />
            <rect className="bars__part" width={percentOf(one)} height="10" />
          </svg>
        </li>
      ))}
    </ul>
  )
}

const tall = 24

/** How one thing went several times, the oldest first: a bar each, a gap where it was not asked. Its numbers are said beside it. */
export function Spark({ scores }: { readonly scores: readonly (Score | null)[] }) {
  return (
    <svg className="spark" aria-hidden="true" focusable="false" viewBox={`0 0 100 ${tall}`} preserveAspectRatio="none">
      {scores.map((one, at) => {
        const height = one ? Math.max(1, (percentOf(one) * tall) / 100) : 0
        return <rect key={at} className="spark__bar" x={at * 20 + 2} y={tall - height} width={14} height={height} />
      })}
    </svg>
  )
}
