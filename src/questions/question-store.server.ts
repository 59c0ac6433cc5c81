import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { PlainDate } from '#platform/dates.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import { byActor, ofThread, writeQuestionHistory, type Owned } from './question-history.server.ts'
import { questionLifecycle } from './question-lifecycle.ts'
import { tidyText } from './question-text.ts'

export type Thread = Selectable<Tables['question_threads']>
export type MessageKind = Tables['question_messages']['kind']

const withId = (unit: Unit, id: string) =>
  unit.db.selectFrom('question_threads').selectAll().where('id', '=', id)

/** A thread that this actor may see. @throws {NotFound} */
export async function findThread(unit: Unit, id: string): Promise<Thread> {
  const row = isId(id) ? await withId(unit, id).executeTakeFirst() : undefined
  if (!row) throw new NotFound()
  return row
}

/** The same, held until the unit ends, so that two answers cannot cross. @throws {NotFound} */
export async function lockThread(unit: Unit, id: string): Promise<Thread> {
  const row = isId(id) ? await withId(unit, id).forUpdate().executeTakeFirst() : undefined
  return row ?? findThread(unit, id)
}

/** A message as it is added to a thread. */
export interface NewMessage {
  readonly number: number
  readonly kind: MessageKind
  readonly channel?: Tables['question_messages']['channel']
  readonly happenedOn?: PlainDate
  readonly language: Language
  readonly text: string
}

/** Adds a message to a thread, where it stays as it is. */
export async function addMessage(unit: Unit<Self | Staff>, thread: Owned, message: NewMessage): Promise<void> {
  const { number, kind, channel = 'form', happenedOn = unit.today, language, text } = message
  await unit.db
    .insertInto('question_messages')
    .values({
      id: newId(), ...ofThread(thread), number, kind, channel, happened_on: happenedOn, language, text: tidyText(text),
      ...byActor(unit), recorded_at: unit.now,
    })
    .execute()
}

interface FirstMessage extends Omit<NewMessage, 'number'> {
  readonly called: string | null
  readonly application: { readonly id: string; readonly reference: string } | undefined
}

/** Begins a thread with its first message. @returns its id. */
export async function beginThread(unit: Unit<Self | Staff>, of: Omit<Owned, 'id'>, first: FirstMessage): Promise<string> {
  const thread = { id: newId(), ...of }
  const { called, application, ...message } = first
  await unit.db
    .insertInto('question_threads')
    .values({
      ...thread, application_id: application?.id ?? null, application_reference: application?.reference ?? null,
      state: questionLifecycle.first, language: message.language, called, message_count: 1, started_on: unit.today,
      waiting_on: message.happenedOn ?? unit.today, active_on: unit.today, active_at: unit.now,
    })
    .execute()
  await addMessage(unit, thread, { ...message, number: 1 })
  await writeQuestionHistory(unit, { ...thread, application_id: application?.id ?? null }, { step: 'start', from: null, to: questionLifecycle.first })
  return thread.id
}

/** Everything said in a thread, the oldest first. */
export const messagesOf = (unit: Unit, threadId: string) =>
  unit.db.selectFrom('question_messages').select(['number', 'kind', 'channel', 'happened_on', 'language', 'text', 'by_role', 'recorded_at'])
    .where('thread_id', '=', threadId).orderBy('number').execute()
