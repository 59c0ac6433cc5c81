import { expect, test } from 'vitest'
import { liveThrough } from '#database/seeds/live-through.server.ts'
import { anySpecialist, seedManyApplications } from '#database/seeds/many-applications.server.ts'
import { endings, madeUpLife, type Ending, type MadeUpLife } from '#database/seeds/made-up-lives.ts'
import { rowsOfLife, type RowsOfLife } from '#database/seeds/rows-of-life.server.ts'
import { questionNames, type Answer, type Question } from '#certification/application-form.ts'
import type { Language } from '#platform/languages.ts'
import { openTestHouse, type TestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, staff } from '#tests/people/people.ts'
import { jobHandlers } from '../../src/house.server.ts'

const opened = openTestHouse()

/** A house with some applications, made the fast way. */
async function withSome(): Promise<TestHouse> {
  const world = opened()
  await staff(world.house, await certifyingBody(world.house), 'programSpecialist', 'reviewer@example.org')
  await seedManyApplications(world.house, jobHandlers(world.house), 200)
  return world
}

const states: Record<Ending, string> = { draft: 'draft', discarded: 'discarded', waiting: 'submitted', approved: 'approved' }

/** The applicant of this kind who came last, so a copy whenever there is more than one. */
async function lastApplicant({ house }: TestHouse, ending: Ending): Promise<string> {
  const row = await house.database.query.selectFrom('applications').innerJoin('accounts', 'person_id', 'subject_id')
    .select('subject_id').where('state', '=', states[ending] as 'draft').orderBy('applications.id', 'desc').executeTakeFirstOrThrow()
  return row.subject_id
}

/** What someone did and when, read from what it left behind. */
function lifeIn(rows: RowsOfLife, ending: Ending): MadeUpLife {
  const days = Object.fromEntries(rows.application_history!.map(({ step, effective_on }) => [step, effective_on as string]))
  const started = days.start!
  const answerTo = (name: Question): [Question, Answer][] =>
    rows.application_answers!.filter(({ question }) => question === name).map(({ value }) => [name, value as Answer])
  return {
    ending, email: `someone-else-${ending}@example.org`, language: rows.accounts![0]!.language as Language, started,
    sent: days.send ?? started, decided: days.approve ?? days.discard ?? started,
    answers: Object.fromEntries(questionNames.flatMap(answerTo)),
  }
}

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const aNumber = /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{2}/g

/** The rows without what must differ: numbers and emails; and with ids as the first, the second … that appears. */
function comparable(rows: RowsOfLife): RowsOfLife {
  const meaning = (row: object) => JSON.stringify(row).replace(anId, '').replace(aNumber, '')
  const inOrder = Object.entries(rows).map(([table, some]) =>
    [table, some.toSorted((a, b) => meaning(a).localeCompare(meaning(b)))] as const)
  const ids = new Map<string, string>()
  const nthId = (id: string) => ids.get(id) ?? ids.set(id, `id ${ids.size}`).get(id)!
  const text = JSON.stringify(Object.fromEntries(inOrder))
  return JSON.parse(text.replace(anId, nthId).replace(aNumber, 'a number').replace(/[\w-]+@example\.org/g, 'an email')) as RowsOfLife
}

test('applications made the fast way have the rows that the operations write', async () => {
  const world = await withSome()
  for (const ending of endings) {
    const copied = await rowsOfLife(world.house, await lastApplicant(world, ending))
    const lived = await rowsOfLife(world.house,
      await liveThrough(world.house, jobHandlers(world.house), await anySpecialist(world.house), lifeIn(copied, ending)))
    expect(comparable(copied)).toEqual(comparable(lived))
  }
})

async function countsOf({ house }: TestHouse): Promise<Record<string, number>> {
  const { rows } = await house.database.statement(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%' order by 1")
  const counts = rows.map(async ({ name }) =>
    [name, (await house.database.statement(`select count(*)::int as count from "${name}"`)).rows[0].count] as const)
  return Object.fromEntries(await Promise.all(counts))
}

test('no table that an application fills is forgotten', async () => {
  const world = await withSome()
  const before = await countsOf(world)
  const life = madeUpLife(9999, 'approved', 'es', '2026-03-10')
  const person = await liveThrough(world.house, jobHandlers(world.house), await anySpecialist(world.house), life)
  const after = await countsOf(world)
  const added = Object.entries(after).map(([table, count]) => [table, count - before[table]!] as const).filter(([, count]) => count > 0)
  const read = Object.entries(await rowsOfLife(world.house, person)).map(([table, rows]) => [table, rows.length])
  expect(Object.fromEntries(added)).toEqual(Object.fromEntries(read))
})
