import { useLanguage } from '#design/language.tsx'
import type { TrainingLine } from './provider-list.ts'
import { lineInWords } from './standing-in-words.ts'

/** What a provider is approved for, a line for each training and language. */
export function TrainingLines({ lines }: { readonly lines: readonly TrainingLine[] }) {
  const language = useLanguage()
  return <ul>{lines.map((line) => <li key={`${line.training} ${line.language}`}>{lineInWords(line, language)}</li>)}</ul>
}
