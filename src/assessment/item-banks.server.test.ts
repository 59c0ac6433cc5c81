import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { secretsWith } from '#platform/secrets.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { activeBank, aQuestion, bankOf, brings, changesItem, enoughQuestions, rowOf } from '#tests/people/items.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { activateBank, activateDrafts, retireBank } from './activate-bank.server.ts'
import { activeBankOf, bankSource } from './bank-source.server.ts'
import { endAssessment } from './end-assessment.server.ts'
import { exportBank, fetchExport } from './export-bank.server.ts'
import { seeImport } from './import-items.server.ts'
import { itemAt } from './item-at.server.ts'
import { readPackage } from './read-package.server.ts'
import { seeBank, seeBankItem, seeBanks } from './see-banks.server.ts'
import { seeStatistics } from './see-statistics.server.ts'
import { startAssessment } from './start-assessment.server.ts'

const testHouse = openTestHouse()
const refusedWith = (...codes: string[]) => ({ problems: codes.map((code) => expect.objectContaining({ code })) })
const notThere = { message: 'Not found' }

async function program() {
  const world = testHouse()
  const here = await certifyingBody(world.house)
  const anh = await staff(world.house, here, 'programManager', 'anh@example.org')
  return { ...world, here, anh }
}
const statesOf = async (house: House, bank: string) => {
  const rows = await house.database.query.selectFrom('bank_items').select(['identifier', 'version', 'state']).where('bank_id', '=', bank).orderBy('identifier').orderBy('version').execute()
  return rows.map(({ identifier, version, state }) => `${identifier} ${version} ${state}`)
}
/** The house as it would be with another secret key. */
const withAnotherKey = (house: House): House => ({ ...house, secrets: secretsWith('another key, after the first one was lost') })

describe('CERT-13 Questions come into a bank', () => {
  test('new ones are drafts; the same package again changes nothing; other words are a new version of the same question', async () => {
    const { house, anh } = await program()
    const bank = await bankOf(house, anh)
    const report = async (id: string) => {
      const { added, renewed, unchanged } = await unitOfWork(house, anh, (unit) => seeImport(unit, bank, id))
      return { added, renewed, unchanged }
    }
    expect(await report(await brings(house, anh, bank, [aQuestion('one'), aQuestion('two')]))).toEqual({ added: 2, renewed: 0, unchanged: 0 })
    expect(await report(await brings(house, anh, bank, [aQuestion('one'), aQuestion('two')]))).toEqual({ added: 0, renewed: 0, unchanged: 2 })
    const other = aQuestion('two', { key: 'c' })
    expect(await report(await brings(house, anh, bank, [aQuestion('one'), other]))).toEqual({ added: 0, renewed: 1, unchanged: 1 })
    expect(await statesOf(house, bank)).toEqual(['one 1 draft', 'two 1 draft', 'two 2 draft'])
    const [first, second] = await house.database.query.selectFrom('bank_items').select('item_id').where('identifier', '=', 'two').execute()
    expect(first!.item_id).toBe(second!.item_id)
    // What it was before is a change again.
    expect(await report(await brings(house, anh, bank, [aQuestion('two')]))).toEqual({ added: 0, renewed: 1, unchanged: 0 })
  })

  test('the same package three times at the same moment is taken once, and the others are told that it was there', async () => {
    const { house, anh } = await program()
    const bank = await bankOf(house, anh)
    await atOnce(house, 3, () => brings(house, anh, bank, [aQuestion('one')]))
    const reports = await house.database.query.selectFrom('item_imports').select(['added', 'unchanged']).orderBy('added').execute()
    expect(reports).toEqual([{ added: 0, unchanged: 1 }, { added: 0, unchanged: 1 }, { added: 1, unchanged: 0 }])
    expect(await statesOf(house, bank)).toEqual(['one 1 draft'])
  })

  test('of a refused item nothing is kept but what it is called and why', async () => {
    const { house, anh } = await program()
    const bank = await bankOf(house, anh)
    const refused = [{ identifier: 'bad', file: 'items/bad-en.xml', because: 'itemOptions' as const, facts: { count: 3 } }]
    const id = await brings(house, anh, bank, [aQuestion('good')], { refused })
    expect((await unitOfWork(house, anh, (unit) => seeImport(unit, bank, id))).refused).toEqual(refused)
    expect(await statesOf(house, bank)).toEqual(['good 1 draft'])
  })

  test('no words and no key stand anywhere in the database as they are', async () => {
    const { house, anh } = await program()
    await activeBank(house, anh, '2027 A', [...enoughQuestions(), aQuestion('zebra', { explanation: { en: 'Because stripes.', es: 'Por las rayas.' } })])
    const { rows } = await house.database.statement(`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`)
    for (const { table_name } of rows as { table_name: string }[]) {
      const { rows: found } = await house.database.statement(`select count(*)::int as count from ${table_name} t where t::text ~ 'asks you question|option of|stripes|rayas'`)
      expect([table_name, (found as { count: number }[])[0]!.count]).toEqual([table_name, 0])
    }
    const sealed = await rowOf(house, (await activeBankOf(house, anh.organisationId))!, 'zebra')
    expect(Buffer.from(sealed.sealed, 'base64url').toString('latin1')).not.toContain('zebra')
    expect(sealed.sealed_key).toHaveLength(Buffer.alloc(29).toString('base64url').length)
  })

  test('two thousand questions are taken in one transaction', { timeout: 60_000 }, async () => {
    const { house, anh } = await program()
    const bank = await bankOf(house, anh)
    await brings(house, anh, bank, Array.from({ length: 2000 }, (_, i) => aQuestion(`item-${i}`)))
    expect(await unitOfWork(house, anh, seeBanks)).toMatchObject({ banks: [{ active: 0, draft: 2000 }] })
  })
})

