import type { Language } from './languages.ts'
import { newId } from './identifiers.server.ts'
import { faultForLog } from './log.server.ts'
import type { House } from './house.server.ts'
import type { Mail } from './mail-carrier.server.ts'
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

/** Tried for more than a week, an hour apart in the end; after that the person reads it in their account alone. */
const mostAttempts = 200

/** Writes a message: the row is the outbox and what the account shows. It leaves after the commit. */
export async function writeMessage(unit: Unit, to: Addressee, letter: WrittenLetter, link?: string): Promise<void> {
  const id = newId()
  await unit.db
    .insertInto('messages')
    .values({
      id, person_id: to.personId, to_email: to.email, letter: letter.id, letter_version: letter.version,
      language: letter.language, subject: letter.subject, text_body: letter.text, html_body: letter.html,
      sealed_link: link ? await unit.house.secrets.seal(link) : null, state: 'waiting',
      written_at: unit.now, effective_on: unit.today,
    })
    .execute()
  await unit.house.jobs.ask(unit, 'messages', { message: id }, link ? 'first' : 'inTurn')
}

const page = (language: Language, subject: string, html: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${subject}</title></head>` +
  `<body style="font-family:Verdana,Arial,sans-serif;font-size:17px;line-height:1.5;max-width:38em;margin:1em auto;padding:0 1em">${html}</body></html>`

/** The waiting message as mail, or none when it has left already. */
async function mailOf(house: House, id: string): Promise<Mail | undefined> {
  const row = await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    unit.db.selectFrom('messages').selectAll().where('id', '=', id).where('state', '=', 'waiting').executeTakeFirst())
  if (!row) return undefined
  const link = row.sealed_link === null ? undefined : await house.secrets.unseal(row.sealed_link)
  if (row.sealed_link !== null && link === undefined) throw new Error('The link of a message was sealed with another key')
  const put = (text: string) => (link === undefined ? text : text.replaceAll('{link}', link))
  return { id, to: row.to_email, subject: row.subject, text: put(row.text_body), html: page(row.language, row.subject, put(row.html_body)) }
}

/**
 * Carries one message out of the house. May be called twice: a message that has left stays left.
 * @throws when the carrier failed, so that the job is tried again, later each time.
 */
export async function deliverMessage(house: House, id: string): Promise<void> {
  const { carrier } = house
  if (!carrier) return
  const note = (values: object) =>
    unitOfWork(house, { hat: 'jobs' }, (unit) =>
      unit.db.updateTable('messages').set(values).where('id', '=', id).where('state', '=', 'waiting').execute())
  try {
    const mail = await mailOf(house, id)
    if (!mail) return
    await carrier.carry(mail)
  } catch (fault) {
    await noteFailure(house, id, fault)
    throw fault
  }
  await note({ state: 'sent', sent_at: house.clock.now(), sealed_link: null })
}

async function noteFailure(house: House, id: string, fault: unknown): Promise<void> {
  await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    unit.db
      .updateTable('messages')
      .set((row) => ({
        attempts: row('attempts', '+', 1),
        last_fault: String(faultForLog(fault).code ?? faultForLog(fault).kind),
        state: row.case().when('attempts', '>=', mostAttempts - 1).then('failed' as const).else('waiting' as const).end(),
        sealed_link: row.case().when('attempts', '>=', mostAttempts - 1).then(null).else(row.ref('sealed_link')).end(),
      }))
      .where('id', '=', id)
      .execute())
}
