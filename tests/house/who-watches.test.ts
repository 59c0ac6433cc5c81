/**
 * What the database tells those who watch the house (0021): numbers, moments and ids, and never whose a letter is, what it says
 * or where it went; and what of it each of them may do. Who sees the rows of `sweep_runs` stands in `security/who-sees.ts`.
 */
import { sql, type RawBuilder } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { actorNames, openScene, type ActorName, type Scene } from './security/scene.ts'

const testHouse = openTestHouse()
const open = (): Promise<Scene> => openScene(testHouse().house, testHouse().drain)

const questions = {
  count_jobs: sql`select * from count_jobs()`, count_letters: sql`select * from count_letters()`, database_facts: sql`select * from database_facts()`,
  job_reasons: sql`select * from job_reasons('reactions')`, job_reasons_of_letters: sql`select * from job_reasons('messages')`,
  jobs_of: sql`select * from jobs_of('reactions', 100, 0)`, jobs_of_letters: sql`select * from jobs_of('messages', 100, 0)`,
  letter_reasons: sql`select * from letter_reasons()`, letters_waiting: sql`select * from letters_of('waiting', 100, 0)`,
  letters_given_up: sql`select * from letters_of('givenUp', 100, 0)`, letters_back: sql`select * from letters_of('cameBack', 100, 0)`,
  sweeps: sql`select * from sweep_runs`,
}
const deeds = { try_jobs_again: sql`select try_jobs_again('reactions', null)`, try_letters_again: sql`select * from try_letters_again(null)` }

/** What comes of a statement: its rows, or that it was refused. */
async function ask({ house, actors }: Scene, as: ActorName, statement: RawBuilder<unknown>): Promise<unknown> {
  try {
    return await unitOfWork(house, actors[as], async ({ db }) => (await statement.execute(db)).rows)
  } catch (fault) {
    if ((fault as { code?: string }).code === '42501') return 'refused'
    throw fault
  }
}
const watching: readonly ActorName[] = ['Sam at work', 'Anh at work', 'Mai at work']
/** For the numbers of `/metrics`. */
const counting = ['count_jobs', 'count_letters', 'database_facts']

describe('PLAT-10 What the database tells of the house', () => {
  test.each(actorNames)('%s: is told what those who watch may know, or nothing', async (as) => {
    const scene = await open()
    for (const [name, statement] of Object.entries(questions)) {
      if (name === 'sweeps') continue
      const allowed = watching.includes(as) || (as === 'the jobs' && counting.includes(name))
      expect((await ask(scene, as, statement)) === 'refused', name).toBe(!allowed)
    }
    for (const [name, statement] of Object.entries(deeds)) expect((await ask(scene, as, statement)) === 'refused', name).toBe(as !== 'Sam at work')
  })

  test('an operator or a manager of another organisation is told nothing', async () => {
    const scene = await open()
    for (const role of ['operator', 'programManager'] as const) {
      await scene.house.database.query.insertInto('memberships')
        .values({ id: newId(), person_id: scene.people.Dana, organisation_id: scene.elsewhere, role, starts_at: scene.house.clock.now() })
        .onConflict((conflict) => conflict.doNothing()).execute()
      const actors = { ...scene.actors, 'Dana elsewhere': { hat: 'staff', personId: scene.people.Dana, organisationId: scene.elsewhere, role } as const }
      for (const [name, statement] of Object.entries({ ...questions, ...deeds })) {
        expect([name, await ask({ ...scene, actors }, 'Dana elsewhere', statement)]).toEqual([name, name === 'sweeps' ? [] : 'refused'])
      }
    }
  })

  test('never is whose a letter is, what it says, or where it goes', async () => {
    const scene = await open()
    const { house } = scene
    await house.database.statement("update messages set state = 'waiting', attempts = 4, last_fault = 'ana@example.org is full' where about_kind is not null and state = 'sent'")
    await house.database.statement("update messages set state = 'failed', undelivered_at = now() where about_kind is null and state = 'sent'")
    await house.database.statement("update messages set state = 'bounced', bounced_why = 'noMailbox', undelivered_at = now() where id in (select id from messages where state = 'waiting' limit 1)")
    // Whatever the job queue kept of a fault: names where classes, codes and places belong.
    const kept = { kind: 'Ana Ruiz', code: 'ana@example.org', at: ['at García Márquez (x.ts:1:1)', 'Ana Ruiz', 'at ana@example.org'], message: 'Ana Ruiz', value: { message: 'Ana Ruiz' } }
    await house.database.statement(`insert into pgboss.job (name, data, state, output) values
      ('reactions', '{"news":"Ana Ruiz","reaction":"Ana Ruiz: ana@example.org"}', 'failed', $1::jsonb), ('messages', '{"message":"ana@example.org"}', 'retry', $1::jsonb),
      ('reactions', '{}', 'retry', '"ana@example.org"'), ('reactions', null, 'retry', '["Ana Ruiz"]')`, [JSON.stringify(kept)])
    const told: Record<string, unknown> = {}
    for (const [name, statement] of Object.entries(questions)) told[name] = await ask(scene, 'Sam at work', statement)
    for (const name of ['jobs_of', 'jobs_of_letters', 'job_reasons', 'letters_waiting', 'letters_given_up', 'letters_back']) expect(told[name], name).not.toEqual([])
    const said = JSON.stringify(told)
    const { rows } = await house.database.statement(`
      select email as secret from accounts union select full_name from names union select to_email from messages union select subject from messages
      union select text_body from messages union select person_id::text from messages union select reference from applications union select id::text from applications
      union select id::text from people`)
    expect(rows.length).toBeGreaterThan(30)
    // Words of one sign may be in anything.
    for (const { secret } of rows) if (String(secret).length > 1) expect(said).not.toContain(JSON.stringify(secret).slice(1, -1))
    expect(said).not.toMatch(/Ruiz|García|example\.org|application-/)
  })

  test('is all that an operator has: the job queue’s own tables tell a page nothing', async () => {
    const scene = await open()
    for (const as of ['Sam at work', 'Ana', 'Marcus at work', 'signing in', 'the jobs'] as const) {
      for (const column of ['data', 'output', 'name']) expect(await ask(scene, as, sql`select ${sql.ref(column)} from pgboss.job`)).toBe('refused')
      expect(await ask(scene, as, sql`update pgboss.job set state = 'cancelled'`)).toBe('refused')
      expect(await ask(scene, as, sql`delete from pgboss.job`)).toBe('refused')
    }
  })

  test('“Try again” on a kind that is not for it is refused, also for an operator', async () => {
    const scene = await open()
    for (const kind of ['messages', 'housekeeping', 'decisions', '__pgboss__send-it']) {
      expect(await ask(scene, 'Sam at work', sql`select try_jobs_again(${kind}, null)`)).toBe('refused')
    }
  })
})
