/**
 * How fast the audit is read at a million rows: `BENCH_DATABASE_URL=postgres://… npx node tests/bench/reading-the-audit.ts`, with a role
 * that may create databases. A year of 20 people of staff and 30,000 applications, most of whose rows are the applicants' own.
 */
import pg from 'pg'
import { openPostgres } from '#platform/database.server.ts'
import { migrate } from '#platform/migrations.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { accessReport } from '#access/access-report.server.ts'
import { looksAtMe, myHistory } from '#access/my-history.server.ts'

const server = process.env.BENCH_DATABASE_URL
if (!server) throw new Error('BENCH_DATABASE_URL is not set')
const name = 'alongside_reading_the_audit'
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
const rows = Number(process.env.BENCH_ROWS ?? 1_000_000)
const days = Number(process.env.BENCH_DAYS ?? 365)

async function admin(...texts: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  for (const text of texts) await client.query(text)
  await client.end()
}

const people = `
  insert into jurisdictions values ('california', 'America/Los_Angeles');
  insert into organisations values (md5('here')::uuid, 'california', 'certifier', 'Here');
  insert into people (id, created_at) select md5('staff' || n)::uuid, now() from generate_series(1, 20) n;
  insert into memberships (id, person_id, organisation_id, role, starts_at)
    select md5('m' || n)::uuid, md5('staff' || n)::uuid, md5('here')::uuid, case when n = 1 then 'programManager' else 'programSpecialist' end, now() - interval '2 years' from generate_series(1, 20) n;
  insert into people (id, created_at) select md5('p' || n)::uuid, now() from generate_series(1, 30000) n;
  insert into names (id, person_id, kind, given_names, family_names, full_name, starts_on, recorded_at)
    select md5('n' || n)::uuid, md5('p' || n)::uuid, 'legal', 'Ana', 'Family' || n % 2000, 'Ana Family' || n % 2000, '2025-01-01', now() from generate_series(1, 30000) n;
  insert into names (id, person_id, kind, given_names, family_names, full_name, starts_on, recorded_at)
    select md5('sn' || n)::uuid, md5('staff' || n)::uuid, 'legal', 'Dee', 'Family' || n, 'Dee Family' || n, '2025-01-01', now() from generate_series(1, 20) n`
const digit = (place: number) => `substr('23456789CDFGHJKMNPQRTVWXY', 1 + (n / ${25 ** place}) % 25, 1)`
const began = `now() - interval '${days} days' + n * interval '${days - 10} days' / 30000`
const applications = `
  insert into applications (id, reference, jurisdiction_id, certifier_id, subject_id, state, started_on, sent_on, answer_due_on, held_until, decided_on, valid_through, sent_name, assigned_to, recorded_at)
    select md5('a' || n)::uuid, '222-' || ${digit(3)} || ${digit(2)} || ${digit(1)} || '-' || ${digit(0)} || '2', 'california', md5('here')::uuid, md5('p' || n)::uuid,
      case when ${began} < now() - interval '20 days' then 'approved' else 'submitted' end, (${began})::date, (${began})::date, (${began})::date + 30, (${began})::date + 90,
      case when ${began} < now() - interval '20 days' then (${began})::date + 20 end, case when ${began} < now() - interval '20 days' then (${began})::date + 385 end,
      'Ana Family' || n % 2000, md5('staff' || 1 + n % 20)::uuid, ${began} from generate_series(1, 30000) n;
  insert into application_history (id, application_id, subject_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
    select md5('h' || n)::uuid, md5('a' || n)::uuid, md5('p' || n)::uuid, md5('here')::uuid, 'approve', 'approved', md5('staff' || 1 + n % 20)::uuid, 'programSpecialist', (${began})::date + 20, ${began} + interval '20 days'
      from generate_series(1, 30000) n where ${began} < now() - interval '20 days'`
