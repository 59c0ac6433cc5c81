import type { Deadline } from '#platform/deadlines.ts'
import { saidIn } from '#platform/languages.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { deadlineWords } from './deadline-messages.ts'

/** The day on which something ends in each state that has a clock. */
const clocks = { awaitingFee: 'held_until', returned: 'held_until', submitted: 'answer_due_on', approved: 'valid_through' } as const
type State = keyof typeof clocks

const said = saidIn(deadlineWords)

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** The next day on which an answer about a training certificate is due. */
async function nextTrainingDeadline(unit: Unit<Jobs>): Promise<Deadline[]> {
  const row = await unit.db.selectFrom('training_certificates').innerJoin('applications', 'applications.id', 'application_id')
    .select(['reference', 'review_due_on as day']).where('training_certificates.state', '=', 'inReview').where('review_due_on', '>', unit.today)
    .orderBy('review_due_on').orderBy('training_certificates.id').limit(1).executeTakeFirst()
  return row?.day ? [{ day: row.day, what: said('training', row.reference) }] : []
}

/** The next last day in each state in which an application or a training certificate has a clock, after today: at most one a state. */
export async function nextApplicationDeadlines(unit: Unit<Jobs>): Promise<Deadline[]> {
  const first = (state: State) => unit.db.selectFrom('applications').select(['reference', `${clocks[state]} as day`])
    .where('state', '=', state).where(clocks[state], '>', unit.today).orderBy(clocks[state]).orderBy('id').limit(1).executeTakeFirst()
  const rows = await Promise.all((Object.keys(clocks) as State[]).map(async (state) => ({ state, row: await first(state) })))
  const ofApplications = rows.flatMap(({ state, row }) => (row?.day ? [{ day: row.day, what: said(state, row.reference) }] : []))
  return [...ofApplications, ...(await nextTrainingDeadline(unit))]
}