describe('CERT-13 A bank comes into use', () => {
  test('with too few of one competency it does not, and it says so; with enough its drafts come into use, and the former bank is retired', async () => {
    const { house, anh, here } = await program()
    const bank = await bankOf(house, anh)
    await brings(house, anh, bank, enoughQuestions().slice(1))
    const activate = (id: string) => unitOfWork(house, anh, (unit) => activateBank(unit, id))
    await expect(activate(bank)).rejects.toMatchObject({ problems: [{ code: 'bankTooSmall', facts: { count: 1 } }] })
    expect(await activeBankOf(house, here)).toBeNull()
    await brings(house, anh, bank, enoughQuestions().slice(0, 1))
    await activate(bank)
    expect(await activeBankOf(house, here)).toBe(bank)
    expect((await statesOf(house, bank)).every((one) => one.endsWith('active'))).toBe(true)
    const next = await activeBank(house, anh, '2027 B')
    expect(await activeBankOf(house, here)).toBe(next)
    expect((await bankSource(house, bank)).list()).toEqual([])
    await expect(activate(bank)).rejects.toMatchObject(refusedWith('bankMovedOn'))
  })

  test('two managers who activate two banks at once: one bank is in use', async () => {
    const { house, anh, here } = await program()
    const mai = await staff(house, here, 'programManager', 'mai@example.org')
    const banks = [await bankOf(house, anh, 'A'), await bankOf(house, mai, 'B')]
    for (const bank of banks) await brings(house, anh, bank, enoughQuestions())
    await Promise.allSettled([anh, mai].map((who, i) => unitOfWork(house, who, (unit) => activateBank(unit, banks[i]!))))
    const rows = await house.database.query.selectFrom('item_banks').select('id').where('state', '=', 'active').execute()
    expect(rows).toHaveLength(1)
  })

  test('a new version waits as a draft, and then takes the place of the old one', async () => {
    const { house, anh } = await program()
    const bank = await activeBank(house, anh)
    const changed = { ...enoughQuestions()[0]!, key: 'd' as const }
    await brings(house, anh, bank, [changed, aQuestion('new-one')])
    const before = await bankSource(house, bank)
    expect(before.list()).toHaveLength(136)
    expect(await unitOfWork(house, anh, (unit) => activateDrafts(unit, bank))).toBe(2)
    expect((await statesOf(house, bank)).filter((one) => one.startsWith(`${changed.identifier} `))).toEqual([`${changed.identifier} 1 retired`, `${changed.identifier} 2 active`])
    const after = await bankSource(house, bank)
    expect(after.list()).toHaveLength(137)
    expect(after.version).not.toBe(before.version)
    const { item_id: id } = await rowOf(house, bank, changed.identifier)
    // The old version opens as it was, for exams that have it.
    expect(after.open([{ id, version: 1 }, { id, version: 2 }, { id: newId(), version: 1 }]).map(({ key }) => key)).toEqual(['b', 'd'])
    await expect(unitOfWork(house, anh, (unit) => activateDrafts(unit, bank))).rejects.toMatchObject(refusedWith('noDrafts'))
  })

  test('retired for good, with a reason', async () => {
    const { house, anh, here } = await program()
    const bank = await activeBank(house, anh)
    const retire = (why: string) => unitOfWork(house, anh, (unit) => retireBank(unit, bank, { why }))
    await expect(retire(' ')).rejects.toMatchObject(refusedWith('bankWhyMissing'))
    await retire('It became known')
    expect(await activeBankOf(house, here)).toBeNull()
    await expect(retire('again')).rejects.toMatchObject(refusedWith('bankMovedOn'))
    await expect(brings(house, anh, bank, [aQuestion('late')])).rejects.toMatchObject(refusedWith('bankRetired'))
    await expect(changesItem(house, anh, bank, 'advocacy-1', { do: 'retire', reason: 'known' })).rejects.toMatchObject(refusedWith('itemMovedOn'))
  })
})

