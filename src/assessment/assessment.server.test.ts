import { describe, expect, test } from 'vitest'
import { sampleItems } from '#library/exam-items.server.ts'
import { hashOf, newId } from '#platform/identifiers.server.ts'
import { keepForm } from '#platform/kept-forms.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { answersItems, assessmentItems, assessmentRow, chooses, firstBrowser, practises, signedInBrowser, sitsExam } from '#tests/people/assessments.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { endOverdue } from './end-overdue.server.ts'
import { explainedAnswers } from './explained-answers.server.ts'
import { extendAssessment } from './extend-assessment.server.ts'
import { finishAssessment } from './finish-assessment.server.ts'
import { itemAt } from './item-at.server.ts'
import { sampleSource, sourceFrom } from './item-sources.server.ts'
import { pauseAssessment, resumeAssessment } from './pause-assessment.server.ts'
import { resultsOf } from './results-of.server.ts'
import { reviewOf } from './review-of.server.ts'
import { startAssessment } from './start-assessment.server.ts'
import { takeOver } from './take-over.server.ts'
import { voidAssessment } from './void-assessment.server.ts'

const testHouse = openTestHouse()
const minutes = (count: number) => testHouse().clock.forward(count * 60_000)
const seconds = (count: number) => testHouse().clock.forward(count * 1000)
const secondBrowser = hashOf('the second browser')

async function candidate(changed: Parameters<typeof sitsExam>[3] = {}) {
  const { house } = testHouse()
  const here = await certifyingBody(house)
  const ana = await person(house, 'ana@example.org')
  return { house, here, ana, exam: await sitsExam(house, ana, here, changed) }
}
async function inNoBrowser() {
  const { house } = testHouse()
  return { house, here: await certifyingBody(house), ana: await person(house, 'ana@example.org') }
}
const codes = (work: Promise<unknown>) => work.then(() => [], (fault: unknown) => (fault instanceof Refused ? fault.problems.map(({ code }) => code) : [String(fault)]))

describe('CERT-13 The exam begins', () => {
  test('with 120 questions, for 150 minutes, and the pass mark of the day', async () => {
    const { house, exam } = await candidate()
    const row = await assessmentRow(house, exam)
    expect(await assessmentItems(house, exam)).toHaveLength(120)
    expect(row.ends_at!.getTime() - row.started_at.getTime()).toBe(150 * 60_000)
    expect(row).toMatchObject({ pass_percent: 70, grace_seconds: 30, state: 'open' })
  })

  test('twice at once, and it is one exam', async () => {
    const { house, here, ana, exam } = await candidate()
    const about = (await assessmentRow(house, exam)).about_id!
    const again = await Promise.all([sitsExam(house, ana, here, { aboutId: about }), sitsExam(house, ana, here, { aboutId: about })])
    expect(again).toEqual([exam, exam])
    expect(await codes(sitsExam(house, ana, here))).toEqual(['assessmentOpen'])
  })

  test('two people get two forms, and whoever comes later gets what was shown less', async () => {
    const { house, here, exam } = await candidate()
    const ben = await sitsExam(house, await person(house, 'ben@example.org'), here)
    const [first, second] = [await assessmentItems(house, exam), await assessmentItems(house, ben)]
    const ids = (rows: typeof first) => rows.map(({ item_id }) => item_id)
    expect(ids(first)).not.toEqual(ids(second))
    // Fifty items were not in the first form: the second one has them all, or nearly.
    const unseen = sampleItems().map(({ id }) => id).filter((id) => !ids(first).includes(id))
    expect(unseen.filter((id) => ids(second).includes(id)).length).toBeGreaterThan(unseen.length * 0.8)
  })

  test('not at all from a bank that is too small', async () => {
    const { house } = testHouse()
    const [here, ana] = [await certifyingBody(house), await person(house, 'ana@example.org')]
    const small = sourceFrom(null, sampleItems().slice(0, 100))
    const start = unitOfWork(house, { hat: 'jobs' }, (unit) => startAssessment(unit, small, { kind: 'exam', subjectId: ana.personId, certifierId: here, aboutId: newId(), language: 'en', minutes: 150 }))
    expect(await codes(start)).toEqual(['notEnoughItems'])
    expect((await house.database.statement('select 1 from assessments')).rows).toEqual([])
  })
})

