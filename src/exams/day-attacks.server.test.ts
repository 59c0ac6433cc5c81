import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { hashOf, newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Actor, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { assessmentRow, chooses } from '#tests/people/assessments.ts'
import { admits, agrees, answers, checksIn, dayRow, examDay, finishes, givesTime, notes, resultOf, sits, turnsAway, voids } from '#tests/people/exam-days.ts'
import { certifyingBody, staff } from '#tests/people/people.ts'
import { setsValue, typedValue } from '#tests/people/policy.ts'
import { answerAgreement, nextAgreement } from './answer-agreement.server.ts'
import { beginExam } from './begin-exam.server.ts'
import { dayOfSeat } from './day-store.server.ts'
import { handOver } from './hand-over.server.ts'
import { seePersonNow, seeSittingNow } from './see-proctor.server.ts'
import { settleDay } from './settle-day.server.ts'
import { whoseDay } from './who-looks-after.server.ts'

const testHouse = openTestHouse()
const codes = (work: Promise<unknown>) => work.then(() => [], (fault: unknown) => (fault instanceof Refused ? fault.problems.map(({ code }) => code) : [fault instanceof NotFound ? 'notFound' : String(fault)]))

/** A day on which the exam has ten questions, and its hour has come. */
async function theDay(seats = 4) {
  const world = await examDay(testHouse(), seats)
  await setsValue(world.house, world.anh, 'examItems', typedValue('10', '2026-03-11'))
  const someone = async () => {
    const who = await world.someone()
    await world.begins()
    return who
  }
  return { ...world, someone }
}
type Seated = Awaited<ReturnType<Awaited<ReturnType<typeof theDay>>['someone']>>

/** What a statement of somebody changes: so many rows, or why none. */
const writes = (house: House, actor: Actor, words: string) => unitOfWork(house, actor, ({ db }) => sql.raw(words).execute(db))
  .then(({ numAffectedRows, rows }) => `${numAffectedRows ?? rows.length}`, ({ message }: Error) => (/permission denied|row-level|append-only|kept as it is|no step of theirs|takes no answers/.exec(message)?.[0] ?? message))

/** Everything that a proctor does about somebody. */
const everyStep = (house: House, by: Staff, who: Seated, sitting: string): Readonly<Record<string, () => Promise<unknown>>> => ({
  admit: () => admits(house, by, who), turnAway: () => turnsAway(house, by, who), note: () => notes(house, by, who), giveTime: () => givesTime(house, by, who), void: () => voids(house, by, who),
  see: () => unitOfWork(house, by, (unit) => seePersonNow(unit, sitting, who.seat)),
})

describe('CERT-13 Forged forms of the day', () => {
  test('a seat that is none, and the seat of somebody else, are not there', async () => {
    const { house, someone } = await theDay()
    const [ana, ben] = [await someone(), await someone()]
    for (const seat of ['', 'abc', '0', `${ana.seat}x`, newId(), ben.seat]) {
      expect([seat, await codes(beginExam(house, ana, seat)), await codes(checksIn(house, { ...ana, seat }))]).toEqual([seat, ['notFound'], ['notFound']])
    }
  })

  test('agreements are answered in their order, to the words that were shown, and by nobody else', async () => {
    const { house, pat, someone } = await theDay()
    const [ana, ben] = [await someone(), await someone()]
    await checksIn(house, ana)
    const first = (await unitOfWork(house, ana, async (unit) => nextAgreement(unit, (await dayOfSeat(unit, ana.seat))!, 'en')))!
    const says = (who: Seated, changed: Partial<Parameters<typeof answerAgreement>[2]>) => codes(unitOfWork(house, who, (unit) =>
      answerAgreement(unit, ana.seat, { agreement: first.id, hash: first.hash, language: 'en', answer: 'yes', ...changed })))
    expect(await says(ana, {})).toEqual(['dayMovedOn'])
    await admits(house, pat, ana)
    expect(await says(ana, { agreement: 'nonDisclosure' })).toEqual(['dayMovedOn'])
    expect(await says(ana, { agreement: 'no such thing' })).toEqual(['dayMovedOn'])
    expect(await says(ana, { hash: hashOf('other words') })).toEqual(['examAgreementChanged'])
    expect(await says(ana, { language: 'es' })).toEqual(['examAgreementChanged'])
    expect(await says(ben, {})).toEqual(['notFound'])
    await answers(house, ana)
    expect(await says(ana, {})).toEqual([])
    expect(await says(ana, { answer: 'declined' })).toEqual(['dayMovedOn'])
    expect((await dayRow(house, ana)).state).toBe('admitted')
    const agreed = `insert into exam_day_agreements (id, day_id, subject_id, certifier_id, agreement, version, language, text_shown, hash, answer, effective_on, recorded_at)
      select '${newId()}', id, subject_id, certifier_id, 'security', '1', 'en', 'x', '${hashOf('x')}', 'yes', '2026-03-17', now() from exam_days`
    expect(await writes(house, pat, agreed)).toBe('row-level')
  })

  test('whoever was turned away is not admitted, and what has its result is not voided', async () => {
    const { house, pat, someone } = await theDay()
    const [ana, ben] = [await someone(), await someone()]
    await checksIn(house, ana)
    await turnsAway(house, pat, ana)
    expect(await codes(admits(house, pat, ana))).toEqual(['dayDoneMeanwhile'])
    await finishes(house, ben, await sits(house, pat, ben), 10)
    for (const { seat } of [ana, ben]) await settleDay(house, seat)
    expect(await codes(voids(house, pat, ben))).toEqual(['dayDoneMeanwhile'])
    expect(await resultOf(house, ben)).toMatchObject({ outcome: 'passed' })
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'missed' })
  })

  test('time is given in whole minutes from 1 to 120 and up to 600 in all, with a reason that one can see', async () => {
    const { house, pat, someone } = await theDay()
    const ana = await someone()
    const exam = await sits(house, pat, ana)
    for (const typed of ['-5', '0', '121', '1.5', '1e2', '0x10', '99999999', '', ' ', 'ten', '١٠']) expect([typed, await codes(givesTime(house, pat, ana, typed))]).toEqual([typed, ['minutesWrong']])
    // Signs that nobody sees are no reason, and none of them makes the database refuse with a fault.
    for (const why of ['', '\u0085', '\u200b\u200b', '\ufeff', '\u2028']) expect([why, await codes(givesTime(house, pat, ana, '5', why))]).toEqual([why, ['dayWhyMissing']])
    for (const note of ['\u0085', '\u180e', '\u001f']) expect(await codes(notes(house, pat, ana, 'noise', note))).toEqual(['incidentNoteMissing'])
    await notes(house, pat, ana, 'noise', `${'😀'.repeat(2000)}\ud83d`)
    for (let i = 0; i < 5; i += 1) await givesTime(house, pat, ana, '120')
    expect(await codes(givesTime(house, pat, ana, '1'))).toEqual(['minutesTooMany'])
    expect(await assessmentRow(house, exam)).toMatchObject({ extended_minutes: 600 })
  })

  test('two exams at once are one', async () => {
    const { house, anh, pat, someone } = await theDay()
    const ana = await someone()
    const exam = await sits(house, pat, ana)
    expect(await codes(voids(house, anh, { ...ana, seat: newId() }))).toEqual(['notFound'])
    expect(await beginExam(house, ana, ana.seat)).toBe(exam)
    expect((await house.database.statement("select 1 from assessments where kind = 'exam'")).rows).toHaveLength(1)
  })
})

