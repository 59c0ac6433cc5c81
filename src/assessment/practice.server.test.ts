import { describe, expect, test } from 'vitest'
import { sampleItems } from '#library/exam-items.server.ts'
import type { House } from '#platform/house.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { answersItems, assessmentItems, assessmentRow, chooses, firstBrowser, practises, sitsExam } from '#tests/people/assessments.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { closeAccount } from '#people/close-account.server.ts'
import { placeOf } from './answering.ts'
import { findAssessment, myAssessments } from './assessment-store.server.ts'
import { deletePractice } from './delete-practice.server.ts'
import { endOverdue } from './end-overdue.server.ts'
import { explainedAnswers } from './explained-answers.server.ts'
import { finishAssessment } from './finish-assessment.server.ts'
import { practiceScores } from './practice-store.server.ts'
import { resultsOf } from './results-of.server.ts'
import { hardFor, startPractice } from './start-practice.server.ts'
import type { PracticeWish } from './practice.ts'

const testHouse = openTestHouse()
const short: PracticeWish = { size: 'short', timed: false, language: 'en', onlyWeak: false }
const keys = new Map(sampleItems().map((item) => [item.id, item.key]))

async function someone() {
  const { house } = testHouse()
  return { house, ana: await person(house, 'ana@example.org') }
}
const starts = (house: House, who: Self, wish: Partial<PracticeWish> = {}) => startPractice(house, who, { ...short, ...wish }, firstBrowser)

/** Answers everything rightly, but for the competencies named. */
async function answersAll(house: House, who: Self, id: string, wrong: readonly string[]): Promise<void> {
  for (const { position, item_id, options, competency } of await assessmentItems(house, id)) {
    const place = placeOf(options, keys.get(item_id)!)
    await chooses(house, who, id, position, wrong.includes(competency) ? (place % 4) + 1 : place)
  }
}
const counts = async (house: House): Promise<number[]> => {
  const tables = ['assessments', 'assessment_items', 'assessment_answers', 'assessment_scores', 'assessment_history']
  return Promise.all(tables.map(async (table) => ((await house.database.statement(`select count(*)::int as n from ${table}`)).rows as { n: number }[])[0]!.n))
}

describe('LEARN-08 A practice exam begins', () => {
  test('with 20 questions and no clock, or with as many as the exam and its time', async () => {
    const { house, ana } = await someone()
    const one = await assessmentRow(house, await starts(house, ana))
    expect(one).toMatchObject({ kind: 'practice', items: 20, language: 'en', ends_at: null, certifier_id: null, bank_id: null, pass_percent: null })
    const ben = await person(house, 'ben@example.org')
    const two = await assessmentRow(house, await starts(house, ben, { size: 'whole', timed: true, language: 'es' }))
    expect(two).toMatchObject({ items: 120, language: 'es' })
    expect(two.ends_at!.getTime() - two.started_at.getTime()).toBe(150 * 60_000)
    const cora = await person(house, 'cora@example.org')
    const three = await assessmentRow(house, await starts(house, cora, { timed: true }))
    expect(three.ends_at!.getTime() - three.started_at.getTime()).toBe(25 * 60_000)
  })

  test('once: whoever begins again goes on with the one that is open', async () => {
    const { house, ana } = await someone()
    const first = await starts(house, ana)
    expect(await starts(house, ana, { size: 'whole' })).toBe(first)
    await finishAssessment(house, ana, first, firstBrowser)
    expect(await starts(house, ana)).not.toBe(first)
  })

  test('only of what was hard, as many questions as there are', async () => {
    const { house, ana } = await someone()
    expect(await hardFor(house, ana)).toEqual([])
    const first = await starts(house, ana, { size: 'whole' })
    await answersAll(house, ana, first, ['documentation', 'advocacy'])
    await finishAssessment(house, ana, first, firstBrowser)
    expect(await hardFor(house, ana)).toEqual(['advocacy', 'documentation'])
    const second = await starts(house, ana, { size: 'whole', timed: true, onlyWeak: true })
    const items = await assessmentItems(house, second)
    expect(new Set(items.map(({ competency }) => competency))).toEqual(new Set(['advocacy', 'documentation']))
    expect(items).toHaveLength(20)
    const row = await assessmentRow(house, second)
    expect(row.ends_at!.getTime() - row.started_at.getTime()).toBe(25 * 60_000)
  })

  test('of everything, when only what was hard is asked for and nothing was', async () => {
    const { house, ana } = await someone()
    const items = await assessmentItems(house, await starts(house, ana, { onlyWeak: true }))
    expect(new Set(items.map(({ competency }) => competency)).size).toBe(17)
  })
})

