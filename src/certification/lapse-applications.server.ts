import { announce } from '#platform/announcements.server.ts'
import { addDays } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { forfeit } from '#fees/public.server.ts'
import { applicationLifecycle, dueStep } from './application-lifecycle.ts'
import { takeStep } from './take-step.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** Whom the sweep looks at: everyone, or one person whose next step must not wait for it. */
interface Whose {
  readonly personId?: string
}

/** A unit holds this many at most, so that nobody waits for the sweep. */
const atOnce = 20

/**
 * Ends one application whose hold has passed: it is void, and its fee is forfeited. The day is the first after the hold,
 * also when the sweep comes later. Source: GUIDE, application revision requests, 3.
 */
async function lapse(unit: Unit<Jobs>, id: string): Promise<void> {
  const application = await unit.db.selectFrom('applications').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  const due = dueStep(application, unit.today)
  if (!due) return
  await takeStep(unit, application, due.name, { ended_on: addDays(application.held_until!, 1) })
  await forfeit(unit, { aboutId: id, why: 'void' })
  const about = { applicationId: id }
  await (application.state === 'returned' ? announce(unit, 'applicationNotCorrected', about) : announce(unit, 'applicationVoid', about))
}

/** Applies every clock step that is due. @returns how many were. */
export async function lapseApplications(house: House, { personId }: Whose = {}): Promise<number> {
  const waiting = applicationLifecycle.states.filter((state) => applicationLifecycle.clockStep(state))
  const some = () => peopleFirst(() => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const rows = await unit.db.selectFrom('applications').select('id').where('state', 'in', waiting).where('held_until', '<', unit.today)
      .$if(personId !== undefined, (query) => query.where('subject_id', '=', personId!)).orderBy('held_until').limit(atOnce).execute()
    for (const { id } of rows) await lapse(unit, id)
    return rows.length
  }))
  let all = 0
  for (let done = await some(); done > 0; done = await some()) all += done
  return all
}
