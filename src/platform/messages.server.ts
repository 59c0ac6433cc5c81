import type { Language } from './languages.ts'
import { announce } from './announcements.server.ts'
import { newId } from './identifiers.server.ts'
import { faultForLog } from './log.server.ts'
import type { House } from './house.server.ts'
import { mailPage, mailText } from './mail-page.ts'
import { MailRefused, type Mail } from './mail-carrier.server.ts'
import { unitOfWork, type Unit } from './unit-of-work.server.ts'

/** A letter in one language, as plain text and as HTML; `{link}` stands where a one-time link goes. */
export interface WrittenLetter {
  readonly id: string
  readonly version: number
  readonly language: Language
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface Addressee {
  readonly personId: string
  readonly email: string
}

/** What a letter is about, so that the staff of that organisation can see how it went. */
export interface LetterSubject {
  readonly kind: 'application' | 'question' | 'nameChange' | 'training' | 'exam' | 'certificate'
  readonly id: string
  readonly certifierId: string
  /** The application that it concerns, also when it is about a question beside one. */
  readonly applicationId?: string | null | undefined
}

/** A letter with a one-time link is about nothing that staff see; none has both. */
export type LetterExtras = { readonly link?: string; readonly about?: undefined } | { readonly about: LetterSubject; readonly link?: undefined }

/** Tried for more than a week, an hour apart in the end; after that the person reads it in their account alone. */
const mostAttempts = 200

const columnsOf = ({ kind, id, certifierId, applicationId }: LetterSubject) =>
  ({ about_kind: kind, about_id: id, certifier_id: certifierId, application_id: applicationId ?? null })

/** Writes a message: the row is the outbox and what the account shows. It leaves after the commit. @returns its id. */
export async function writeMessage(unit: Unit, to: Addressee, letter: WrittenLetter, { link, about }: LetterExtras = {}): Promise<string> {
  const id = newId()
  await unit.db
    .insertInto('messages')
    .values({
      id, person_id: to.personId, to_email: to.email, letter: letter.id, letter_version: letter.version,
      language: letter.language, subject: letter.subject, text_body: letter.text, html_body: letter.html,
      sealed_link: link ? await unit.house.secrets.seal(link) : null, ...(about ? columnsOf(about) : {}), state: 'waiting',
      written_at: unit.now, effective_on: unit.today,
    })
    .execute()
  await unit.house.jobs.ask(unit, 'messages', { message: id }, link ? 'first' : 'inTurn')
  return id
}

/** The waiting message as mail, or none when it has left already. */
async function mailOf(house: House, id: string): Promise<Mail | undefined> {
  const row = await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    unit.db.selectFrom('messages').selectAll().where('id', '=', id).where('state', '=', 'waiting').executeTakeFirst())
  if (!row) return undefined
  const link = row.sealed_link === null ? undefined : await house.secrets.unseal(row.sealed_link)
  if (row.sealed_link !== null && link === undefined) throw new Error('The link of a message was sealed with another key')
  const put = (text: string) => (link === undefined ? text : text.replaceAll('{link}', link))
  const letter = { language: row.language, subject: row.subject, firstWrittenOn: row.first_written_on }
  return {
    id, to: row.to_email, subject: row.subject,
    text: mailText({ ...letter, text: put(row.text_body) }), html: mailPage({ ...letter, html: put(row.html_body) }),
  }
}

/**
 * Carries one message out of the house. May be called twice: a message that has left stays left.
 * @throws when the carrier failed, so that the job is tried again, later each time.
 */
export async function deliverMessage(house: House, id: string): Promise<void> {
  const { carrier } = house
  if (!carrier) return
  try {
    const mail = await mailOf(house, id)
    if (!mail) return
    await carrier.carry(mail)
  } catch (fault) {
    if (fault instanceof MailRefused) return noteRefusal(house, id, fault)
    await noteFailure(house, id, fault)
    throw fault
  }
  await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    unit.db.updateTable('messages').set({ state: 'sent', sent_at: house.clock.now(), sealed_link: null })
      .where('id', '=', id).where('state', '=', 'waiting').execute())
}

/** Tells that a letter did not arrive, when it is one that staff can do something about. */
async function tellNotDelivered(unit: Unit, row: { id: string; certifier_id: string | null } | undefined): Promise<void> {
  if (row?.certifier_id) await announce(unit, 'letterNotDelivered', { messageId: row.id })
}

/** Refused for good: trying again would only annoy the server. */
async function noteRefusal(house: House, id: string, { why }: MailRefused): Promise<void> {
  house.log.warn({ message: id, why }, 'a letter came back')
  await unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const row = await unit.db
      .updateTable('messages')
      .set((message) => ({
        state: 'bounced', bounced_why: why, undelivered_at: unit.now, last_fault: why, sealed_link: null, attempts: message('attempts', '+', 1),
      }))
      .where('id', '=', id).where('state', '=', 'waiting').returning(['id', 'certifier_id']).executeTakeFirst()
    await tellNotDelivered(unit, row)
  })
}

/** One more try that failed; after the last one it is given up. */
async function noteFailure(house: House, id: string, fault: unknown): Promise<void> {
  const { code, kind } = faultForLog(fault)
  await unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const tried = await unit.db.updateTable('messages').set((row) => ({ attempts: row('attempts', '+', 1), last_fault: String(code ?? kind) }))
      .where('id', '=', id).where('state', '=', 'waiting').returning('attempts').executeTakeFirst()
    if (!tried || tried.attempts < mostAttempts) return
    const row = await unit.db.updateTable('messages').set({ state: 'failed', undelivered_at: unit.now, sealed_link: null })
      .where('id', '=', id).where('state', '=', 'waiting').returning(['id', 'certifier_id']).executeTakeFirst()
    await tellNotDelivered(unit, row)
  })
}
