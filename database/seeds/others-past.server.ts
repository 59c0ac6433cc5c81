import { readAnswers } from '#certification/application-form.ts'
import { daysBetween, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { asPrinted } from './as-printed.ts'
import { lifeInSteps, type Step } from './live-through.server.ts'
import type { MadeUpLife } from './made-up-lives.ts'
import { specimenOf, type Specimen } from './specimen.server.ts'
import { allStaffHere, staffHere } from './staff-here.server.ts'
import { worldLives } from './world-lives.ts'

/** Steps by the day on which they are taken, counted from today. */
export type StepsByDay = ReadonlyMap<number, readonly Step[]>

/** On the ID stands their own name; every diploma is the same picture. */
async function specimensOf({ answers }: MadeUpLife, diploma: Specimen): Promise<readonly Specimen[]> {
  const { givenNames, familyNames } = readAnswers(answers).legalName
  return [await specimenOf('identity', 'id.jpg', [asPrinted(givenNames), asPrinted(familyNames)]), diploma]
}

/** The earliest day on which one of so many others did something. */
export const firstDayOfOthers = (many: number, today: PlainDate): number =>
  Math.min(0, ...worldLives(many, today).map(({ started }) => daysBetween(today, started)))

/** What the others did in the last two years, and the program about them; the specialists by turns. */
export async function othersPast(house: House, many: number, today: PlainDate): Promise<StepsByDay> {
  if (many === 0) return new Map()
  const [reviewers, manager] = [await allStaffHere(house, 'programSpecialist'), await staffHere(house, 'programManager')]
  const diploma = await specimenOf('education', 'diploma.jpg', ['MADE-UP DIPLOMA'])
  const byDay = new Map<number, Step[]>()
  for (const [place, life] of worldLives(many, today).entries()) {
    const around = { manager, reviewer: reviewers[place % reviewers.length]!, specimens: await specimensOf(life, diploma) }
    for (const step of lifeInSteps(house, around, life).steps) {
      const day = daysBetween(today, step.on)
      byDay.set(day, [...(byDay.get(day) ?? []), step])
    }
  }
  return byDay
}
