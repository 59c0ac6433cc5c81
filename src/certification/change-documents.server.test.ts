import { describe, expect, test } from 'vitest'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { adds, draft, emptyDraft, madeUpFile, send } from '#tests/people/applications.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { findApplication } from './application-store.server.ts'
import { addDocuments, moveDocument, removeDocument } from './change-documents.server.ts'
import { documentsOf } from './document-store.server.ts'
import { documentKinds, documentKindOf, otherKind } from './documents.ts'
import { findDocument } from './find-document.server.ts'
import { roomForFiles } from './room-for-files.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows

async function applicant() {
  const { house } = world()
  const here = await certifyingBody(house)
  const self = await person(house, 'majo@example.org')
  return { here, self, reference: await emptyDraft(house, self) }
}
const there = (who: Self | Staff, reference: string) =>
  unitOfWork(world().house, who, async (unit) => documentsOf(unit, (await findApplication(unit, reference)).id))
const firstOf = async (who: Self, reference: string) => (await there(who, reference))[0]!
const remove = (who: Self, reference: string, id: string) => unitOfWork(world().house, who, (unit) => removeDocument(unit, reference, id))
const move = (who: Self, reference: string, id: string) => unitOfWork(world().house, who, (unit) => moveDocument(unit, reference, id))
const find = (who: Self | Staff, reference: string, id: string, whole = true) =>
  unitOfWork(world().house, who, (unit) => findDocument(unit, reference, id, whole))

describe('CERT-05 Documents of a draft', () => {
  test('are kept in the order in which they came, each with its kind, and audited without a name', async () => {
    const { self, reference } = await applicant()
    for (const [kind, name] of [['identity', 'front.jpg'], ['identity', 'back.jpg'], ['education', 'diploma.jpg']] as const) {
      await adds(world().house, self, reference, kind, name)
      world().clock.forward(1000)
    }
    expect((await there(self, reference)).map(({ kind, name, bytes }) => [kind, name, bytes]))
      .toEqual([['identity', 'front.jpg', 12_345], ['identity', 'back.jpg', 12_345], ['education', 'diploma.jpg', 12_345]])
    const audited = await rows("select detail, audit::text as whole from audit where detail = 'addDocument'")
    expect(audited).toHaveLength(3)
    for (const { whole } of audited) expect(whole).not.toMatch(/front|back|diploma/)
  })

  test('are ten at most, of both kinds together: the eleventh is refused with both numbers, and nothing of its sending stays', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    for (let i = 0; i < 9; i += 1) await adds(house, self, reference, i < 5 ? 'identity' : 'education', `${i}.jpg`)
    expect(await unitOfWork(house, self, (unit) => roomForFiles(unit, reference))).toMatchObject({ most: 10, limits: { mostFiles: 1 } })
    const two = [await madeUpFile(house, self, 'identity'), await madeUpFile(house, self, 'identity')]
    await expect(unitOfWork(house, self, (unit) => addDocuments(unit, reference, 'identity', two, 10)))
      .rejects.toMatchObject({ problems: [{ code: 'documentsTooMany', field: 'files', facts: { most: 10, there: 9 } }] })
    expect(await there(self, reference)).toHaveLength(9)
    await adds(house, self, reference)
    await expect(adds(house, self, reference)).rejects.toMatchObject({ problems: [{ code: 'documentsTooMany' }] })
    expect(await unitOfWork(house, self, (unit) => roomForFiles(unit, reference))).toMatchObject({ limits: { mostFiles: 0 } })
    await remove(self, reference, (await there(self, reference))[0]!.id)
    await adds(house, self, reference)
  })

  test('added on two devices at once are still ten at most', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    for (let i = 0; i < 9; i += 1) await adds(house, self, reference, 'identity', `${i}.jpg`)
    const answers = await atOnce(house, 2, () => adds(house, self, reference))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await there(self, reference)).toHaveLength(10)
  })

  test('the same file twice is one document', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    const file = await madeUpFile(house, self, 'identity')
    for (let i = 0; i < 2; i += 1) await unitOfWork(house, self, (unit) => addDocuments(unit, reference, 'identity', [file], 10))
    expect(await there(self, reference)).toHaveLength(1)
  })

  test('a removed one is gone for everyone, stays noted, and removing it again changes nothing', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    await adds(house, self, reference)
    const { id } = await firstOf(self, reference)
    await remove(self, reference, id)
    await remove(self, reference, id)
    expect(await there(self, reference)).toEqual([])
    await expect(find(self, reference, id)).rejects.toThrow('Not found')
    expect(await rows('select removed_at from application_documents')).toEqual([{ removed_at: house.clock.now() }])
    await move(self, reference, id)
    expect(await rows('select kind from application_documents')).toEqual([{ kind: 'identity' }])
  })

  test('a diploma that was added where the ID belongs is moved, and back', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    await adds(house, self, reference)
    const { id } = await firstOf(self, reference)
    await move(self, reference, id)
    expect(await there(self, reference)).toMatchObject([{ id, kind: 'education' }])
    await move(self, reference, id)
    expect(await there(self, reference)).toMatchObject([{ id, kind: 'identity' }])
  })

  test('the kinds are two, each the other’s other, and each has its page', () => {
    for (const kind of documentKinds) expect([documentKindOf(kind), otherKind(otherKind(kind)), otherKind(kind) === kind]).toEqual([kind, kind, false])
    for (const page of ['name', 'ethics', 'fee'] as const) expect(documentKindOf(page)).toBeUndefined()
  })
})

