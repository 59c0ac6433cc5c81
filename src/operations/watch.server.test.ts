import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { announce } from '#platform/announcements.server.ts'
import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { MailRefused } from '#platform/mail-carrier.server.ts'
import { deliverMessage, writeMessage, type WrittenLetter } from '#platform/messages.server.ts'
import { NotFound } from '#platform/problems.ts'
import { sweep } from '#platform/sweeps.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { jobHandlers } from '../house.server.ts'
import { lastBackup } from './last-backup.server.ts'
import { carriesToken, metricsOf } from './metrics.server.ts'
import { seeJobs, seeLetters } from './see-jobs.server.ts'
import { runNow, tryJobsAgain, tryLettersAgain } from './try-again.server.ts'
import { watch } from './watch.server.ts'

const world = openTestHouse()
const disk = { freeBytes: 9e9, totalBytes: 20e9 }

/** Sam keeps the house running. */
async function withSam(): Promise<Staff> {
  return staff(world().house, await certifyingBody(world().house), 'operator', 'sam@example.org')
}
const at = <T>(who: Staff, work: (unit: Parameters<Parameters<typeof unitOfWork<Staff, T>>[2]>[0]) => Promise<T>, house: House = world().house) =>
  unitOfWork(house, who, work)
const seen = (who: Staff, machine: Parameters<typeof watch>[1] = { disk, backup: undefined }) => at(who, (unit) => watch(unit, machine))
const codes = async (who: Staff) => (await seen(who)).concerns.map(({ code }) => code)
const statement: House['database']['statement'] = (text, values) => world().house.database.statement(text, values)
const audited = async (who: Staff) => (await statement('select action, record_kind, record_ids, detail from audit where person_id = $1 and organisation_id is not null order by at, id', [who.personId])).rows

/** A house whose answer to one piece of news can be broken, and what it did. */
function breakable() {
  const state = { broken: true, done: 0 }
  const house: House = { ...world().house, reactions: { questionEntered: { 'write that it is noted': async () => {
    if (state.broken) throw Object.assign(new TypeError('majo@example.org typed García'), { code: 'ENOSPC' })
    state.done += 1
  } } } }
  const happens = (count: number) => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    for (let i = 0; i < count; i += 1) await announce(unit, 'questionEntered', { threadId: newId() })
  })
  const drain = () => house.jobs.drain(jobHandlers(house))
  /** As if all the tries, and their pauses, were over. */
  const givesUp = async () => {
    await statement("update pgboss.job set retry_count = retry_limit, start_after = now() where name = 'reactions' and state = 'retry'")
    await drain()
  }
  return { state, happens, drain, givesUp }
}

