import { useLanguage } from '#design/language.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { LetterGone } from './letter-gone.ts'
import { letterWords } from './letter-messages.ts'
import { letterNames } from './letter-names.ts'

/** How a letter went, in words: by email first, then on paper, then whether it was read in the account. */
export function HowItWent({ state, bouncedWhy, readInAccount, paper }: LetterGone) {
  const language = useLanguage()
  const say = speak(letterWords, language)
  const onPaper = paper && (paper.state === 'posted' ? say('paper-posted', dateInWords(paper.postedOn!, language)) : say('paper-waiting'))
  const email = bouncedWhy ? `${say(`state-${state}`)} (${say(`why-${bouncedWhy}`)})` : say(`state-${state}`)
  return [email, onPaper, readInAccount && say('readInAccount')].filter(Boolean).join(' · ')
}

/** What staff call a letter; by its subject where it has no name of its own. */
export const letterName = (letter: string, subject: string, language: Language): string => letterNames[letter]?.[language] ?? subject
