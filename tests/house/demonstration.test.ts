import { describe, expect, test } from 'vitest'
import { payByVoucher } from '#certification/pay-by-voucher.server.ts'
import { dueAbout } from '#certification/pay-for-application.server.ts'
import { freeVoucher } from '#demonstration/free-voucher.server.ts'
import { keepWorldsApart } from '#demonstration/keep-worlds-apart.server.ts'
import { personas } from '#demonstration/personas.ts'
import { seedDemonstration } from '#demonstration/seed-demonstration.server.ts'
import { searchRegistry } from '#certificates/find-in-registry.server.ts'
import { addDays, daysBetween } from '#platform/dates.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse, type TestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, person } from '#tests/people/people.ts'
import { jobHandlers } from '../../src/house.server.ts'

const opened = openTestHouse()
/** The legal day of every test. */
const today = '2026-03-10'

async function demonstration(): Promise<TestHouse> {
  const world = opened()
  await certifyingBody(world.house)
  await seedDemonstration(world.house, jobHandlers(world.house))
  return world
}

const applicationOf = ({ house }: TestHouse, email: string) =>
  house.database.query.selectFrom('applications').innerJoin('accounts', 'person_id', 'subject_id').selectAll('applications')
    .where('email', '=', email).executeTakeFirstOrThrow()