describe('CERT-13 Questions go out of use and come back', () => {
  test('with a reason, another one in words; and what happened stays written', async () => {
    const { house, anh } = await program()
    const bank = await activeBank(house, anh)
    const change = (typed: Record<string, string>) => changesItem(house, anh, bank, 'advocacy-1', typed)
    await expect(change({ do: 'retire' })).rejects.toMatchObject(refusedWith('itemReasonMissing'))
    await expect(change({ do: 'retire', reason: 'replaced' })).rejects.toMatchObject(refusedWith('itemReasonMissing'))
    await expect(change({ do: 'retire', reason: 'other' })).rejects.toMatchObject(refusedWith('itemNoteMissing'))
    await expect(change({ do: 'activate' })).rejects.toMatchObject(refusedWith('itemMovedOn'))
    await expect(change({ do: 'fly' })).rejects.toMatchObject(refusedWith('itemStepMissing'))
    await change({ do: 'retire', reason: 'known', note: 'Seen on a website' })
    expect((await bankSource(house, bank)).list()).toHaveLength(135)
    await expect(change({ do: 'restore' })).rejects.toMatchObject(refusedWith('restoreNoteMissing'))
    await change({ do: 'restore', note: 'It was another one' })
    const { id } = await rowOf(house, bank, 'advocacy-1')
    const { history } = await unitOfWork(house, anh, (unit) => seeBankItem(unit, bank, id))
    expect(history.map(({ step, reason, note }) => [step, reason, note])).toEqual([
      ['restore', null, 'It was another one'], ['retire', 'known', 'Seen on a website'], ['activate', null, null], ['start', null, null],
    ])
  })

  test('an old version does not come back beside a newer one', async () => {
    const { house, anh } = await program()
    const bank = await activeBank(house, anh)
    const old = await rowOf(house, bank, 'advocacy-1')
    await brings(house, anh, bank, [aQuestion('advocacy-1', { competency: 'advocacy', key: 'a' })])
    await changesItem(house, anh, bank, 'advocacy-1', { do: 'activate' })
    const { changeBankItem } = await import('./change-bank-item.server.ts')
    await expect(unitOfWork(house, anh, (unit) => changeBankItem(unit, bank, old.id, { do: 'restore', note: 'back' }))).rejects.toMatchObject(refusedWith('newerInUse'))
  })
})

