import { useLanguage } from '#design/language.tsx'
import { Facts } from '#design/summary-list.tsx'
import { dateInWords } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { coordinatorWords } from './coordinator-messages.ts'
import { trainingKindWords, words } from './messages.ts'
import type { IssuedCompletion } from './completion-store.server.ts'

/** What a completion says. */
export function CompletionFacts({ completion, forWhom }: { readonly completion: IssuedCompletion; readonly forWhom: 'provider' | 'person' }) {
  const language = useLanguage()
  const say = speak(coordinatorWords, language)
  const { name, email, providerName, training, hours, startedOn, completedOn, certificateNumber, issuedOn } = completion
  return (
    <Facts facts={[
      ...(forWhom === 'person' ? [{ term: speak(words, language)('provider'), detail: providerName }] : []),
      { term: say('nameOnIt'), detail: name },
      { term: say('email'), detail: email },
      { term: speak(words, language)('training'), detail: trainingKindWords[training][language] },
      { term: speak(words, language)('language'), detail: <span lang={completion.language}>{languageNames[completion.language]}</span> },
      { term: say('hours'), detail: String(hours) },
      { term: say('startedOn'), detail: dateInWords(startedOn, language) },
      { term: say('completed'), detail: dateInWords(completedOn, language) },
      { term: say('number'), detail: certificateNumber },
      { term: say('issuedOn'), detail: dateInWords(issuedOn, language) },
    ]} />
  )
}
