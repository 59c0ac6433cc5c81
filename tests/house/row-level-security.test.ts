/**
 * Who sees and changes what in the database itself, whatever a page may do wrong. What is expected stands in
 * `security/who-sees.ts` and `security/who-changes.ts`.
 */
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Actor } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { tableNames } from '../routes/every-row.ts'
import { attempt } from './security/attempt.ts'
import { expectations, sentence } from './security/expectations.ts'
import { everyRight, rights } from './security/rights.ts'
import { actorNames, openScene, type Scene } from './security/scene.ts'
import { whoSees } from './security/who-sees.ts'

const testHouse = openTestHouse()
const open = (): Promise<Scene> => openScene(testHouse().house, testHouse().drain)

test('for every table it is said who sees its rows', async () => {
  expect(Object.keys(whoSees).sort()).toEqual(await tableNames(testHouse().house))
  expect(new Set(expectations.map(sentence)).size).toBe(expectations.length)
})

test.each(actorNames)('%s: sees and changes what is theirs, and nothing else', async (actor) => {
  const scene = await open()
  const mine = expectations.filter(({ as }) => as === actor)
  const outcomes = await unitOfWork(scene.house, scene.actors[actor], async ({ db }) => {
    const all: Record<string, string> = {}
    for (const one of mine) all[sentence(one)] = await attempt(db, one.statement(scene), scene)
    return all
  })
  expect(outcomes).toEqual(Object.fromEntries(mine.map((one) => [sentence(one), one.outcome])))
})

const atPages = ['Ana', 'Marcus at work', 'Sam at work'] as const
/** Secrets, and who must not read them: whoever is at a page, whatever it asks; and database roles that do without. */
const secrets = [
  ['accounts', 'password_hash', [...atPages, 'the jobs']],
  ['sessions', 'token_hash', [...atPages, 'the jobs']],
  ['sign_in_links', 'token_hash', [...atPages, 'the jobs']],
  ['sign_in_links', 'password_hash', [...atPages, 'the jobs']],
  ['messages', 'sealed_link', [...atPages, 'signing in']],
  ['kept_forms', 'sealed', ['signing in']],
  ['calendar_subscriptions', 'token_hash', [...atPages, 'signing in', 'the jobs']],
  ['invitations', 'token_hash', [...atPages]],
  ['signing_keys', 'sealed_private', [...atPages, 'signing in']],
  ['invitations', 'sealed_link', [...atPages]],
  ['bank_items', 'sealed', [...atPages, 'Anh at work', 'signing in']],
  ['bank_items', 'sealed_key', [...atPages, 'Anh at work', 'signing in']],
] as const

test('secrets cannot be read by those who do without', async () => {
  const scene = await open()
  for (const [table, column, actors] of secrets) {
    for (const actor of actors) {
      const read = { look: sql<{ who: string }>`select ${sql.ref(column)}::text as who from ${sql.table(table)}` }
      expect(await unitOfWork(scene.house, scene.actors[actor], ({ db }) => attempt(db, read, scene)), `${table}.${column}: ${actor}`).toBe('refused')
    }
  }
})

const appendOnly = [
  'news', 'audit', 'submissions', 'application_history', 'signed_agreements', 'orientation_parts_done', 'orientation_checks_passed',
  'charges', 'payments', 'allocations', 'payment_reversals', 'forfeitures', 'forfeitures_lifted', 'voucher_history',
  'question_messages', 'question_history', 'name_change_evidence', 'name_change_history', 'conflicts_of_interest', 'conflict_endings',
  'assignments', 'exports', 'letter_history', 'access_reviews', 'policy_overrides', 'policy_takebacks', 'policy_verifications',
  'training_certificate_history', 'role_history', 'certificate_names', 'certificate_history', 'certificate_papers',
  'exam_eligibility_history', 'exam_request_history', 'exam_results', 'exam_result_corrections', 'exam_accommodation_history',
  'provider_approvals', 'provider_approval_changes', 'provider_history', 'training_completions',
  'assessment_answers', 'assessment_scores', 'assessment_history', 'item_bank_history', 'bank_item_history', 'item_imports', 'item_exports',
  'exam_day_agreements', 'exam_day_history', 'exam_incidents',
  'exam_seat_history', 'exam_waiting_history', 'exam_sitting_history',
]
test('what was written for good stays as it is, for the owner of the database, too', async () => {
  const { house } = await open()
  for (const table of appendOnly) {
    const { rows } = await house.database.statement(`select count(*)::int as count from ${table}`)
    expect(rows[0].count, table).toBeGreaterThan(0)
    for (const words of [`update ${table} set ${table === 'audit' ? 'at' : 'recorded_at'} = now()`, `delete from ${table}`]) {
      await expect(house.database.statement(words), words).rejects.toThrow(/append-only/)
    }
  }
})

test('each database role may do what its work needs, and nothing else', async () => {
  const { rows } = await testHouse().house.database.statement(everyRight)
  const found: Record<string, Record<string, string>> = {}
  for (const { table, role, what } of rows) found[table] = { ...found[table], [role]: what }
  expect(found).toEqual(rights)
})

test('no database role of the product stands above the policies', async () => {
  const { rows } = await testHouse().house.database.statement(
    "select rolname from pg_roles where rolname like 'alongside\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcanlogin)")
  expect(rows).toEqual([])
})

/** Rows of these tables belong to nobody, or no page can reach them. */
const withoutPolicies = ['demonstration_mail', 'jurisdictions', 'legal_clock', 'organisations', 'rate_limits', 'reactions_done']

test('every table with rows of people has row-level security', async () => {
  const { rows } = await testHouse().house.database.statement(
    "select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely_%' and not rowsecurity order by 1")
  expect(rows.map(({ tablename }) => tablename)).toEqual(withoutPolicies)
})

describe('Entering at work', () => {
  const enter = (scene: Scene, actor: Actor) => unitOfWork(scene.house, actor, async () => 'entered')

  test('needs a membership that holds now, in this organisation, with this role', async () => {
    const scene = await open()
    const { here, elsewhere, people } = scene
    const staff = { hat: 'staff', personId: people.Marcus, organisationId: here, role: 'programSpecialist' } as const
    await expect(enter(scene, staff)).resolves.toBe('entered')
    await expect(enter(scene, { ...staff, personId: people.Ana })).rejects.toThrow(NotFound)
    await expect(enter(scene, { ...staff, organisationId: elsewhere })).rejects.toThrow(NotFound)
    await expect(enter(scene, { ...staff, role: 'programManager' })).rejects.toThrow(NotFound)
  })

  test.each([['has ended', { ends_at: new Date('2026-03-11') }], ['has not begun', { starts_at: new Date('2999-01-01') }]])(
    'is refused when the membership %s', async (_, when) => {
      const scene = await open()
      await scene.house.database.query.updateTable('memberships').set(when).where('person_id', '=', scene.people.Marcus).where('role', '=', 'programSpecialist').execute()
      await expect(enter(scene, scene.actors['Marcus at work'])).rejects.toThrow(NotFound)
    })
})
