import { readAnswers } from '#certification/application-form.ts'
import { takeApplication } from '#certification/assign-application.server.ts'
import { addDays, daysBetween, lastDayOf, type PlainDate } from '#platform/dates.ts'
import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { policyOf } from '#policy/policies.ts'
import { policiesOf } from '#policy/policies.server.ts'
import { accountOf, registerConfirmed } from '#people/public.server.ts'
import { fullName } from '#people/public.ts'
import { freeVoucher } from '#demonstration/free-voucher.server.ts'
import { asPrinted } from './as-printed.ts'
import { answer, ask } from './ask-and-answer.server.ts'
import { applicantsOfTheDemonstration, type MadeUpApplicant, type MadeUpQuestion } from './demonstration-people.ts'
import { givesTheExamItselfFrom } from './exam-giver.server.ts'
import { examInSteps, type ExamTaker } from './exam-past.server.ts'
import { daysOfDates, seedExamSites, seedSittings } from './exam-sites.server.ts'
import { dayOfExamInSteps } from './day-of-exam.server.ts'
import { daysOfExam } from './made-up-exams.ts'
import { daysOfOthers, othersPast, sittingsAddedOn, type StepsByDay } from './others-past.server.ts'
import { practiceInSteps, whoPractices } from './practice-in-steps.server.ts'
import { failedAtVendor } from './sitting-of-today.ts'
import { specimenOf } from './specimen.server.ts'
import { allStaffHere, staffHere } from './staff-here.server.ts'
import { addDocument, begin, chooseVoucher, decideAbout, issue, recordChequeFor, referenceOf, send, sign, write } from './steps-of-applying.server.ts'
import { addCertificate, issueFor, trainingPaper } from './training-past.server.ts'
import { vendorInSteps } from './vendor-past.server.ts'
import { personas } from '#demonstration/personas.ts'

/** Who pays with the vouchers of the demonstration, and how many there are: some of them stay for whoever looks around. */
const program = 'Open Door Scholarship'
const vouchersIssued = 40
const issuedOn = -90

const signIn = { hat: 'signIn' } as const
const personOf = async (house: House, email: string): Promise<string> =>
  (await unitOfWork(house, signIn, (unit) => accountOf(unit, email))).person_id
const selfOf = async (house: House, { email }: Pick<MadeUpApplicant, 'email'>): Promise<Self> => ({ hat: 'self', personId: await personOf(house, email) })

const fileNames = { identity: { en: 'id.jpg', es: 'identificacion.jpg' }, education: { en: 'diploma.jpg', es: 'diploma.jpg' } }

