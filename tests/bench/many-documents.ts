import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { ShownAnswer } from '#certification/shown-answers.ts'

/** Documents of each application that is opened to be measured: as many as the policy lets one application have. */
export const documentsEach = 10

/** An application as a specialist opens it, with what its page must show. */
export interface ToReview {
  readonly reference: string
  readonly name: string
  readonly documents: readonly string[]
}

/** One more file and document of an application, like one that is there. @returns what the submission says of it. */
async function addLike(house: House, document: string, file: string): Promise<{ id: string; document: string }> {
  const made = { id: newId(), document: newId() }
  await house.database.statement(
    "insert into files select (jsonb_populate_record(f, jsonb_build_object('id', $2::text))).* from files f where id = $1", [file, made.id])
  await house.database.statement(
    "insert into application_documents select (jsonb_populate_record(d, jsonb_build_object('id', $2::text, 'file_id', $3::text))).* from application_documents d where id = $1",
    [document, made.document, made.id])
  return made
}

async function fillUp(house: House, id: string): Promise<string[]> {
  const { query } = house.database
  const there = await query.selectFrom('application_documents').select(['id', 'file_id', 'sha256', 'name', 'kind']).where('application_id', '=', id)
    .where('removed_at', 'is', null).execute()
  const model = there.find(({ kind }) => kind === 'education')!
  const made = await Promise.all(Array.from({ length: documentsEach - there.length }, () => addLike(house, model.id, model.file_id)))
  const { answers } = await query.selectFrom('submissions').select('answers').where('application_id', '=', id).executeTakeFirstOrThrow()
  const more = made.map((one) => ({ id: one.id, name: model.name, sha256: model.sha256 }))
  const sent = (answers as unknown as ShownAnswer[]).map((row) =>
    (row.question === 'documents-education' ? { ...row, files: [...(row.files ?? []), ...more] } : row))
  await query.updateTable('submissions').set({ answers: JSON.stringify(sent) }).where('application_id', '=', id).execute()
  return [...there.map((one) => one.id), ...made.map(({ document }) => document)]
}

/** So many applications that wait for an answer, each with ten documents. What was sent is never changed, except here. */
export async function withManyDocuments(house: House, many: number): Promise<ToReview[]> {
  const rows = await house.database.query.selectFrom('applications').select(['id', 'reference', 'sent_name']).where('state', '=', 'submitted')
    .orderBy('answer_due_on', 'desc').orderBy('id').limit(many).execute()
  await house.database.statement('alter table submissions disable trigger submissions_append_only')
  await house.database.statement('alter table application_documents disable trigger application_documents_when_asked')
  const all: ToReview[] = []
  for (const { id, reference, sent_name } of rows) all.push({ reference, name: sent_name!, documents: await fillUp(house, id) })
  await house.database.statement('alter table submissions enable trigger submissions_append_only')
  await house.database.statement('alter table application_documents enable trigger application_documents_when_asked')
  return all
}
