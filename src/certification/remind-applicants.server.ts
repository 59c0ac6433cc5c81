import { sql } from 'kysely'
import { announce } from '#platform/announcements.server.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { policiesIn, policyOn } from '#policy/policies.server.ts'
import type { Application } from './application-store.server.ts'
import { clockColumns, statesEndingBy, type ClockColumn } from './application-lifecycle.ts'
import { dueReminders } from './reminders.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>
const atOnce = 25

/**
 * How people are reminded before each last day: on which days before it, by the policy of which day, and since when they know.
 * Whoever is approved reads the last day in the letter of the approval, so what would have been said by then is not said any more.
 */
const remindersBy = {
  held_until: { key: 'reminderDays', policyDay: ({ sent_on }: Application) => sent_on!, since: () => undefined },
  valid_through: {
    key: 'approvalReminders', policyDay: ({ decided_on }: Application) => decided_on!, since: ({ decided_on }: Application) => decided_on!,
  },
} as const satisfies Record<ClockColumn, unknown>

type Given = { readonly application_id: string; readonly days: number; readonly due_on: PlainDate }

/** The reminders that were given for this last day; when it moved, because a cheque came back, they begin anew. */
const givenFor = (all: readonly Given[], id: string, lastDay: PlainDate): number[] =>
  all.filter(({ application_id, days, due_on }) => application_id === id && addDays(due_on, days) === lastDay).map(({ days }) => days)

function tell(unit: Unit<Jobs>, { id: applicationId, state }: Application): Promise<void> {
  if (state === 'approved') return announce(unit, 'approvalReminder', { applicationId })
  return state === 'returned' ? announce(unit, 'correctionReminder', { applicationId }) : announce(unit, 'applicationReminder', { applicationId })
}

async function remind(unit: Unit<Jobs>, application: Application, column: ClockColumn, all: readonly Given[]): Promise<void> {
  const { id, jurisdiction_id } = application
  const { key, policyDay, since } = remindersBy[column]
  const lastDay = application[column]!
  const reminderDays = policyOn(unit.house, jurisdiction_id, policyDay(application))[key]
  for (const { days, write } of dueReminders(lastDay, unit.today, givenFor(all, id, lastDay), reminderDays, since(application))) {
    const row = { application_id: id, days, due_on: addDays(lastDay, -days), letter_written: write, recorded_at: unit.now }
    const first = await unit.db.insertInto('application_reminders').values(row).onConflict((conflict) => conflict.doNothing())
      .returning('days').executeTakeFirst()
    if (first && write) await tell(unit, application)
  }
}

/** The most days before an end that any policy of this house reminds on: before that nobody needs to be looked at. */
const firstReminder = (house: House, column: ClockColumn): number =>
  Math.max(...policiesIn(house, house.settings.jurisdiction).values[remindersBy[column].key].dated.flatMap(({ value }) => value))

/** The next applications that end soon by themselves, in the order in which they end. */
const nextOf = (unit: Unit<Jobs>, column: ClockColumn, after: Application | undefined) =>
  unit.db.selectFrom('applications').selectAll().where('state', 'in', statesEndingBy(column))
    .where(column, '>=', unit.today).where(column, '<=', addDays(unit.today, firstReminder(unit.house, column)))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(${sql.ref(column)}, id) > (${after?.[column]}::date, ${after?.id}::uuid)`))
    .orderBy(column).orderBy('id').limit(atOnce).execute()

/** Writes the reminders that are due about one kind of last day. */
async function remindBefore(house: House, column: ClockColumn): Promise<void> {
  const some = (after: Application | undefined) => peopleFirst(() => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const rows = await nextOf(unit, column, after)
    if (rows.length === 0) return undefined
    const given = await unit.db.selectFrom('application_reminders').select(['application_id', 'days', 'due_on'])
      .where('application_id', 'in', rows.map(({ id }) => id)).execute()
    for (const row of rows) await remind(unit, row, column, given)
    return rows.at(-1)
  }))
  for (let last = await some(undefined); last; last = await some(last));
}

/**
 * Reminds everyone whose application waits for something of theirs, or whose approval ends, on the days that policy names; each
 * reminder once. The note of it and the announcement of its letter are one transaction.
 */
export async function remindApplicants(house: House): Promise<void> {
  for (const column of Object.values(clockColumns)) await remindBefore(house, column)
}
