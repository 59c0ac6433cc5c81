import { announce } from '#platform/announcements.server.ts'
import { addDays } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { Application } from './application-store.server.ts'
import { applicationLifecycle } from './application-lifecycle.ts'
import { dueReminders } from './reminders.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>
const atOnce = 100

/** The reminders that were given for this last day; when it moved, because a cheque came back, they begin anew. */
async function givenFor(unit: Unit<Jobs>, { id, held_until }: Application): Promise<number[]> {
  const rows = await unit.db.selectFrom('application_reminders').select(['days', 'due_on']).where('application_id', '=', id).execute()
  return rows.filter(({ days, due_on }) => addDays(due_on, days) === held_until).map(({ days }) => days)
}

async function remind(unit: Unit<Jobs>, application: Application): Promise<void> {
  const { id, state, jurisdiction_id, sent_on, held_until } = application
  const given = await givenFor(unit, application)
  const { reminderDays } = policyOn(unit.house, jurisdiction_id, sent_on!)
  for (const { days, write } of dueReminders(held_until!, unit.today, given, reminderDays)) {
    const row = { application_id: id, days, due_on: addDays(held_until!, -days), letter_written: write, recorded_at: unit.now }
    const first = await unit.db.insertInto('application_reminders').values(row).onConflict((conflict) => conflict.doNothing())
      .returning('days').executeTakeFirst()
    if (first && write) await (state === 'returned' ? announce(unit, 'correctionReminder', { applicationId: id }) : announce(unit, 'applicationReminder', { applicationId: id }))
  }
}

/**
 * Reminds everyone whose application waits for something of theirs, on the days that policy names; each reminder once.
 * The note of it and the announcement of its letter are one transaction.
 */
export async function remindApplicants(house: House): Promise<void> {
  const waiting = applicationLifecycle.states.filter((state) => applicationLifecycle.clockStep(state))
  const some = (after: string) => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const rows = await unit.db.selectFrom('applications').selectAll().where('state', 'in', waiting).where('held_until', '>=', unit.today)
      .where('id', '>', after).orderBy('id').limit(atOnce).execute()
    for (const row of rows) await remind(unit, row)
    return rows.at(-1)?.id
  })
  for (let last = await some('00000000-0000-0000-0000-000000000000'); last; last = await some(last));
}
