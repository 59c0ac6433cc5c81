import { useLanguage } from '#design/language.tsx'
import { Facts } from '#design/summary-list.tsx'
import { speak } from '#platform/languages.ts'
import { historyLinkWords } from './history-link-messages.ts'
import { words } from './messages.ts'

/** The number of an application, and the way to everything that happened with it. */
export function NumberAndHistory({ reference }: { readonly reference: string }) {
  const language = useLanguage()
  const say = speak(historyLinkWords, language)
  return (
    <Facts facts={[
      { term: speak(words, language)('reference'), detail: reference },
      { term: say('history'), detail: <a href={`/apply/${reference}/history`}>{say('seeHistory')}</a> },
    ]} />
  )
}