describe('CERT-13 An exam from a confidential bank', () => {
  async function begun() {
    const world = await program()
    const bank = await activeBank(world.house, world.anh)
    const ana = await person(world.house, 'ana@example.org')
    const source = await bankSource(world.house, bank)
    const id = await unitOfWork(world.house, { hat: 'jobs' }, (unit) =>
      startAssessment(unit, source, { kind: 'exam', subjectId: ana.personId, certifierId: world.here, aboutId: newId(), language: 'es', minutes: 150, device: 'device' }))
    return { ...world, bank, ana, id }
  }

  test('is drawn, shown without its key, and scored; a question that is retired meanwhile stays in it', async () => {
    const { house, anh, bank, ana, id } = await begun()
    const first = await house.database.query.selectFrom('assessment_items').select('item_id').where('assessment_id', '=', id).where('position', '=', 1).executeTakeFirstOrThrow()
    const row = await house.database.query.selectFrom('bank_items').selectAll().where('item_id', '=', first.item_id).executeTakeFirstOrThrow()
    await changesItem(house, anh, bank, row.identifier, { do: 'retire', reason: 'known' })
    const at = await itemAt(house, ana, { assessment: id, position: 1, device: 'device' })
    expect(at).toMatchObject({ is: 'here', item: { stem: expect.stringContaining(`pregunta ${row.identifier}`) } })
    expect(JSON.stringify(at)).not.toMatch(/"key"|Porque/)
    const drawn = await house.database.query.selectFrom('assessment_items').select(['position', 'options']).where('assessment_id', '=', id).execute()
    for (const { position } of drawn.slice(0, 60)) {
      await house.database.query.updateTable('assessment_items').set({ choice: 'b', revision: 1, answered_at: house.clock.now() }).where('assessment_id', '=', id).where('position', '=', position).execute()
    }
    await endAssessment(house, id, { personId: ana.personId, role: 'person' })
    expect(await house.database.query.selectFrom('assessments').select(['counted', 'correct', 'passed', 'bank_id']).where('id', '=', id).executeTakeFirst())
      .toEqual({ counted: 120, correct: 60, passed: false, bank_id: bank })
    const seen = await unitOfWork(house, anh, (unit) => seeStatistics(unit, bank))
    expect(seen.forms).toBe(1)
    expect(seen.items.reduce((all, { statistics }) => all + statistics.count, 0)).toBe(120)
    expect(seen.items.every(({ flags }) => flags.length === 0)).toBe(true)
  })

  test('with another secret key nothing opens and nothing is scored as wrong; with the former one it goes on', async () => {
    const { house, anh, bank, ana, id } = await begun()
    const other = withAnotherKey(house)
    await expect(itemAt(other, ana, { assessment: id, position: 1, device: 'device' })).rejects.toThrow('SECRET_KEY')
    await expect(endAssessment(other, id, { personId: ana.personId, role: 'person' })).rejects.toThrow('SECRET_KEY')
    expect(await house.database.query.selectFrom('assessments').select('state').where('id', '=', id).executeTakeFirst()).toEqual({ state: 'open' })
    expect(await unitOfWork(other, anh, (unit) => seeBank(unit, bank, '', 1))).toMatchObject({ unreadable: 136 })
    const { id: row } = await rowOf(house, bank, 'advocacy-1')
    expect((await unitOfWork(other, anh, (unit) => seeBankItem(unit, bank, row))).content).toBeUndefined()
    // Brought in again, every question is a new version, sealed with the key of now.
    await brings(other, anh, bank, enoughQuestions().slice(1))
    await expect(unitOfWork(other, anh, (unit) => activateDrafts(unit, bank))).rejects.toMatchObject({ problems: [{ code: 'bankUnreadable', facts: { count: 1 } }] })
    await brings(other, anh, bank, enoughQuestions().slice(0, 1))
    expect(await unitOfWork(other, anh, (unit) => activateDrafts(unit, bank))).toBe(136)
    expect((await bankSource(other, bank)).list()).toHaveLength(136)
    expect(await endAssessment(house, id, { personId: ana.personId, role: 'person' })).toBe(true)
  })

  test('sealed words that are moved to another row, or changed, do not open', async () => {
    const { house, bank } = await begun()
    const [one, two] = [await rowOf(house, bank, 'advocacy-1'), await rowOf(house, bank, 'advocacy-2')]
    await house.database.statement('alter table bank_items disable trigger bank_items_keep')
    try {
      await house.database.query.updateTable('bank_items').set({ sealed: two.sealed }).where('id', '=', one.id).execute()
    } finally {
      await house.database.statement('alter table bank_items enable trigger bank_items_keep')
    }
    const source = await bankSource(house, bank)
    expect(() => source.open([{ id: one.item_id, version: 1 }])).toThrow('cannot be opened')
    expect(source.open([{ id: two.item_id, version: 1 }])).toHaveLength(1)
  })
})