describe('CERT-13 One question at a time', () => {
  test('shows words and nothing else: no key, no explanation, no id', async () => {
    const { house, ana, exam } = await candidate()
    const at = await itemAt(house, ana, { assessment: exam, position: 7, device: firstBrowser })
    if (at.is !== 'here') throw new Error(at.is)
    const row = (await assessmentItems(house, exam))[6]!
    const item = sampleItems().find(({ id }) => id === row.item_id)!
    expect(at.item!.stem).toBe(item.stem.en)
    expect(at.item!.options).toEqual([...row.options].map((letter) => item.options[letter as 'a'].en))
    const told = JSON.stringify({ ...at, assessment: undefined })
    for (const secret of [item.explanation.en, item.explanation.es, item.source, item.id, '"key"']) expect(told).not.toContain(secret)
  })

  test('in the language of the exam', async () => {
    const { house, ana, exam } = await candidate({ language: 'es' })
    const at = await itemAt(house, ana, { assessment: exam, position: 1, device: firstBrowser })
    const item = sampleItems().find(({ stem }) => at.is === 'here' && stem.es === at.item!.stem)
    expect(item).toBeDefined()
  })

  test('is nobody else’s, whoever asks', async () => {
    const { house, here, exam } = await candidate()
    const [ben, manager] = [await person(house, 'ben@example.org'), await staff(house, here, 'programManager', 'anh@example.org')]
    const asks = (who: typeof ben) => itemAt(house, who, { assessment: exam, position: 1, device: firstBrowser })
    await expect(asks(ben)).rejects.toThrow(NotFound)
    await expect(asks({ hat: 'self', personId: manager.personId })).rejects.toThrow(NotFound)
    await expect(chooses(house, ben, exam, 1, 1)).rejects.toThrow(NotFound)
    await expect(itemAt(house, ben, { assessment: 'nothing', position: 1, device: firstBrowser })).rejects.toThrow(NotFound)
  })

  test('there is no question 121', async () => {
    const { house, ana, exam } = await candidate()
    await expect(itemAt(house, ana, { assessment: exam, position: 121, device: firstBrowser })).rejects.toThrow(NotFound)
  })
})

describe('CERT-13 Every answer is kept as it is given', () => {
  test('the choice, the flag, and each one before it', async () => {
    const { house, ana, exam } = await candidate()
    await chooses(house, ana, exam, 3, 2)
    await chooses(house, ana, exam, 3, 4, { flagged: true })
    expect(await chooses(house, ana, exam, 3, 4)).toMatchObject({ is: 'same', place: 4, flagged: true, revision: 2 })
    const { rows } = await house.database.statement('select revision, choice, flagged from assessment_answers order by revision')
    const { options } = (await assessmentItems(house, exam))[2]!
    expect(rows).toEqual([{ revision: 1, choice: options[1], flagged: false }, { revision: 2, choice: options[3], flagged: true }])
    expect(await unitOfWork(house, ana, (unit) => reviewOf(unit, exam))).toMatchObject({ answered: 1, flagged: 1, left: 119 })
  })

  test('sent again it changes nothing; one from an old page does not undo a newer one; an altered one is refused', async () => {
    const { house, ana, exam } = await candidate()
    await chooses(house, ana, exam, 1, 1, { revision: 0 })
    expect(await chooses(house, ana, exam, 1, 1, { revision: 0 })).toMatchObject({ is: 'same' })
    expect(await chooses(house, ana, exam, 1, 3, { revision: 0 })).toMatchObject({ is: 'stale', place: 1, revision: 1 })
    expect(await codes(chooses(house, ana, exam, 1, 5))).toEqual(['formIncomplete'])
    expect(await codes(chooses(house, ana, exam, 1, 2, { revision: 9 }))).toEqual(['formIncomplete'])
    expect((await house.database.statement('select 1 from assessment_answers')).rows).toHaveLength(1)
  })

  test('two at once are one after the other, and one of them is told', async () => {
    const { house, ana, exam } = await candidate()
    const both = await Promise.all([chooses(house, ana, exam, 1, 1, { revision: 0 }), chooses(house, ana, exam, 1, 2, { revision: 0 })])
    expect(both.map(({ is }) => is).sort()).toEqual(['kept', 'stale'])
  })

  test('two seconds after the end it counts, two minutes after it does not and the exam is over', async () => {
    const { house, ana, exam } = await candidate()
    minutes(150)
    seconds(2)
    expect((await itemAt(house, ana, { assessment: exam, position: 1, device: firstBrowser })).is).toBe('timeUp')
    expect(await chooses(house, ana, exam, 1, 1)).toMatchObject({ is: 'kept' })
    expect(await endOverdue(house)).toBe(0)
    minutes(2)
    expect(await chooses(house, ana, exam, 2, 1)).toMatchObject({ is: 'late' })
    expect(await endOverdue(house)).toBe(1)
    expect(await chooses(house, ana, exam, 2, 1)).toMatchObject({ is: 'ended' })
    const row = await assessmentRow(house, exam)
    expect(row.state).toBe('timeUp')
    expect(row.ended_at).toEqual(row.ends_at)
  })

  test('after the end not even the database changes one, whoever says it is earlier', async () => {
    const { house, ana, exam } = await candidate()
    await chooses(house, ana, exam, 1, 1)
    await finishAssessment(house, ana, exam, firstBrowser)
    for (const words of [
      "update assessment_items set choice = 'a', revision = revision + 1, answered_at = '2026-03-10T18:00:01Z' where position = 1",
      "update assessment_items set choice = 'a', revision = revision + 1, answered_at = '2026-03-10T18:00:01Z' where position = 2",
      "update assessments set state = 'open', ended_at = null", "update assessments set correct = 120", 'delete from assessment_items', 'delete from assessments',
      "update assessment_answers set choice = 'a'", 'update assessment_scores set correct = counted', 'update item_responses set correct = true', 'delete from item_responses',
    ]) await expect(house.database.statement(words), words).rejects.toThrow(/kept as it is|takes no answers|append-only/)
  })
})