describe('PLAT-05 Documents of others, and after sending', () => {
  test('nobody adds, removes, moves or opens another person’s', async () => {
    const { house } = world()
    const { self, reference } = await applicant()
    await adds(house, self, reference)
    const { id } = await firstOf(self, reference)
    const eve = await person(house, 'eve@example.org')
    const own = await emptyDraft(house, eve)
    await expect(adds(house, eve, reference)).rejects.toThrow('Not found')
    for (const one of [remove, move, find]) await expect(one(eve, reference, id)).rejects.toThrow('Not found')
    // Nor by the way of one's own application.
    await remove(eve, own, id)
    await move(eve, own, id)
    await expect(find(eve, own, id)).rejects.toThrow('Not found')
    expect(await there(self, reference)).toMatchObject([{ id, kind: 'identity' }])
  })

  test('what was sent stays: nothing is added, removed or moved, and the database says the same', async () => {
    const { house } = world()
    await certifyingBody(house)
    const self = await person(house, 'majo@example.org')
    const reference = await draft(house, self)
    await send(house, self, reference)
    const { id } = await firstOf(self, reference)
    for (const work of [() => adds(house, self, reference), () => remove(self, reference, id), () => move(self, reference, id)]) {
      await expect(work()).rejects.toMatchObject({ problems: [{ code: 'notADraft' }] })
    }
    await expect(unitOfWork(house, self, (unit) => unit.db.updateTable('application_documents').set({ removed_at: unit.now }).execute()))
      .rejects.toThrow('not a draft')
    expect(await there(self, reference)).toHaveLength(2)
  })

  test('the program opens what was sent to it, each opening recorded once; a picture of it is part of the page', async () => {
    const { house } = world()
    const here = await certifyingBody(house)
    const [self, dee] = [await person(house, 'majo@example.org'), await staff(house, here, 'programSpecialist', 'dee@example.org')]
    const reference = await draft(house, self)
    const { id, fileId } = await firstOf(self, reference)
    await expect(find(dee, reference, id)).rejects.toThrow('Not found')
    await send(house, self, reference)
    expect(await find(dee, reference, id)).toEqual({ id: fileId, type: 'image/jpeg', name: 'identity.jpg' })
    await find(dee, reference, id, false)
    expect(await rows("select action, record_ids, person_id from audit where record_kind = 'document'"))
      .toEqual([{ action: 'opened', record_ids: [id, (await rows('select id from applications'))[0].id], person_id: dee.personId }])
    const moe = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'moe@example.org')
    await expect(find(moe, reference, id)).rejects.toThrow('Not found')
    for (const unknown of ['nothing', '', id.replace(/.$/, 'x')]) await expect(find(dee, reference, unknown)).rejects.toThrow('Not found')
  })
})
