import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { audit } from '#platform/audit.server.ts'
import type { House } from '#platform/house.server.ts'
import { newId, newReference } from '#platform/identifiers.server.ts'
import { unitOfWork, type Staff, type Unit } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { firstBrowser, sitsExam } from '#tests/people/assessments.ts'
import { opensExam } from '#tests/people/exams.ts'
import { activeBank, aQuestion, bankOf, brings, changesItem, rowOf } from '#tests/people/items.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { activateBank, retireBank } from './activate-bank.server.ts'
import { exportBank, fetchExport } from './export-bank.server.ts'
import { finishAssessment } from './finish-assessment.server.ts'
import { makeBank } from './make-bank.server.ts'
import { seeBank, seeBankItem, seeBanks } from './see-banks.server.ts'
import { seeStatistics } from './see-statistics.server.ts'

const testHouse = openTestHouse()
const ownExam = { problems: [expect.objectContaining({ code: 'ownExam' })] }
const why = { why: 'For the yearly review by the board' }

/** Anh keeps a bank, and took it out a minute ago. */
async function keeper() {
  const { house } = testHouse()
  const here = await certifyingBody(house)
  const anh = await staff(house, here, 'programManager', 'anh@example.org')
  const bank = await activeBank(house, anh)
  const taken = await unitOfWork(house, anh, (unit) => exportBank(unit, bank, why))
  return { house, here, anh, self: { hat: 'self', personId: anh.personId } as const, bank, taken, item: (await rowOf(house, bank, 'advocacy-1')).id }
}

/** Everything that a manager does with banks. */
const everything = (house: House, anh: Staff, bank: string, item: string, taken: string): Readonly<Record<string, () => Promise<unknown>>> => {
  const asks = (work: (unit: Unit<Staff>) => Promise<unknown>) => () => unitOfWork(house, anh, work)
  return {
    banks: asks(seeBanks), bank: asks((unit) => seeBank(unit, bank, '', 1)), item: asks((unit) => seeBankItem(unit, bank, item)), statistics: asks((unit) => seeStatistics(unit, bank)),
    asking: asks((unit) => exportBank(unit, bank, why)), fetching: () => fetchExport(house, anh, bank, taken), making: asks((unit) => makeBank(unit, { name: 'Mine' })),
    bringing: () => brings(house, anh, bank, [aQuestion('mine')]), activating: asks((unit) => activateBank(unit, bank)), retiring: asks((unit) => retireBank(unit, bank, why)),
    changing: () => changesItem(house, anh, bank, 'advocacy-1', { do: 'retire', reason: 'tooHard' }),
  }
}

/** An application of a manager at their own program. */
const applies = async (house: House, { personId }: Staff, certifierId: string, state: 'draft' | 'submitted') => house.database.query.insertInto('applications').values({
  id: newId(), reference: newReference(), jurisdiction_id: house.settings.jurisdiction, certifier_id: certifierId, subject_id: personId, state, started_on: '2026-03-10', recorded_at: house.clock.now(),
  ...(state === 'draft' ? {} : { sent_on: '2026-03-10', answer_due_on: '2026-06-10', held_until: '2026-06-10', policy_date: '2026-03-10' }),
}).execute()

describe('CERT-13 A manager who takes the exam of their own program', () => {
  test('sees no question of it, takes none out, not even with an export from before, and changes none; when it is over they do', async () => {
    const { house, here, anh, self, bank, taken, item } = await keeper()
    const exam = await sitsExam(house, self, here)
    for (const [name, tries] of Object.entries(everything(house, anh, bank, item, taken))) await expect(tries(), name).rejects.toMatchObject(ownExam)
    await finishAssessment(house, self, exam, firstBrowser)
    expect((await unitOfWork(house, anh, (unit) => seeBankItem(unit, bank, item))).content).toMatchObject({ key: 'b' })
  })

  test('nor from the sending of their application on, nor while they can ask for the exam; a draft alone closes nothing, nor does a program elsewhere', async () => {
    const { house, here, anh, self, bank, item } = await keeper()
    const sees = () => unitOfWork(house, anh, (unit) => seeBankItem(unit, bank, item))
    const goes = () => house.database.statement('delete from applications')
    await applies(house, anh, await certifyingBody(house, 'Another program'), 'submitted')
    await sees()
    await goes()
    await applies(house, anh, here, 'draft')
    await sees()
    await opensExam(house, self, here)
    await expect(sees()).rejects.toMatchObject(ownExam)
    await house.database.statement(`update exam_eligibilities set state = 'ended', ended_on = '2026-03-10'`)
    await sees()
    await goes()
    await applies(house, anh, here, 'submitted')
    await expect(sees()).rejects.toMatchObject(ownExam)
  })

  test('the database opens nothing for them either, and changes nothing, whatever they write into it', async () => {
    const { house, here, anh, self, bank, taken, item } = await keeper()
    await bankOf(house, anh, 'Being prepared')
    await sitsExam(house, self, here)
    await unitOfWork(house, anh, async (unit) => {
      const { db } = unit
      await audit(unit, { action: 'opened', kind: 'bankItem', ids: [item], detail: 'seeBankItem' })
      expect((await sql`select * from open_bank_item(${item})`.execute(db)).rows).toEqual([])
      expect((await sql`select * from open_item_bank(${taken})`.execute(db)).rows).toEqual([])
      expect((await sql`update bank_items set state = 'retired'`.execute(db)).numAffectedRows).toBe(0n)
      expect((await sql`update item_banks set state = 'retired'`.execute(db)).numAffectedRows).toBe(0n)
    })
    await expect(unitOfWork(house, anh, ({ db, now }) => db.insertInto('item_exports').values({
      id: newId(), bank_id: bank, certifier_id: here, person_id: anh.personId, why: 'x', effective_on: '2026-03-10', recorded_at: now,
    }).execute())).rejects.toThrow(/row-level security/)
  })
})

describe('CERT-13 Statistics in which nobody is to be found', () => {
  test('not even in the database can the program read which answers came together, or on which day', async () => {
    const { house, here, anh } = await keeper()
    const rosa = await person(house, 'rosa@example.org')
    await finishAssessment(house, rosa, await sitsExam(house, rosa, here), firstBrowser)
    for (const column of ['answered_on', 'id', 'xmin', 'ctid', '*']) {
      await expect(unitOfWork(house, anh, ({ db }) => sql.raw(`select ${column} from item_responses`).execute(db)), column).rejects.toThrow('permission denied')
    }
    expect((await unitOfWork(house, anh, (unit) => seeStatistics(unit, 'sample'))).forms).toBe(1)
  })
})
