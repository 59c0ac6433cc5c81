import type { House } from '#platform/house.server.ts'
import { ask, differs, noneOf } from './compare.ts'
import { isApplicant, type Told } from './told.ts'

interface ApplicationRow {
  readonly id: string
  readonly reference: string
  readonly state: string
}

/** Of one person: the one application, every answer with its revision, the documents, the signature, what was sent, each step once. */
async function complaintsAboutOne(house: House, told: Told): Promise<string[]> {
  const rows = await ask<ApplicationRow>(house, 'select id, reference, state from applications where subject_id = $1', [told.personId])
  const about = differs(`${told.email}: the application`, rows.map(({ reference, state }) => [reference, state]), told.reference ? [[told.reference, told.state]] : [])
  const [application] = rows
  if (!application) return about
  const ofIt = <Row>(text: string) => ask<Row>(house, text, [application.id])
  const answers = await ofIt<{ question: string; value: unknown; revision: number; other_value: unknown }>(
    'select question, value, revision, other_value from application_answers where application_id = $1 order by question')
  const documents = await ofIt<{ kind: string; received_sha256: string }>(
    'select d.kind, f.received_sha256 from application_documents d join files f on f.id = d.file_id where application_id = $1 and d.removed_at is null')
  const signatures = await ask<{ typed_name: string }>(house, 'select typed_name from signed_agreements where person_id = $1', [told.personId])
  const submissions = await ofIt<{ hash: string }>('select hash from submissions where application_id = $1')
  const steps = await ofIt<{ step: string; to_state: string }>('select step, to_state from application_history where application_id = $1 order by recorded_at, id')
  const audited = await ofIt<{ detail: string }>(
    "select detail from audit where action = 'changed' and record_kind = 'application' and record_ids @> array[$1::uuid] and detail in ('send', 'sendUnpaid')")
  return [
    ...about,
    ...differs(`${told.reference}: the answers`, answers.map(({ question, value, revision }) => [question, revision, value]),
      [...told.answers].map(([question, { answer, revision }]) => [question, revision, answer]).sort(([a], [b]) => (a! < b! ? -1 : 1))),
    ...differs(`${told.reference}: answers of which there are two`, answers.filter(({ other_value }) => other_value !== null).length, 0),
    ...differs(`${told.reference}: the documents`, documents.map(({ kind, received_sha256 }) => `${kind} ${received_sha256}`).sort(),
      told.documents.map(({ kind, receivedSha256 }) => `${kind} ${receivedSha256}`).sort()),
    ...differs(`${told.reference}: the signatures`, signatures.map(({ typed_name }) => typed_name), told.signed ? [told.signed] : []),
    ...differs(`${told.reference}: what was sent`, submissions.map(({ hash }) => hash), told.seen ? [told.seen] : []),
    ...differs(`${told.reference}: the history`, steps.map(({ step }) => step), told.steps),
    ...differs(`${told.reference}: the end of the history`, steps.at(-1)?.to_state, told.state),
    ...differs(`${told.reference}: how often sending was recorded`, audited.length, told.seen ? 1 : 0),
  ]
}

/** Is everything there that applicants were told, and only that? */
export async function complaintsAboutApplications(house: House, told: readonly Told[]): Promise<string[]> {
  const complaints: string[] = []
  for (const one of told) complaints.push(...(await complaintsAboutOne(house, one)))
  const known = told.flatMap(({ reference }) => reference ?? [])
  const others = await ask<{ reference: string }>(house, `
    select reference from applications join accounts on person_id = subject_id where reference <> all ($1) and ${isApplicant('email')}`, [known])
  return [
    ...complaints,
    ...differs('applications that nobody was told of', others.map(({ reference }) => reference), []),
    ...(await noneOf(house, 'histories that do not hang together', `
      select * from (select application_id, from_state, lag(to_state) over (partition by application_id order by recorded_at, id) as before
                       from application_history) h where from_state is distinct from before`)),
  ]
}