describe('PLAT-01 The world of the demonstration', { timeout: 240_000 }, () => {
  test('is made once, with applications at every turn of the way, nothing late, and a specimen behind every document', async () => {
    const world = await demonstration()
    const { house } = world
    const { rows } = await house.database.statement('select state, count(*)::int as count from applications group by 1 order by 1')
    expect(rows.map(({ state }) => state)).toEqual(['approved', 'awaitingFee', 'certified', 'draft', 'returned', 'submitted'])
    const { rows: late } = await house.database.statement(`select 1 from applications where state = 'submitted' and answer_due_on < $1
      union all select 1 from application_history where effective_on >= $1`, [today])
    expect(late).toEqual([])

    const files = await house.database.query.selectFrom('files').select(['id', 'bytes']).execute()
    const { rows: documents } = await house.database.statement(
      'select file_id from application_documents union all select file_id from training_certificates where file_id is not null')
    expect(files.map(({ id }) => id).sort()).toEqual(documents.map(({ file_id }) => file_id).sort())
    for (const { id, bytes } of files) {
      expect([await house.files.size(id), await house.files.size(`${id}-1`)]).toEqual([bytes, bytes])
    }

    await seedDemonstration(house, jobHandlers(house))
    expect((await house.database.statement('select state, count(*)::int as count from applications group by 1 order by 1')).rows).toEqual(rows)
    expect(house.clock.daysAhead).toBe(0)
  })

  test('has someone halfway who asked the program, someone who owes her fee, and a voucher that pays it', async () => {
    const world = await demonstration()
    const { house } = world
    const lucia = await applicationOf(world, personas.applicant.email)
    expect(lucia.state).toBe('draft')
    const threads = await house.database.query.selectFrom('question_threads').select(['state', 'application_id', 'language']).orderBy('id').execute()
    expect(threads).toEqual(['answered', 'open'].map((state) => ({ state, application_id: lucia.id, language: 'es' })))

    const { id, reference, subject_id, ...denise } = await applicationOf(world, personas.feeDue.email)
    expect(denise).toMatchObject({ state: 'awaitingFee', held_until: addDays(today, 89) })
    expect(await house.database.query.selectFrom('application_reminders').selectAll().where('application_id', '=', id).execute()).toEqual([])

    const self = { hat: 'self', personId: subject_id } as const
    const code = (await freeVoucher(house))!
    await unitOfWork(house, self, (unit) => payByVoucher(unit, reference, code))
    expect(await unitOfWork(house, self, (unit) => dueAbout(unit, id))).toBe(0)
    expect((await applicationOf(world, personas.feeDue.email)).state).toBe('submitted')
    expect(await freeVoucher(house)).not.toBe(code)
  })

  test('has what each person to walk in as is told: 8 days for two corrections, 5 for a certificate, 20 for an approval, one for a name that differs', async () => {
    const world = await demonstration()
    const { house } = world
    const { id, ...paHoua } = await applicationOf(world, personas.corrections.email)
    expect(paHoua).toMatchObject({ state: 'returned', held_until: addDays(today, 8), sent_on: addDays(today, -82) })
    const { points } = await house.database.query.selectFrom('review_decisions').select('points').where('application_id', '=', id).executeTakeFirstOrThrow()
    expect(points).toHaveLength(2)
    expect(await applicationOf(world, personas.ending.email)).toMatchObject({ state: 'approved', valid_through: addDays(today, 20) })

    const { rows: late } = await house.database.statement(`select sent_name, email, answer_due_on from applications
      join accounts on accounts.person_id = assigned_to where state = 'submitted' order by answer_due_on`)
    expect(late[0]).toEqual({ sent_name: 'Rashad Coleman', email: personas.specialist.email, answer_due_on: addDays(today, 1) })
    expect(late.filter(({ email }) => email === personas.secondSpecialist.email)).toHaveLength(4)
    expect(late.map(({ sent_name }) => sent_name)).toContain('Dwayne O’Sullivan-Park')

    const { rows: certificates } = await house.database.statement('select state, review_due_on, accounts.email from training_certificates join accounts on person_id = subject_id where state <> \'accepted\'')
    expect(certificates).toEqual([{ state: 'inReview', review_due_on: addDays(today, 5), email: personas.trained.email }])
    const { rows: issued } = await house.database.statement('select accounts.email from training_completions join accounts on accounts.person_id = issued_by')
    expect(issued.map(({ email }) => email)).toHaveLength(2)

    // What happened was recorded on the day on which it did, and every reminder came on its own.
    const { rows } = await house.database.statement(
      "select effective_on, recorded_at::date::text as recorded from application_history union all select effective_on, written_at::date::text from messages")
    expect(rows.length).toBeGreaterThan(60)
    expect(rows.filter(({ effective_on, recorded }) => effective_on !== recorded)).toEqual([])
    const reminders = await house.database.query.selectFrom('application_reminders').select(['days', 'due_on', 'recorded_at'])
      .orderBy('days').orderBy('due_on').execute()
    expect(reminders.map(({ days, due_on, recorded_at }) => [days, due_on, recorded_at.toISOString().slice(0, 10)]))
      .toEqual([[14, 8], [30, 8], [30, 20], [60, 20], [90, 20]].map(([days, left]) => [days, addDays(today, left! - days!), addDays(today, left! - days!)]))
  })

  test('has somebody with a seat in a week and breaks granted, and somebody certified at the second try whom a stranger finds', async () => {
    const world = await demonstration()
    const { house } = world
    const rows = async (text: string, email: string) => (await house.database.statement(text, [email])).rows
    const [seat, ...noOther] = await rows(`select starts_on, r.language, r.state, a.state as accommodation from exam_registrations r join exam_sittings s on s.id = sitting_id
      join accounts on accounts.person_id = r.subject_id join exam_accommodations a on a.subject_id = r.subject_id where email = $1`, personas.examAhead.email)
    expect([seat, noOther]).toEqual([{ starts_on: expect.any(String), language: 'es', state: 'booked', accommodation: 'granted' }, []])
    expect([7, 8]).toContain(daysBetween(today, seat.starts_on))

    expect((await applicationOf(world, personas.certified.email)).state).toBe('certified')
    expect(await rows('select outcome from exam_results join accounts on person_id = subject_id where email = $1 order by sat_on', personas.certified.email))
      .toEqual([{ outcome: 'failed' }, { outcome: 'passed' }])
    const { entries } = await searchRegistry(house, 'jerome batiste hall')
    expect(entries).toMatchObject([{ name: 'Jerome Baptiste-Hall', status: 'active' }])
    const { rows: [sittings] } = await house.database.statement(
      'select count(distinct site_id)::int as sites, count(*) filter (where starts_on < $1)::int as past, count(*) filter (where starts_on > $1)::int as ahead from exam_sittings', [today])
    expect(sittings).toEqual({ sites: 7, past: expect.any(Number), ahead: expect.any(Number) })
    expect(Math.min(sittings.past, sittings.ahead)).toBeGreaterThan(80)
  })

  test('does not begin over real people, and its own people are let in nowhere else: everyone may know their password', async () => {
    const { house } = opened()
    const outside = { ...house, settings: { ...house.settings, demonstration: false } }
    await keepWorldsApart(house)
    await keepWorldsApart(outside)
    await person(house, 'ana@somewhere.test')
    await expect(keepWorldsApart(house)).rejects.toThrow('DEMONSTRATION=off')
    await keepWorldsApart(outside)
    await person(house, personas.operator.email)
    await keepWorldsApart(house)
    await expect(keepWorldsApart(outside)).rejects.toThrow('made-up people')
  })

  test('shows nobody a voucher of others outside of it', async () => {
    const { house } = opened()
    await expect(freeVoucher({ ...house, settings: { ...house.settings, demonstration: false } })).rejects.toThrow(NotFound)
  })
})
