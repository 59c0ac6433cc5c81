import { legalDay } from '#platform/clock.server.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import type { JobHandlers } from '#platform/jobs.server.ts'
import { languages, type Language } from '#platform/languages.ts'
import type { Staff } from '#platform/unit-of-work.server.ts'
import { copierOf, referencesOnce } from './copy-of-life.server.ts'
import { liveThrough } from './live-through.server.ts'
import { endings, madeUpLife, type Ending, type MadeUpLife } from './made-up-lives.ts'
import { rowsOfLife, writeLives, type RowsOfLife } from './rows-of-life.server.ts'

/** Of a hundred applications, how many got how far: most are decided, and a month's work waits. */
const ofAHundred: Record<Ending, number> = { approved: 80, waiting: 15, draft: 3, discarded: 2 }
const atOnce = 250

/** Names that nobody else in the seeds has, so that a copy finds each place where they stand. */
const modelNames: Record<Language, { givenNames: string; familyNames: string; chosenName: string }> = {
  en: { givenNames: 'Wilhelmina', familyNames: 'Featherstonehaugh', chosenName: '' },
  es: { givenNames: 'Maximiliana', familyNames: 'Etcheverría Zubizarreta', chosenName: 'Chiquis' },
}

/** A life whose days are all different, so that a copy knows which is which. */
function modelLife(number: number, ending: Ending, language: Language, today: PlainDate): MadeUpLife {
  const life = madeUpLife(number, ending, language, today)
  return {
    ...life, answers: { ...life.answers, ...modelNames[language] },
    started: addDays(today, -20), sent: addDays(today, -18), decided: addDays(today, -9),
  }
}

/** Who decides: any program specialist. @throws {Error} when the certifying body has none yet. */
export async function anySpecialist(house: House): Promise<Staff> {
  const row = await house.database.query.selectFrom('memberships').select(['person_id', 'organisation_id'])
    .where('role', '=', 'programSpecialist').where('ends_at', 'is', null).executeTakeFirst()
  if (!row) throw new Error('There is no program specialist who could decide. Begin with the demonstration: DEMONSTRATION=on')
  return { hat: 'staff', personId: row.person_id, organisationId: row.organisation_id, role: 'programSpecialist' }
}

const countOfPeople = async (house: House): Promise<number> =>
  Number((await house.database.statement('select count(*) as count from accounts')).rows[0].count)

/**
 * Makes many applications in a short time: the operations live through a few, one of each kind, and the others are
 * copies of their rows with ids, names and days of their own.
 */
export async function seedManyApplications(house: House, handlers: JobHandlers, many: number): Promise<void> {
  const today = legalDay(house.clock, house.timeZone)
  const reviewer = await anySpecialist(house)
  const same = {
    jurisdiction: house.settings.jurisdiction, shared: [reviewer.organisationId, reviewer.personId], reference: referencesOnce(),
  }
  let number = await countOfPeople(house)
  for (const ending of endings) {
    for (const language of languages) {
      const model = modelLife(number++, ending, language, today)
      const rows = await rowsOfLife(house, await liveThrough(house, handlers, reviewer, model))
      const copy = copierOf(rows, model, same)
      const copies = Math.round((many * ofAHundred[ending]) / 100 / languages.length) - 1
      number = await writeCopies(house, copy, copies, number, (one) => madeUpLife(one, ending, language, today))
    }
  }
  await house.database.statement('vacuum analyze')
}

async function writeCopies(
  house: House, copy: (life: MadeUpLife) => RowsOfLife, copies: number, from: number, lifeOf: (number: number) => MadeUpLife,
): Promise<number> {
  for (let done = 0; done < copies; done += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, copies - done) }, (_, place) => copy(lifeOf(from + done + place)))
    await writeLives(house, some)
  }
  return from + Math.max(copies, 0)
}
