import type { PlainDate } from '#platform/dates.ts'
import type { Language, Said } from '#platform/languages.ts'
import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import type { DecisionReason } from '#library/decision-reasons.ts'
import { isQuestion, pageNames, questions, type PageName, type Question } from './application-form.ts'
import { documentKindOf, type DocumentKind } from './documents.ts'
import { formWords, questionWords } from './form-messages.ts'

/** What can be decided: the steps of the lifecycle that a decision takes when it leaves. */
export const decisionKinds = ['approve', 'ask', 'deny', 'reopen'] as const
export type DecisionKind = (typeof decisionKinds)[number]
export const isDecisionKind = (text: string): text is DecisionKind => (decisionKinds as readonly string[]).includes(text)

/** What a correction can be tied to: a question, or the documents of a kind. */
export type Correctable = Exclude<Question, 'feeWay' | 'voucher' | 'language'> | `documents-${DocumentKind}`

/** One thing to correct, one ground, or why it was opened again, in the words that its person reads. */
export interface Point {
  /** What is to be corrected; none for a ground. */
  readonly about: string | null
  readonly page: PageName | null
  readonly reasons: readonly string[]
  readonly title: Said | null
  readonly says: Said | null
  readonly note: string
  readonly noteLanguage: Language
}

/** The longest note, in characters. */
export const longestNote = 1000

const notCorrectable: readonly Question[] = ['feeWay', 'voucher', 'language']
const correctablesOn = (page: PageName): Correctable[] => {
  const kind = documentKindOf(page)
  const asked = (Object.keys(questions) as Question[]).filter((name) => questions[name].page === page && !notCorrectable.includes(name))
  return [...(kind ? [`documents-${kind}` as const] : []), ...(asked as Correctable[])]
}
/** Everything that a correction can be tied to, in the order of the form. */
export const correctables: readonly Correctable[] = pageNames.flatMap(correctablesOn)
export const isCorrectable = (text: string): text is Correctable => (correctables as readonly string[]).includes(text)

export const wordingOf = (about: Correctable): Said => (isQuestion(about) ? questionWords[about] : formWords[about])
export const pageOf = (about: Correctable): PageName => pageNames.find((page) => correctablesOn(page).includes(about))!

/** The reasons that can be given about one thing. */
export const reasonsAbout = (about: Correctable, reasons: readonly DecisionReason[]): DecisionReason[] =>
  reasons.filter((reason) => reason.about.length === 0 || reason.about.includes(about))

/** What else may be changed with it: a new picture of an ID is retyped, a name is one name, a level is what a paper shows. */
const opensToo: Partial<Record<Correctable, readonly Correctable[]>> = {
  'documents-identity': ['printedGivenNames', 'printedFamilyNames'],
  'documents-education': ['educationLevel'],
  educationLevel: ['documents-education'],
  givenNames: ['familyNames'], familyNames: ['givenNames'],
  printedGivenNames: ['printedFamilyNames'], printedFamilyNames: ['printedGivenNames'],
}

/** What its person may change: what was asked about, and what belongs together with it. */
export function openedBy(points: readonly Pick<Point, 'about'>[]): string[] {
  const asked = points.flatMap(({ about }) => (about ? [about] : []))
  return [...new Set(asked.flatMap((about) => [about, ...(isCorrectable(about) ? (opensToo[about] ?? []) : [])]))]
}

/** What was typed about one thing, or about one ground. */
export interface TypedPoint {
  readonly about: Correctable | null
  readonly reasons: readonly string[]
  readonly note: string
  /** Of a ground: which note it is, also where the ground itself was not chosen. */
  readonly ground?: string
}

const joined = (picked: readonly DecisionReason[]): Said =>
  ({ en: picked.map(({ says }) => says.en).join(' '), es: picked.map(({ says }) => says.es).join(' ') })

function problemsOfNote({ about, reasons, note, ground }: TypedPoint, picked: readonly DecisionReason[]): Problem[] {
  const field = `note-${about ?? ground ?? reasons[0]}`
  const ofReasons = about ? `reasons-${about}` : 'reasons'
  if (picked.length < reasons.length) return [{ code: 'reasonGone', field: ofReasons }]
  if (reasons.length === 0) return [{ code: 'reasonMissing', field: ofReasons }]
  if (note === '' && picked.some((one) => one.note)) return [{ code: 'noteMissing', field }]
  return note.length > longestNote ? [{ code: 'noteTooLong', field, facts: { most: longestNote, typed: note.length } }] : []
}

export interface ReadPoints {
  readonly points: readonly Point[]
  readonly problems: readonly Problem[]
}

/**
 * The points of a decision from what was typed; in their words as they are now, so that they stay as they were read.
 * Source: GUIDE, application revision requests, 1 (the steps that complete the application are named).
 * @param reasons what is offered: corrections, or grounds.
 */
export function readPoints(typed: readonly TypedPoint[], reasons: readonly DecisionReason[], noteLanguage: Language): ReadPoints {
  const given = typed.filter(({ reasons: ids, note }) => ids.length > 0 || note !== '')
  if (given.length === 0) return { points: [], problems: [{ code: 'nothingChosen', field: 'reasons' }] }
  const read = given.map((one) => {
    const offered = one.about ? reasonsAbout(one.about, reasons) : reasons
    const picked = offered.filter(({ id }) => one.reasons.includes(id))
    const point: Point = {
      about: one.about, page: one.about && pageOf(one.about), reasons: one.reasons,
      title: one.about && wordingOf(one.about), says: joined(picked), note: one.note, noteLanguage,
    }
    return { point, problems: problemsOfNote(one, picked) }
  })
  return { points: read.map(({ point }) => point), problems: read.flatMap(({ problems }) => problems) }
}

/** Why a decision is taken back: words of a manager. */
export function readWhy(why: string, noteLanguage: Language): ReadPoints {
  const note = tidyText(why)
  const problems = note === '' ? [{ code: 'whyMissing', field: 'why' }]
    : note.length > longestNote ? [{ code: 'noteTooLong', field: 'why', facts: { most: longestNote, typed: note.length } }] : []
  return { points: [{ about: null, page: null, reasons: [], title: null, says: null, note, noteLanguage }], problems }
}

/** How many parts of the form are fine, of all. */
export function partsFine(points: readonly Pick<Point, 'page'>[]): { fine: number; all: number } {
  const touched = new Set(points.flatMap(({ page }) => (page ? [page] : [])))
  return { fine: pageNames.length - touched.size, all: pageNames.length }
}

/** A decision, as its letter needs it. */
export interface DecisionText {
  readonly kind: DecisionKind
  readonly points: readonly Point[]
  readonly language: Language
  readonly addressedAs: string
  /** The legal day on which it was made. */
  readonly decidedOn: PlainDate
  readonly validThrough: PlainDate | null
  /** The last day to ask for the exam; none where nothing is approved. */
  readonly examBy: PlainDate | null
  readonly heldUntil: PlainDate | null
  readonly answerDueOn: PlainDate | null
}
