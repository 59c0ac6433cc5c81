import { audit } from '#platform/audit.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { LetterGone } from './letter-gone.ts'

/** Of each letter, how it last went on paper: the one that waits, else the one that was posted last. */
export async function paperOf(unit: Unit, messageIds: readonly string[]) {
  if (messageIds.length === 0) return new Map<string, NonNullable<LetterGone['paper']> & { lines: readonly string[] }>()
  const rows = await unit.db.selectFrom('paper_letters').select(['message_id', 'state', 'posted_on', 'lines'])
    .where('message_id', 'in', messageIds).where('state', '<>', 'notNeeded').orderBy('recorded_at').orderBy('id').execute()
  return new Map(rows.map(({ message_id, state, posted_on, lines }) =>
    [message_id, { state: state as 'waiting' | 'posted', postedOn: posted_on, lines }]))
}

const columns = [
  'messages.id', 'messages.person_id', 'letter', 'subject', 'language', 'to_email', 'text_body', 'html_body', 'effective_on', 'first_written_on',
  'messages.state', 'bounced_why', 'read_at', 'about_kind', 'about_id', 'messages.application_id', 'written_at', 'organisations.name as certifier', 'applications.reference',
] as const

/** Letters of this organisation by their ids, in the order of the ids; without those that this actor may not see. */
export async function lettersOf(unit: Unit<Staff>, ids: readonly string[]) {
  const real = ids.filter(isId)
  if (real.length === 0) return []
  const rows = await unit.db.selectFrom('messages').innerJoin('organisations', 'organisations.id', 'messages.certifier_id')
    .leftJoin('applications', 'applications.id', 'messages.application_id').select(columns).where('messages.id', 'in', real)
    .where('messages.certifier_id', '=', unit.actor.organisationId).execute()
  const paper = await paperOf(unit, rows.map(({ id }) => id))
  const byId = new Map(rows.map((row) => [row.id, { ...row, paper: paper.get(row.id) }]))
  return [...new Set(real)].flatMap((id) => byId.get(id) ?? [])
}

/** One letter, as its person got it, and what was done about it. Recorded as one look. @throws {NotFound} */
export async function seeLetter(unit: Unit<Staff>, id: string) {
  const [row] = await lettersOf(unit, [id])
  if (!row) throw new NotFound()
  await audit(unit, { action: 'opened', kind: 'letter', ids: [row.id], whose: row.application_id ?? row.person_id })
  const history = await unit.db.selectFrom('letter_history').select(['id', 'step', 'by_role', 'effective_on'])
    .where('message_id', '=', row.id).orderBy('recorded_at').orderBy('id').execute()
  return {
    id: row.id, letter: row.letter, subject: row.subject, language: row.language, email: row.to_email, html: row.html_body, text: row.text_body,
    writtenOn: row.effective_on, firstWrittenOn: row.first_written_on, reference: row.reference, state: row.state, bouncedWhy: row.bounced_why,
    readInAccount: row.read_at !== null, paper: row.paper, isOwn: row.person_id === unit.actor.personId,
    history: history.map(({ id: of, step, by_role, effective_on }) => ({ id: of, step, byRole: by_role, on: effective_on })),
  }
}
