import { readAnswers } from '#certification/application-form.ts'
import { daysBetween, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import type { Self } from '#platform/unit-of-work.server.ts'
import { fullName } from '#people/public.ts'
import { asPrinted } from './as-printed.ts'
import { daysOfDates } from './exam-sites.server.ts'
import { examInSteps, type DayStep, type ExamTaker } from './exam-past.server.ts'
import { lifeInSteps } from './live-through.server.ts'
import { daysOfExam, madeUpExam, withChanges, withFullDate, type MadeUpExam } from './made-up-exams.ts'
import type { MadeUpLife } from './made-up-lives.ts'
import { specimenOf, type Specimen } from './specimen.server.ts'
import { allStaffHere, staffHere } from './staff-here.server.ts'
import { referenceOf } from './steps-of-applying.server.ts'
import { trainingPaper } from './training-past.server.ts'
import { earlyLives, worldLives } from './world-lives.ts'

/** Steps by the day on which they are taken, counted from today. */
export type StepsByDay = ReadonlyMap<number, readonly DayStep[]>

/** On the ID stands their own name; every diploma is the same picture. */
async function specimensOf({ answers }: MadeUpLife, diploma: Specimen): Promise<readonly Specimen[]> {
  const { givenNames, familyNames } = readAnswers(answers).legalName
  return [await specimenOf('identity', 'id.jpg', [asPrinted(givenNames), asPrinted(familyNames)]), diploma]
}

/** A life, and what its person does about the exam. */
interface OtherLife {
  readonly life: MadeUpLife
  readonly exam: MadeUpExam | undefined
}

/** The few who applied long before the others, and the others. */
function othersAndTheirExams(many: number, today: PlainDate): readonly OtherLife[] {
  const lives = worldLives(many, today)
  const exams = withFullDate(withChanges(lives.map((life, place) => madeUpExam(life, place + 1, today))), today)
  return [...earlyLives(today), ...lives.map((life, place) => ({ life, exam: exams[place] }))]
}

const daysOfEarly = (today: PlainDate): number[] => earlyLives(today).flatMap(({ life: { started, sent, paid, decided }, exam }) =>
  [...[started, sent, paid, decided].map((day) => daysBetween(today, day)), ...daysOfExam(exam)])

/** On each of these the program adds the dates of the half year after the one that begins: who books has months to choose from. */
export const sittingsAddedOn: readonly number[] = [0, 1, 2, 3].map((time) => -784 + time * daysOfDates)

/** The days on which so many others did something: every one since the first of them applied; before it those of the few who came early. */
export function daysOfOthers(many: number, today: PlainDate): number[] {
  const first = Math.min(0, ...worldLives(many, today).map(({ started }) => daysBetween(today, started)))
  const before = [...sittingsAddedOn, ...daysOfEarly(today)].filter((day) => day < first)
  return [...new Set(before), ...Array.from({ length: 1 - first }, (_, place) => first + place)].sort((a, b) => a - b)
}

/** What the others did in the last two years, and the program about them; the specialists by turns. */
export async function othersPast(house: House, many: number, today: PlainDate): Promise<StepsByDay> {
  if (many === 0) return new Map()
  const [reviewers, manager] = [await allStaffHere(house, 'programSpecialist'), await staffHere(house, 'programManager')]
  const [diploma, paper] = [await specimenOf('education', 'diploma.jpg', ['MADE-UP DIPLOMA']), await trainingPaper('Made-Up Person')]
  const byDay = new Map<number, DayStep[]>()
  const add = (step: DayStep) => void byDay.set(step.on, [...(byDay.get(step.on) ?? []), step])
  for (const [place, { life, exam }] of othersAndTheirExams(many, today).entries()) {
    const around = { manager, reviewer: reviewers[place % reviewers.length]!, specimens: await specimensOf(life, diploma) }
    const { steps, who } = lifeInSteps(house, around, life)
    for (const { on, take } of steps) add({ on: daysBetween(today, on), take })
    const taker = async (): Promise<ExamTaker> => {
      const self: Self = { hat: 'self', personId: who() }
      const name = fullName(readAnswers(life.answers).legalName)
      return { ...around, self, reference: await referenceOf(house, self), name, language: life.language, paper }
    }
    if (exam) for (const step of examInSteps(house, taker, exam, today)) add(step)
  }
  return byDay
}
