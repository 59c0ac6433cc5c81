import { speak, type Language } from '#platform/languages.ts'
import { messages } from './messages.ts'

interface KeysHelpProps {
  readonly language: Language
  readonly keys: readonly { readonly key: string; readonly does: string }[]
}

/** The keys of a page, folded away; the `?` key opens it too. */
export function KeysHelp({ language, keys }: KeysHelpProps) {
  return (
    <details className="keys" data-keys-help>
      <summary>{speak(messages, language)('keysTitle')}</summary>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