describe('PLAT-10 Follow-up work that fails', () => {
  test('is seen with its class, its code and its place, and nothing of its words', async () => {
    const [sam, { happens, drain }] = [await withSam(), breakable()]
    expect(await codes(sam)).toEqual([])
    await happens(2)
    await drain()
    const { concerns, jobs, reasons } = await seen(sam)
    expect(concerns).toMatchObject([{ code: 'jobsAgain', facts: { count: 2 } }])
    expect(jobs.find(({ kind }) => kind === 'reactions')).toMatchObject({ waiting: 0, again: 2, running: 0, failed: 0 })
    expect(reasons).toMatchObject([{ news: 'questionEntered', reaction: 'write that it is noted', fault_kind: 'TypeError', fault_code: 'ENOSPC', how_many: 2, for_good: false }])
    expect(JSON.stringify(await seen(sam))).not.toMatch(/majo|García/)
  })

  test('is tried again by one press, all or one, is done once, and leaves who pressed in the audit', async () => {
    const [sam, { state, happens, drain, givesUp }] = [await withSam(), breakable()]
    await happens(3)
    await drain()
    await givesUp()
    expect(await codes(sam)).toEqual(['jobsFailed'])
    const { rows } = await at(sam, (unit) => seeJobs(unit, 'reactions', 1))
    expect(rows.map(({ state: how }) => how)).toEqual(['failed', 'failed', 'failed'])

    state.broken = false
    expect(await at(sam, (unit) => tryJobsAgain(unit, rows[0]!.id))).toBe(1)
    await drain()
    expect(state.done).toBe(1)
    expect(await at(sam, (unit) => tryJobsAgain(unit))).toBe(2)
    // Pressed again before anything was done.
    expect(await at(sam, (unit) => tryJobsAgain(unit))).toBe(0)
    await drain()
    expect(await at(sam, (unit) => tryJobsAgain(unit, rows[0]!.id))).toBe(0)
    await drain()
    expect(state.done).toBe(3)
    expect(await codes(sam)).toEqual([])
    expect(await audited(sam)).toEqual([
      { action: 'changed', record_kind: 'job', record_ids: [rows[0]!.id], detail: 'tryAgain' }, { action: 'changed', record_kind: 'job', record_ids: [], detail: 'tryAllAgain' },
    ])
  })

  test('that fails once more after “Try again” has all its tries before it', async () => {
    const [sam, { happens, drain, givesUp }] = [await withSam(), breakable()]
    await happens(1)
    await drain()
    await givesUp()
    await at(sam, (unit) => tryJobsAgain(unit))
    await drain()
    const { rows } = await at(sam, (unit) => seeJobs(unit, 'reactions', 1))
    expect(rows).toMatchObject([{ state: 'retry', tries: 1, most_tries: 20 }])
  })

  test('waits for its pause no longer, when somebody presses', async () => {
    const [sam, { state, happens, drain }] = [await withSam(), breakable()]
    await happens(1)
    await drain()
    state.broken = false
    await drain()
    expect(state.done).toBe(0)
    expect(await at(sam, (unit) => tryJobsAgain(unit))).toBe(1)
    await drain()
    expect(state.done).toBe(1)
  })
})

const plain: WrittenLetter = { id: 'x', version: 1, language: 'es', subject: 'Noticias', text: 'Hola, García', html: '<p>Hola</p>' }
async function written(letter: WrittenLetter = plain, link?: string): Promise<string> {
  const { house } = world()
  const { personId } = await person(house, `${newId()}@example.org`)
  return unitOfWork(house, { hat: 'jobs' }, (unit) => writeMessage(unit, { personId, email: 'majo@example.org' }, letter, link ? { link } : {}))
}
const letter = (id: string) => world().house.database.query.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
/** As if 199 tries had been in vain, and this is the last. */
async function givenUp(letterWords = plain, link?: string): Promise<string> {
  const id = await written(letterWords, link)
  world().carrier.failing = true
  await statement('update messages set attempts = 199 where id = $1', [id])
  await deliverMessage(world().house, id).catch(() => {})
  await statement("delete from pgboss.job where name = 'messages'")
  world().carrier.failing = false
  return id
}

