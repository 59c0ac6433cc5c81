import type { Answers, TypedDate } from '#certification/application-form.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'

/** How far an application got. */
export type Ending = 'draft' | 'discarded' | 'waiting' | 'approved'
export const endings: readonly Ending[] = ['draft', 'discarded', 'waiting', 'approved']

/** A made-up applicant, and the legal days on which they did what. */
export interface MadeUpLife {
  readonly ending: Ending
  readonly language: Language
  readonly email: string
  readonly answers: Answers
  readonly started: PlainDate
  readonly sent: PlainDate
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

/** How long ago the last step can have been, in days: a few of those that wait are late. */
const daysBack: Record<Ending, number> = { draft: 60, discarded: 300, waiting: 32, approved: 700 }

/** The life of a number: always the same, so that two databases made on the same day are alike. */
export function madeUpLife(number: number, ending: Ending, language: Language, today: PlainDate): MadeUpLife {
  const last = addDays(today, -((number * 37) % daysBack[ending]))
  const sent = ending === 'approved' ? addDays(last, -1 - (number % 25)) : last
  const family = one(familyNames, number * 7)
  const bornOn: TypedDate = { day: String(1 + (number % 28)), year: String(1955 + (number % 50)), month: String(1 + (number % 12)) }
  return {
    ending, language, email: `applicant-${number}@example.org`, started: addDays(sent, -(number % 9)), sent, decided: last,
    answers: {
      givenNames: one(givenNames, number), familyNames: language === 'es' ? `${family} ${one(familyNames, number + 11)}` : family,
      chosenName: language === 'es' ? one(givenNames, number * 3 + 1) : '',
      bornOn, phone: '', language, livedExperience: ['own'],
    },
  }
}

