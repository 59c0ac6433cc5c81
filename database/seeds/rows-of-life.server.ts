import { CompiledQuery } from 'kysely'
import type { House } from '#platform/house.server.ts'

/** Every row that one person's life has left, by table, in the order in which rows can be written. */
export type RowsOfLife = Record<string, Row[]>
type Row = Record<string, unknown>

const theirApplications = 'select id from applications where subject_id = $1'
const theirNews = `select id from news where about->>'applicationId' in (select id::text from applications where subject_id = $1)`

/** Where a person's rows are. The job queue's own tables are left out: it forgets what is done. */
export const whereRowsAre: Record<string, string> = {
  people: 'id = $1',
  accounts: 'person_id = $1',
  names: 'person_id = $1',
  applications: 'subject_id = $1',
  application_answers: 'subject_id = $1',
  submissions: 'subject_id = $1',
  application_history: 'subject_id = $1',
  news: `id in (${theirNews})`,
  reactions_done: `news_id in (${theirNews})`,
  messages: 'person_id = $1',
  audit: `person_id = $1 or record_ids && array(${theirApplications})`,
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

/** Answers can be written to drafts only, so each application is one until its other rows are there. */
const asDraft = (application: Row): Row =>
  ({ ...application, state: 'draft', sent_on: null, answer_due_on: null, decided_on: null, valid_through: null })
const noLongerDrafts = `
  update applications a set state = f.state, sent_on = f.sent_on, answer_due_on = f.answer_due_on, decided_on = f.decided_on,
    valid_through = f.valid_through
  from jsonb_populate_recordset(null::applications, $1::jsonb) f where a.id = f.id and f.state <> 'draft'`

/** Writes the rows of many lives, a statement a table, in one transaction. */
export async function writeLives(house: House, lives: readonly RowsOfLife[]): Promise<void> {
  await house.database.query.transaction().execute(async (db) => {
    const send = (text: string, rows: readonly Row[]) => db.executeQuery(CompiledQuery.raw(text, [JSON.stringify(rows)]))
    const rowsOf = (table: string) => lives.flatMap((life) => life[table] ?? [])
    for (const table of Object.keys(whereRowsAre)) {
      const rows = table === 'applications' ? rowsOf(table).map(asDraft) : rowsOf(table)
      await send(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, rows)
    }
    await send(noLongerDrafts, rowsOf('applications'))
  })
}
