import { speak, type Language } from '#platform/languages.ts'
import { messages } from './messages.ts'

interface ErrorSummaryProps {
  readonly language: Language
  readonly problems: readonly { readonly field?: string | undefined; readonly text: string }[]
}

/** Everything that keeps a form from being taken, on top of the page, each with a link to its field. It has the focus, also without script. */
export function ErrorSummary({ language, problems }: ErrorSummaryProps) {
  if (problems.length === 0) return null
  return (
    <div className="error-summary" id="error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{speak(messages, language)('problems', problems.length)}</h2>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={`${field} ${text}`}>{field ? <a href={`#field-${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  )
}