/** A quarter opened by staff, an eighth lists of fifty, an eighth changes of staff, half the applicants' own. One look in a hundred is by somebody else, at night, or late. */
const at = `case when i % 100 = 7 then date_trunc('day', ${began}) + interval '5 hours' else date_trunc('day', ${began} + (i % 17) * interval '1 day') + interval '17 hours' + (i % 400) * interval '1 minute' end`
const audit = `
  insert into audit (id, at, person_id, organisation_id, role, action, record_kind, record_ids, detail, whose_id)
    select md5('r' || i)::uuid, ${at}, case when what < 4 then md5('staff' || 1 + (case when i % 100 = 3 then i else n end) % 20)::uuid else md5('p' || n)::uuid end,
      case when what < 4 then md5('here')::uuid end, case when what < 4 then 'programSpecialist' else 'self' end,
      case when what < 2 then 'opened' when what = 2 then 'listed' else 'changed' end, 'application',
      case when what = 2 then (select array_agg(md5('a' || 1 + (n + k) % 30000)::uuid) from generate_series(0, 49) k) else array[md5('a' || n)::uuid] end, 'x',
      case when what <> 2 then md5('a' || n)::uuid end
      from (select i, 1 + (i::bigint * 7919 % 30000)::integer as n, (i / 30000 + i) % 8 as what from generate_series(1, ${rows}) i) as made`

async function timed<T>(says: string, work: () => Promise<T>): Promise<T> {
  const times: number[] = []
  let last!: T
  for (let i = 0; i < 7; i += 1) {
    const start = performance.now()
    last = await work()
    times.push(performance.now() - start)
  }
  const sorted = times.toSorted((a, b) => a - b)
  console.log(`${says}: ${Math.round(sorted[3]!)} ms, at the most ${Math.round(sorted[6]!)} ms`)
  return last
}

if (!process.env.BENCH_KEPT) await admin(`drop database if exists ${name} with (force)`, `create database ${name}`)
const database = openPostgres(url, () => {})
if (!process.env.BENCH_KEPT) {
  await migrate(database, 'database/migrations')
  for (const text of [people, applications, audit]) for (const one of text.split(';')) await database.statement(one)
  await database.statement('vacuum analyze')
}
const house = {
  database, clock: { now: () => new Date(), daysAhead: 0 }, timeZone: 'America/Los_Angeles', settings: { jurisdiction: 'california' }, overrides: { current: [] },
} as unknown as House
const { rows: [{ anh, ana, reference, count }] } = await database.statement(
  `select md5('staff1')::uuid as anh, subject_id as ana, reference, (select count(*) from audit) as count from applications where state = 'submitted' order by id limit 1`)
const { rows: [here] } = await database.statement("select md5('here')::uuid as id")
const manager = { hat: 'staff', personId: anh, organisationId: here.id, role: 'programManager' } as const
console.log(`${count} rows of the audit`)
for (const period of [7, 30, 90] as const) {
  const { counts } = await timed(`The report of ${period} days`, () => unitOfWork(house, manager, (unit) => accessReport(unit, { days: period, show: 'open', page: 1 })))
  console.log(`  ${counts.open} findings`)
}
const self = { hat: 'self', personId: ana } as const
const { looks, pages } = await timed('Who looked at one application', () => unitOfWork(house, self, (unit) => myHistory(unit, reference, 1)))
console.log(`  ${looks.length} lines on the first of ${pages} pages, ${looks.reduce((sum, { times }) => sum + times, 0)} looks on it`)
await timed('Who looked at what is one’s own', () => unitOfWork(house, self, (unit) => looksAtMe(unit, 1)))
await timed('One more row', () => unitOfWork(house, manager, async ({ db, now }) => db.insertInto('audit').values({
  id: crypto.randomUUID(), at: now, person_id: anh, organisation_id: here.id, role: 'programManager', action: 'opened', record_kind: 'application',
  record_ids: [anh], whose_id: null,
}).execute()))
await database.close()
