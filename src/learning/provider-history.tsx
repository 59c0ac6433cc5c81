import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { languageNames, speak, type Language } from '#platform/languages.ts'
import { trainingKindWords, words } from './messages.ts'
import type { TrainingKind } from './training-kinds.ts'

/** One thing that somebody of the program did with a provider. */
export interface HistoryLine {
  readonly id: string
  readonly on: PlainDate
  readonly step: 'added' | 'changed' | 'approved' | 'suspended' | 'lifted' | 'ended'
  readonly fields: readonly string[]
  readonly from: PlainDate | null
  readonly why: string | null
  /** By name for colleagues. */
  readonly by: 'me' | string | undefined
  readonly approval: { readonly training: TrainingKind; readonly language: Language; readonly from: PlainDate; readonly through: PlainDate } | undefined
}

/** Who did what with a provider, the latest first. */
export function ProviderHistory({ history }: { readonly history: readonly HistoryLine[] }) {
  const language = useLanguage()
  const say = speak(words, language)
  const day = (date: PlainDate) => dateInWords(date, language)
  const lineOf = ({ on, step, fields, from, why, by, approval }: HistoryLine) => [
    day(on), by === 'me' ? say('you') : by ?? say('someone'), say(`step-${step}`),
    fields.map((field) => say(`field-${field as 'name'}`)).join(', '),
    approval && `${trainingKindWords[approval.training][language]}, ${languageNames[approval.language]}`,
    step === 'approved' && approval && say('fromThrough', day(approval.from), day(approval.through)),
    from && say('fromDay', day(from)), why && say('quoted', why),
  ].filter(Boolean).join(' · ')
  return (
    <Section title={say('history')}>
      <ul>{history.map((line) => <li key={line.id} dir="auto">{lineOf(line)}</li>)}</ul>
    </Section>
  )
}
