import type { House } from '#platform/house.server.ts'
import type { NoteFault } from '#platform/sweeps.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { assessmentsAbout } from '#assessment/public.server.ts'
import { daysOnScreen } from './day-times.ts'
import { prepareDays } from './prepare-days.server.ts'
import { settleDay } from './settle-day.server.ts'

const atOnce = 200

/** Days for which there may be something to do: not those on which an exam just goes on. */
const waiting = (house: House, after: string) => unitOfWork(house, { hat: 'jobs' }, async (unit) => {
  const rows = await unit.db.selectFrom('exam_days').select(['id', 'registration_id', 'state', 'given_minutes'])
    .where((row) => row.or([row('settled', '=', false), row.and([row('on_screen', '=', true), row('takes_place_on', '<', daysOnScreen(unit.today)[0])])]))
    .where('takes_place_on', '<=', daysOnScreen(unit.today)[1]).where('id', '>', after).orderBy('id').limit(atOnce).execute()
  const exams = await assessmentsAbout(unit, rows.filter(({ state }) => state === 'started').map(({ registration_id }) => registration_id))
  const goesOn = ({ state, registration_id, given_minutes }: (typeof rows)[number]) => {
    const exam = exams.get(registration_id)
    return state === 'started' && exam?.state === 'open' && exam.ends_at! > unit.now && exam.extended_minutes >= given_minutes
  }
  return { last: rows.at(-1)?.id, ids: rows.filter((row) => !goesOn(row)).map(({ registration_id }) => registration_id) }
})

/**
 * What the clock does about days of the exam: expects who comes tomorrow, notes who did not come, ends what is over and records how it
 * went, also when nobody looks. @returns how many days it looked at.
 */
export async function settleDays(house: House, note?: NoteFault): Promise<number> {
  await prepareDays(house)
  let [all, after] = [0, '00000000-0000-0000-0000-000000000000']
  for (;;) {
    const { last, ids } = await waiting(house, after)
    for (const id of ids) {
      try {
        await settleDay(house, id)
        all += 1
      } catch (fault) {
        if (!note) throw fault
        note(fault)
      }
    }
    if (last === undefined) return all
    after = last
  }
}