describe('CERT-13 Who looks after whom, when it changes in the midst of it', () => {
  test('who comes to know somebody after admitting them hands over: nothing of them is theirs any more, and the exam goes on', async () => {
    const { house, anh, pat, sitting, someone } = await theDay()
    const ana = await someone()
    const exam = await sits(house, pat, ana)
    const whose = await whoseDay(house, pat, sitting, ana.seat)
    await unitOfWork(house, pat, (unit) => handOver(unit, whose, 'family'))
    for (const [name, tries] of Object.entries(everyStep(house, pat, ana, sitting))) expect([name, await codes(tries())]).toEqual([name, ['notFound']])
    expect(await chooses(house, ana, exam, 1, 1)).toMatchObject({ is: 'kept' })
    await givesTime(house, anh, ana)
    expect(await assessmentRow(house, exam)).toMatchObject({ state: 'open', extended_minutes: 10 })
  })

  test('whose role ends in the midst of it does nothing more, and so does a proctor of another program', async () => {
    const { house, pat, sitting, someone } = await theDay()
    const ana = await someone()
    const eve = await staff(house, await certifyingBody(house, 'Another program'), 'proctor', 'eve@example.org')
    await sits(house, pat, ana)
    await house.database.query.updateTable('memberships').set({ ends_at: house.clock.now() }).where('person_id', '=', pat.personId).execute()
    for (const by of [pat, eve]) for (const [name, tries] of Object.entries(everyStep(house, by, ana, sitting))) expect([name, await codes(tries())]).toEqual([name, ['notFound']])
    await expect(whoseDay(house, eve, sitting, ana.seat)).rejects.toThrow(NotFound)
    expect(await unitOfWork(house, eve, (unit) => seeSittingNow(unit, sitting)).catch(() => 'nothing')).toBe('nothing')
  })

  test('a proctor who takes the exam looks after everybody but themself', async () => {
    const { house, here, sitting, someone } = await theDay()
    const [ana, ben] = [await someone(), await someone()]
    await house.database.query.insertInto('memberships').values({ id: newId(), person_id: ana.personId, organisation_id: here, role: 'proctor', starts_at: house.clock.now() }).execute()
    const atWork: Staff = { hat: 'staff', personId: ana.personId, organisationId: here, role: 'proctor' }
    for (const who of [ana, ben]) await checksIn(house, who)
    for (const [name, tries] of Object.entries(everyStep(house, atWork, ana, sitting))) expect([name, await codes(tries())]).toEqual([name, ['notFound']])
    await admits(house, atWork, ben)
    expect((await dayRow(house, ana)).state).toBe('here')
  })
})

