import type { KyselyPlugin, QueryId } from 'kysely'
import pg from 'pg'
import { reviewQueue } from '#certification/review-queue.server.ts'
import { usualQuery } from '#certification/queue-query.ts'
import { staffHere } from '#database/seeds/staff-here.server.ts'
import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { findSession } from '#people/public.server.ts'
import type { Turn } from './load.ts'

interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}
/** One transaction: how it enters, and what it asks. */
export interface BareUnit {
  readonly entering: string
  readonly statements: readonly Statement[]
}
/** What one page asks: whose session it is, in one message; then the page's own unit. */
export interface BarePage {
  readonly session: readonly string[]
  readonly unit: BareUnit
}

const rolesOf = { self: 'alongside_request', staff: 'alongside_request', signIn: 'alongside_sign_in', jobs: 'alongside_jobs' }
function entering(actor: Actor): string {
  const words = [rolesOf[actor.hat], 'personId' in actor && actor.personId, 'role' in actor && actor.organisationId, 'role' in actor && actor.role]
  const [role, ...rest] = words.map((word) => (word ? pg.escapeLiteral(word) : 'null'))
  return `select set_config('role', ${role}, true), enter(${rest.join(', ')})`
}

/** The statements that some work really sends, so that this stays true when the work changes. */
async function statementsOf<A extends Actor>(house: House, actor: A, work: (unit: Unit<A>) => Promise<unknown>): Promise<BareUnit> {
  const statements: Statement[] = []
  const executor = house.database.query.getExecutor()
  // Parts of a query pass here like whole ones; only a whole one comes back with a result.
  const passed = new WeakMap<QueryId, Statement>()
  const listener: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      const { sql, parameters } = executor.compileQuery(node, queryId)
      passed.set(queryId, { text: sql, values: parameters })
      return node
    },
    transformResult: async ({ result, queryId }) => {
      const statement = passed.get(queryId)
      if (statement && !statement.text.startsWith('select set_config')) statements.push(statement)
      return result
    },
  }
  const listening: House = { ...house, database: { ...house.database, query: house.database.query.withPlugin(listener) } }
  await unitOfWork(listening, actor, work)
  return { entering: entering(actor), statements }
}

/** The message that asks whose session a cookie is. */
async function messageOfSession(house: House, secret: string): Promise<readonly string[]> {
  let message: readonly string[] = []
  const together = (texts: readonly string[]) => house.database.together((message = texts))
  await findSession({ ...house, database: { ...house.database, together } }, secret)
  return message
}

/** What one page of the queue asks of the database. */
export const askedByQueuePage = async (house: House, secret: string): Promise<BarePage> => ({
  session: await messageOfSession(house, secret),
  unit: await statementsOf(house, await staffHere(house, 'programSpecialist'), (unit) => reviewQueue(unit, usualQuery)),
})

type Ask = (text: string, values?: unknown[]) => Promise<unknown>
async function runUnit(ask: Ask, { entering, statements }: BareUnit, oneMessage: boolean): Promise<void> {
  if (oneMessage) await ask(`begin; ${entering}`)
  else for (const words of ['begin', entering]) await ask(words)
  for (const { text, values } of statements) {
    // A row can be written once, so each time has an id of its own.
    await ask(text, text.startsWith('insert') ? [newId(), ...values.slice(1)] : [...values])
  }
  await ask('commit')
}

const timed = async (work: () => Promise<void>) => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The same SQL without the product: as many at once as the product's own pool allows, or one after another. */
export function bareTurns(
  house: House, { session, unit }: BarePage, databaseUrl: string | undefined,
): { turns: Turn[]; close: () => Promise<void> } {
  if (!databaseUrl) {
    const one = () => timed(async () => {
      await house.database.together(session)
      await runUnit(house.database.statement, unit, false)
    })
    return { turns: [one], close: async () => undefined }
  }
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 12, options: '-c timezone=UTC' })
  const one = () => timed(async () => {
    await pool.query(session.join('; '))
    const client = await pool.connect()
    await runUnit((text, values) => client.query(text, values), unit, true).finally(() => client.release())
  })
  return { turns: Array.from({ length: 20 }, () => one), close: () => pool.end() }
}