describe('CERT-13 A session that ends while somebody answers', () => {
  test('loses nothing: what was chosen is there after signing in again', async () => {
    const { house, ana, exam } = await candidate()
    const form = new FormData()
    for (const [name, value] of [['choice', '3'], ['flagged', 'yes'], ['revision', '0'], ['_then', 'next']] as const) form.set(name, value)
    await keepForm(house, ana.personId, `/assessment/${exam}/items/4`, form)
    expect(await itemAt(house, ana, { assessment: exam, position: 4, device: firstBrowser })).toMatchObject({ is: 'here', place: 3, flagged: true, revision: 1 })
    expect((await house.database.statement('select 1 from kept_forms')).rows).toEqual([])
  })
})

describe('CERT-13 One browser at a time', () => {
  test('a second one sees no question until it takes over; the first is told so, and its answers are refused', async () => {
    const { house, here, ana } = await inNoBrowser()
    const [firstBrowser, secondBrowser] = [await signedInBrowser(house, ana), await signedInBrowser(house, ana)]
    const exam = await sitsExam(house, ana, here, { device: firstBrowser })
    await chooses(house, ana, exam, 1, 1, { device: firstBrowser })
    const at = (device: string) => itemAt(house, ana, { assessment: exam, position: 1, device })
    expect(await at(secondBrowser)).not.toHaveProperty('item')
    expect((await at(secondBrowser)).is).toBe('elsewhere')
    expect(await chooses(house, ana, exam, 2, 1, { device: secondBrowser })).toMatchObject({ is: 'elsewhere' })
    await unitOfWork(house, ana, (unit) => takeOver(unit, exam, secondBrowser))
    expect(await at(secondBrowser)).toMatchObject({ is: 'here', revision: 1 })
    expect((await at(firstBrowser)).is).toBe('elsewhere')
    expect(await chooses(house, ana, exam, 2, 1, { device: firstBrowser })).toMatchObject({ is: 'elsewhere' })
    expect(await finishAssessment(house, ana, exam, firstBrowser)).toBe('elsewhere')
    expect((await assessmentRow(house, exam)).state).toBe('open')
  })

  test('one that began in none belongs to the first that comes, and whoever was signed out goes on without being asked', async () => {
    const { house, here, ana } = await inNoBrowser()
    const exam = await sitsExam(house, ana, here, { device: undefined })
    const [first, second] = [await signedInBrowser(house, ana), await signedInBrowser(house, ana)]
    const at = async (device: string) => (await itemAt(house, ana, { assessment: exam, position: 1, device })).is
    expect(await at(first)).toBe('here')
    expect(await at(second)).toBe('elsewhere')
    await house.database.query.updateTable('sessions').set({ ended_at: house.clock.now() }).execute()
    expect(await at(second)).toBe('here')
  })
})

