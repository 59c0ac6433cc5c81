import type { Answers, TypedDate } from '#certification/application-form.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { asPrinted } from './as-printed.ts'

/** How far an application got. */
export type Ending = 'draft' | 'discarded' | 'awaitingFee' | 'waiting' | 'approved' | 'expired' | 'void' | 'withdrawn' | 'denied' | 'returned' | 'corrected'

/** Lives of a kind leave the same rows. */
export interface Kind {
  readonly ending: Ending
  readonly pays: 'voucher' | 'cheque'
  /** Of a hundred applications, how many are like this: most are decided, and a month's work waits. */
  readonly ofAHundred: number
}
export const kinds: readonly Kind[] = [
  { ending: 'draft', pays: 'voucher', ofAHundred: 3 },
  { ending: 'discarded', pays: 'voucher', ofAHundred: 2 },
  { ending: 'awaitingFee', pays: 'cheque', ofAHundred: 4 },
  { ending: 'waiting', pays: 'voucher', ofAHundred: 9 },
  { ending: 'waiting', pays: 'cheque', ofAHundred: 6 },
  { ending: 'approved', pays: 'voucher', ofAHundred: 22 },
  { ending: 'approved', pays: 'cheque', ofAHundred: 16 },
  { ending: 'expired', pays: 'voucher', ofAHundred: 18 },
  { ending: 'expired', pays: 'cheque', ofAHundred: 14 },
  { ending: 'void', pays: 'cheque', ofAHundred: 3 },
  { ending: 'withdrawn', pays: 'cheque', ofAHundred: 3 },
]

/** A made-up applicant, and the legal days on which they did what. */
export interface MadeUpLife extends Omit<Kind, 'ofAHundred'> {
  readonly language: Language
  readonly email: string
  /** Everything but how they pay. */
  readonly answers: Answers
  /** The day on which everything was written and signed. */
  readonly started: PlainDate
  readonly sent: PlainDate
  /** When their cheque was recorded, and what stood on it. */
  readonly paid: PlainDate
  readonly chequeNumber: string
  /** The day of the last step that someone took: approved, withdrawn or discarded. */
  readonly decided: PlainDate
}

const givenNames = [
  'Adriana', 'Alice', 'Amara', 'Andre', 'Angela', 'Beatriz', 'Bao', 'Carlos', 'Celeste', 'Darnell', 'Diego', 'Elena', 'Ezekiel', 'Fatima',
  'Gloria', 'Hector', 'Imani', 'Ines', 'Jamal', 'Joaquín', 'Keisha', 'Lorenzo', 'Luz', 'Marisol', 'Minh', 'Nadia', 'Noé', 'Oksana', 'Paloma',
  'Quinn', 'Ramón', 'Rosa', 'Salma', 'Tomás', 'Uriel', 'Valeria', 'Wen', 'Xiomara', 'Yolanda', 'Zoë',
]
const familyNames = [
  'Acosta', 'Baptiste', 'Castañeda', 'Chen', 'Delgado', 'Dubois', 'Espinoza', 'Freeman', 'Galván', 'Gutiérrez', 'Haddad', 'Jackson', 'Kim',
  'Ledesma', 'Lopez', 'Maldonado', 'Moreno', 'Nakamura', 'Nguyễn', 'Okafor', 'Ortiz', 'Pham', 'Quiñones', 'Robinson', 'Salazar', 'Singh',
  'Tran', 'Urrutia', 'Vega', 'Williams', 'Yang', 'Zamora', 'Zuñiga',
]
const one = <T>(list: readonly T[], number: number): T => list[number % list.length]!

/**
 * How long ago the last step that someone took can have been, in days: a few of those that wait are late, none that owe their fee or are
 * approved has been reminded yet.
 */
const daysBack: Record<Ending, number> = {
  draft: 60, discarded: 300, awaitingFee: 55, waiting: 32, approved: 270, expired: 340, void: 600, withdrawn: 300, denied: 600, returned: 40, corrected: 660,
}
/** How many days ago that step was, at least: the months of an approval that ended are over. */
const daysOver: Partial<Record<Ending, number>> = { expired: 368 }
/** How many days lie between sending and the last step, at least: a void application was held before. */
const daysBetween: Record<Ending, number> = {
  draft: 0, discarded: 0, awaitingFee: 0, waiting: 5, approved: 6, expired: 6, void: 95, withdrawn: 6, denied: 9, returned: 7, corrected: 24,
}

/** What every made-up person wrote of themself, by their number. */
function answersOf(number: number, language: Language): Answers {
  const family = one(familyNames, number * 7)
  const [given, families] = [one(givenNames, number), language === 'es' ? `${family} ${one(familyNames, number + 11)}` : family]
  const bornOn: TypedDate = { day: String(1 + (number % 28)), year: String(1955 + (number % 50)), month: String(1 + (number % 12)) }
  return {
    givenNames: given, familyNames: families, chosenName: language === 'es' ? one(givenNames, number * 3 + 1) : '', bornOn, phone: '', language,
    printedGivenNames: asPrinted(given), printedFamilyNames: asPrinted(families), educationLevel: 'diploma', livedExperience: ['own'],
    commitment: ['share', 'recovery'],
  }
}

/**
 * The life of a number: always the same, so that two databases made on the same day are alike.
 * @param back how many days ago the last step can have been.
 */
export function madeUpLife(
  number: number, { ending, pays }: Pick<Kind, 'ending' | 'pays'>, language: Language, today: PlainDate, back = daysBack[ending],
): MadeUpLife {
  const last = addDays(today, -((number * 37) % back) - (daysOver[ending] ?? 0))
  const sent = addDays(last, -daysBetween[ending] - (ending === 'approved' || ending === 'expired' ? number % 25 : 0))
  return {
    ending, pays, language, email: `applicant-${number}@example.org`, answers: answersOf(number, language), started: addDays(sent, -(number % 9)),
    sent, paid: addDays(sent, 1 + (number % 5)), chequeNumber: String(20_000 + number), decided: last,
  }
}
