import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { House } from '#platform/house.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { placeOf } from '#assessment/answering.ts'
import { assessmentItems, assessmentRow, chooses, firstBrowser } from '#tests/people/assessments.ts'
import { withdrawsExam } from '#tests/people/exams.ts'
import { admits, agrees, answers, begins, checksIn, dayRow, examDay, finishes, givesTime, goodId, notes, resultOf, sits, turnsAway, voids } from '#tests/people/exam-days.ts'
import { activeBank } from '#tests/people/items.ts'
import { setsValue, typedValue } from '#tests/people/policy.ts'
import { provider } from '#tests/people/providers.ts'
import { givesBack } from '#tests/people/sittings.ts'
import { answersAccommodation } from '#tests/people/exams.ts'
import { newId } from '#platform/identifiers.server.ts'
import { endOverdue } from '#assessment/public.server.ts'
import { handOver } from './hand-over.server.ts'
import { seeMyDay, seeMyResult } from './see-day.server.ts'
import { seePersonNow, seeSittingNow, seeSittingsNow } from './see-proctor.server.ts'
import { settleDay } from './settle-day.server.ts'
import { settleDays } from './settle-days.server.ts'
import { whoseDay, whyNotMine } from './who-looks-after.server.ts'

const testHouse = openTestHouse()
const minutes = (count: number) => testHouse().clock.forward(count * 60_000)
const codes = (work: Promise<unknown>) => work.then(() => [], (fault: unknown) => (fault instanceof Refused ? fault.problems.map(({ code }) => code) : [fault instanceof NotFound ? 'notFound' : String(fault)]))

/** A training that a provider gave to somebody, and somebody else who coordinated there until last year. */
async function trainedBy(house: House, { personId }: { personId: string }, { personId: coordinator, organisationId }: Staff): Promise<void> {
  const academy = await provider(house, organisationId)
  await house.database.query.insertInto('memberships').values({
    id: newId(), person_id: coordinator, organisation_id: academy, role: 'trainingCoordinator', starts_at: new Date('2025-01-01'), ends_at: new Date('2025-12-31'),
  }).execute()
  const { email } = await house.database.query.selectFrom('accounts').select('email').where('person_id', '=', personId).executeTakeFirstOrThrow()
  await house.database.query.insertInto('training_completions').values({
    id: newId(), provider_id: academy, certifier_id: organisationId, name: 'Ana Ruiz Soto', email, training: 'core80', language: 'en', hours: 80, started_on: '2025-10-01', completed_on: '2025-11-01',
    certificate_number: 'A-1', issued_by: coordinator, effective_on: '2025-11-02', recorded_at: house.clock.now(),
  }).execute()
}

/** A day on which the exam has ten questions. */
async function shortDay(seats = 3) {
  const world = await examDay(testHouse(), seats)
  await setsValue(world.house, world.anh, 'examItems', typedValue('10', '2026-03-11'))
  return world
}

