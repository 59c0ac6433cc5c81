import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Zip, ZipPassThrough } from 'fflate'
import { tidyFileName } from '#platform/file-names.ts'
import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import { papersKeptFor } from './ask-papers.server.ts'
import { ofCertificate } from './certificate-store.server.ts'
import { paperAsPdf } from './make-paper.server.ts'
import { activePapers, type PaperRow } from './paper-store.server.ts'

/** So many at a time are read; after each time it is said how far it is. */
const atOnce = 25
const jobs = { hat: 'jobs' } as const

interface Made { readonly row: PaperRow; readonly language: Language }

/** The language in which each person is written to; English for a closed account. */
async function languagesOf(unit: Unit, rows: readonly PaperRow[]): Promise<Map<string, Language>> {
  const people = [...new Set(rows.map(({ subjectId }) => subjectId))]
  const found = people.length === 0 ? [] : await unit.db.selectFrom('accounts').select(['person_id', 'language'])
    .where('person_id', 'in', people).where('closed_at', 'is', null).execute()
  return new Map(found.map(({ person_id, language }) => [person_id, language]))
}

const readSome = (house: House, ids: readonly string[], language: Language | 'theirs') =>
  unitOfWork(house, jobs, async (unit): Promise<Made[]> => {
    const rows = await activePapers(unit, ids)
    const own = language === 'theirs' ? await languagesOf(unit, rows) : undefined
    return rows.map((row) => ({ row, language: own ? own.get(row.subjectId) ?? 'en' : language as Language }))
  })

/** A name that every system takes: in it nothing is a folder. */
const nameOf = ({ number, name }: PaperRow) => tidyFileName(`${number} ${name.replace(/[/\\]/g, '-')}.pdf`)

/** A ZIP file that is written part by part: papers are packed already, so they go in as they are. */
async function zipAt(path: string) {
  const handle = await open(path, 'wx', 0o600)
  const waiting: Uint8Array[] = []
  const zip = new Zip((fault, part) => {
    if (fault) throw fault
    waiting.push(part)
  })
  const write = async () => {
    for (const part of waiting.splice(0)) await handle.writeFile(part)
  }
  return {
    add: async (name: string, bytes: Uint8Array, at: Date) => {
      const file = new ZipPassThrough(name)
      file.mtime = at
      zip.add(file)
      file.push(bytes, true)
      await write()
    },
    end: async () => {
      zip.end()
      await write()
      await handle.sync()
    },
    close: () => handle.close(),
  }
}

const say = (house: House, id: string, set: { done: number; left_out: number }) =>
  unitOfWork(house, jobs, (unit) => unit.db.updateTable('paper_batches').set(set).where('id', '=', id).where('state', '=', 'waiting').execute())

/** Everything that was made is written down with the file being ready, once: a batch that begins anew has noted nothing yet. */
async function noteReady(house: House, id: string, made: readonly Made[], of: number, bytes: number): Promise<void> {
  await unitOfWork(house, jobs, async (unit) => {
    const ready = await unit.db.updateTable('paper_batches')
      .set({ state: 'ready', done: made.length, left_out: of - made.length, bytes: String(bytes), ready_at: unit.now })
      .where('id', '=', id).where('state', '=', 'waiting').returning('id').executeTakeFirst()
    if (!ready) return
    const notes = made.map(({ row, language }) => ({
      id: newId(), ...ofCertificate({ id: row.id, subject_id: row.subjectId, certifier_id: row.certifierId }), kind: 'paper' as const, language,
      by_role: 'house' as const, effective_on: unit.today, recorded_at: unit.now,
    }))
    for (let i = 0; i < notes.length; i += 500) await unit.db.insertInto('certificate_papers').values(notes.slice(i, i + 500)).execute()
  })
}

/**
 * Makes the papers of a batch as one ZIP file, on the side: between two papers others get their turn, and never more than some of
 * them are in memory. One that was begun and not finished begins anew. What is not active any more is left out.
 */
export async function makePapers(house: House, id: string): Promise<void> {
  const batch = await unitOfWork(house, jobs, (unit) =>
    unit.db.selectFrom('paper_batches').select(['certificate_ids', 'language']).where('id', '=', id).where('state', '=', 'waiting').executeTakeFirst())
  if (!batch) return
  const { siteAddress } = house.settings
  await mkdir(house.files.incoming, { recursive: true, mode: 0o700 })
  const path = join(house.files.incoming, newId())
  const zip = await zipAt(path)
  const made: Made[] = []
  try {
    for (let i = 0; i < batch.certificate_ids.length; i += atOnce) {
      for (const one of await readSome(house, batch.certificate_ids.slice(i, i + atOnce), batch.language)) {
        const at = house.clock.now()
        await zip.add(nameOf(one.row), await paperAsPdf('paper', one.row, one.language, siteAddress, at), at)
        made.push(one)
        await setImmediate()
      }
      await say(house, id, { done: made.length, left_out: Math.min(i + atOnce, batch.certificate_ids.length) - made.length })
    }
    await zip.end()
  } catch (fault) {
    await zip.close()
    await rm(path, { force: true })
    throw fault
  }
  await zip.close()
  const { size } = await stat(path)
  await house.files.put(path, id)
  await noteReady(house, id, made, batch.certificate_ids.length, size)
}

/** Removes files a day after they were ready, and asks again for one whose job was lost. @returns how many. */
export async function sweepPapers(house: House, daysKept: number): Promise<number> {
  const { old, lost } = await unitOfWork(house, jobs, async (unit) => {
    const before = (milliseconds: number) => new Date(unit.now.getTime() - milliseconds)
    await unit.db.deleteFrom('paper_batches').where('state', '=', 'gone').where('recorded_at', '<=', before(daysKept * papersKeptFor)).execute()
    return {
      old: await unit.db.selectFrom('paper_batches').select('id').where('state', '=', 'ready').where('ready_at', '<=', before(papersKeptFor)).limit(100).execute(),
      lost: await unit.db.selectFrom('paper_batches').select('id').where('state', '=', 'waiting').where('recorded_at', '<=', before(3600_000)).limit(100).execute(),
    }
  })
  for (const { id } of old) {
    await house.files.remove(id)
    await unitOfWork(house, jobs, (unit) => unit.db.updateTable('paper_batches').set({ state: 'gone' }).where('id', '=', id).execute())
  }
  for (const { id } of lost) await unitOfWork(house, jobs, (unit) => unit.house.jobs.ask(unit, 'papers', { batch: id }))
  return old.length + lost.length
}
