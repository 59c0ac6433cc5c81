import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { problemsInWords } from '#platform/problem-words.ts'
import type { Problem } from '#platform/problems.ts'

/** A form here has nothing to fill in: all that can be wrong with one is that its page was too old. */
export function OldForm({ problems }: { readonly problems: readonly Problem[] | undefined }) {
  const language = useLanguage()
  return <ErrorSummary language={language} problems={problemsInWords(problems, {}, language)} />
}
