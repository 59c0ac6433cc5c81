import type { Answers } from '#certification/application-form.ts'
import type { TypedPoint } from '#certification/decision.ts'
import type { DocumentKind } from '#certification/documents.ts'
import type { Language } from '#platform/languages.ts'
import type { PlainDate } from '#platform/dates.ts'
import { personas } from '#demonstration/personas.ts'
import { examTakers } from './demonstration-takers.ts'
import { both, date, rest } from './made-up-answers.ts'
import type { MadeUpExam } from './made-up-exams.ts'
import { peopleOfToday } from './sitting-of-today.ts'

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
  /** What stands on their ID, where it is not their legal name. */
  readonly onTheId?: { readonly givenNames: string; readonly familyNames: string }
  /** Signs the Code of Ethics, chooses how to pay, and sends. */
  readonly sends?: 'voucher' | 'cheque'
  /** When the program records their cheque. */
  readonly paidOn?: number
  /** Whoever of the program has taken it on the day after: by the email. */
  readonly takenBy?: string
  /** When the program asks for corrections, and which. */
  readonly askedOn?: number
  readonly toCorrect?: readonly TypedPoint[]
  readonly approvedOn?: number
  /** When they finished their training, and either added its certificate or got it from the provider, with its number. */
  readonly training?: { readonly completedOn: number; readonly addedOn?: number; readonly issuedOn?: number; readonly number: string }
  /** What they do once they are approved: training, exam, certificate. */
  readonly exam?: MadeUpExam
  /** Has an account already, to walk in as. */
  readonly persona?: true
  readonly asks?: readonly MadeUpQuestion[]
}

type Line = readonly [
  mailbox: string, language: Language, givenNames: string, familyNames: string, chosenName: string, bornOn: string,
  livedExperience: readonly string[], pays: 'voucher' | 'cheque', sentOn: number, more?: Partial<MadeUpApplicant>,
]

const [marcus, harpreet] = [personas.specialist.email, personas.secondSpecialist.email]
const lines: readonly Line[] = [
  ['dolores', 'es', 'Dolores', 'Ibarra Quintero', 'Lola', '1979-05-14', ['own'], 'voucher', -44, { approvedOn: -30 }],
  ['terrence', 'en', 'Terrence', 'Whitfield', '', '1985-11-02', ['own'], 'cheque', -40,
    { approvedOn: -22, training: { completedOn: -18, issuedOn: -16, number: 'RV-1041' } }],
  ['mai', 'en', 'Mai Linh', 'Trần', 'Mai', '1992-01-30', ['family'], 'voucher', -38,
    { approvedOn: -20, training: { completedOn: -18, issuedOn: -16, number: 'RV-1042' } }],
  ['josefina', 'es', 'María Josefina', 'de la Cruz Montalvo', '', '1968-07-09', ['own', 'family'], 'cheque', -33, { approvedOn: -12 }],
  ['rashad', 'en', 'Rashad', 'Coleman', '', '1990-03-21', ['own'], 'cheque', -29,
    { takenBy: marcus, onTheId: { givenNames: 'Rashad', familyNames: 'Freeman' } }],
  ['svetlana', 'en', 'Svetlana', 'Petrosyan', 'Lana', '1974-12-05', ['family'], 'voucher', -26, { takenBy: harpreet }],
  ['suharto', 'en', 'Suharto', '', '', '1981-08-17', ['own'], 'voucher', -21, { takenBy: harpreet }],
  ['xochitl', 'es', 'Xóchitl', 'Reyes Avendaño', '', '1996-02-29', ['own'], 'voucher', -17, { takenBy: harpreet }],
  ['dwayne', 'en', 'Dwayne', 'O’Sullivan-Park', 'D', '1971-10-11', ['own', 'family'], 'cheque', -11, { takenBy: marcus }],
  ['farideh', 'en', 'Farideh', 'Moradi', '', '1963-04-02', ['family'], 'voucher', -8, { takenBy: harpreet }],
  ['kenji', 'en', 'Kenji', 'Watanabe', 'Ken', '1988-06-25', ['own'], 'cheque', -5],
  ['guadalupe', 'es', 'Guadalupe', 'Hernández Soto', 'Lupe', '2001-09-16', ['own'], 'voucher', -2],
  ['aaliyah', 'en', 'Aaliyah', 'Brooks', '', '1999-12-31', ['own'], 'voucher', -1],
]

/** A cheque travels for some days. */
const daysOfMail = 4

/** On how many of the 90 days Pa Houa's application has been open. */
const openFor = 82

/** What Pa Houa is asked to correct. */
const twoCorrections: readonly TypedPoint[] = [
  { about: 'documents-education', reasons: ['cutOff'], note: '' },
  { about: 'bornOn', reasons: ['birthDateNotAsOnIdentity'], note: 'The ID says August 9, the application says September 8.' },
]

/** The applicants to walk in as. @param approvedOn the day on which Armen was approved, so that the approval soon ends. */
const toWalkInAs = (approvedOn: number, today: PlainDate): readonly MadeUpApplicant[] => [
  {
    email: personas.ending.email, language: 'en', writesOn: approvedOn - 16, sends: 'cheque', documents: both, persona: true,
    paidOn: approvedOn - 12, approvedOn,
    answers: { ...rest, givenNames: 'Armen', familyNames: 'Grigoryan', chosenName: '', bornOn: date('1982-04-24'), language: 'en', livedExperience: ['own'] },
  },
  {
    email: personas.corrections.email, language: 'en', writesOn: -openFor, sends: 'voucher', documents: both, persona: true,
    askedOn: -openFor + 23, toCorrect: twoCorrections,
    answers: {
      ...rest, givenNames: 'Pa Houa', familyNames: 'Xiong', chosenName: '', bornOn: date('1984-09-08'), language: 'en', livedExperience: ['family'],
    },
  },
  {
    email: personas.trained.email, language: 'en', writesOn: -58, sends: 'voucher', documents: both, persona: true, approvedOn: -34,
    training: { completedOn: -40, addedOn: -9, number: 'RV-1038' },
    answers: {
      ...rest, givenNames: 'Leilani', familyNames: 'Kahale', chosenName: '', bornOn: date('1991-12-02'), language: 'en', livedExperience: ['own'],
    },
  },
  ...examTakers(today),
  ...peopleOfToday,
  {
    email: personas.feeDue.email, language: 'en', writesOn: -1, sends: 'cheque', documents: both, persona: true,
    answers: {
      ...rest, givenNames: 'Denise', familyNames: 'Okafor', chosenName: '', bornOn: date('1976-06-19'), language: 'en', livedExperience: ['family'],
    },
  },
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

/** Everyone whose story the demonstration tells. @param armenApprovedOn counted from today. */
export const applicantsOfTheDemonstration = (armenApprovedOn: number, today: PlainDate): readonly MadeUpApplicant[] => [
  ...toWalkInAs(armenApprovedOn, today),
  ...lines.map(([mailbox, language, givenNames, familyNames, chosenName, bornOn, livedExperience, pays, sentOn, more]) => ({
    email: `${mailbox}@example.org`, language, writesOn: sentOn, sends: pays, documents: both,
    paidOn: pays === 'cheque' ? sentOn + daysOfMail : undefined, ...more,
    answers: { ...rest, givenNames, familyNames, chosenName, bornOn: date(bornOn), language, livedExperience },
  })),
]
