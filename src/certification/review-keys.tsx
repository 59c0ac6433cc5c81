import { KeysHelp } from '#design/keys-help.tsx'
import { useLanguage } from '#design/language.tsx'
import { sheetKeys } from '#design/sheets.tsx'
import { speak } from '#platform/languages.ts'
import { decisionWords } from './decision-messages.ts'
import { decisionKeys } from './decision-part.tsx'
import { words } from './messages.ts'
import { reviewScreenWords } from './review-screen-messages.ts'

interface Props {
  /** What can be decided now. */
  readonly ways: readonly (keyof typeof decisionKeys)[]
}

/** The keys of the page on which the program decides. Each is also a button or a link (`data-key`). */
export function ReviewKeys({ ways }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  const decisions = ways.flatMap((way) => (decisionKeys[way] ? [{ key: decisionKeys[way], does: speak(decisionWords, language)(way) }] : []))
  return (
    <KeysHelp language={language} keys={[
      ...decisions, ...sheetKeys(language), { key: 'j', does: say('keyNext') }, { key: 'k', does: say('keyBefore') },
      { key: 'b', does: speak(reviewScreenWords, language)('keyList') }, { key: '?', does: say('keyHelp') },
    ]} />
  )
}
