import { legalDay } from '#platform/clock.server.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import type { JobHandlers } from '#platform/jobs.server.ts'
import { languages, type Language } from '#platform/languages.ts'
import { asPrinted } from './as-printed.ts'
import { copierOf, referencesOnce } from './copy-of-life.server.ts'
import { liveThrough, surroundingsIn } from './live-through.server.ts'
import { kinds, madeUpLife, type Ending, type Kind, type MadeUpLife } from './made-up-lives.ts'
import { rowsOfLife, writeLives, type RowsOfLife } from './rows-of-life.server.ts'

const atOnce = 250

/** Names that nobody else in the seeds has, so that a copy finds each place where they stand. */
const modelNames: Record<Language, { givenNames: string; familyNames: string; chosenName: string }> = {
  en: { givenNames: 'Wilhelmina', familyNames: 'Featherstonehaugh', chosenName: '' },
  es: { givenNames: 'Maximiliana', familyNames: 'Etcheverría Zubizarreta', chosenName: 'Chiquis' },
}

/** How long ago a model was sent where something had to end since. */
const daysSinceSending: Partial<Record<Ending, number>> = { void: 112, expired: 400 }

/** A life whose days are all different, so that a copy knows which is which: all of them past, also when a hold had to end. */
function modelLife(number: number, kind: Kind, language: Language, today: PlainDate): MadeUpLife {
  const life = madeUpLife(number, kind, language, today)
  const { givenNames, familyNames } = modelNames[language]
  const sent = addDays(today, -(daysSinceSending[kind.ending] ?? 20))
  return {
    ...life, started: addDays(sent, -4), sent, paid: addDays(sent, 4), decided: addDays(sent, 11),
    answers: {
      ...life.answers, ...modelNames[language], printedGivenNames: asPrinted(givenNames), printedFamilyNames: asPrinted(familyNames),
    },
  }
}

const countOfPeople = async (house: House): Promise<number> =>
  Number((await house.database.statement('select count(*) as count from accounts')).rows[0].count)

interface Model {
  readonly kind: Kind
  readonly language: Language
  readonly life: MadeUpLife
  readonly rows: RowsOfLife
}

/** One life of each kind and language, lived through; before there are many, so that the clock's sweep has few to look at. */
async function models(house: House, handlers: JobHandlers, today: PlainDate): Promise<Model[]> {
  const around = await surroundingsIn(house, handlers)
  const all: Model[] = []
  let number = await countOfPeople(house)
  for (const kind of kinds) {
    for (const language of languages) {
      const life = modelLife(number++, kind, language, today)
      all.push({ kind, language, life, rows: await rowsOfLife(house, await liveThrough(house, around, life)) })
    }
  }
  return all
}

/**
 * Makes many applications in a short time: the operations live through a few, one of each kind, and the others are
 * copies of their rows with ids, names and days of their own. The documents of copies are rows without bytes: whoever
 * opens one is told that it is not there.
 * @param told is told how many there are after each kind.
 */
export async function seedManyApplications(
  house: House, handlers: JobHandlers, many: number, told: (written: number) => void = () => {},
): Promise<void> {
  const today = legalDay(house.clock, house.timeZone)
  const lived = await models(house, handlers, today)
  const { reviewer, manager } = await surroundingsIn(house, handlers)
  const same = {
    jurisdiction: house.settings.jurisdiction, shared: [reviewer.organisationId, reviewer.personId, manager.personId], reference: referencesOnce(),
  }
  const first = await countOfPeople(house)
  let number = first
  for (const { kind, language, life, rows } of lived) {
    const copies = Math.round((many * kind.ofAHundred) / 100 / languages.length) - 1
    number = await writeCopies(house, copierOf(rows, life, same), copies, number, (one) => madeUpLife(one, kind, language, today))
    told(number - first)
  }
  await house.database.statement('vacuum analyze')
}

async function writeCopies(
  house: House, copy: (life: MadeUpLife) => RowsOfLife, copies: number, from: number, lifeOf: (number: number) => MadeUpLife,
): Promise<number> {
  // A server writes some while the next ones are copied here.
  let writing = Promise.resolve()
  for (let done = 0; done < copies; done += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, copies - done) }, (_, place) => copy(lifeOf(from + done + place)))
    await writing
    writing = writeLives(house, some)
  }
  await writing
  return from + Math.max(copies, 0)
}