describe('LEARN-08 A practice exam is over', () => {
  test('with a result by area, nothing passed or failed, and every question explained in its language', async () => {
    const { house, ana } = await someone()
    const id = await starts(house, ana, { language: 'es' })
    await answersItems(house, ana, id, 12, 5)
    await finishAssessment(house, ana, id, firstBrowser)
    const { assessment, competencies } = await unitOfWork(house, ana, (unit) => resultsOf(unit, id))
    expect(assessment).toMatchObject({ state: 'finished', counted: 20, correct: 12, passed: null })
    expect(competencies.reduce((sum, { counted }) => sum + counted, 0)).toBe(20)
    const explained = await explainedAnswers(house, ana, id)
    expect(explained.map(({ chosen, right }) => (chosen === 0 ? 'open' : chosen === right ? 'right' : 'wrong'))).toEqual([
      ...Array(12).fill('right'), ...Array(5).fill('wrong'), ...Array(3).fill('open'),
    ])
    const item = sampleItems().find(({ stem }) => stem.es === explained[0]!.stem)!
    expect(explained[0]).toMatchObject({ explanation: item.explanation.es, source: item.source, competency: item.competency })
    expect(explained[0]!.options[explained[0]!.right - 1]).toBe(item.options[item.key].es)
  })

  test('by itself when its time is up', async () => {
    const { house, ana } = await someone()
    const id = await starts(house, ana, { timed: true })
    testHouse().clock.forward(26 * 60_000)
    await endOverdue(house, { personId: ana.personId })
    expect(await assessmentRow(house, id)).toMatchObject({ state: 'timeUp', counted: 20, correct: 0 })
  })

  test('and its results stand with those before, the newest first', async () => {
    const { house, ana } = await someone()
    const ids = []
    for (const right of [3, 9]) {
      const id = await starts(house, ana)
      await answersItems(house, ana, id, right)
      await finishAssessment(house, ana, id, firstBrowser)
      testHouse().clock.forward(1000)
      ids.push(id)
    }
    const scores = await unitOfWork(house, ana, practiceScores)
    expect([...new Set(scores.map(({ assessment_id }) => assessment_id))]).toEqual(ids.toReversed())
  })
})

describe('LEARN-08 Practice belongs to the person alone', () => {
  test('nobody else finds it: not another person, not the manager of the program', async () => {
    const { house, ana } = await someone()
    const here = await certifyingBody(house)
    const id = await starts(house, ana)
    await finishAssessment(house, ana, id, firstBrowser)
    const [ben, manager] = [await person(house, 'ben@example.org'), await staff(house, here, 'programManager', 'anh@example.org')]
    await expect(unitOfWork(house, ben, (unit) => findAssessment(unit, id))).rejects.toThrow(NotFound)
    await expect(unitOfWork(house, manager, (unit) => findAssessment(unit, id))).rejects.toThrow(NotFound)
    await expect(explainedAnswers(house, ben, id)).rejects.toThrow(NotFound)
    expect(await unitOfWork(house, ben, practiceScores)).toEqual([])
    expect(await unitOfWork(house, ben, (unit) => myAssessments(unit, 'practice'))).toEqual([])
  })

  test('nothing of it stands in the audit', async () => {
    const { house, ana } = await someone()
    const audited = async () => (await house.database.statement('select * from audit')).rows
    const before = await audited()
    const id = await starts(house, ana)
    await answersItems(house, ana, id, 2, 2)
    await finishAssessment(house, ana, id, firstBrowser)
    await deletePractice(house, ana)
    expect(await audited()).toEqual(before)
  })
})

