import { announce } from '#platform/announcements.server.ts'
import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { forfeit } from '#fees/public.server.ts'
import { clockColumns, dueStep, statesEndingBy, type ClockColumn } from './application-lifecycle.ts'
import { takeStep } from './take-step.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** Whom the sweep looks at: everyone, or one person whose next step must not wait for it. */
interface Whose {
  readonly personId?: string
}

/** A unit holds this many at most, so that nobody waits for the sweep. */
const atOnce = 20

/**
 * Ends one application whose last day has passed, on the day after it, also when the sweep comes later. Where something was
 * missing it is void, and its fee is forfeited; an approval has ended, and nothing is forfeited: its fee was for the review.
 * Source: GUIDE, application revision requests, 3, and certification overview, step 10, note.
 */
async function lapse(unit: Unit<Jobs>, id: string): Promise<void> {
  const application = await unit.db.selectFrom('applications').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  const due = dueStep(application, unit.today)
  if (!due) return
  await takeStep(unit, application, due.name, { ended_on: due.on })
  if (application.state === 'approved') return announce(unit, 'approvalEnded', { applicationId: id })
  await forfeit(unit, { aboutId: id, why: 'void' })
  const about = { applicationId: id }
  await (application.state === 'returned' ? announce(unit, 'applicationNotCorrected', about) : announce(unit, 'applicationVoid', about))
}

/** Applies some of the clock steps that are due after the last day of a column. @returns how many were. */
const lapseSome = (house: House, column: ClockColumn, { personId }: Whose) => peopleFirst(() => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
  const rows = await unit.db.selectFrom('applications').select('id').where('state', 'in', statesEndingBy(column)).where(column, '<', unit.today)
    .$if(personId !== undefined, (query) => query.where('subject_id', '=', personId!)).orderBy(column).limit(atOnce).execute()
  for (const { id } of rows) await lapse(unit, id)
  return rows.length
}))

/** Applies every clock step that is due. @returns how many were. */
export async function lapseApplications(house: House, whose: Whose = {}): Promise<number> {
  let all = 0
  for (const column of Object.values(clockColumns)) {
    for (let done = await lapseSome(house, column, whose); done > 0; done = await lapseSome(house, column, whose)) all += done
  }
  return all
}
