import { describe, expect, test } from 'vitest'
import { newId, newReference } from '#platform/identifiers.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { sent } from '#tests/people/applications.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import type { ApplicationState } from './application-lifecycle.ts'
import { usualQuery, type QueueQuery } from './queue-query.ts'
import { reviewQueue } from './review-queue.server.ts'

const world = openTestHouse()

interface Made {
  readonly name: string
  readonly state?: ApplicationState
  readonly sentOn?: string
  readonly dueOn?: string
  readonly heldUntil?: string
  readonly decidedOn?: string
  readonly validThrough?: string
  readonly endedOn?: string
  readonly language?: 'en' | 'es'
  readonly owner?: string
}

/** Applications as rows, each of somebody. */
async function sentTo(certifier_id: string, all: readonly Made[]): Promise<void> {
  const { query } = world().house.database
  const people = all.map(() => ({ id: newId(), created_at: world().house.clock.now() }))
  await query.insertInto('people').values(people).execute()
  await query.insertInto('applications').values(all.map(({ name, state = 'submitted', sentOn = '2026-03-01', ...one }, i) => ({
    id: newId(), reference: newReference(), jurisdiction_id: 'california', certifier_id, subject_id: people[i]!.id, state, started_on: sentOn, sent_on: sentOn,
    sent_name: name, sent_language: one.language ?? 'en', answer_due_on: one.dueOn ?? '2026-04-01', held_until: one.heldUntil ?? '2026-06-01',
    decided_on: ['approved', 'denied', 'expired'].includes(state) ? one.decidedOn ?? sentOn : null,
    valid_through: ['approved', 'expired'].includes(state) ? one.validThrough ?? '2027-03-01' : null,
    ended_on: ['withdrawn', 'void', 'expired'].includes(state) ? one.endedOn ?? sentOn : null,
    corrections_asked: state === 'returned' ? ['phone'] : null, recorded_at: world().house.clock.now(),
  }))).execute()
  for (const [i, { owner }] of all.entries()) {
    if (owner) await query.updateTable('applications').set({ assigned_to: owner }).where('subject_id', '=', people[i]!.id).execute()
  }
}

async function program(...all: readonly Made[]) {
  const here = await certifyingBody(world().house)
  const dee = await staff(world().house, here, 'programSpecialist', 'dee@example.org')
  await sentTo(here, all)
  return dee
}

const asked = (by: Staff, query: Partial<QueueQuery> = {}) => unitOfWork(world().house, by, (unit) => reviewQueue(unit, { ...usualQuery, ...query }))
const names = async (by: Staff, query: Partial<QueueQuery> = {}) => (await asked(by, query)).rows.map(({ sent_name }) => sent_name)

