import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { firstWords } from './first-words.server.ts'
import { pageSize, type QuestionView } from './queue-views.ts'

const ofOrganisation = (unit: Unit<Staff>) =>
  unit.db.selectFrom('question_threads').where('certifier_id', '=', unit.actor.organisationId)

const inView = (unit: Unit<Staff>, view: QuestionView) =>
  view === 'mine' ? ofOrganisation(unit).where('owner_id', '=', unit.actor.personId).where('state', '<>', 'closed')
    : ofOrganisation(unit).where('state', '=', view)

const countOf = (when: ReturnType<typeof sql>, as: QuestionView) => sql<number>`count(*) filter (where ${when})::integer`.as(as)

/** How many there are in each view. */
const countViews = (unit: Unit<Staff>) =>
  ofOrganisation(unit).select([
    countOf(sql`state = 'open'`, 'open'), countOf(sql`state = 'answered'`, 'answered'), countOf(sql`state = 'closed'`, 'closed'),
    countOf(sql`owner_id = ${unit.actor.personId} and state <> 'closed'`, 'mine'),
  ]).executeTakeFirstOrThrow()

/**
 * One page of the questions to the program: what waits for us longest comes first, of closed ones the latest. Recorded as
 * one look, with the ids that were shown.
 * @param page from 1.
 */
export async function questionQueue(unit: Unit<Staff>, view: QuestionView, page: number) {
  const rows = await inView(unit, view)
    .select(['id', 'person_id', 'application_reference', 'state', 'owner_id', 'language', 'called', 'waiting_on', firstWords.as('first_words')])
    .orderBy(sql`case state when 'open' then 0 else 1 end`)
    .orderBy('waiting_on', view === 'closed' ? 'desc' : 'asc').orderBy('id', view === 'closed' ? 'desc' : 'asc')
    .limit(pageSize).offset((page - 1) * pageSize).execute()
  await audit(unit, { action: 'listed', kind: 'question', ids: rows.map(({ id }) => id), detail: view })
  return { rows, counts: await countViews(unit) }
}