describe('PLAT-10 Letters that do not leave', () => {
  test('are counted with their tries and the reason, and leave when the mail is back and somebody presses', async () => {
    const [{ carrier, drain }, sam] = [world(), await withSam()]
    const id = await written()
    carrier.failing = true
    await drain()
    await statement('update messages set attempts = 3')
    expect(await codes(sam)).toEqual(['lettersLate'])
    const { letters, letterReasons } = await seen(sam)
    expect(letters).toMatchObject({ waiting: 1, again: 1, mostTries: 3, withoutJob: 0, givenUp: 0 })
    expect(letterReasons).toEqual([{ reason: 'ECONNREFUSED', how_many: 1 }])
    carrier.failing = false
    await drain()
    expect(carrier.carried).toEqual([])
    expect(await at(sam, (unit) => tryLettersAgain(unit))).toBe(1)
    expect(await at(sam, (unit) => tryLettersAgain(unit))).toBe(0)
    await drain()
    expect(carrier.carried.map((mail) => mail.id)).toEqual([id])
    expect(await codes(sam)).toEqual([])
    expect(await audited(sam)).toEqual([{ action: 'changed', record_kind: 'letter', record_ids: [], detail: 'tryAllAgain' }])
  })

  test('are found when they lost their job, and carried once', async () => {
    const [{ carrier, drain }, sam] = [world(), await withSam()]
    await written()
    await statement("delete from pgboss.job where name = 'messages'")
    expect(await codes(sam)).toEqual(['lettersWithoutJob'])
    expect(await at(sam, (unit) => tryLettersAgain(unit))).toBe(1)
    expect(await at(sam, (unit) => tryLettersAgain(unit))).toBe(0)
    await drain()
    expect(carrier.carried).toHaveLength(1)
    expect(await codes(sam)).toEqual([])
  })

  test('that were given up get new tries; one whose link is too old, or that was read or posted meanwhile, stays as it is', async () => {
    const [{ carrier, drain }, sam] = [world(), await withSam()]
    const [again, old, readOne] = [await givenUp(), await givenUp({ ...plain, text: '{link}', html: '{link}' }, 'http://x/confirm/secret'), await givenUp()]
    await statement('update messages set read_at = now() where id = $1', [readOne])
    expect(await codes(sam)).toEqual(['lettersGivenUp'])
    const { rows } = await at(sam, (unit) => seeLetters(unit, 'givenUp', 1))
    expect(rows.map(({ id, can_leave }) => [id, can_leave])).toEqual([[again, true], [old, false]])
    expect(await at(sam, (unit) => tryLettersAgain(unit, old))).toBe(0)
    expect(await at(sam, (unit) => tryLettersAgain(unit, again))).toBe(1)
    expect(await letter(again)).toMatchObject({ state: 'waiting', attempts: 0, undelivered_at: null })
    await drain()
    expect(carrier.carried.map((mail) => mail.id)).toEqual([again])
    expect(await letter(again)).toMatchObject({ state: 'sent' })
    expect([(await letter(old)).state, (await letter(readOne)).state]).toEqual(['failed', 'failed'])
    expect(await audited(sam)).toMatchObject([{ record_ids: [again], detail: 'tryAgain' }])
  })

  test('that came back are for program staff: they are counted, and not tried', async () => {
    const [{ house }, sam] = [world(), await withSam()]
    const id = await written()
    await deliverMessage({ ...house, carrier: { carry: async () => { throw new MailRefused('noMailbox') } } }, id)
    expect((await seen(sam)).letters).toMatchObject({ cameBack: 1, givenUp: 0, waiting: 0 })
    expect(await at(sam, (unit) => tryLettersAgain(unit, id))).toBe(0)
    expect((await letter(id)).state).toBe('bounced')
  })

  test('wait quietly where no mail server is set, and that is said', async () => {
    const { house } = world()
    const sam = await withSam()
    const bare: House = { ...house, carrier: undefined, settings: { ...house.settings, demonstration: false } }
    await written()
    const { concerns } = await at(sam, (unit) => watch(unit, { disk, backup: { at: house.clock.now(), file: 'x', bytes: 1 } }), bare)
    expect(concerns).toEqual([{ code: 'mailNotSet', at: 'letters', facts: { count: 1 } }])
  })
})

describe('PLAT-10 What the clock does', () => {
  test('a sweep that throws is said, and said no more when it went well', async () => {
    const [{ house }, sam] = [world(), await withSam()]
    await sweep(house, 'files', async () => { throw Object.assign(new Error('García'), { code: 'EACCES' }) })
    const { concerns, sweeps } = await seen(sam)
    expect(concerns).toMatchObject([{ code: 'sweepFailed', facts: { sweep: 'files' } }])
    expect(sweeps.find(({ name }) => name === 'files')!.lastFault).toMatchObject({ fault_code: 'EACCES', process: house.process.id })
    await sweep(house, 'files', async () => 2)
    expect(await codes(sam)).toEqual([])
  })

  test('can be asked for at once, and who did is kept', async () => {
    const sam = await withSam()
    await at(sam, (unit) => runNow(unit, 'housekeeping'))
    expect((await statement("select name from pgboss.job where state = 'created'")).rows).toEqual([{ name: 'housekeeping' }])
    await expect(at(sam, (unit) => runNow(unit, 'reactions'))).rejects.toThrow(NotFound)
    expect(await audited(sam)).toMatchObject([{ record_kind: 'sweep', detail: 'runNow housekeeping' }])
  })
})

