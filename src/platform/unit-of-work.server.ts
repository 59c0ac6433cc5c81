import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import { sql, type Compilable, type Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from '#database/tables.ts'
import { legalDay } from './clock.server.ts'
import { openings, type Opening } from './database.server.ts'
import type { Instant, PlainDate } from './dates.ts'
import type { House } from './house.server.ts'
import { NotFound } from './problems.ts'

export type StaffRole = Tables['memberships']['role']

/** Who works in a unit: a person for themself, a person as staff of an organisation, or the house itself. */
export type Actor =
  | { readonly hat: 'self'; readonly personId: string }
  | { readonly hat: 'staff'; readonly personId: string; readonly organisationId: string; readonly role: StaffRole }
  | { readonly hat: 'signIn' }
  | { readonly hat: 'jobs' }

/** One transaction with its actor and both times. Stores take it as their first argument. */
export interface Unit<A extends Actor = Actor> {
  readonly db: Transaction<Tables>
  readonly actor: A
  /** Machine time, when the unit was opened. */
  readonly now: Instant
  /** Legal time. */
  readonly today: PlainDate
  readonly house: House
}
export type Self = Extract<Actor, { hat: 'self' }>
export type Staff = Extract<Actor, { hat: 'staff' }>

const inUnit = new AsyncLocalStorage<true>()
const longest = 10_000
const databaseRoles = { self: 'alongside_request', staff: 'alongside_request', signIn: 'alongside_sign_in', jobs: 'alongside_jobs' }

/** The one statement that changes to the actor's database role and states person, organisation and role. */
function enteringWords(actor: Actor): string {
  const person = 'personId' in actor ? pg.escapeLiteral(actor.personId) : 'null'
  const [organisation, role] =
    actor.hat === 'staff' ? [pg.escapeLiteral(actor.organisationId), pg.escapeLiteral(actor.role)] : ['null', 'null']
  return `select set_config('role', '${databaseRoles[actor.hat]}', true), enter(${person}, ${organisation}, ${role})`
}

/** Refuses to wait for ever: the transaction is rolled back, the house goes on. */
async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('A unit of work took longer than 10 seconds')), longest)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

const membershipEnded = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && fault.code === '42501' && fault.message.includes('no membership')

/**
 * Opens one transaction for an actor and runs the work in it; commits, or rolls back on anything thrown.
 * Only queries are awaited inside: no hashing, no reading of bodies, no other unit.
 * @throws {NotFound} when a staff member's membership has ended.
 */
export async function unitOfWork<A extends Actor, T>(house: House, actor: A, work: (unit: Unit<A>) => Promise<T>): Promise<T> {
  if (inUnit.getStore()) throw new Error('A unit of work inside another would wait for itself')
  const opening: Opening = { words: enteringWords(actor) }
  // The embedded database works on this thread: others get their turn first.
  if (house.database.engine === 'embedded') await setImmediate()
  const open = async () =>
    house.database.query.transaction().execute(async (db) => {
      if (house.database.engine === 'embedded') await sql.raw(opening.words).execute(db)
      const now = house.clock.now()
      return withinTime(work({ db, actor, now, today: legalDay(house.clock, house.timeZone), house }))
    })
  try {
    return await inUnit.run(true, () => openings.run(opening, open))
  } catch (fault) {
    // What was refused at the opening comes first: the rest only says that something had been.
    const first = await Promise.resolve(opening.opened).then(() => fault, (refused: unknown) => refused)
    throw membershipEnded(first) ? new NotFound() : first
  }
}

/**
 * One question as a unit of its own: the change to the actor's role and the question leave in one message, and are one
 * transaction. For what every request asks. Its values are literals (`sql.lit`), because such a message has no parameters.
 */
export async function askAlone<Row>(house: House, actor: Actor, question: (db: Kysely<Tables>) => Compilable<Row>): Promise<Row[]> {
  if (inUnit.getStore()) throw new Error('A question of its own inside a unit would wait for itself')
  if (house.database.engine === 'embedded') await setImmediate()
  const { sql: text, parameters } = question(house.database.query).compile()
  if (parameters.length > 0) throw new Error('A question of its own has literals, not parameters')
  return withinTime(house.database.together([enteringWords(actor), text]))
}
