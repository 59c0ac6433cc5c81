import { addDays, type PlainDate } from '#platform/dates.ts'
import { madeUpExam, type MadeUpExam } from './made-up-exams.ts'
import { madeUpLife, type Kind, type MadeUpLife } from './made-up-lives.ts'

/** A kind of life in the demonstration's world, with how many days ago its last step can have been where that is not as usual. */
interface WorldKind extends Kind {
  readonly back?: number
}

/** Of a hundred who applied in two years: most are answered, a few wait. None is late: Marcus has enough to do. */
const worldKinds: readonly WorldKind[] = [
  { ending: 'draft', pays: 'voucher', ofAHundred: 4 },
  { ending: 'discarded', pays: 'voucher', ofAHundred: 2, back: 600 },
  { ending: 'awaitingFee', pays: 'cheque', ofAHundred: 3 },
  { ending: 'waiting', pays: 'voucher', ofAHundred: 1, back: 18 },
  { ending: 'waiting', pays: 'cheque', ofAHundred: 1, back: 18 },
  { ending: 'approved', pays: 'voucher', ofAHundred: 22 },
  { ending: 'approved', pays: 'cheque', ofAHundred: 16 },
  { ending: 'expired', pays: 'voucher', ofAHundred: 16 },
  { ending: 'expired', pays: 'cheque', ofAHundred: 11 },
  { ending: 'corrected', pays: 'voucher', ofAHundred: 8 },
  { ending: 'returned', pays: 'voucher', ofAHundred: 2 },
  { ending: 'denied', pays: 'cheque', ofAHundred: 4 },
  { ending: 'void', pays: 'cheque', ofAHundred: 6 },
  { ending: 'withdrawn', pays: 'cheque', ofAHundred: 4, back: 600 },
]
const aHundred = worldKinds.flatMap((kind) => Array.from({ length: kind.ofAHundred }, () => kind))

/** The lives of the demonstration's world, always the same ones, with the days counted from its today. Two of five are Spanish-speaking. */
export const worldLives = (many: number, today: PlainDate): MadeUpLife[] => Array.from({ length: many }, (_, place) => {
  const number = place + 1
  const { back, ...kind } = aHundred[(number * 37) % aHundred.length]!
  return madeUpLife(number, kind, number % 5 < 2 ? 'es' : 'en', addDays(today, -1), back)
})

/** How many days after their approval those who came early finished their training: on days on which its provider was approved. */
const daysUntilTrained = 55

/** Two who were certified so early that their certificates have expired, with their exams; the numbers are of such as pass at once. */
export const earlyLives = (today: PlainDate): readonly { readonly life: MadeUpLife; readonly exam: MadeUpExam }[] => [6, 9].map((number, place) => {
  const decided = addDays(today, -850 + 4 * place)
  const usual = madeUpLife(1000 + number, { ending: 'approved', pays: 'voucher' }, 'en', today)
  const life = { ...usual, started: addDays(decided, -12), sent: addDays(decided, -10), paid: addDays(decided, -6), decided }
  return { life, exam: madeUpExam(life, number, today, daysUntilTrained)! }
})
