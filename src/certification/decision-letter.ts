import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { languageInSentence, speak, type Language } from '#platform/languages.ts'
import type { LetterEntry, LetterFacts } from '#library/letters.ts'
import type { DecisionKind, DecisionText, Point } from './decision.ts'
import { partsFine } from './decision.ts'
import { decisionWords } from './decision-messages.ts'
import { examInWords } from './exam-in-words.ts'

/** The letter of each decision. */
export const letterOfDecision = {
  approve: 'application-approved', ask: 'application-returned', deny: 'application-denied', reopen: 'application-reopened',
} as const satisfies Record<DecisionKind, string>

/** Where letters about an application lead. */
export interface LetterPlaces {
  readonly site: string
  readonly reference: string
  readonly phone: string | undefined
}

/** A note in quotes; where it is in another language than the letter, that is said before it. */
function noteLines({ note, noteLanguage }: Point, language: Language): LetterEntry['lines'] {
  if (note === '') return []
  const say = speak(decisionWords, language)
  return [
    { text: noteLanguage === language ? say('ourNote') : say('ourNoteIn', languageInSentence[language][noteLanguage]) },
    { text: note, language: noteLanguage },
  ]
}

/** One point as an entry of the letter. */
export function entryOf(point: Point, language: Language, address: string): LetterEntry {
  const says = point.says?.[language]
  if (!point.title && !says) return { lines: [{ text: point.note, language: point.noteLanguage }] }
  if (!point.title) return { title: says, lines: noteLines(point, language) }
  return {
    title: point.title[language],
    lines: [...(says ? [{ text: says }] : []), ...noteLines(point, language)],
    link: { text: speak(decisionWords, language)('correctThis'), href: point.page ? `${address}/${point.page}` : address },
  }
}

/**
 * Everything that the letter of a decision says: one function of the decision, so that the preview and what leaves are the same.
 * Letters of correction begin with what is fine, then each fix with its link, the date, and whom to ask.
 */
export function factsOfDecision(decision: DecisionText, { site, reference, phone }: LetterPlaces): LetterFacts {
  const { language, points } = decision
  const say = speak(decisionWords, language)
  const on = (date: PlainDate | null) => (date ? dateInWords(date, language) : '')
  const address = `${site}/apply/${reference}`
  const { fine, all } = partsFine(points)
  return {
    name: decision.addressedAs, reference, address, applyAddress: `${site}/apply`, questions: `${site}/questions/ask?about=${reference}`,
    validThrough: on(decision.validThrough), heldUntil: on(decision.heldUntil), answerBy: on(decision.answerDueOn),
    fine: say('partsFine', fine, all), call: phone ? say('orCall', phone) : '',
    exam: decision.examBy ? examInWords(decision.examBy, decision.decidedOn, language) : '',
    points: points.map((point) => entryOf(point, language, address)),
  }
}
