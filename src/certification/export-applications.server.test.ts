import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { sent } from '#tests/people/applications.ts'
import { opensTheQueue } from '#tests/people/looks.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { exportApplications, fetchExport, findExport } from './export-applications.server.ts'
import { minutesToFetch } from './export-reason.ts'
import { usualQuery, type QueueQuery } from './queue-query.ts'

const world = openTestHouse()
const why = { purpose: 'report', reason: 'The yearly report to the state' } as const

async function program(many = 2): Promise<Staff> {
  const dee = await staff(world().house, await certifyingBody(world().house), 'programSpecialist', 'dee@example.org')
  for (let i = 0; i < many; i += 1) await sent(world().house, await person(world().house, `applicant.${i}@example.org`))
  return dee
}
const makes = (by: Staff, query: Partial<QueueQuery> = {}) => unitOfWork(world().house, by, (unit) => exportApplications(unit, { ...usualQuery, ...query }, why))
const fetches = (by: Staff, id: string) => unitOfWork(world().house, by, (unit) => fetchExport(unit, id))
const auditOf = async (by: Staff) => (await world().house.database.statement(
  'select action, record_kind as kind, detail, cardinality(record_ids) as count from audit where person_id = $1 and record_kind <> \'account\' order by id', [by.personId])).rows

describe('CERT-06 A list that leaves the house', () => {
  test('holds what was asked for; who, why and which stays written down, and the audit holds the purpose alone', async () => {
    const dee = await program()
    const id = await makes(dee, { language: 'es', sort: 'name' })
    expect(await fetches(dee, id)).toHaveLength(2)
    const kept = await world().house.database.query.selectFrom('exports').selectAll().execute()
    expect(kept).toMatchObject([{ person_id: dee.personId, ...why, query: 'language=es&sort=name' }])
    expect(kept[0]!.application_ids).toHaveLength(2)
    expect(await auditOf(dee)).toEqual([
      { action: 'changed', kind: 'export', detail: 'report', count: 1 }, { action: 'listed', kind: 'application', detail: 'export report', count: 2 },
    ])
  })

  test('holds nothing of one’s own, whose row would say who has it; nor does the queue', async () => {
    const dee = await program(1)
    const own = await sent(world().house, { hat: 'self', personId: dee.personId })
    expect((await fetches(dee, await makes(dee))).map(({ reference }) => reference)).not.toContain(own)
    const queue = await opensTheQueue(world().house, dee)
    expect([queue.rows.map(({ reference }) => reference).includes(own), queue.counts.waiting]).toEqual([false, 1])
  })

  test('is not made of nothing', async () => {
    const dee = await program(1)
    await expect(makes(dee, { view: 'denied' })).rejects.toMatchObject({ problems: [{ code: 'nothingToExport' }] })
    expect(await world().house.database.query.selectFrom('exports').selectAll().execute()).toEqual([])
  })

  test('can be fetched for some minutes, more than once, each time written down; then no more', async () => {
    const { clock } = world()
    const dee = await program(1)
    const id = await makes(dee)
    await fetches(dee, id)
    clock.forward(minutesToFetch * 60_000 - 1)
    await fetches(dee, id)
    expect((await auditOf(dee)).filter(({ action }) => action === 'listed')).toHaveLength(2)
    clock.forward(1)
    await expect(fetches(dee, id)).rejects.toThrow(NotFound)
    expect(await unitOfWork(world().house, dee, (unit) => findExport(unit, id))).toMatchObject({ inTime: false })
  })

  test('belongs to whoever made it: neither a colleague nor another organisation gets it', async () => {
    const dee = await program(1)
    const id = await makes(dee)
    const anh = await staff(world().house, dee.organisationId, 'programManager', 'anh@example.org')
    const eve = await staff(world().house, await certifyingBody(world().house, 'Another program'), 'programManager', 'eve@example.org')
    for (const other of [anh, eve]) await expect(fetches(other, id)).rejects.toThrow(NotFound)
    await expect(fetches(dee, newId())).rejects.toThrow(NotFound)
    await expect(makes(eve)).rejects.toMatchObject({ problems: [{ code: 'nothingToExport' }] })
  })
})
