import { readAnswers } from '#certification/application-form.ts'
import { lapseApplications } from '#certification/lapse-applications.server.ts'
import { decide, letDecisionsLeaveNow } from '#certification/public.server.ts'
import { remindApplicants } from '#certification/remind-applicants.server.ts'
import { addDays } from '#platform/dates.ts'
import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { accountOf, registerConfirmed } from '#people/public.server.ts'
import { freeVoucher } from '#demonstration/free-voucher.server.ts'
import { asPrinted } from './as-printed.ts'
import { answer, ask } from './ask-and-answer.server.ts'
import { applicantsOfTheDemonstration, type MadeUpApplicant, type MadeUpQuestion } from './demonstration-people.ts'
import { specimenOf } from './specimen.server.ts'
import { staffHere } from './staff-here.server.ts'
import { addDocument, begin, chooseVoucher, issue, recordChequeFor, send, sign, write } from './steps-of-applying.server.ts'

/** Who pays with the vouchers of the demonstration, and how many there are: some of them stay for whoever looks around. */
const program = 'Open Door Scholarship'
const vouchersIssued = 40

const signIn = { hat: 'signIn' } as const
const selfOf = async (house: House, { email }: MadeUpApplicant): Promise<Self> =>
  ({ hat: 'self', personId: (await unitOfWork(house, signIn, (unit) => accountOf(unit, email))).person_id })

const referenceOf = async (house: House, { personId }: Self): Promise<string> =>
  (await house.database.query.selectFrom('applications').select('reference').where('subject_id', '=', personId).executeTakeFirstOrThrow()).reference

const fileNames = { identity: { en: 'id.jpg', es: 'identificacion.jpg' }, education: { en: 'diploma.jpg', es: 'diploma.jpg' } }

/** What someone wrote: the printed name is as on their ID, so in capitals and without accents. */
async function writes(house: House, self: Self, { language, answers, documents }: MadeUpApplicant): Promise<string> {
  const reference = await begin(house, self)
  const { legalName } = readAnswers(answers)
  const printed = { printedGivenNames: asPrinted(legalName.givenNames), printedFamilyNames: asPrinted(legalName.familyNames) }
  await write(house, self, reference, documents.includes('identity') ? { ...answers, ...printed } : answers)
  for (const kind of documents) {
    await addDocument(house, self, reference, await specimenOf(kind, fileNames[kind][language], Object.values(printed)))
  }
  return reference
}

async function sends(house: House, self: Self, reference: string, { language, answers, sends: way }: MadeUpApplicant): Promise<void> {
  await sign(house, self, language, answers)
  if (way === 'voucher') await chooseVoucher(house, self, reference, (await freeVoucher(house))!)
  else await write(house, self, reference, { feeWay: 'cheque' })
  await send(house, self, reference, language)
}

async function applies(house: House, made: MadeUpApplicant): Promise<void> {
  if (!made.persona) await unitOfWork(house, signIn, (unit) => registerConfirmed(unit, made))
  const self = await selfOf(house, made)
  const reference = await writes(house, self, made)
  if (made.sends) await sends(house, self, reference, made)
}

/** What the program did about an applicant on a day. */
async function isAnswered(house: House, made: MadeUpApplicant, day: number): Promise<void> {
  if (made.paidOn !== day && made.approvedOn !== day) return
  const [reviewer, reference] = [await staffHere(house, 'programSpecialist'), await referenceOf(house, await selfOf(house, made))]
  const dated = addDays(legalDay(house.clock, house.timeZone), -2)
  if (made.paidOn === day) await recordChequeFor(house, reviewer, reference, { number: String(1000 - day * 7), dated })
  if (made.approvedOn !== day) return
  await unitOfWork(house, reviewer, (unit) => decide(unit, reference, 'approve'))
  await letDecisionsLeaveNow(house)
}

async function talks(house: House, made: MadeUpApplicant, { askedOn, text, answeredOn, answer: answerText }: MadeUpQuestion, day: number) {
  if (askedOn === day) await ask(house, { asker: await selfOf(house, made), text })
  if (answeredOn !== day) return
  const { id } = await house.database.query.selectFrom('question_threads').select('id').where('state', '=', 'open')
    .where('person_id', '=', (await selfOf(house, made)).personId).executeTakeFirstOrThrow()
  await answer(house, await staffHere(house, 'programSpecialist'), id, answerText!)
}

/** The day on which the demonstration's world begins. */
export const firstDay = -60

/** The days of its past on which someone did something, and today: nobody's time runs out on the others. */
export const daysOfThePast: readonly number[] = [...new Set([firstDay, 0, ...applicantsOfTheDemonstration.flatMap(
  ({ writesOn, paidOn = 0, approvedOn = 0, asks = [] }) => [writesOn, paidOn, approvedOn, ...asks.flatMap((one) => [one.askedOn, one.answeredOn ?? 0])],
)])].sort((a, b) => a - b)

/** What happened in the demonstration on one day of its past. @param day 0 is today; on the first its vouchers are issued. */
export async function livePast(house: House, day: number): Promise<void> {
  if (day === firstDay) await issue(house, await staffHere(house, 'programManager'), program, vouchersIssued)
  await lapseApplications(house)
  await remindApplicants(house)
  for (const made of applicantsOfTheDemonstration) {
    if (made.writesOn === day) await applies(house, made)
    await isAnswered(house, made, day)
    for (const question of made.asks ?? []) await talks(house, made, question, day)
  }
}
