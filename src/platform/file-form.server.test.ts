import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { photo, pdf, program } from '#tests/files/made-files.ts'
import { formWithFiles, longUpload, postTo, type Sent } from '#tests/files/sent-files.ts'
import { allAtOnce } from '#tests/people/at-once.ts'
import { person } from '#tests/people/people.ts'
import { visitTo } from '#tests/people/visits.ts'
import { answerFileForm, answerReadForm, keysOf, type FileFields } from './file-form.server.ts'
import { findFile, recordFile, removeFile } from './file-records.server.ts'
import { NotFound, Refused } from './problems.ts'
import { unitOfWork, type Self, type Unit } from './unit-of-work.server.ts'

const world = openTestHouse()
const limits = { mostFiles: 10, mostFileSize: 15 }

/** What lies in the store now. */
async function stored(): Promise<string[]> {
  const { files } = world().house
  return (await Promise.all(files.shelves().map((shelf) => files.list(shelf)))).flat().map(({ key }) => key)
}
async function emptyStore() {
  for (const key of await stored()) await world().house.files.remove(key)
}
const incoming = () => (existsSync(world().house.files.incoming) ? readdirSync(world().house.files.incoming) : [])
const rows = () => world().house.database.query.selectFrom('files').selectAll().orderBy('recorded_at').execute()

const keepAll = async (unit: Unit<Self>, { files }: FileFields) => {
  for (const file of files) await recordFile(unit, file, 'identity')
  return '/there'
}
const post = (self: Self, form: FormData, work = keepAll) =>
  answerFileForm(visitTo(world().house, '/papers'), postTo('/papers', form), self, limits, work)
const good = async (): Promise<Sent[]> => [{ name: 'id.jpg', bytes: await photo() }, { name: 'diploma.pdf', bytes: pdf() }]

async function open(): Promise<Self> {
  await emptyStore()
  return person(world().house, 'majo@example.org')
}

describe('CERT-04 Adding files', () => {
  test('writes a row for each, whose bytes and previews are in the store; nothing temporary stays', async () => {
    const self = await open()
    expect(await post(self, formWithFiles(await good()))).toMatchObject({ status: 303 })
    const kept = await rows()
    expect(kept.map(({ name, type, kind, pages, width, previews, person_id }) => [name, type, kind, pages, width, previews, person_id])).toEqual([
      ['id.jpg', 'image/jpeg', 'identity', null, 640, 1, self.personId], ['diploma.pdf', 'application/pdf', 'identity', 1, null, 1, self.personId]])
    expect((await stored()).sort()).toEqual(kept.flatMap(keysOf).sort())
    expect(await world().house.files.size(kept[1]!.id)).toBe(pdf().length)
    expect(incoming()).toEqual([])
  })

  test('keeps the good ones of a post, and says at the field why another was refused', async () => {
    const self = await open()
    const seen: FileFields[] = []
    const answer = await post(self, formWithFiles([...(await good()), { name: 'paper.pdf', bytes: program() }], { printedName: 'ANA' }),
      async (unit, fields) => keepAll(unit, (seen.push(fields), fields)))
    const problems = [{ code: 'fileNotWhatItSays', field: 'documents', facts: { file: 'paper.pdf', is: 'exe', says: 'PDF' } }]
    expect(answer).toMatchObject({ data: { problems, typed: { printedName: 'ANA' } }, init: { status: 422 } })
    expect(seen[0]).toMatchObject({ typed: { printedName: 'ANA' }, refused: problems })
    expect(await rows()).toHaveLength(2)
  })

  test('when the work refuses, keeps nothing, and says both what it and what the files lacked', async () => {
    const self = await open()
    const answer = await post(self, formWithFiles([...(await good()), { name: 'none.jpg', bytes: new Uint8Array() }]), async (unit, fields) => {
      await keepAll(unit, fields)
      throw new Refused([{ code: 'nameMissing' }])
    })
    expect(answer).toMatchObject({ data: { problems: [{ code: 'fileEmpty' }, { code: 'nameMissing' }] } })
    expect([await rows(), await stored(), incoming()]).toEqual([[], [], []])
  })

  test('when the work meets a fault, or a record that is not there, keeps nothing either', async () => {
    const self = await open()
    for (const fault of [new TypeError('ours'), new NotFound()]) {
      const answer = post(self, formWithFiles(await good()), async (unit, fields) => {
        await keepAll(unit, fields)
        throw fault
      })
      await expect(answer).rejects.toMatchObject(fault instanceof NotFound ? { data: { code: 'notFound' } } : { message: 'ours' })
    }
    expect([await rows(), await stored(), incoming()]).toEqual([[], [], []])
  })

  test('keeps no bytes of a file that the work did not want', async () => {
    const self = await open()
    await post(self, formWithFiles(await good()), async (unit, { files }) => (await recordFile(unit, files[1]!, 'education'), '/there'))
    expect((await rows()).map(({ name, kind }) => [name, kind])).toEqual([['diploma.pdf', 'education']])
    expect((await stored()).sort()).toEqual((await rows()).flatMap(keysOf).sort())
  })
})

