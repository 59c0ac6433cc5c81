import { announce } from '#platform/announcements.server.ts'
import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { clockColumns, dueStep, stateEndingBy, type ClockColumn } from './certificate-lifecycle.ts'
import { writeStep } from './certificate-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>

/** A unit holds this many at most, so that nobody waits for the sweep. */
const atOnce = 20

/** Whom the sweep looks at: everyone, or one certificate whose next step must not wait for it. */
interface Which {
  readonly number?: string
}

/** Ends one certificate whose last day has passed, on the day after it, also when the sweep comes later. */
async function end(unit: Unit<Jobs>, id: string): Promise<void> {
  const certificate = await unit.db.selectFrom('certificates').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  const due = dueStep(certificate, unit.today)
  if (!due) return
  await unit.db.updateTable('certificates').set({ state: due.to, since_on: due.on }).where('id', '=', id).execute()
  await writeStep(unit, certificate, { step: due.name, from: certificate.state, to: due.to, on: due.on, byRole: 'clock' })
  await announce(unit, 'certificateChanged', { certificateId: id, step: due.name })
}

const endSome = (house: House, column: ClockColumn, { number }: Which) => peopleFirst(() => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
  const rows = await unit.db.selectFrom('certificates').select('id').where('state', '=', stateEndingBy(column)).where(column, '<', unit.today)
    .$if(number !== undefined, (query) => query.where('number', '=', number!)).orderBy(column).limit(atOnce).execute()
  for (const { id } of rows) await end(unit, id)
  return rows.length
}))

/** Applies every step of the clock that is due; one that stood still for years expires and is vacated. @returns how many were. */
export async function endCertificates(house: House, which: Which = {}): Promise<number> {
  let all = 0
  for (const column of Object.values(clockColumns)) {
    for (let done = await endSome(house, column, which); done > 0; done = await endSome(house, column, which)) all += done
  }
  return all
}
