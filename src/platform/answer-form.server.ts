import { sql } from 'kysely'
import { formIdOf, goTo, notAccepted, notFound, typedIn, type NotAccepted } from './answers.server.ts'
import { NotFound, Refused } from './problems.ts'
import { unitOfWork, type Actor, type Unit } from './unit-of-work.server.ts'
import type { Visit } from './visit.server.ts'

export type Fields = Pick<NotAccepted, 'typed' | 'chosen'>

/** The stored answer to a form, waiting first for a twin of it that is still being worked on. */
async function firstAnswer(unit: Unit, formId: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${formId}, 0))`.execute(unit.db)
  const row = await unit.db.selectFrom('form_results').select('result').where('form_id', '=', formId).executeTakeFirst()
  return (row?.result as { to: string } | undefined)?.to
}

/**
 * Does what a form asks, once: the answer (where to go) is stored with the form's id in the same transaction, and a
 * repeat gets the first answer.
 * @throws {Refused} from the work, or when the form carries no id.
 */
export async function answerOnce<A extends Actor>(
  visit: Visit, actor: A, formId: string | undefined, work: (unit: Unit<A>) => Promise<string>,
): Promise<string> {
  if (!formId) throw new Refused([{ code: 'formIncomplete' }])
  return unitOfWork(visit.house, actor, async (unit) => {
    const first = await firstAnswer(unit, formId)
    if (first) return first
    const to = await work(unit)
    await unit.db
      .insertInto('form_results')
      .values({
        form_id: formId, person_id: 'personId' in actor ? actor.personId : null, address: visit.url.pathname,
        result: JSON.stringify({ to }), recorded_at: unit.now,
      })
      .execute()
    return to
  })
}

/** What a page's action does: read the form, do the work once, and go on; or show what is wrong with all that was typed. */
export const answerForm = <A extends Actor>(
  visit: Visit, request: Request, actor: A, work: (unit: Unit<A>, fields: Fields) => Promise<string>,
) => answerPreparedForm(visit, request, actor, async (fields) => fields, work)

/** The same, with what must not happen inside a transaction (hashing, counting tries) done before; its result goes to the work. */
export async function answerPreparedForm<A extends Actor, P>(
  visit: Visit, request: Request, actor: A,
  prepare: (fields: Fields) => Promise<P>, work: (unit: Unit<A>, prepared: P) => Promise<string>,
) {
  const form = await request.formData()
  try {
    const prepared = await prepare(typedIn(form))
    return goTo(await answerOnce(visit, actor, formIdOf(form), (unit) => work(unit, prepared)))
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    if (fault instanceof NotFound) throw notFound()
    throw fault
  }
}
