import { sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { announce } from '#platform/announcements.server.ts'
import { audit } from '#platform/audit.server.ts'
import { isId, newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { minutesBetweenCopies, stepsOfLetter, type LetterSteps } from './letter-gone.ts'
import { addressHash, pageSize } from './letter-queue.server.ts'
import { lettersOf, paperOf } from './see-letter.server.ts'

type Step = Tables['letter_history']['step']

/** The letter, held with its copies until the unit ends, so that two steps about them cannot cross. @throws {NotFound} @throws {Refused} */
async function holdLetter(unit: Unit<Staff>, id: string, step: keyof LetterSteps) {
  if (!isId(id)) throw new NotFound()
  await sql`select pg_advisory_xact_lock(hashtextextended(coalesce(copy_of, id)::text, 2)) from messages where id = ${id}`.execute(unit.db)
  const [letter] = await lettersOf(unit, [id])
  if (!letter) throw new NotFound()
  const isOwn = letter.person_id === unit.actor.personId
  if (isOwn) throw new Refused([{ code: 'ownLetter' }])
  if (!stepsOfLetter(letter, isOwn)[step]) throw new Refused([{ code: step === 'sendAgain' ? 'letterOnItsWay' : 'letterStepTaken' }])
  return letter
}

/** Writes what was done, as the actor. The rows of the letters say the rest. */
async function writeSteps(unit: Unit<Staff>, step: Step, ids: readonly string[]): Promise<void> {
  const { personId, role } = unit.actor
  if (role !== 'programSpecialist' && role !== 'programManager') throw new NotFound()
  const letters = await unit.db.selectFrom('messages').select(['id', 'person_id', 'certifier_id', 'application_id']).where('id', 'in', ids).execute()
  await unit.db.insertInto('letter_history').values(letters.map((letter) => ({
    id: newId(), message_id: letter.id, person_id: letter.person_id, certifier_id: letter.certifier_id!, application_id: letter.application_id,
    step, by_person: personId, by_role: role, effective_on: unit.today, recorded_at: unit.now,
  }))).execute()
  await audit(unit, { action: 'changed', kind: 'letter', ids: letters.map(({ id }) => id), detail: step })
}

/** What a function of the database answered: whether it did what was asked. */
const asked = async (unit: Unit<Staff>, call: ReturnType<typeof sql<{ done: boolean }>>): Promise<boolean> =>
  (await call.execute(unit.db)).rows[0]!.done

/** A copy left a short while ago: whoever presses again, or a colleague, waits for it to arrive. @throws {Refused} */
async function refuseTooSoon(unit: Unit<Staff>, id: string): Promise<void> {
  const soon = new Date(unit.now.getTime() - minutesBetweenCopies * 60_000)
  const family = sql`(select coalesce(copy_of, id) from messages where id = ${id})`
  const recent = await unit.db.selectFrom('messages').select('id').where(sql`coalesce(copy_of, id)`, '=', family).where('copy_of', 'is not', null)
    .where('written_at', '>', soon).executeTakeFirst()
  if (recent) throw new Refused([{ code: 'sentAgainJustNow', facts: { minutes: minutesBetweenCopies } }])
}

/**
 * Sends the same letter once more, to the email that the person has now: a new message that says that it is a copy.
 * @returns its id. @throws {Refused} when it is on its way, left again just now, or the account is closed.
 */
export async function sendLetterAgain(unit: Unit<Staff>, id: string): Promise<string> {
  await holdLetter(unit, id, 'sendAgain')
  await refuseTooSoon(unit, id)
  const copy = newId()
  const sent = await asked(unit, sql<{ done: boolean }>`select send_letter_again(${id}::uuid, ${copy}::uuid, ${unit.now}, ${unit.today}::date) as done`)
  if (!sent) throw new Refused([{ code: 'letterAccountClosed' }])
  await writeSteps(unit, 'sentAgain', [id])
  await unit.house.jobs.ask(unit, 'messages', { message: copy })
  return copy
}

/** Notes that a letter came back after it had left: a mail about it lay in the mailbox of our address. @throws {Refused} */
export async function noteLetterCameBack(unit: Unit<Staff>, id: string): Promise<void> {
  await holdLetter(unit, id, 'cameBack')
  const noted = await asked(unit, sql<{ done: boolean }>`select note_letter_came_back(${id}::uuid, ${unit.now}) as done`)
  if (!noted) throw new Refused([{ code: 'letterStepTaken' }])
  await writeSteps(unit, 'cameBack', [id])
  await announce(unit, 'letterNotDelivered', { messageId: id })
}

/** Puts a letter with those that wait to be printed, also one that was posted before. @throws {Refused} */
export async function printLetterToo(unit: Unit<Staff>, id: string): Promise<void> {
  await holdLetter(unit, id, 'putOnPaper')
  const put = await asked(unit, sql<{ done: boolean }>`select put_letter_on_paper(${id}::uuid, ${newId()}::uuid, ${unit.now}, ${unit.today}::date) as done`)
  if (!put) throw new Refused([{ code: 'letterStepTaken' }])
  await writeSteps(unit, 'putOnPaper', [id])
}

/** Letters that were posted, each with the sign of the address that was on the page. */
export type Posted = readonly { readonly id: string; readonly seen: string }[]

/**
 * Notes that letters were posted, today, by this person. What a colleague noted already is left as it is.
 * @returns how many were noted. @throws {Refused} when none was chosen, all were noted before, or an address has changed since it was shown.
 */
export async function noteLettersPosted(unit: Unit<Staff>, chosen: Posted): Promise<number> {
  const posted = chosen.filter(({ id }) => isId(id)).slice(0, pageSize)
  if (posted.length === 0) throw new Refused([{ code: 'noLetterChosen', field: 'letter' }])
  const paper = await paperOf(unit, posted.map(({ id }) => id))
  if (posted.some(({ id, seen }) => paper.get(id)?.state === 'waiting' && addressHash(paper.get(id)!.lines) !== seen)) {
    throw new Refused([{ code: 'letterAddressChanged', field: 'letter' }])
  }
  const rows = await unit.db.updateTable('paper_letters').set({ state: 'posted', posted_on: unit.today, posted_by: unit.actor.personId })
    .where('message_id', 'in', posted.map(({ id }) => id)).where('state', '=', 'waiting')
    .where('person_id', '<>', unit.actor.personId).returning('message_id').execute()
  if (rows.length === 0) throw new Refused([{ code: 'lettersPostedAlready', field: 'letter' }])
  await writeSteps(unit, 'posted', rows.map(({ message_id }) => message_id))
  return rows.length
}