describe('CERT-13 The day of the exam, from the door to the certificate', () => {
  test('checked in, admitted, agreed, answered: passed, and the certificate is there in the same minute', async () => {
    const { house, pat, someone, begins: nine, drain } = await shortDay()
    const ana = await someone()
    await nine()
    expect(await unitOfWork(house, ana, (unit) => seeMyDay(unit, 'en'))).toMatchObject({ stage: 'checkIn', questions: 10, minutes: 150 })
    const exam = await sits(house, pat, ana)
    expect(await dayRow(house, ana)).toMatchObject({ state: 'started', name_match: 'same', id_kind: 'license', demonstration: true })
    await finishes(house, ana, exam, 10)
    await drain()
    expect(await dayRow(house, ana)).toMatchObject({ state: 'finished', settled: true, result_problem: null })
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'passed', source: 'house', sat_on: '2026-03-17' })
    expect((await house.database.query.selectFrom('certificates').select(['state', 'specimen', 'number']).where('subject_id', '=', ana.personId).execute())).toMatchObject([{ state: 'active', specimen: true }])
    expect(await unitOfWork(house, ana, (unit) => seeMyResult(unit, ana.seat))).toMatchObject({ outcome: 'passed', correct: 10, counted: 10 })
    // Public sample questions: a specimen, which nobody finds by its number or by a name.
    const [stranger, jobs] = [{ hat: 'signIn' }, { hat: 'jobs' }] as const
    const entries = (actor: typeof stranger | typeof jobs) => unitOfWork(house, actor, ({ db }) => db.selectFrom('registry_entries').select('number').execute())
    expect([(await entries(stranger)).length, (await entries(jobs)).length]).toEqual([0, 1])
    expect(await unitOfWork(house, stranger, async ({ db }) => (await sql`select number from search_registry('Ana Ruiz Soto')`.execute(db)).rows)).toEqual([])
  })

  test('a program with a confidential bank in use gives its own questions, and a certificate that counts', async () => {
    const { house, pat, anh, someone, begins: nine, drain } = await shortDay()
    await activeBank(house, anh)
    const ana = await someone()
    await nine()
    const exam = await sits(house, pat, ana)
    const { bank_id } = await house.database.query.selectFrom('assessments').select('bank_id').where('id', '=', exam).executeTakeFirstOrThrow()
    expect([await dayRow(house, ana)].map(({ demonstration }) => [demonstration, bank_id !== null])).toEqual([[false, true]])
    // Each right option of these questions is the second.
    for (const { position, options } of await assessmentItems(house, exam)) await chooses(house, ana, exam, position, placeOf(options, 'b'))
    await finishes(house, ana, exam, 0)
    await drain()
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'passed' })
    expect(await house.database.query.selectFrom('certificates').select(['state', 'specimen']).where('subject_id', '=', ana.personId).execute()).toMatchObject([{ state: 'active', specimen: false }])
  })

  test('failed: the results by competency are there at once, and an attempt is used', async () => {
    const { house, pat, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    await finishes(house, ana, await sits(house, pat, ana), 3)
    await settleDay(house, ana.seat)
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'failed', uses_attempt: true })
    const { competencies } = await unitOfWork(house, ana, (unit) => seeMyResult(unit, ana.seat))
    expect(competencies.reduce((sum, { counted }) => sum + counted, 0)).toBe(10)
  })

  test('everything said twice is done once', async () => {
    const { house, pat, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    await checksIn(house, ana)
    await checksIn(house, ana)
    await admits(house, pat, ana)
    expect(await codes(admits(house, pat, ana))).toEqual(['dayDoneMeanwhile'])
    await agrees(house, ana)
    const exam = await begins(house, ana)
    expect(await begins(house, ana)).toBe(exam)
    await finishes(house, ana, exam, 1)
    for (let i = 0; i < 3; i += 1) await settleDay(house, ana.seat)
    expect((await house.database.statement('select 1 from exam_results')).rows).toHaveLength(1)
    const { rows } = await house.database.statement('select step from exam_day_history order by recorded_at, id')
    expect(rows.map(({ step }) => step).toSorted()).toEqual(['admit', 'agree', 'begin', 'checkIn', 'finish', 'start'])
  })
})

describe('CERT-13 Checking in', () => {
  test('is for its day and its hour; who never comes has missed it, also when nobody looks', async () => {
    const { house, clock, someone, begins: nine } = await shortDay()
    const ana = await someone()
    clock.set('2026-03-16T17:00:00Z')
    await settleDays(house)
    expect(await codes(checksIn(house, ana))).toEqual(['checkIn-before'])
    await nine()
    clock.set('2026-03-17T16:16:00Z')
    expect(await codes(checksIn(house, ana))).toEqual(['checkIn-over'])
    await settleDays(house)
    expect(await dayRow(house, ana)).toMatchObject({ state: 'missed', settled: true })
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'missed' })
  })

  test('is not for the seat of somebody else', async () => {
    const { house, someone, begins: nine } = await shortDay()
    const [ana, ben] = [await someone(), await someone()]
    await nine()
    expect(await codes(checksIn(house, { ...ana, seat: ben.seat }))).toEqual(['notFound'])
  })

  test('then nothing of it is moved or taken back', async () => {
    const { house, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    await checksIn(house, ana)
    expect(await codes(withdrawsExam(house, ana))).toEqual(['examUnderWay'])
    expect(await codes(givesBack(house, ana, 'fee'))).toEqual(['examUnderWay'])
  })

  test('who was here and was not let in until the end has not missed it: it does not count', async () => {
    const { house, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    await checksIn(house, ana)
    minutes(200)
    await settleDays(house)
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'voided', uses_attempt: false })
  })

  test('a seat that is given back before is expected no more', async () => {
    const { house, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    await givesBack(house, ana, 'fee')
    await settleDays(house)
    expect(await dayRow(house, ana)).toMatchObject({ state: 'released', settled: true })
  })

  test('where an outside vendor gives the exam nobody is expected here', async () => {
    const { house, anh, someone, begins: nine } = await shortDay()
    await setsValue(house, anh, 'examGivenHere', typedValue('0', '2026-03-12'))
    await someone()
    await nine()
    expect((await house.database.statement('select 1 from exam_days')).rows).toEqual([])
  })
})