describe('CERT-13 Time is granted', () => {
  test('by an extension with a reason, also while it runs, and everyone can read who and why', async () => {
    const { house, here, ana, exam } = await candidate()
    const manager = await staff(house, here, 'programManager', 'anh@example.org')
    const extend = (by: number, why: string) => unitOfWork(house, manager, (unit) => extendAssessment(unit, exam, by, why))
    minutes(149)
    expect(await codes(extend(75, ' '))).toEqual(['whyMissing'])
    expect(await codes(extend(0, 'Time and a half'))).toEqual(['minutesWrong'])
    await extend(75, 'Time and a half, decided today')
    minutes(75)
    expect(await chooses(house, ana, exam, 1, 1)).toMatchObject({ is: 'kept' })
    minutes(2)
    expect(await codes(extend(5, 'Too late'))).toEqual(['assessmentEnded'])
    const { rows } = await house.database.statement("select by_role, minutes, why from assessment_history where step = 'extend'")
    expect(rows).toEqual([{ by_role: 'programManager', minutes: 75, why: 'Time and a half, decided today' }])
  })

  test('by a break: the clock stands, no question is shown, and it goes on by itself when the break is used up', async () => {
    const { house, ana, exam } = await candidate({ breakMinutes: 10 })
    const at = async () => (await itemAt(house, ana, { assessment: exam, position: 1, device: firstBrowser })).is
    const before = (await assessmentRow(house, exam)).ends_at!.getTime()
    await pauseAssessment(house, ana, exam, firstBrowser)
    minutes(4)
    expect(await at()).toBe('onBreak')
    expect(await chooses(house, ana, exam, 1, 1)).toMatchObject({ is: 'onBreak' })
    await resumeAssessment(house, ana, exam, firstBrowser)
    expect((await assessmentRow(house, exam)).ends_at!.getTime() - before).toBe(4 * 60_000)
    await pauseAssessment(house, ana, exam, firstBrowser)
    minutes(60)
    await resumeAssessment(house, ana, exam, firstBrowser)
    expect((await assessmentRow(house, exam)).ends_at!.getTime() - before).toBe(10 * 60_000)
    expect(await codes(pauseAssessment(house, ana, exam, firstBrowser))).toEqual(['noBreakLeft'])
    expect(await at()).toBe('here')
  })

  test('not to somebody who was granted none, nor from another browser', async () => {
    const { house, ana, exam } = await candidate()
    expect(await codes(pauseAssessment(house, ana, exam, firstBrowser))).toEqual(['noBreakLeft'])
    expect(await codes(pauseAssessment(house, ana, exam, secondBrowser))).toEqual(['onOtherDevice'])
    await expect(pauseAssessment(house, await person(house, 'ben@example.org'), exam, firstBrowser)).rejects.toThrow(NotFound)
  })

  test('a break that nobody ends does not hold it for ever', async () => {
    const { house, ana, exam } = await candidate({ breakMinutes: 10 })
    await pauseAssessment(house, ana, exam, firstBrowser)
    minutes(160)
    expect(await endOverdue(house)).toBe(0)
    minutes(1)
    expect(await endOverdue(house)).toBe(1)
    expect((await assessmentRow(house, exam)).state).toBe('timeUp')
  })
})

