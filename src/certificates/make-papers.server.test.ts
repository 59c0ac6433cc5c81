import { unzipSync } from 'fflate'
import { getDocumentProxy, extractText } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certified, changes } from '#tests/people/certificates.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { askPapers, myPaperFiles, openPaperFile, papersKeptFor } from './ask-papers.server.ts'
import { makePapers, sweepPapers } from './make-papers.server.ts'
import { openPaper, papersMade } from './paper-store.server.ts'

const world = openTestHouse()
const days = { from: '2026-03-01', through: '2026-03-31', language: 'theirs' }

async function scene() {
  const { house } = world()
  const here = await certifyingBody(house)
  const [dee, anh] = [await staff(house, here, 'programSpecialist', 'dee@example.org'), await staff(house, here, 'programManager', 'anh@example.org')]
  const ana = await certified(house, await person(house, 'ana@example.org', 'es'), here)
  const ben = await certified(house, await person(house, 'ben@example.org', 'en'), here, { name: ['Ben', 'O’Hara/Łuk'] })
  return { house, here, dee, anh, ana, ben }
}
const asks = (by: Staff, typed: Partial<typeof days> = {}) => unitOfWork(world().house, by, (unit) => askPapers(unit, { ...days, ...typed }))
const files = (by: Staff) => unitOfWork(world().house, by, myPaperFiles)
const opens = (by: Staff, id: string) => unitOfWork(world().house, by, (unit) => openPaperFile(unit, id))
const bytesOf = async (id: string) => new Uint8Array(await new Response(world().house.files.open(id)).arrayBuffer())
const textOf = async (pdf: Uint8Array) => (await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true })).text.replace(/\s+/g, ' ')
const codes = (work: Promise<unknown>) => work.then(() => [], ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code))

describe('CERT-15 Many certificates on paper', () => {
  test('are one file with a paper each, in the language of each person, whatever they are called', async () => {
    const { dee, ana, ben } = await scene()
    const id = await asks(dee)
    expect(await files(dee)).toMatchObject([{ id, state: 'waiting', of: 2, done: 0 }])
    await world().drain()
    const zip = unzipSync(await bytesOf(id))
    expect(Object.keys(zip)).toEqual([`${ana.number} Ana Ruiz Soto.pdf`, `${ben.number} Ben O’Hara-Łuk.pdf`])
    const texts = await Promise.all(Object.values(zip).map(textOf))
    expect(texts[0]).toContain('Especialista en Apoyo entre Pares')
    expect(texts[1]).toContain('Medi-Cal Peer Support Specialist')
    expect(texts[1]).toContain(ben.number)
    const [file] = await files(dee)
    expect(file).toMatchObject({ state: 'ready', done: 2, left_out: 0 })
    expect(file!.bytes).toBe((await bytesOf(id)).length)
  })

  test('can be asked for in one language, and staff see when papers were made, by whom', async () => {
    const { dee, anh, ana, house } = await scene()
    await asks(dee, { language: 'en' })
    await world().drain()
    world().clock.forward(1000)
    await unitOfWork(house, anh, (unit) => openPaper(unit, ana.number, 'card', 'es'))
    expect(await unitOfWork(house, dee, (unit) => papersMade(unit, ana.number))).toMatchObject([
      { kind: 'card', language: 'es', byRole: 'programManager', on: '2026-03-10' }, { kind: 'paper', language: 'en', byRole: 'house', on: '2026-03-10' },
    ])
  })

  test('leave out what is not active any more, also when that happened while they waited', async () => {
    const { dee, anh, ana, house } = await scene()
    const id = await asks(dee)
    await changes(house, anh, ana.number, 'suspend')
    await world().drain()
    expect(await files(dee)).toMatchObject([{ id, state: 'ready', done: 1, left_out: 1 }])
    expect(Object.keys(unzipSync(await bytesOf(id)))).toHaveLength(1)
    await asks(dee)
    expect((await files(dee)).map(({ of }) => of)).toEqual([1, 2])
  })

  test('are made once, also when the job comes twice or was cut off', async () => {
    const { dee, house } = await scene()
    const id = await asks(dee)
    await Promise.all([makePapers(house, id), makePapers(house, id)])
    await makePapers(house, id)
    await world().drain()
    expect((await house.database.statement('select count(*)::int as count from certificate_papers')).rows).toEqual([{ count: 2 }])
    await makePapers(house, newId())
  })

  test('need days that exist, in their order, and somebody in them', async () => {
    const { dee } = await scene()
    expect(await codes(asks(dee, { from: '' }))).toEqual(['batchDays'])
    expect(await codes(asks(dee, { from: '2026-02-30' }))).toEqual(['batchDays'])
    expect(await codes(asks(dee, { from: '2026-04-01' }))).toEqual(['batchDays'])
    expect(await codes(asks(dee, { from: '2026-03-11' }))).toEqual(['batchEmpty'])
    expect(await codes(asks(dee, { from: '2026-03-10', through: '2026-03-10' }))).toEqual([])
  })

  test('belong to whoever asked, for a day, and each look is written down', async () => {
    const { dee, anh, house } = await scene()
    const id = await asks(dee)
    await expect(opens(dee, id)).rejects.toThrow(NotFound)
    await world().drain()
    const eve = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'eve@example.org')
    for (const other of [anh, eve]) await expect(opens(other, id)).rejects.toThrow(NotFound)
    await opens(dee, id)
    const looks = "select cardinality(record_ids) as count from audit where action = 'listed' and record_kind = 'certificate' and detail = 'papers'"
    expect((await house.database.statement(looks)).rows).toEqual([{ count: 2 }, { count: 2 }])
    world().clock.forward(papersKeptFor)
    expect(await files(dee)).toMatchObject([{ state: 'gone' }])
    await expect(opens(dee, id)).rejects.toThrow(NotFound)
    await sweepPapers(house, 30)
    expect(await house.files.size(id)).toBeUndefined()
    world().clock.forward(31 * papersKeptFor)
    await sweepPapers(house, 30)
    expect(await files(dee)).toEqual([])
  })

  test('whose job was lost are asked for again', async () => {
    const { dee, house } = await scene()
    const id = await asks(dee)
    await house.database.statement('delete from pgboss.job')
    world().clock.forward(2 * 3600_000)
    await sweepPapers(house, 30)
    await world().drain()
    expect(await files(dee)).toMatchObject([{ id, state: 'ready' }])
  })

  test('hold nobody whom whoever asks said that they know, and nothing of their own', async () => {
    const { dee, house, here } = await scene()
    const { rows: [{ subject_id }] } = await house.database.statement("select subject_id from certificates order by number limit 1")
    await house.database.query.insertInto('conflicts_of_interest').values({
      id: newId(), reviewer_id: dee.personId, subject_id, certifier_id: here, about_reference: 'K7M-3PQ-9D', kind: 'friend', by_role: 'programSpecialist', effective_on: '2026-03-10', recorded_at: house.clock.now(),
    }).execute()
    await certified(house, { personId: dee.personId }, here)
    await asks(dee)
    expect((await files(dee)).map(({ of }) => of)).toEqual([1])
  })
})
