import { personas } from '#demonstration/personas.ts'
import type { Language } from '#platform/languages.ts'
import type { MadeUpApplicant } from './demonstration-people.ts'
import { both, date, rest } from './made-up-answers.ts'
import type { MadeUpAccommodation, MadeUpExam, MadeUpTry } from './made-up-exams.ts'
import type { SeededProvider } from './providers.server.ts'
import { resultsOfVendorOn } from './vendor-days.ts'

/** Where and when the exam of the demonstration's today is given, and on which day the program added this date. */
export const sittingOfToday = { site: 'sacramento', time: '14:00', seats: 9, addedOn: -30 } as const

/** Where Ruth coordinated before: whom they trained she does not look after. */
export const whereRuthWorked: SeededProvider = 'spanish'

const seat: MadeUpTry = { askedOn: -40, pays: 'voucher', paidOn: -40, bookedOn: -20, site: sittingOfToday.site, satOn: 0, knownOn: 1, outcome: 'passed', afternoon: true }
const examOf = (provider: SeededProvider = 'bothLanguages', more: Partial<MadeUpExam> = {}): MadeUpExam =>
  ({ training: { provider, completedOn: -62, addedOn: -58, acceptedOn: -52 }, tries: [seat], ...more })

/** More time and breaks: asked for once it was clear that there is another try. */
const moreTime: MadeUpAccommodation = {
  askedOn: -38, answeredOn: -33, kind: 'breaks', extraTime: 50, words: 'More time, and a break when my eyes are tired.', measures: 'Breaks when they are needed. The clock stands meanwhile.',
}
/** Rosalind did not pass at the vendor of then, and tries again. */
const secondTry: Partial<MadeUpExam> = {
  training: { provider: 'bothLanguages', completedOn: -92, addedOn: -88, acceptedOn: -80 }, accommodation: moreTime,
  tries: [{ askedOn: -75, pays: 'voucher', paidOn: -75, bookedOn: -60, site: 'fresno', satOn: resultsOfVendorOn - 2, knownOn: resultsOfVendorOn, outcome: 'failed', byVendor: true }, seat],
}

/** Whom Ruth said to know, on the day. */
export const knownToRuth = 'devon@example.org'
/** Who said on this day already that they are there. */
export const hereToday: readonly string[] = ['jose-angel@example.org', 'rosalind@example.org']
/** Who did not pass at the vendor. */
export const failedAtVendor = 'rosalind@example.org'

type Line = readonly [email: string, language: Language, givenNames: string, familyNames: string, bornOn: string, exam: MadeUpExam, more?: Partial<MadeUpApplicant>]

const lines: readonly Line[] = [
  [personas.examToday.email, 'en', 'Kofi', 'Mensah', '1990-10-02', examOf(), { persona: true }],
  ['jose-angel@example.org', 'es', 'José Ángel', 'Peña Núñez', '1983-06-30', examOf()],
  [failedAtVendor, 'en', 'Rosalind', 'Achebe', '1969-01-17', examOf('bothLanguages', secondTry), { writesOn: -125, sends: 'cheque', paidOn: -121, approvedOn: -110 }],
  ['marisela@example.org', 'es', 'Marisela', 'Orozco Vidal', '1992-04-08', examOf(whereRuthWorked)],
  [knownToRuth, 'en', 'Devon', 'Castellanos', '1986-12-12', examOf()],
  ['tuyet@example.org', 'en', 'Tuyết', 'Lâm', '1975-03-25', examOf()],
]

/** Everybody who takes the exam on the demonstration's today. */
export const peopleOfToday: readonly MadeUpApplicant[] = lines.map(([email, language, givenNames, familyNames, bornOn, exam, more]) => ({
  email, language, writesOn: -85, sends: 'voucher', documents: both, approvedOn: -70, exam, ...more,
  answers: { ...rest, givenNames, familyNames, chosenName: '', bornOn: date(bornOn), language, livedExperience: ['own'] },
}))