describe('CERT-13 Who sees a bank', () => {
  test('a manager opens one question at a time, and each look is written down', async () => {
    const { house, anh } = await program()
    const bank = await activeBank(house, anh)
    const { id } = await rowOf(house, bank, 'advocacy-1')
    const { content } = await unitOfWork(house, anh, (unit) => seeBankItem(unit, bank, id))
    expect(content).toMatchObject({ key: 'b', stem: { en: expect.stringContaining('question advocacy-1') } })
    const looks = await house.database.query.selectFrom('audit').select(['person_id', 'action', 'detail']).where('record_kind', '=', 'bankItem').where(sql<boolean>`${id} = any (record_ids)`).execute()
    expect(looks).toEqual([{ person_id: anh.personId, action: 'opened', detail: 'seeBankItem' }])
  })

  test('without the look written down, the database gives nothing; nor does it later, for an old look', async () => {
    const { house, anh } = await program()
    const bank = await activeBank(house, anh)
    const { id } = await rowOf(house, bank, 'advocacy-1')
    await unitOfWork(house, anh, (unit) => seeBankItem(unit, bank, id))
    const { rows } = await unitOfWork(house, anh, (unit) => sql`select * from open_bank_item(${id})`.execute(unit.db))
    expect(rows).toEqual([])
    await expect(unitOfWork(house, anh, (unit) => sql`select sealed from bank_items`.execute(unit.db))).rejects.toThrow('permission denied')
  })

  test('specialists, and managers of another program, find nothing', async () => {
    const { house, anh, here } = await program()
    const bank = await activeBank(house, anh)
    const { id } = await rowOf(house, bank, 'advocacy-1')
    const elsewhere = await certifyingBody(house, 'Another program')
    const others: Staff[] = [await staff(house, here, 'programSpecialist', 'marcus@example.org'), await staff(house, elsewhere, 'programManager', 'eve@example.org')]
    for (const other of others) {
      await expect(unitOfWork(house, other, (unit) => seeBank(unit, bank, '', 1))).rejects.toMatchObject(notThere)
      await expect(unitOfWork(house, other, (unit) => seeBankItem(unit, bank, id))).rejects.toMatchObject(notThere)
      await expect(unitOfWork(house, other, (unit) => seeStatistics(unit, bank))).rejects.toMatchObject(notThere)
      await expect(brings(house, other, bank, [aQuestion('x')])).rejects.toMatchObject(notThere)
      await expect(unitOfWork(house, other, (unit) => exportBank(unit, bank, { why: 'Because I want it' }))).rejects.toMatchObject(notThere)
    }
  })

  test('a bank goes out as it came in, for the one who said why, for a quarter of an hour', async () => {
    const { house, clock, anh, here } = await program()
    const bank = await activeBank(house, anh)
    await brings(house, anh, bank, [aQuestion('waits')])
    await changesItem(house, anh, bank, 'advocacy-1', { do: 'retire', reason: 'outdated' })
    const why = { why: 'For the yearly review by the board' }
    await expect(unitOfWork(house, anh, (unit) => exportBank(unit, bank, { why: 'x' }))).rejects.toMatchObject(refusedWith('exportWhyTooShort'))
    const id = await unitOfWork(house, anh, (unit) => exportBank(unit, bank, why))
    const { questions, refused } = await readPackage(await fetchExport(house, anh, bank, id))
    expect(refused).toEqual([])
    const byName = (all: ReturnType<typeof enoughQuestions>) => all.toSorted((a, b) => (a.identifier < b.identifier ? -1 : 1))
    expect(byName([...questions])).toEqual(byName([...enoughQuestions().filter(({ identifier }) => identifier !== 'advocacy-1'), aQuestion('waits')]))
    const mai = await staff(house, here, 'programManager', 'mai@example.org')
    await expect(fetchExport(house, mai, bank, id)).rejects.toMatchObject(notThere)
    clock.forward(16 * 60_000)
    await expect(fetchExport(house, anh, bank, id)).rejects.toMatchObject(notThere)
    expect(await house.database.query.selectFrom('item_exports').select(['person_id', 'why']).execute()).toEqual([{ person_id: anh.personId, ...why }])
  })
})