describe('CERT-04 The same files sent twice', () => {
  test('get the first answer, with what was refused the first time, and are kept once', async () => {
    const self = await open()
    const form = formWithFiles([...(await good()), { name: 'paper.pdf', bytes: program() }])
    const [first, second] = [await post(self, form), await post(self, form)]
    expect(second).toEqual(first)
    expect(first).toMatchObject({ data: { problems: [{ code: 'fileNotWhatItSays' }] } })
    expect(await rows()).toHaveLength(2)
    expect((await stored()).sort()).toEqual((await rows()).flatMap(keysOf).sort())
  })

  test('also when both arrive at the same moment', async () => {
    const self = await open()
    const form = formWithFiles(await good())
    const answers = await allAtOnce(world().house, 3, () => post(self, form))
    expect(answers.map((one) => (one as Response).status)).toEqual([303, 303, 303])
    expect(await rows()).toHaveLength(2)
    expect((await stored()).sort()).toEqual((await rows()).flatMap(keysOf).sort())
    expect(incoming()).toEqual([])
  })

  test('but with another file in the same form, it is another request', async () => {
    const self = await open()
    const id = crypto.randomUUID()
    await post(self, formWithFiles([{ name: 'id.jpg', bytes: await photo() }], {}, id))
    await post(self, formWithFiles([{ name: 'id.jpg', bytes: await photo(320, 200) }], {}, id))
    expect((await rows()).map(({ width }) => width)).toEqual([640, 320])
  })

  test('after a connection that was lost: nothing was kept, and the second time all is well', async () => {
    const self = await open()
    const { request } = longUpload(10, { share: 0.8, breaks: true })
    expect(await answerFileForm(visitTo(world().house, '/papers'), request, self, limits, keepAll))
      .toMatchObject({ data: { problems: [{ code: 'uploadCut' }] }, init: { status: 422 } })
    expect([await rows(), await stored(), incoming()]).toEqual([[], [], []])
    expect(await post(self, formWithFiles(await good()))).toMatchObject({ status: 303 })
  })
})

describe('CERT-04 A file of one’s own', () => {
  test('can be found and removed by its owner, once, and by nobody else', async () => {
    const self = await open()
    const { house } = world()
    const eve = await person(house, 'eve@example.org')
    await post(self, formWithFiles(await good()))
    const { id } = (await rows())[0]!
    await expect(unitOfWork(house, eve, (unit) => findFile(unit, id))).rejects.toThrow(NotFound)
    await expect(unitOfWork(house, eve, (unit) => removeFile(unit, id))).rejects.toThrow(NotFound)
    expect(await unitOfWork(house, self, (unit) => findFile(unit, id))).toMatchObject({ id, name: 'id.jpg' })
    await unitOfWork(house, self, (unit) => removeFile(unit, id))
    await expect(unitOfWork(house, self, (unit) => removeFile(unit, id))).rejects.toThrow(NotFound)
    await expect(unitOfWork(house, self, (unit) => findFile(unit, id))).rejects.toThrow(NotFound)
  })
})

describe('CERT-12 A file that is read and not kept', () => {
  const counted = (self: Self, form: FormData, read: string[]) => answerReadForm(visitTo(world().house, '/lists'), postTo('/lists', form), self, limits,
    async ({ files }) => {
      if (files.length === 0) throw new Refused([{ code: 'vendorFileMissing', field: 'documents' }])
      return void read.push(files[0]!.name)
    }, async () => '/there')

  test('is read and worked on once, however often its form comes, and nothing of it stays', async () => {
    const self = await open()
    const [read, form]: [string[], FormData] = [[], formWithFiles([{ name: 'list.csv', bytes: pdf() }])]
    expect(await counted(self, form, read)).toMatchObject({ status: 303 })
    expect(await counted(self, form, read)).toMatchObject({ status: 303 })
    expect([read, await stored(), incoming(), await rows()]).toEqual([['list.csv'], [], [], []])
  })

  test('that is missing or too large is told at its field, and what was typed stays', async () => {
    const self = await open()
    const read: string[] = []
    expect(await counted(self, formWithFiles([], { note: 'x' }), read)).toMatchObject({ data: { problems: [{ code: 'vendorFileMissing' }], typed: { note: 'x' } }, init: { status: 422 } })
    const large = formWithFiles([{ name: 'list.csv', bytes: Buffer.alloc(15_000_001, 65) }], { note: 'x' })
    expect(await counted(self, large, read)).toMatchObject({ data: { problems: [{ code: 'fileTooLarge' }], typed: { note: 'x' } }, init: { status: 422 } })
    expect([read, incoming()]).toEqual([[], []])
  })
})
