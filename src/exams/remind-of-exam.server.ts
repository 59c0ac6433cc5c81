import { sql } from 'kysely'
import { addDays } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork, type Actor, type Unit } from '#platform/unit-of-work.server.ts'
import { policiesIn, policyOn } from '#policy/policies.server.ts'
import { dueExamReminders } from './exam-reminders.ts'
import { writeAboutSeat } from './seat-letters.server.ts'
import type { Registration } from './seat-store.server.ts'
import { findSitting } from './sitting-store.server.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>
const atOnce = 25

/** The most days before an exam on which any policy of this house reminds. */
const firstReminder = (house: House): number =>
  Math.max(...policiesIn(house, house.settings.jurisdiction).values.examReminderDays.dated.flatMap(({ value }) => value))

async function remind(unit: Unit<Jobs>, seat: Registration & { readonly starts_on: string }): Promise<number> {
  const { examReminderDays } = policyOn(unit.house, unit.house.settings.jurisdiction, seat.policy_date)
  const due = dueExamReminders(seat.starts_on, unit.today, seat.booked_on, seat.reminded.map(Number), examReminderDays)
  if (due.length === 0) return 0
  const changed = await unit.db.updateTable('exam_registrations').set({ reminded: [...seat.reminded, ...due.map(({ days }) => String(days))] })
    .where('id', '=', seat.id).where('state', '=', 'booked').where(sql<number>`cardinality(reminded)`, '=', seat.reminded.length).returning('id').executeTakeFirst()
  const sitting = await findSitting(unit, seat.sitting_id)
  if (!changed || sitting.state === 'cancelled' || !due.some(({ write }) => write)) return 0
  await writeAboutSeat(unit, seat, sitting, 'exam-reminder')
  return 1
}

/** Reminds everyone whose exam is near, on the days that policy names; each reminder once. @returns how many letters were written. */
export async function remindOfExams(house: House): Promise<number> {
  let all = 0
  const some = (after: { starts_on: string; id: string } | undefined) => peopleFirst(() => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const rows = await unit.db.selectFrom('exam_registrations').innerJoin('exam_sittings', 'exam_sittings.id', 'sitting_id').selectAll('exam_registrations')
      .select('starts_on').where('exam_registrations.state', '=', 'booked').where('starts_on', '>', unit.today)
      .where('starts_on', '<=', addDays(unit.today, firstReminder(unit.house)))
      .$if(after !== undefined, (query) => query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('starts_on', 'exam_registrations.id'), '>', tuple(after!.starts_on, after!.id))))
      .orderBy('starts_on').orderBy('exam_registrations.id').limit(atOnce).execute()
    for (const row of rows) all += await remind(unit, row)
    return rows.at(-1)
  }))
  for (let last = await some(undefined); last; last = await some(last));
  return all
}
