import { sql } from 'kysely'
import { formIdOf, goTo, notAccepted, notFound, pairsIn, readForm, typedIn, type NotAccepted } from './answers.server.ts'
import { hashOf, isId } from './identifiers.server.ts'
import { NotFound, Refused, type Problem } from './problems.ts'
import { unitOfWork, type Actor, type Unit } from './unit-of-work.server.ts'
import type { Visit } from './visit.server.ts'

export type Fields = Pick<NotAccepted, 'typed' | 'chosen'>

/** Which form it is, and what was written in it: the same id with other words is another request. */
export interface SentForm {
  readonly id: string | undefined
  readonly contentHash: string
}

export const sentForm = (form: FormData): SentForm =>
  ({ id: formIdOf(form), contentHash: hashOf(JSON.stringify(pairsIn(form).filter(([name]) => name !== '_form'))) })

/** What a form is answered: where to go; or to stay, because some of what was asked was refused. */
export interface FormResult {
  readonly to: string
  readonly problems?: readonly Problem[]
}

/** The stored answer to a form. */
export async function storedAnswer(unit: Unit, address: string, { id, contentHash }: SentForm): Promise<FormResult | undefined> {
  const row = await unit.db.selectFrom('form_results').select('result').where('form_id', '=', id!)
    .where('address', '=', address).where('content_hash', '=', contentHash).executeTakeFirst()
  return row?.result as FormResult | undefined
}

/** The stored answer to a form, waiting first for a twin of it that is still being worked on. */
async function firstAnswer(unit: Unit, address: string, form: SentForm): Promise<FormResult | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${form.id}, 0))`.execute(unit.db)
  return storedAnswer(unit, address, form)
}

/**
 * Does what a form asks, once: the answer (where to go) is stored with the form in the same transaction, and a repeat
 * of the same form with the same words gets the first answer.
 * @throws {Refused} from the work, or when the form carries no id.
 */
export const answerOnce = async <A extends Actor>(
  visit: Visit, actor: A, form: SentForm, work: (unit: Unit<A>) => Promise<string>,
): Promise<string> => (await resultOnce(visit, actor, form, async (unit) => ({ to: await work(unit) }))).to

/** The same, for work that may also say what of it was refused. @throws {Refused} like `answerOnce`. */
export async function resultOnce<A extends Actor>(
  visit: Visit, actor: A, form: SentForm, work: (unit: Unit<A>) => Promise<FormResult>,
): Promise<FormResult> {
  if (!form.id) throw new Refused([{ code: 'formIncomplete' }])
  const address = visit.url.pathname
  return unitOfWork(visit.house, actor, async (unit) => {
    const first = await firstAnswer(unit, address, form)
    if (first) return first
    const result = await work(unit)
    await unit.db
      .insertInto('form_results')
      .values({
        form_id: form.id!, person_id: 'personId' in actor ? actor.personId : null, address, content_hash: form.contentHash,
        result: JSON.stringify(result), recorded_at: unit.now,
      })
      .execute()
    return result
  })
}

/** Reads a form and goes where its answer says; or shows what is wrong, with all that was typed. */
async function answered(request: Request, answer: (form: FormData) => Promise<string>) {
  const form = await readForm(request)
  try {
    return goTo(await answer(form))
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    if (fault instanceof NotFound) throw notFound()
    throw fault
  }
}

/** What a page's action does: read the form, do the work once, and go on; or show what is wrong with all that was typed. */
export const answerForm = <A extends Actor>(
  visit: Visit, request: Request, actor: A, work: (unit: Unit<A>, fields: Fields) => Promise<string>,
) => answerPreparedForm(visit, request, actor, async (fields) => fields, work)

/** The same, with what must not happen inside a transaction (hashing, counting tries) done before; its result goes to the work. */
export const answerPreparedForm = <A extends Actor, P>(
  visit: Visit, request: Request, actor: A,
  prepare: (fields: Fields) => Promise<P>, work: (unit: Unit<A>, prepared: P) => Promise<string>,
) => answered(request, async (form) => {
  const prepared = await prepare(typedIn(form))
  return answerOnce(visit, actor, sentForm(form), (unit) => work(unit, prepared))
})

/**
 * For work of which some may be refused while the rest is done: the answer leads to a page that says both, which reads them
 * with `resultOf`. The same form again gets the first answer.
 */
export const answerPartly = <A extends Actor>(
  visit: Visit, request: Request, actor: A, work: (unit: Unit<A>, fields: Fields) => Promise<FormResult>,
) => answered(request, async (form) => (await resultOnce(visit, actor, sentForm(form), (unit) => work(unit, typedIn(form)))).to)

/** What a form of this person was answered at this address, while it is remembered. */
export async function resultOf(unit: Unit, address: string, formId: string): Promise<FormResult | undefined> {
  if (!isId(formId)) return undefined
  const row = await unit.db.selectFrom('form_results').select('result').where('form_id', '=', formId).where('address', '=', address)
    .orderBy('recorded_at', 'desc').executeTakeFirst()
  return row?.result as FormResult | undefined
}

/** For work that may be done again: saving what is typed. After Back the same form may come with other words, and back again. */
export const answerEveryTime = <A extends Actor>(
  visit: Visit, request: Request, actor: A, work: (unit: Unit<A>, fields: Fields) => Promise<string>,
  /** What is done first, in a transaction of its own or in none: it stays when the work is refused. */
  before: (fields: Fields) => Promise<void> = async () => {},
) => answered(request, async (form) => {
  const fields = typedIn(form)
  await before(fields)
  return unitOfWork(visit.house, actor, (unit) => work(unit, fields))
})
