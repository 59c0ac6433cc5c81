import { CompiledQuery } from 'kysely'
import type { House } from '#platform/house.server.ts'

/** Every row that one person's life has left, by table, in the order in which rows can be written. */
export type RowsOfLife = Record<string, Row[]>
export type Row = Record<string, unknown>

const theirs = (column: string, table: string) => `select ${column} from ${table} where person_id = $1`
const theirApplications = 'select id from applications where subject_id = $1'
/** Also one that they let go of again. */
const theirVouchers = 'select voucher_id from voucher_history where by_person = $1'
const theirNews = `select id from news where about->>'applicationId' in (select id::text from applications where subject_id = $1)`
const theirRecords = [theirApplications, theirVouchers, theirs('id', 'charges'), theirs('id', 'payments')].join(' union all ')

/** Where a person's rows are. The job queue's own tables are left out: it forgets what is done. */
export const whereRowsAre: Record<string, string> = {
  people: 'id = $1',
  accounts: 'person_id = $1',
  names: 'person_id = $1',
  orientation_parts_done: 'person_id = $1',
  signed_agreements: 'person_id = $1',
  files: 'person_id = $1',
  applications: 'subject_id = $1',
  application_answers: 'subject_id = $1',
  application_documents: 'subject_id = $1',
  submissions: 'subject_id = $1',
  application_history: 'subject_id = $1',
  review_decisions: 'subject_id = $1',
  application_reminders: `application_id in (${theirApplications})`,
  vouchers: `id in (${theirVouchers})`,
  voucher_history: `voucher_id in (${theirVouchers})`,
  charges: 'person_id = $1',
  payments: 'person_id = $1',
  allocations: 'person_id = $1',
  forfeitures: 'person_id = $1',
  news: `id in (${theirNews})`,
  reactions_done: `news_id in (${theirNews})`,
  messages: 'person_id = $1',
  audit: `person_id = $1 or record_ids && array(${theirRecords})`,
}

/** Reads every row of a person's life, as JSON would write it. */
export async function rowsOfLife(house: House, personId: string): Promise<RowsOfLife> {
  const rows: RowsOfLife = {}
  for (const [table, where] of Object.entries(whereRowsAre)) {
    const answer = await house.database.statement(`select to_jsonb(t) as row from ${table} t where ${where} order by 1`, [personId])
    rows[table] = answer.rows.map(({ row }) => row as Row)
  }
  return rows
}

/** Answers and documents can be written to drafts only, so each application is one until its other rows are there. */
const whatDraftsLack = ['sent_on', 'answer_due_on', 'held_until', 'decided_on', 'ended_on', 'valid_through']
const asDraft = (application: Row): Row =>
  ({ ...application, state: 'draft', ...Object.fromEntries(whatDraftsLack.map((column) => [column, null])) })
const noLongerDrafts = `
  update applications a set state = f.state, ${whatDraftsLack.map((column) => `${column} = f.${column}`).join(', ')}
  from jsonb_populate_recordset(null::applications, $1::jsonb) f where a.id = f.id and f.state <> 'draft'`

/** Writes the rows of many lives, a statement a table, in one transaction. */
export async function writeLives(house: House, lives: readonly RowsOfLife[]): Promise<void> {
  await house.database.query.transaction().execute(async (db) => {
    const send = (text: string, rows: readonly Row[]) => db.executeQuery(CompiledQuery.raw(text, [JSON.stringify(rows)]))
    const rowsOf = (table: string) => lives.flatMap((life) => life[table] ?? [])
    for (const table of Object.keys(whereRowsAre)) {
      const rows = table === 'applications' ? rowsOf(table).map(asDraft) : rowsOf(table)
      if (rows.length > 0) await send(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, rows)
    }
    await send(noLongerDrafts, rowsOf('applications'))
  })
}
