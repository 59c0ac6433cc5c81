import { letDecisionsLeaveNow } from '#certification/public.server.ts'
import { systemClock } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Place } from '#tests/bench/served-house.ts'
import { complaintsAboutApplications } from './check-applications.ts'
import { complaintsAboutFiles } from './check-files.ts'
import { complaintsAboutJobs, mendJobs } from './check-jobs.ts'
import { complaintsAboutLetters } from './check-letters.ts'
import { complaintsAboutMoney } from './check-money.ts'
import type { Survived } from './run.ts'
import { inQuietHouse } from './world.ts'

/** More of one kind say no more. */
const mostShown = 10
const shortened = (complaints: readonly string[]): string[] =>
  (complaints.length > mostShown ? [...complaints.slice(0, mostShown), `… and ${complaints.length - mostShown} more of this kind`] : [...complaints])

/** What the run was like, so that one sees that it met what it should meet. */
function summaryOf({ told }: Survived): string[] {
  const states = Object.entries(Object.groupBy(told, ({ state }) => state)).map(([state, some]) => `${some!.length} ${state}`)
  const sum = (count: (one: Survived['told'][number]) => number) => told.reduce((all, one) => all + count(one), 0)
  return [
    `applications: ${states.join(', ')}`,
    `${told.filter(({ approved }) => approved).length} approved, ${sum((one) => [...one.answers.values()].reduce((all, { revision }) => all + revision, 0))} answers saved, ${sum(({ documents }) => documents.length)} photos, `
      + `${told.filter(({ signed }) => signed).length} signatures, ${told.filter(({ seen }) => seen).length} sent, `
      + `${sum(({ vouchers }) => [...vouchers.values()].filter((state) => state === 'used').length)} vouchers used, ${sum(({ cheques }) => cheques.length)} cheques`,
  ]
}

/**
 * Looks into the database and the folder that the last death left behind, through a house that is opened as after any
 * other: what people were told must be there, and nothing twice.
 */
export async function complaintsAbout(place: Place, survived: Survived): Promise<{ said: string[]; complaints: string[] }> {
  const clock = systemClock()
  const moving = { ...clock, ahead: 0, now: () => new Date(clock.now().getTime() + moving.ahead) }
  const [said, complaints] = [summaryOf(survived), shortened(survived.wrong)]
  await inQuietHouse(place, async (house: House) => {
    await letDecisionsLeaveNow(house)
    for (const one of survived.told) if (one.approved) one.stepped('approve', 'approved', 'application-approved')
    complaints.push(...shortened(await complaintsAboutApplications(house, survived.told)), ...shortened(await complaintsAboutMoney(house, survived.told)))
    said.push(await mendJobs(house))
    complaints.push(...(await complaintsAboutJobs(house)), ...shortened(await complaintsAboutLetters(house, survived.told)))
    const files = await complaintsAboutFiles(house, survived.told, (milliseconds) => (moving.ahead += milliseconds))
    said.push(files.said)
    complaints.push(...files.complaints)
  }, moving)
  return { said, complaints }
}
