import { KeysHelp } from '#design/keys-help.tsx'
import { useLanguage } from '#design/language.tsx'
import { sheetKeys } from '#design/sheets.tsx'
import { speak } from '#platform/languages.ts'
import { words } from './messages.ts'
import { reviewScreenWords } from './review-screen-messages.ts'

interface Props {
  /** Keys of what else stands on the page. */
  readonly more?: readonly { readonly key: string; readonly does: string }[]
}

/** The keys of the page on which the program decides. Each is also a button or a link (`data-key`). */
export function ReviewKeys({ more = [] }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <KeysHelp language={language} keys={[
      ...more, ...sheetKeys(language), { key: 'j', does: say('keyNext') }, { key: 'k', does: say('keyBefore') },
      { key: 'b', does: speak(reviewScreenWords, language)('keyList') }, { key: '?', does: say('keyHelp') },
    ]} />
  )
}