describe('CERT-06 The queue with its filters', () => {
  test('has every sent application in one view, and no draft in any', async () => {
    const dee = await program({ name: 'W' }, { name: 'F', state: 'awaitingFee' }, { name: 'R', state: 'returned' }, { name: 'A', state: 'approved' },
      { name: 'D', state: 'denied' }, { name: 'X', state: 'withdrawn' }, { name: 'V', state: 'void' }, { name: 'E', state: 'expired' })
    const views = { waiting: ['W'], awaitingFee: ['F'], returned: ['R'], approved: ['A'], denied: ['D'], ended: ['E', 'V', 'X'] } as const
    for (const [view, expected] of Object.entries(views)) expect((await names(dee, { view: view as QueueQuery['view'] })).sort(), view).toEqual(expected)
    expect((await asked(dee)).counts).toEqual({ waiting: 1, leaving: 0, awaitingFee: 1, returned: 1, approved: 1, denied: 1, ended: 3, certified: 0 })
  })

  test('shows whose they are: mine, a colleague’s, nobody’s; and counts only those in every view', async () => {
    const dee = await program({ name: 'Nobody' })
    const max = await staff(world().house, dee.organisationId, 'programSpecialist', 'max@example.org')
    await sentTo(dee.organisationId, [{ name: 'Dee', owner: dee.personId }, { name: 'Max', owner: max.personId }, { name: 'Dee too', owner: dee.personId, state: 'returned' }])
    expect(await names(dee, { whose: 'mine' })).toEqual(['Dee'])
    expect(await names(max, { whose: 'mine' })).toEqual(['Max'])
    expect(await names(dee, { whose: max.personId })).toEqual(['Max'])
    expect(await names(dee, { whose: 'nobody' })).toEqual(['Nobody'])
    expect((await asked(dee, { whose: 'mine' })).counts).toMatchObject({ waiting: 1, returned: 1 })
    expect(await names(dee, { whose: newId() })).toEqual([])
  })

  test('shows one language, as it was sent', async () => {
    const dee = await program({ name: 'English', language: 'en' }, { name: 'Español', language: 'es' })
    expect(await names(dee, { language: 'es' })).toEqual(['Español'])
    expect(await names(dee, { language: 'en' })).toEqual(['English'])
    // The helper sends in Spanish; what lists know comes from the submission itself.
    await sent(world().house, await person(world().house, 'majo@example.org'))
    expect(await names(dee, { language: 'es', sort: 'name' })).toEqual(['Español', 'María José García Márquez'])
  })

  test('what is late is before today; what is due within days has the last day and what is late', async () => {
    const dee = await program({ name: 'yesterday', dueOn: '2026-03-09' }, { name: 'today', dueOn: '2026-03-10' }, { name: 'in 7', dueOn: '2026-03-17' },
      { name: 'in 8', dueOn: '2026-03-18' }, { name: 'fee', state: 'awaitingFee', heldUntil: '2026-03-12' })
    expect(await names(dee, { due: 'late' })).toEqual(['yesterday'])
    expect(await names(dee, { due: 7 })).toEqual(['yesterday', 'today', 'in 7'])
    expect(await names(dee, { view: 'awaitingFee', due: 3 })).toEqual(['fee'])
    expect((await asked(dee, { due: 7 })).counts).toMatchObject({ waiting: 3, awaitingFee: 1 })
  })

  test('is in the order that is asked for: by urgency, by the day of sending, by name without accents and capitals', async () => {
    const dee = await program({ name: 'Zoe', dueOn: '2026-03-20', sentOn: '2026-02-01' }, { name: 'Álvaro', dueOn: '2026-03-22', sentOn: '2026-03-05' },
      { name: 'beto', dueOn: '2026-03-21', sentOn: '2026-03-03' }, { name: 'Alma', dueOn: '2026-03-23', sentOn: '2026-03-01' })
    expect(await names(dee)).toEqual(['Zoe', 'beto', 'Álvaro', 'Alma'])
    expect(await names(dee, { sort: 'sent' })).toEqual(['Álvaro', 'beto', 'Alma', 'Zoe'])
    expect(await names(dee, { sort: 'name' })).toEqual(['Alma', 'Álvaro', 'beto', 'Zoe'])
    await sentTo(dee.organisationId, [{ name: 'first', state: 'void', endedOn: '2026-03-02' }, { name: 'last', state: 'withdrawn', endedOn: '2026-03-08' }])
    expect(await names(dee, { view: 'ended' })).toEqual(['last', 'first'])
    expect(await names(dee, { view: 'ended', sort: 'name' })).toEqual(['first', 'last'])
  })

  test('of what is approved, what ends soonest comes first; or what was approved last', async () => {
    const dee = await program(
      { name: 'in a year', state: 'approved', decidedOn: '2026-03-09', validThrough: '2027-03-09' },
      { name: 'today', state: 'approved', decidedOn: '2025-03-10', validThrough: '2026-03-10' },
      { name: 'in 30', state: 'approved', decidedOn: '2025-04-09', validThrough: '2026-04-09' },
      { name: 'in 31', state: 'approved', decidedOn: '2025-04-10', validThrough: '2026-04-10' },
      { name: 'yesterday', state: 'expired', decidedOn: '2025-03-09', validThrough: '2026-03-09', endedOn: '2026-03-10' })
    expect(await names(dee, { view: 'approved' })).toEqual(['today', 'in 30', 'in 31', 'in a year'])
    expect(await names(dee, { view: 'approved', sort: 'latest' })).toEqual(['in a year', 'in 31', 'in 30', 'today'])
    expect(await names(dee, { view: 'approved', due: 30 })).toEqual(['today', 'in 30'])
    expect((await asked(dee, { view: 'approved', due: 30 })).counts).toMatchObject({ approved: 2, ended: 1 })
    // Nothing approved is late: that question leaves the count of the approved as it is.
    expect((await asked(dee, { due: 'late' })).counts).toMatchObject({ approved: 4, ended: 1 })
    expect(await names(dee, { view: 'ended' })).toEqual(['yesterday'])
  })

  test('is as long as asked, and no row is on two pages', async () => {
    const dee = await program(...Array.from({ length: 30 }, (_, i) => ({ name: `N${i}` })))
    const [first, second] = [await asked(dee, { size: 25 }), await asked(dee, { size: 25, page: 2 })]
    expect([first.rows.length, second.rows.length]).toEqual([25, 5])
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30)
    expect(second.counts.waiting).toBe(30)
  })

  test('another organisation sees nothing of it, whatever it filters; each look is written down once', async () => {
    const dee = await program({ name: 'W' })
    const eve = await staff(world().house, await certifyingBody(world().house, 'Another program'), 'programManager', 'eve@example.org')
    for (const query of [{}, { whose: 'nobody' }, { whose: dee.personId }, { language: 'en' }, { due: 30 }, { sort: 'name' }] as const) {
      expect(await asked(eve, query)).toMatchObject({ rows: [], counts: { waiting: 0 } })
    }
    await asked(dee, { view: 'returned', whose: 'mine' })
    const { rows } = await world().house.database.statement('select action, detail, cardinality(record_ids) as shown from audit where person_id = $1 and record_kind = \'application\'', [dee.personId])
    expect(rows).toEqual([{ action: 'listed', detail: 'returned', shown: 0 }])
  })
})