/** Ana has an exam that is over, a practice that is over and one that is open; Ben has a practice of his own. What there was before hers is counted. */
async function whoPracticed() {
  const { house, ana } = await someone()
  const [here, ben] = [await certifyingBody(house), await person(house, 'ben@example.org')]
  const exam = await sitsExam(house, ana, here)
  await finishAssessment(house, ana, exam, firstBrowser)
  const bens = await practises(house, ben)
  const before = await counts(house)
  const ended = await starts(house, ana)
  await answersItems(house, ana, ended, 3, 1)
  await finishAssessment(house, ana, ended, firstBrowser)
  await starts(house, ana)
  return { house, ana, ben, exam, bens, before, ended }
}

describe('LEARN-08 Deleting one\'s practice', () => {
  test('deletes all of it, the open one too, and leaves that of others and every exam', async () => {
    const { house, ana, ben, bens, before, ended } = await whoPracticed()
    expect(await deletePractice(house, ana)).toBe(2)
    expect(await counts(house)).toEqual(before)
    expect(await deletePractice(house, ana)).toBe(0)
    expect((await unitOfWork(house, ben, (unit) => findAssessment(unit, bens))).id).toBe(bens)
    await expect(unitOfWork(house, ana, (unit) => findAssessment(unit, ended))).rejects.toThrow(NotFound)
  })

  test('leaves counts in which nobody stands', async () => {
    const { house, ana } = await someone()
    const id = await starts(house, ana)
    await finishAssessment(house, ana, id, firstBrowser)
    await deletePractice(house, ana)
    const { rows } = await house.database.statement('select * from item_responses')
    expect(rows).toHaveLength(20)
    expect(JSON.stringify(rows)).not.toContain(ana.personId)
    expect(JSON.stringify(rows)).not.toContain(id)
  })

  test('cannot be done to an exam, whoever asks', async () => {
    const { house, ana } = await someone()
    const exam = await sitsExam(house, ana, await certifyingBody(house))
    await answersItems(house, ana, exam, 1)
    await finishAssessment(house, ana, exam, firstBrowser)
    for (const table of ['assessment_answers', 'assessment_scores', 'assessment_history', 'assessment_items'] as const) {
      await expect(unitOfWork(house, { hat: 'jobs' }, ({ db }) => db.deleteFrom(table).where('assessment_id', '=', exam).execute())).rejects.toThrow(/append-only/)
    }
    await expect(unitOfWork(house, { hat: 'jobs' }, ({ db }) => db.deleteFrom('assessments').where('id', '=', exam).execute())).rejects.toThrow(/append-only/)
    await expect(unitOfWork(house, ana, ({ db }) => db.deleteFrom('assessments').execute())).rejects.toThrow(/permission denied/)
  })
})

describe('LEARN-08 Practice and a closed account', () => {
  test('everything that was practiced goes at once, open and ended; exams, other people and counts without a person stay', async () => {
    const { house, ana, exam, bens, before } = await whoPracticed()
    const responses = async () => (await house.database.statement('select count(*)::int as n from item_responses')).rows
    const answered = await responses()
    await unitOfWork(house, ana, closeAccount)
    expect(await counts(house)).not.toEqual(before)
    await testHouse().drain()
    expect(await counts(house)).toEqual(before)
    const tables = ['assessment_items', 'assessment_answers', 'assessment_scores', 'assessment_history', 'assessments']
    for (const table of tables) {
      const { rows } = await house.database.statement(`select distinct ${table === 'assessments' ? 'id' : 'assessment_id'} as id from ${table} where subject_id = $1`, [ana.personId])
      expect(rows.filter(({ id }) => id !== exam), table).toEqual([])
    }
    expect((await house.database.query.selectFrom('assessments').select('id').orderBy('started_at').execute()).map(({ id }) => id).sort()).toEqual([exam, bens].sort())
    expect(await responses()).toEqual(answered)
  })
})