/** What someone wrote: the printed name is as on their ID, so in capitals and without accents. */
async function writes(house: House, self: Self, { language, answers, documents, onTheId }: MadeUpApplicant): Promise<string> {
  const reference = await begin(house, self)
  const name = onTheId ?? readAnswers(answers).legalName
  const printed = { printedGivenNames: asPrinted(name.givenNames), printedFamilyNames: asPrinted(name.familyNames) }
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

/** Whoever of the program has the application of an applicant, else the first specialist. */
async function reviewerOf(house: House, { takenBy }: MadeUpApplicant): Promise<Staff> {
  const all = await allStaffHere(house, 'programSpecialist')
  const email = takenBy && await personOf(house, takenBy)
  return all.find(({ personId }) => personId === email) ?? all[0]!
}

/** What the program did about an applicant on a day. */
async function isAnswered(house: House, made: MadeUpApplicant, day: number): Promise<void> {
  const takenOn = made.takenBy === undefined ? undefined : made.writesOn + 1
  if (![takenOn, made.paidOn, made.askedOn, made.approvedOn].includes(day)) return
  const [reviewer, reference] = [await reviewerOf(house, made), await referenceOf(house, await selfOf(house, made))]
  const dated = addDays(legalDay(house.clock, house.timeZone), -2)
  if (takenOn === day) await unitOfWork(house, reviewer, (unit) => takeApplication(unit, reference))
  if (made.paidOn === day) await recordChequeFor(house, reviewer, reference, { number: String(1000 - day * 7), dated })
  if (made.askedOn === day) await decideAbout(house, reviewer, reference, 'ask', made.toCorrect)
  if (made.approvedOn === day) await decideAbout(house, reviewer, reference, 'approve')
}

/** What became of someone's training on a day: the provider issues it here, or they add the paper. */
async function isTrained(house: House, { training, answers, email }: MadeUpApplicant, day: number): Promise<void> {
  if (!training || ![training.issuedOn, training.addedOn].includes(day)) return
  const naomi = await staffHere(house, 'trainingCoordinator')
  const name = fullName(readAnswers(answers).legalName)
  const completed = addDays(legalDay(house.clock, house.timeZone), training.completedOn - day)
  if (training.issuedOn === day) await issueFor(house, naomi, { name, email, language: 'en', number: training.number, completed })
  if (training.addedOn !== day) return
  const self = await selfOf(house, { email })
  await addCertificate(house, self, await referenceOf(house, self), { paper: await trainingPaper(name), name, providerId: naomi.organisationId, completed })
}

async function talks(house: House, made: MadeUpApplicant, { askedOn, text, answeredOn, answer: answerText }: MadeUpQuestion, day: number) {
  if (askedOn === day) await ask(house, { asker: await selfOf(house, made), text })
  if (answeredOn !== day) return
  const { id } = await house.database.query.selectFrom('question_threads').select('id').where('state', '=', 'open')
    .where('person_id', '=', (await selfOf(house, made)).personId).executeTakeFirstOrThrow()
  await answer(house, await staffHere(house, 'programSpecialist'), id, answerText!)
}

/** How many days ago somebody was approved whose approval ends in so many days. */
function approvedOnToEndIn({ settings: { jurisdiction } }: House, days: number, today: PlainDate): number {
  const { approvalValidity: months } = policyOf(policiesOf(jurisdiction), today)
  const end = addDays(today, days)
  const first = daysBetween(today, lastDayOf(end, { months: -months }))
  return [first, first - 1, first + 1].find((day) => lastDayOf(addDays(today, day), { months }) === end) ?? first
}

/** The past of the demonstration, day by day; counted from today, which is 0. */
export interface Past {
  /** The days on which something happens, and today: nobody's time runs out on the others. */
  readonly days: readonly number[]
  /** What happens on one of them. */
  readonly live: (day: number) => Promise<void>
}

const daysOf = ({ writesOn, takenBy, paidOn = 0, askedOn = 0, approvedOn = 0, training, exam, asks = [] }: MadeUpApplicant): number[] =>
  [...(exam ? daysOfExam(exam) : []), training?.issuedOn ?? 0, training?.addedOn ?? 0, writesOn, takenBy ? writesOn + 1 : 0, paidOn, askedOn, approvedOn, ...asks.flatMap((one) => [one.askedOn, one.answeredOn ?? 0])]

/** Days on which the clock reminds Pa Houa, 30 and 14 days before her end, and Armen, 90, 60 and 30 days before his. */
const daysOfReminders = [-22, -6, -70, -40, -10]

/** When the program adds exam dates: with a world of others for all of its time, else for whoever is told of. */
const datesAddedOn = (others: number): readonly number[] => (others === 0 ? [-90] : sittingsAddedOn)

const inOrder = (days: readonly number[]): number[] => [...new Set(days)].sort((a, b) => a - b)

/** An applicant who goes on to the exam, when they have applied. */
async function takerOf(house: House, made: MadeUpApplicant): Promise<ExamTaker> {
  const [self, name] = [await selfOf(house, made), fullName(readAnswers(made.answers).legalName)]
  const [reviewer, manager] = [await reviewerOf(house, made), await staffHere(house, 'programManager')]
  return { self, name, reviewer, manager, reference: await referenceOf(house, self), language: made.language, paper: await trainingPaper(name) }
}

/** The program on a day: its vouchers, where the exam is given, and when. */
async function opensDates(house: House, day: number, datesOn: readonly number[], today: PlainDate): Promise<void> {
  if (day === issuedOn) await issue(house, await staffHere(house, 'programManager'), program, vouchersIssued)
  if (day === datesOn[0]) {
    await givesTheExamItselfFrom(house, today)
    await seedExamSites(house)
    await seedSittings(house)
  }
  if (datesOn.length > 1 && datesOn.includes(day)) await seedSittings(house, daysOfDates)
}

/** @param others how many applied besides those whose story is told. */
export function pastOfTheDemonstration(house: House, others: number): Past {
  const today = legalDay(house.clock, house.timeZone)
  const [people, datesOn] = [applicantsOfTheDemonstration(approvedOnToEndIn(house, 20, today), today), datesAddedOn(others)]
  const more = [
    ...vendorInSteps(house, [personas.certified.email, failedAtVendor], today), ...dayOfExamInSteps(house, today),
    // Statistics of questions need many who practice: only with a world of others.
    ...practiceInSteps(house, (email) => selfOf(house, { email }), others === 0 ? [] : whoPractices(people)),
  ]
  const told = [0, issuedOn, ...datesOn, ...daysOfReminders, ...people.flatMap(daysOf), ...more.map(({ on }) => on)]
  const days = inOrder(others === 0 ? told : [...told, ...daysOfOthers(others, today)])
  const exams = [...people.flatMap((made) => (made.exam ? examInSteps(house, () => takerOf(house, made), made.exam, today) : [])), ...more]
  let stepsOfOthers: StepsByDay | undefined
  const live = async (day: number) => {
    stepsOfOthers ??= await othersPast(house, others, today)
    await opensDates(house, day, datesOn, today)
    for (const made of people) {
      if (made.writesOn === day) await applies(house, made)
      await isAnswered(house, made, day)
      await isTrained(house, made, day)
      for (const question of made.asks ?? []) await talks(house, made, question, day)
    }
    for (const { take } of [...exams.filter(({ on }) => on === day), ...(stepsOfOthers.get(day) ?? [])]) await take()
  }
  return { days, live }
}
