import type { PlainDate } from '#platform/dates.ts'
import { personas } from '#demonstration/personas.ts'
import type { MadeUpApplicant } from './demonstration-people.ts'
import { dayOfSitting } from './exam-places.ts'
import { both, date, rest } from './made-up-answers.ts'
import type { MadeUpExam } from './made-up-exams.ts'
import { resultsOfVendorOn } from './vendor-days.ts'

/** Nayeli has a seat in a week, with breaks: she asked for them before she chose the day. There is an exam somewhere on every day but Sunday. */
function examOfNayeli(today: PlainDate): MadeUpExam {
  const site = (['fresno', 'online', 'sacramento', 'losAngeles', 'sanDiego', 'eureka'] as const).find((one) => dayOfSitting(one, 7, today) === 7) ?? 'online'
  const satOn = dayOfSitting(site, 7, today)
  return {
    training: { provider: 'bothLanguages', completedOn: -66, addedOn: -46, acceptedOn: -40 },
    accommodation: {
      askedOn: -29, answeredOn: -21, kind: 'breaks', words: 'Un descanso de diez minutos cada hora. No puedo estar mucho tiempo sentada.',
      measures: 'Un descanso de cinco minutos después de cada hora. El reloj del examen se detiene.',
    },
    tries: [{ askedOn: -32, pays: 'voucher', paidOn: -32, bookedOn: -19, site, satOn, knownOn: satOn + 1, outcome: 'passed' }],
  }
}

/** Jerome passed at the second try. */
function examOfJerome(today: PlainDate): MadeUpExam {
  const [first, second] = [dayOfSitting('sacramento', -77, today), resultsOfVendorOn - 2]
  return {
    training: { provider: 'bothLanguages', completedOn: -113, addedOn: -109, acceptedOn: -101 },
    tries: [
      { askedOn: -99, pays: 'cheque', paidOn: -91, bookedOn: -89, site: 'sacramento', satOn: first, knownOn: first + 1, outcome: 'failed' },
      { askedOn: -68, pays: 'voucher', paidOn: -68, bookedOn: -67, site: 'online', satOn: second, knownOn: second + 1, outcome: 'passed', byVendor: true },
    ],
  }
}

/** The two to walk in as who went on to the exam. */
export const examTakers = (today: PlainDate): readonly MadeUpApplicant[] => [
  {
    email: personas.examAhead.email, language: 'es', writesOn: -78, sends: 'voucher', documents: both, persona: true, approvedOn: -60, exam: examOfNayeli(today),
    answers: {
      ...rest, givenNames: 'Nayeli', familyNames: 'Cruz Domínguez', chosenName: '', bornOn: date('1994-05-27'), language: 'es', livedExperience: ['own'],
    },
  },
  {
    email: personas.certified.email, language: 'en', writesOn: -140, sends: 'cheque', documents: both, persona: true, paidOn: -136, approvedOn: -121,
    exam: examOfJerome(today),
    answers: {
      ...rest, givenNames: 'Jerome', familyNames: 'Baptiste-Hall', chosenName: '', bornOn: date('1979-02-11'), language: 'en', livedExperience: ['own', 'family'],
    },
  },
]