describe('PLAT-10 The house itself', () => {
  test('says how much room there is, and what of its values nobody verified', async () => {
    const sam = await withSam()
    const { concerns, database, content, product, settings } = await seen(sam, { disk: { freeBytes: 1, totalBytes: 20e9 }, backup: undefined })
    expect(concerns).toMatchObject([{ code: 'diskLow', facts: { bytes: 1 } }])
    expect(Number(database.bytes)).toBeGreaterThan(1e6)
    expect(database.last_migration).toMatch(/^\d{4}_\w+\.sql$/)
    expect(content.unverified).toBeGreaterThan(0)
    expect(content.code.official).toBe(false)
    expect(product).toMatch(/^\d+\.\d+\.\d+/)
    expect(JSON.stringify(settings)).not.toContain('a key for tests')
    expect(settings.find(({ name }) => name === 'SECRET_KEY')).toMatchObject({ isSet: true, value: undefined })
  })

  test('knows the last backup that was noted, by the name of its file, and nothing when the note is broken', async () => {
    const { house } = world()
    const dataFolder = mkdtempSync(join(tmpdir(), 'alongside-backup-note-'))
    const known = () => lastBackup({ settings: { ...house.settings, dataFolder } })
    expect(await known()).toBeUndefined()
    const note = (at: string, file: string) => ({ at, file, size: 12 })
    writeFileSync(join(dataFolder, 'backups.json'), JSON.stringify([note('2026-03-09T01:00:00Z', '/a/old.backup'), note('2026-03-10T01:00:00Z', '/a/b/new.backup')]))
    expect(await known()).toEqual({ at: new Date('2026-03-10T01:00:00Z'), file: 'new.backup', bytes: 12 })
    writeFileSync(join(dataFolder, 'backups.json'), '[{"at":')
    expect(await known()).toBeUndefined()
  })

  test('is told to the staff who watch it here, and to nobody elsewhere', async () => {
    const { house } = world()
    const here = await certifyingBody(house)
    const elsewhere = await certifyingBody(house, 'Another Certification Program')
    const [anh, ed] = [await staff(house, here, 'programManager', 'anh@example.org'), await staff(house, elsewhere, 'operator', 'ed@example.org')]
    expect((await seen(anh)).jobs.map(({ kind }) => kind)).toEqual(['decisions', 'housekeeping', 'messages', 'papers', 'reactions', 'vendor'])
    await expect(seen(ed)).rejects.toThrow(NotFound)
    await expect(at(ed, (unit) => tryJobsAgain(unit))).rejects.toThrow(NotFound)
    await expect(at(anh, (unit) => tryJobsAgain(unit))).rejects.toThrow(/not for this role/)
    await expect(at(anh, (unit) => tryLettersAgain(unit))).rejects.toThrow(/not for this role/)
  })
})

describe('PLAT-10 Numbers for whoever measures', () => {
  test('are of this process and of the database, and name nobody', async () => {
    const { house } = world()
    const [{ happens, drain }] = [breakable()]
    await happens(2)
    await drain()
    await written()
    house.meters.answered(200, 30)
    house.meters.answered(503, 20_000)
    await sweep(house, 'files', async () => 1)
    const text = await metricsOf(house)
    expect(text).toContain('alongside_jobs{kind="reactions",state="again"} 2\n')
    expect(text).toContain('alongside_letters{state="waiting"} 1\n')
    expect(text).toMatch(/alongside_request_seconds_bucket\{status="5xx",le="\+Inf"\} \d+\n/)
    expect(text).toContain('alongside_sweep_age_seconds{sweep="files"} 0\n')
    expect(text).toMatch(/alongside_disk_free_bytes \d+\n/)
    expect(text).not.toMatch(/NaN|undefined|null|example\.org|García/)
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e+-]+)$/)
  })

  test('are given for the whole token only', () => {
    expect(carriesToken('Bearer a token of sixteen', 'a token of sixteen')).toBe(true)
    for (const wrong of [null, '', 'Bearer ', 'Bearer a token of sixtee', 'a token of sixteen', 'bearer a token of sixteen']) {
      expect(carriesToken(wrong, 'a token of sixteen')).toBe(false)
    }
  })
})
