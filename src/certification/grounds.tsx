import { Choices } from '#design/choices.tsx'
import { Folded } from '#design/folded.tsx'
import { useLanguage } from '#design/language.tsx'
import { TextArea } from '#design/text-field.tsx'
import type { DecisionReason } from '#library/decision-reasons.ts'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { decisionWords } from './decision-messages.ts'

interface Props {
  readonly legend: string
  readonly grounds: readonly DecisionReason[]
  readonly typed: Readonly<Record<string, string>>
  readonly chosen: Readonly<Record<string, readonly string[]>>
  readonly problems: readonly { field?: string; text: string }[]
}

/** Reasons to choose from, each with what its person reads and a note, open where something was written. */
export function Grounds({ legend, grounds, typed, chosen, problems }: Props) {
  const language = useLanguage()
  const say = speak(decisionWords, language)
  return (
    <Choices
      name="reasons" kind="checkbox" language={language} legend={legend} chosen={chosen.reasons ?? []} problem={problemAt(problems, 'reasons')}
      options={grounds.map(({ id, staff, says }) => ({
        value: id, label: staff[language],
        hint: (
          <>
            <p>{says[language]}</p>
            <Folded title={say('note')} open={(typed[`note-${id}`] ?? '') !== '' || problemAt(problems, `note-${id}`) !== undefined}>
              <TextArea
                name={`note-${id}`} label={say('note')} hint={say('noteHint')} language={language} rows={2} optional
                value={typed[`note-${id}`]} problem={problemAt(problems, `note-${id}`)}
              />
            </Folded>
          </>
        ),
      }))}
    />
  )
}