describe('CERT-13 The ID', () => {
  test('an accent is forgiven; a name of somebody else, a copy and an expired one are refused, all said at once', async () => {
    const { house, pat, someone, begins: nine } = await shortDay()
    const [ana, ben] = [await someone(), await someone()]
    await nine()
    for (const who of [ana, ben]) await checksIn(house, who)
    expect(await codes(admits(house, pat, ben, { name: { givenNames: 'Pedro', familyNames: 'Salas' }, original: false, valid: false }))).toEqual(['idNotOriginal', 'idNotValid', 'idDiffers'])
    await admits(house, pat, ana, { name: { givenNames: 'ANÁ', familyNames: 'RUIZ SOTO' } })
    expect(await dayRow(house, ana)).toMatchObject({ state: 'admitted', name_match: 'sameButForWriting' })
    await turnsAway(house, pat, ben)
    await settleDay(house, ben.seat)
    expect(await resultOf(house, ben)).toMatchObject({ outcome: 'missed', uses_attempt: true })
  })

  test('of what stood on it nothing is kept but its kind and how the name compared', async () => {
    const { house, pat, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    await checksIn(house, ana)
    await admits(house, pat, ana, { name: { givenNames: 'Ana Xochitl', familyNames: 'Ruiz Soto' }, note: 'A second first name' })
    const { rows } = await house.database.statement(`select (select string_agg(t::text, '') from exam_days t) || (select string_agg(t::text, '') from exam_day_history t) as all`)
    expect(rows[0].all).not.toContain('Xochitl')
    expect(rows[0].all).toContain('A second first name')
  })
})

describe('CERT-13 The three agreements', () => {
  test('are asked one by one, kept as they were shown, and without all three nobody begins', async () => {
    const { house, pat, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    await checksIn(house, ana)
    expect(await codes(begins(house, ana))).toEqual(['dayMovedOn'])
    await admits(house, pat, ana)
    await answers(house, ana)
    await answers(house, ana)
    expect(await codes(begins(house, ana))).toEqual(['dayMovedOn'])
    await answers(house, ana)
    const kept = await house.database.query.selectFrom('exam_day_agreements').selectAll().orderBy('recorded_at').orderBy('id').execute()
    expect(kept.map(({ agreement, answer }) => `${agreement} ${answer}`)).toEqual(['rules yes', 'security yes', 'nonDisclosure yes'])
    expect(JSON.parse(kept[0]!.text_shown)).toMatchObject({ id: 'rules', language: 'en', title: 'The rules of the exam' })
    await begins(house, ana)
  })

  test('declining one ends the day: no exam, the fee is lost', async () => {
    const { house, pat, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    await checksIn(house, ana)
    await admits(house, pat, ana)
    await answers(house, ana)
    await answers(house, ana, 'declined')
    await settleDay(house, ana.seat)
    expect(await dayRow(house, ana)).toMatchObject({ state: 'declined' })
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'missed' })
    expect(await codes(begins(house, ana))).toEqual(['dayMovedOn'])
  })
})

describe('CERT-13 The clock', () => {
  test('has the extra time that was granted by the moment it starts; what is granted later the proctor is told', async () => {
    const { house, anh, pat, sitting, someone, begins: nine } = await shortDay()
    const ana = await someone()
    const grants = async (percent: number) => {
      const { eligibility_id, certifier_id } = await house.database.query.selectFrom('exam_requests').selectAll().where('id', '=', ana.request).executeTakeFirstOrThrow()
      const id = newId()
      await house.database.query.insertInto('exam_accommodations').values({
        id, reference: `222-222-${percent === 50 ? '22' : '2C'}`, eligibility_id, subject_id: ana.personId, certifier_id, state: 'open', kinds: ['extraTime', 'breaks'], language: 'en', asked_on: '2026-03-11',
        answer_due_on: '2026-04-01', policy_date: '2026-03-11', recorded_at: house.clock.now(),
      }).execute()
      await answersAccommodation(house, anh, id, { extraTimePercent: percent })
    }
    await nine()
    await checksIn(house, ana)
    await grants(50)
    await admits(house, pat, ana)
    await agrees(house, ana)
    const row = await assessmentRow(house, await begins(house, ana))
    expect(row.ends_at!.getTime() - row.started_at.getTime()).toBe(225 * 60_000)
    expect(row.break_seconds).toBe(15 * 60)
    await grants(100)
    await settleDay(house, ana.seat)
    const { person } = await unitOfWork(house, pat, (unit) => seePersonNow(unit, sitting, ana.seat))
    expect(person.since).toBe(50)
  })

  test('is given more time with a reason; ends by itself; and what was answered counts, also when nobody looks', async () => {
    const { house, pat, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    const exam = await sits(house, pat, ana)
    await chooses(house, ana, exam, 1, 1)
    const before = (await assessmentRow(house, exam)).ends_at!
    await givesTime(house, pat, ana)
    await settleDay(house, ana.seat)
    expect((await assessmentRow(house, exam)).ends_at!.getTime() - before.getTime()).toBe(10 * 60_000)
    expect(await codes(givesTime(house, pat, ana, '500'))).toEqual(['minutesWrong'])
    expect(await codes(givesTime(house, pat, ana, '5', ' '))).toEqual(['dayWhyMissing'])
    minutes(162)
    await endOverdue(house)
    await settleDays(house)
    expect(await dayRow(house, ana)).toMatchObject({ state: 'finished', settled: true })
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'failed' })
    expect(await codes(givesTime(house, pat, ana))).toEqual(['dayDoneMeanwhile'])
  })

  test('an exam that does not count uses no attempt, ends at once, and its fee pays for the next', async () => {
    const { house, pat, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    const exam = await sits(house, pat, ana)
    await notes(house, pat, ana)
    await voids(house, pat, ana)
    expect(await assessmentRow(house, exam)).toMatchObject({ state: 'voided' })
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'voided', uses_attempt: false })
    expect(await codes(chooses(house, ana, exam, 1, 1).then((answered) => (answered.is === 'ended' ? Promise.reject(new Refused([{ code: 'ended' }])) : undefined)))).toEqual(['ended'])
  })

  test('goes on when the proctor is gone, and another proctor goes on', async () => {
    const { house, anh, pat, sitting, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    const exam = await sits(house, pat, ana)
    await house.database.query.updateTable('memberships').set({ ends_at: house.clock.now() }).where('person_id', '=', pat.personId).execute()
    await chooses(house, ana, exam, 1, 1)
    expect((await unitOfWork(house, anh, (unit) => seeSittingNow(unit, sitting))).people).toHaveLength(1)
    await givesTime(house, anh, ana)
    expect(await assessmentRow(house, exam)).toMatchObject({ extended_minutes: 10, device_hash: firstBrowser })
  })
})

