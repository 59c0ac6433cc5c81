import { dateInWords } from '#platform/dates.ts'
import { languageNames, speak, type Language } from '#platform/languages.ts'
import type { StandingOn } from './approvals.ts'
import { standingLines, standingWords, trainingKindWords, words } from './messages.ts'
import type { TrainingLine } from './provider-list.ts'

/** How somebody stands, with the days of which it speaks. */
export function standingInWords({ standing, from, through }: StandingOn, language: Language): string {
  if (standing === 'neverApproved') return standingWords.neverApproved[language]
  const line = standingLines[standing][language] as (from: string, through: string) => string
  return line(dateInWords(from!, language), dateInWords(through!, language))
}

/** "Training before the exam, Español: approved through March 3, 2027". */
export const lineInWords = (line: TrainingLine, language: Language): string =>
  `${trainingKindWords[line.training][language]}, ${languageNames[line.language]}: ${standingInWords(line, language)}`

/** Where a provider teaches. */
export function placesInWords({ counties, online }: { readonly counties: string; readonly online: boolean }, language: Language): string {
  const say = speak(words, language)
  if (counties === '') return say('online')
  return online ? say('onlineToo', counties) : counties
}
