import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { SummaryList } from '#design/summary-list.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { PointText } from './correction-notes.tsx'
import type { Point } from './decision.ts'
import { decisionWords } from './decision-messages.ts'
import type { Difference } from './difference.ts'

interface Props {
  readonly number: number
  readonly sentOn: PlainDate
  readonly differences: readonly Difference[]
  readonly asked: readonly Point[]
}

/** What was asked, and what the applicant changed: the two submissions side by side, and nothing else. */
export function SubmissionDifference({ number, sentOn, differences, asked }: Props) {
  const language = useLanguage()
  const say = speak(decisionWords, language)
  return (
    <Section title={say('differenceTitle')} id="difference">
      <p>{differences.length === 0 ? say('nothingChanged') : say('differenceLead', number, dateInWords(sentOn, language))}</p>
      {differences.length > 0 && (
        <SummaryList rows={differences.map(({ wording, before, now, added }) => ({
          question: wording,
          answer: (
            <>
              <del><span className="unseen">{say('before')}: </span>{before ?? say('notThereYet')}</del>
              <ins><span className="unseen">{say('now')}: </span>{now ?? say('noLongerThere')}{now === before && added.length > 0 && ` ${say('otherFile')}`}</ins>
            </>
          ),
        }))} />
      )}
      {asked.length > 0 && (
        <>
          <h3>{say('askedThen')}</h3>
          <ul>
            {asked.map((point, i) => <li key={i}><strong>{point.title?.[language]}</strong><PointText point={point} /></li>)}
          </ul>
        </>
      )}
    </Section>
  )
}
