import type { Answers } from '#certification/application-form.ts'
import type { Language } from '#platform/languages.ts'
import { personas } from '#demonstration/personas.ts'

/** An applicant of the demonstration: who they are, and on which day of its past they did what. */
export interface MadeUpApplicant {
  readonly email: string
  readonly language: Language
  readonly answers: Answers
  /** Days from today, zero or negative. */
  readonly writesOn: number
  readonly sends: boolean
  readonly approvedOn?: number
  /** Has an account already, to walk in as. */
  readonly persona?: true
}

const date = (text: string) => {
  const [year, month, day] = text.split('-') as [string, string, string]
  return { year, month: String(Number(month)), day: String(Number(day)) }
}

type Line = readonly [
  mailbox: string, language: Language, givenNames: string, familyNames: string, chosenName: string, bornOn: string,
  livedExperience: readonly string[], sentOn: number, approvedOn?: number,
]

const lines: readonly Line[] = [
  ['dolores', 'es', 'Dolores', 'Ibarra Quintero', 'Lola', '1979-05-14', ['own'], -44, -30],
  ['terrence', 'en', 'Terrence', 'Whitfield', '', '1985-11-02', ['own'], -40, -22],
  ['mai', 'en', 'Mai Linh', 'Trần', 'Mai', '1992-01-30', ['family'], -38, -20],
  ['josefina', 'es', 'María Josefina', 'de la Cruz Montalvo', '', '1968-07-09', ['own', 'family'], -33, -12],
  ['rashad', 'en', 'Rashad', 'Coleman', '', '1990-03-21', ['own'], -29],
  ['svetlana', 'en', 'Svetlana', 'Petrosyan', 'Lana', '1974-12-05', ['family'], -26],
  ['suharto', 'en', 'Suharto', '', '', '1981-08-17', ['own'], -21],
  ['xochitl', 'es', 'Xóchitl', 'Reyes Avendaño', '', '1996-02-29', ['own'], -17],
  ['dwayne', 'en', 'Dwayne', 'O’Sullivan-Park', 'D', '1971-10-11', ['own', 'family'], -11],
  ['farideh', 'en', 'Farideh', 'Moradi', '', '1963-04-02', ['family'], -8],
  ['kenji', 'en', 'Kenji', 'Watanabe', 'Ken', '1988-06-25', ['own'], -5],
  ['guadalupe', 'es', 'Guadalupe', 'Hernández Soto', 'Lupe', '2001-09-16', ['own'], -2],
  ['aaliyah', 'en', 'Aaliyah', 'Brooks', '', '1999-12-31', ['own'], -1],
]

/** Everyone who applied before today, and Lucía, who is halfway. */
export const applicantsOfTheDemonstration: readonly MadeUpApplicant[] = [
  ...lines.map(([mailbox, language, givenNames, familyNames, chosenName, bornOn, livedExperience, sentOn, approvedOn]) => ({
    email: `${mailbox}@example.org`, language, writesOn: sentOn, sends: true, approvedOn,
    answers: { givenNames, familyNames, chosenName, bornOn: date(bornOn), phone: '', language, livedExperience },
  })),
  {
    email: personas.applicant.email, language: 'es', writesOn: -3, sends: false, persona: true,
    answers: { givenNames: 'Lucía', familyNames: 'Fernández Aguirre', chosenName: '', bornOn: date('1987-03-03') },
  },
]