describe('CERT-13 Who looks after whom', () => {
  test('a proctor sees the day and its neighbors, and nothing before or after', async () => {
    const { house, clock, pat, sitting, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    expect((await unitOfWork(house, pat, seeSittingsNow)).sittings.map(({ id }) => id)).toEqual([sitting])
    expect((await unitOfWork(house, pat, (unit) => seeSittingNow(unit, sitting))).people).toMatchObject([{ name: 'Ana Ruiz Soto', state: 'expected' }])
    clock.set('2026-03-19T16:00:00Z')
    await settleDays(house)
    expect((await unitOfWork(house, pat, seeSittingsNow)).sittings).toEqual([])
    expect(await codes(unitOfWork(house, pat, (unit) => seeSittingNow(unit, sitting)))).toEqual(['notFound'])
    expect(await unitOfWork(house, pat, (unit) => unit.db.selectFrom('exam_days').select('id').execute())).toEqual([])
    expect(await dayRow(house, ana)).toMatchObject({ on_screen: false })
  })

  test('not whom they said that they know: from then on nothing of them is there', async () => {
    const { house, pat, sitting, someone, begins: nine } = await shortDay()
    const [ana, ben] = [await someone(), await someone()]
    await nine()
    for (const who of [ana, ben]) await checksIn(house, who)
    const whose = await whoseDay(house, pat, sitting, ana.seat)
    await unitOfWork(house, pat, (unit) => handOver(unit, whose, 'friend'))
    expect(await unitOfWork(house, pat, (unit) => whyNotMine(unit, whose))).toBe('known')
    expect(await codes(admits(house, pat, ana))).toEqual(['notFound'])
    expect((await unitOfWork(house, pat, (unit) => seeSittingNow(unit, sitting))).people).toHaveLength(1)
  })

  test('not whom a provider trained for which they work, or once worked', async () => {
    const { house, pat, sitting, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await trainedBy(house, ana, pat)
    await nine()
    await checksIn(house, ana)
    const whose = await whoseDay(house, pat, sitting, ana.seat)
    expect(await unitOfWork(house, pat, (unit) => whyNotMine(unit, whose))).toBe('trained')
    expect(await codes(admits(house, pat, ana))).toEqual(['notFound'])
  })

  test('every look and every step is written down', async () => {
    const { house, pat, sitting, someone, begins: nine } = await shortDay()
    const ana = await someone()
    await nine()
    await checksIn(house, ana)
    await unitOfWork(house, pat, (unit) => seeSittingNow(unit, sitting))
    await unitOfWork(house, pat, (unit) => seePersonNow(unit, sitting, ana.seat))
    await admits(house, pat, ana)
    await notes(house, pat, ana)
    const looks = await house.database.query.selectFrom('audit').select(['action', 'detail']).where('record_kind', '=', 'examDay').where('person_id', '=', pat.personId).orderBy('id').execute()
    expect(looks).toEqual([{ action: 'listed', detail: `sitting ${sitting}` }, { action: 'opened', detail: null }, { action: 'changed', detail: 'admit' }, { action: 'changed', detail: 'noteIncident' }])
    expect(goodId.name.givenNames).toBe('Ana')
  })
})
