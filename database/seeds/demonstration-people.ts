import type { Answers } from '#certification/application-form.ts'
import type { DocumentKind } from '#certification/documents.ts'
import type { Language } from '#platform/languages.ts'
import { personas } from '#demonstration/personas.ts'

/** What someone asks the program, and what it answers. */
export interface MadeUpQuestion {
  readonly askedOn: number
  readonly text: string
  readonly answeredOn?: number
  readonly answer?: string
}

/** An applicant of the demonstration: who they are, and on which day of its past they did what. Days are counted from today, zero or negative. */
export interface MadeUpApplicant {
  readonly email: string
  readonly language: Language
  readonly answers: Answers
  readonly writesOn: number
  readonly documents: readonly DocumentKind[]
  /** Signs the Code of Ethics, chooses how to pay, and sends. */
  readonly sends?: 'voucher' | 'cheque'
  /** When the program records their cheque. */
  readonly paidOn?: number
  readonly approvedOn?: number
  /** Has an account already, to walk in as. */
  readonly persona?: true
  readonly asks?: readonly MadeUpQuestion[]
}

const date = (text: string) => {
  const [year, month, day] = text.split('-') as [string, string, string]
  return { year, month: String(Number(month)), day: String(Number(day)) }
}

type Line = readonly [
  mailbox: string, language: Language, givenNames: string, familyNames: string, chosenName: string, bornOn: string,
  livedExperience: readonly string[], pays: 'voucher' | 'cheque', sentOn: number, approvedOn?: number,
]

const lines: readonly Line[] = [
  ['dolores', 'es', 'Dolores', 'Ibarra Quintero', 'Lola', '1979-05-14', ['own'], 'voucher', -44, -30],
  ['terrence', 'en', 'Terrence', 'Whitfield', '', '1985-11-02', ['own'], 'cheque', -40, -22],
  ['mai', 'en', 'Mai Linh', 'Trần', 'Mai', '1992-01-30', ['family'], 'voucher', -38, -20],
  ['josefina', 'es', 'María Josefina', 'de la Cruz Montalvo', '', '1968-07-09', ['own', 'family'], 'cheque', -33, -12],
  ['rashad', 'en', 'Rashad', 'Coleman', '', '1990-03-21', ['own'], 'cheque', -29],
  ['svetlana', 'en', 'Svetlana', 'Petrosyan', 'Lana', '1974-12-05', ['family'], 'voucher', -26],
  ['suharto', 'en', 'Suharto', '', '', '1981-08-17', ['own'], 'voucher', -21],
  ['xochitl', 'es', 'Xóchitl', 'Reyes Avendaño', '', '1996-02-29', ['own'], 'voucher', -17],
  ['dwayne', 'en', 'Dwayne', 'O’Sullivan-Park', 'D', '1971-10-11', ['own', 'family'], 'cheque', -11],
  ['farideh', 'en', 'Farideh', 'Moradi', '', '1963-04-02', ['family'], 'voucher', -8],
  ['kenji', 'en', 'Kenji', 'Watanabe', 'Ken', '1988-06-25', ['own'], 'cheque', -5],
  ['guadalupe', 'es', 'Guadalupe', 'Hernández Soto', 'Lupe', '2001-09-16', ['own'], 'voucher', -2],
  ['aaliyah', 'en', 'Aaliyah', 'Brooks', '', '1999-12-31', ['own'], 'voucher', -1],
]

/** A cheque travels for some days. */
const daysOfMail = 4
const both: readonly DocumentKind[] = ['identity', 'education']
const rest = { educationLevel: 'diploma', commitment: ['share', 'recovery'] }

/** Everyone who applied before today: Lucía is halfway, Denise owes her fee. */
export const applicantsOfTheDemonstration: readonly MadeUpApplicant[] = [
  {
    email: personas.feeDue.email, language: 'en', writesOn: -57, sends: 'cheque', documents: both, persona: true,
    answers: {
      ...rest, givenNames: 'Denise', familyNames: 'Okafor', chosenName: '', bornOn: date('1976-06-19'), phone: '', language: 'en',
      livedExperience: ['family'],
    },
  },
  ...lines.map(([mailbox, language, givenNames, familyNames, chosenName, bornOn, livedExperience, pays, sentOn, approvedOn]) => ({
    email: `${mailbox}@example.org`, language, writesOn: sentOn, sends: pays, documents: both, approvedOn,
    paidOn: pays === 'cheque' ? sentOn + daysOfMail : undefined,
    answers: { ...rest, givenNames, familyNames, chosenName, bornOn: date(bornOn), phone: '', language, livedExperience },
  })),
  {
    email: personas.applicant.email, language: 'es', writesOn: -3, documents: ['identity'], persona: true,
    answers: { givenNames: 'Lucía', familyNames: 'Fernández Aguirre', chosenName: '', bornOn: date('1987-03-03') },
    asks: [
      {
        askedOn: -3, text: 'Mi diploma es de Guatemala y está en español. ¿Sirve así, o necesito una traducción?',
        answeredOn: -2, answer: 'Sí puede enviarlo así. Agregue una foto clara de su diploma. Si nos falta algo, le escribimos antes de decidir.',
      },
      { askedOn: -1, text: 'Mi identificación tiene solo uno de mis dos apellidos. ¿Es un problema?' },
    ],
  },
]