describe('CERT-13 It ends', () => {
  test('with the result at once: passed at the mark, by competency, and told once', async () => {
    const { house, here, ana, exam } = await candidate()
    await answersItems(house, ana, exam, 84, 36)
    await Promise.all([finishAssessment(house, ana, exam, firstBrowser), finishAssessment(house, ana, exam, firstBrowser)])
    const results = await unitOfWork(house, ana, (unit) => resultsOf(unit, exam))
    expect(results.assessment).toMatchObject({ state: 'finished', counted: 120, correct: 84, passed: true })
    expect(results.competencies).toHaveLength(17)
    expect(results.competencies.reduce((sum, { correct }) => sum + correct, 0)).toBe(84)
    const told = async () => (await house.database.statement("select 1 from news where kind = 'assessmentEnded'")).rows.length
    expect(await told()).toBe(1)
    const specialist = await staff(house, here, 'programSpecialist', 'marcus@example.org')
    expect((await unitOfWork(house, specialist, (unit) => resultsOf(unit, exam))).assessment.correct).toBe(84)
  })

  test('one below the mark is not passed, and no answer counts as wrong', async () => {
    const { house, ana, exam } = await candidate()
    await answersItems(house, ana, exam, 83)
    await finishAssessment(house, ana, exam, firstBrowser)
    expect(await assessmentRow(house, exam)).toMatchObject({ counted: 120, correct: 83, passed: false })
  })

  test('for statistics without anybody in it', async () => {
    const { house, ana, exam } = await candidate()
    await answersItems(house, ana, exam, 2, 1)
    await finishAssessment(house, ana, exam, firstBrowser)
    const { rows } = await house.database.statement('select * from item_responses')
    expect(rows).toHaveLength(120)
    expect(rows.filter(({ correct }) => correct)).toHaveLength(2)
    expect(rows.filter(({ choice }) => choice === null)).toHaveLength(117)
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${ana.personId}|${exam}`))
  })

  test('voided by a manager with a reason, and then nothing of it counts', async () => {
    const { house, here, ana, exam } = await candidate()
    const [manager, specialist] = [await staff(house, here, 'programManager', 'anh@example.org'), await staff(house, here, 'programSpecialist', 'marcus@example.org')]
    await answersItems(house, ana, exam, 5)
    await expect(unitOfWork(house, specialist, (unit) => voidAssessment(unit, exam, 'I want to'))).rejects.toThrow()
    await unitOfWork(house, manager, (unit) => voidAssessment(unit, exam, 'Somebody else sat there'))
    expect(await chooses(house, ana, exam, 6, 1)).toMatchObject({ is: 'ended' })
    expect(await assessmentRow(house, exam)).toMatchObject({ state: 'voided', correct: null, passed: null })
    expect((await house.database.statement('select 1 from item_responses')).rows).toEqual([])
    expect(await codes(unitOfWork(house, manager, (unit) => voidAssessment(unit, exam, 'Again')))).toEqual(['assessmentEnded'])
  })
})

describe('LEARN-08 Practice', () => {
  test('is explained when it is over, with what is right and why; an exam never is', async () => {
    const { house, ana, exam } = await candidate()
    const practice = await practises(house, ana)
    await answersItems(house, ana, practice, 3, 1)
    await expect(explainedAnswers(house, ana, practice)).rejects.toThrow(NotFound)
    await finishAssessment(house, ana, practice, firstBrowser)
    const explained = await explainedAnswers(house, ana, practice)
    expect(explained).toHaveLength(20)
    expect(explained.map(({ chosen, right }) => chosen === right)).toEqual([true, true, true, ...Array.from({ length: 17 }, () => false)])
    expect(explained[5]!.explanation.length).toBeGreaterThan(20)
    await finishAssessment(house, ana, exam, firstBrowser)
    await expect(explainedAnswers(house, ana, exam)).rejects.toThrow(NotFound)
  })

  test('without a time it waits for ever, and it belongs to its person alone', async () => {
    const { house, here, ana } = await candidate()
    const practice = await practises(house, ana)
    minutes(60 * 24 * 30)
    await endOverdue(house)
    expect((await assessmentRow(house, practice)).state).toBe('open')
    await finishAssessment(house, ana, practice, firstBrowser)
    const manager = await staff(house, here, 'programManager', 'anh@example.org')
    await expect(unitOfWork(house, manager, (unit) => resultsOf(unit, practice))).rejects.toThrow(NotFound)
    expect((await house.database.statement("select 1 from news where kind = 'assessmentEnded' and about::text like '%" + practice + "%'")).rows).toEqual([])
  })
})

describe('CERT-13 An item changes while people sit', () => {
  test('one that is retired stays in the form, is shown and counts; one that is nowhere any more is not counted', async () => {
    const [first, ...rest] = sampleItems()
    const source = sourceFrom(null, [first!, ...rest], ({ id }) => id !== first!.id)
    expect(source.list().map(({ id }) => id)).not.toContain(first!.id)
    expect(source.open([{ id: first!.id, version: 1 }, { id: 'gone-01', version: 1 }]).map(({ id }) => id)).toEqual([first!.id])
    const { house, ana, exam } = await candidate()
    // As if a release had taken it out of the bank.
    await house.database.statement('alter table assessment_items disable trigger user')
    await house.database.statement("update assessment_items set item_id = 'gone-01' where position = 1")
    await house.database.statement('alter table assessment_items enable trigger user')
    await finishAssessment(house, ana, exam, firstBrowser)
    expect(await assessmentRow(house, exam)).toMatchObject({ counted: 119 })
    expect(sampleSource().list()).toHaveLength(sampleItems().length)
  })
})
