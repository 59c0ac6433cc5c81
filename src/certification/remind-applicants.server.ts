import { sql } from 'kysely'
import { announce } from '#platform/announcements.server.ts'
import { addDays, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { policiesIn, policyOn } from '#policy/policies.server.ts'
import type { Application } from './application-store.server.ts'
import { applicationLifecycle } from './application-lifecycle.ts'
import { dueReminders } from './reminders.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>
const atOnce = 25

type Given = { readonly application_id: string; readonly days: number; readonly due_on: PlainDate }

/** The reminders that were given for this last day; when it moved, because a cheque came back, they begin anew. */
const givenFor = (all: readonly Given[], { id, held_until }: Application): number[] =>
  all.filter(({ application_id, days, due_on }) => application_id === id && addDays(due_on, days) === held_until).map(({ days }) => days)

async function remind(unit: Unit<Jobs>, application: Application, all: readonly Given[]): Promise<void> {
  const { id, state, jurisdiction_id, sent_on, held_until } = application
  const given = givenFor(all, application)
  const { reminderDays } = policyOn(unit.house, jurisdiction_id, sent_on!)
  for (const { days, write } of dueReminders(held_until!, unit.today, given, reminderDays)) {
    const row = { application_id: id, days, due_on: addDays(held_until!, -days), letter_written: write, recorded_at: unit.now }
    const first = await unit.db.insertInto('application_reminders').values(row).onConflict((conflict) => conflict.doNothing())
      .returning('days').executeTakeFirst()
    if (first && write) await (state === 'returned' ? announce(unit, 'correctionReminder', { applicationId: id }) : announce(unit, 'applicationReminder', { applicationId: id }))
  }
}

/** The most days before an end that any policy of this house reminds on: before that nobody needs to be looked at. */
const firstReminder = (house: House): number =>
  Math.max(...policiesIn(house, house.settings.jurisdiction).values.reminderDays.dated.flatMap(({ value }) => value))

interface Place {
  readonly id: string
  readonly held_until: PlainDate | null
}

/** The next applications that wait for something of their person's and end soon, in the order in which they end. */
const nextOf = (unit: Unit<Jobs>, after: Place | undefined) =>
  unit.db.selectFrom('applications').selectAll()
    .where('state', 'in', applicationLifecycle.states.filter((state) => applicationLifecycle.clockStep(state)))
    .where('held_until', '>=', unit.today).where('held_until', '<=', addDays(unit.today, firstReminder(unit.house)))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(held_until, id) > (${after!.held_until}::date, ${after!.id}::uuid)`))
    .orderBy('held_until').orderBy('id').limit(atOnce).execute()

/**
 * Reminds everyone whose application waits for something of theirs, on the days that policy names; each reminder once.
 * The note of it and the announcement of its letter are one transaction.
 */
export async function remindApplicants(house: House): Promise<void> {
  const some = (after: Place | undefined) => peopleFirst(() => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const rows = await nextOf(unit, after)
    if (rows.length === 0) return undefined
    const given = await unit.db.selectFrom('application_reminders').select(['application_id', 'days', 'due_on'])
      .where('application_id', 'in', rows.map(({ id }) => id)).execute()
    for (const row of rows) await remind(unit, row, given)
    return rows.at(-1)
  }))
  for (let last = await some(undefined); last; last = await some(last));
}