describe('CERT-13 Whoever writes into the database', () => {
  test('as a proctor writes no result, no clock, no answer, and no other ID than the one by which somebody was admitted', async () => {
    const { house, pat, someone } = await theDay()
    const ana = await someone()
    await sits(house, pat, ana)
    const all: Readonly<Record<string, string>> = {
      "insert into exam_results select * from exam_results": 'row-level|0', "update exam_requests set state = 'passed'": '0', "update exam_eligibilities set state = 'passed'": '0',
      "update assessments set ends_at = ends_at + interval '1 day'": '0', "update assessments set state = 'voided', ended_at = now()": '0', "update assessment_items set choice = 'a', revision = 1, answered_at = now()": '0',
      'select 1 from assessment_items': '0', 'select 1 from assessments': '0', 'select 1 from assessment_scores': '0', 'select 1 from item_responses': '0|permission denied', 'select 1 from bank_items': '0', 'select sealed from bank_items': 'permission denied',
      "update exam_days set state = 'finished'": 'no step of theirs', 'update exam_days set given_minutes = 0, name_match = name_match where given_minutes > 0': '0',
      "update exam_days set name_match = 'partly'": 'no step of theirs', "update exam_days set id_kind = 'passport'": 'no step of theirs', 'update exam_days set admitted_at = now()': 'no step of theirs',
      "update exam_days set state = 'voided', name_match = 'different'": 'no step of theirs', 'update exam_days set given_minutes = -1': 'no step of theirs', 'delete from exam_days': 'permission denied',
      "update exam_day_history set why = 'x'": 'permission denied', 'delete from exam_incidents': 'permission denied', "update exam_incidents set note = 'x'": 'permission denied',
    }
    for (const [words, outcome] of Object.entries(all)) expect([words, await writes(house, pat, words)]).toEqual([words, expect.stringMatching(new RegExp(`^(${outcome})$`))])
  })

  test('as the person themself moves no clock, admits nobody, agrees to nothing they were not asked, and rewrites nothing', async () => {
    const { house, pat, someone } = await theDay()
    const ana = await someone()
    await checksIn(house, ana)
    expect(await writes(house, ana, "update exam_days set state = 'admitted', admitted_at = now(), id_kind = 'license', name_match = 'same'")).toMatch(/^0$|row-level|no step of theirs/)
    await admits(house, pat, ana)
    expect(await writes(house, ana, "update exam_days set state = 'agreed'")).toBe('the three agreements come first')
    await agrees(house, ana)
    await beginExam(house, ana, ana.seat)
    for (const [words, outcome] of Object.entries({
      "update assessments set ends_at = ends_at + interval '1 hour'": 'kept as it is', 'update assessments set extended_minutes = 60': 'kept as it is', "update assessments set state = 'finished', ended_at = now()": 'kept as it is|row-level',
      'update assessments set correct = 10': 'permission denied', 'update assessment_items set item_id = item_id': 'permission denied', "update assessment_items set choice = 'a'": 'takes no answers', "update assessment_items set choice = 'a', answered_at = now() - interval '100 years'": 'kept as it is',
      'update exam_days set given_minutes = 60': '0', "update exam_days set state = 'finished'": '0', 'delete from exam_day_agreements': 'permission denied|append-only', "update exam_day_agreements set answer = 'declined'": 'permission denied|append-only',
      'insert into assessment_answers select * from assessment_answers': 'permission denied', 'insert into exam_incidents select * from exam_incidents': '0|row-level', 'select 1 from exam_incidents': '0', 'select 1 from bank_items': '0',
      'select 1 from item_banks': '0', 'select 1 from item_responses': '0|permission denied',
    })) expect([words, await writes(house, ana, words)]).toEqual([words, expect.stringMatching(new RegExp(`^(${outcome})$`))])
  })

  test('as whoever signs in, or as the house, neither reads nor rewrites what happened', async () => {
    const { house, pat, someone } = await theDay()
    const ana = await someone()
    await sits(house, pat, ana)
    const tables = ['assessments', 'assessment_items', 'assessment_answers', 'assessment_scores', 'assessment_history', 'item_responses', 'item_banks', 'bank_items', 'item_imports', 'item_exports',
      'exam_days', 'exam_day_agreements', 'exam_day_history', 'exam_incidents']
    for (const table of tables) expect([table, await writes(house, { hat: 'signIn' }, `select 1 from ${table}`)]).toEqual([table, 'permission denied'])
    for (const table of ['exam_day_agreements', 'exam_incidents', 'item_imports', 'item_exports']) expect([table, await writes(house, { hat: 'jobs' }, `select 1 from ${table}`)]).toEqual([table, 'permission denied'])
    for (const words of ["update exam_day_history set why = 'x'", "update assessment_history set why = 'x'", 'delete from exam_days', "update bank_items set state = 'retired'", "update assessment_answers set choice = 'a'", 'update item_responses set correct = true']) {
      expect([words, await writes(house, { hat: 'jobs' }, words)]).toEqual([words, 'permission denied'])
    }
    expect(await writes(house, { hat: 'jobs' }, 'delete from assessment_history')).toBe('append-only')
  })
})
