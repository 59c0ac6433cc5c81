import { sql } from 'kysely'
import { announce } from '#platform/announcements.server.ts'
import { Refused } from '#platform/problems.ts'
import { readReference } from '#platform/references.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { EnteredQuestion } from './entered-question.ts'
import { hasLeft } from './has-left.server.ts'
import { beginThread } from './question-store.server.ts'

interface Found {
  readonly application_id?: string
  readonly person_id: string
}

/** Of whom an exact number speaks, also that of a draft. Asks the one function that sees it, and learns ids only. */
async function byReference(unit: Unit, typed: string): Promise<{ found: Found; reference: string }> {
  const reference = readReference(typed)
  const { rows } = await sql<Found>`select application_id, person_id from question_application(${reference ?? ''})`.execute(unit.db)
  if (!reference || !rows[0]) throw new Refused([{ code: 'applicationNotKnown', field: 'reference' }])
  return { found: rows[0], reference }
}

/** Whose account an exact email is. */
async function byEmail(unit: Unit, email: string): Promise<Found> {
  const { rows } = await sql<Found>`select person_id from question_person(${email})`.execute(unit.db)
  if (!rows[0]) throw new Refused([{ code: 'accountNotKnown', field: 'email' }])
  return rows[0]
}

/**
 * Staff note a question that reached them by phone, email or in person, for the person whose application has this number,
 * or whose account has this email. It has waited since that day. Nobody has taken it yet.
 * @returns the id of the thread. @throws {Refused} when neither is known, and for one's own.
 */
export async function enterQuestion(unit: Unit<Staff>, entered: EnteredQuestion): Promise<string> {
  const known = entered.reference === '' ? undefined : await byReference(unit, entered.reference)
  const { person_id, application_id } = known?.found ?? (await byEmail(unit, entered.email))
  if (person_id === unit.actor.personId) throw new Refused([{ code: 'ownQuestion' }])
  if (await hasLeft(unit, person_id)) throw new Refused([{ code: 'askerHasLeft', field: 'reference' }])
  const { channel, happenedOn, language, text } = entered
  const threadId = await beginThread(unit, { person_id, certifier_id: unit.actor.organisationId }, {
    kind: 'entered', channel, happenedOn, language, text, called: null,
    application: known && { id: application_id!, reference: known.reference },
  })
  await announce(unit, 'questionEntered', { threadId })
  return threadId
}
