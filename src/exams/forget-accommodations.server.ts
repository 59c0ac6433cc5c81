import { addDays } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { daysKept } from '#policy/retention.server.ts'

const atOnce = 500

/**
 * Removes what people wrote about their health, and their papers, when the days of their retention class are over; what was decided
 * stays with the exam. The bytes of a paper go with the next sweep of files. @returns how many.
 */
export async function forgetAccommodations(house: House): Promise<number> {
  const days = daysKept(house.settings.jurisdiction, 'accommodation')
  let all = 0
  for (let done = -1; done !== 0; all += done) done = await unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const rows = await unit.db.selectFrom('exam_accommodations').select(['id', 'file_id']).where('ended_on', 'is not', null)
      .where('ended_on', '<', addDays(unit.today, -days)).where('words_removed_on', 'is', null).orderBy('ended_on').limit(atOnce).execute()
    if (rows.length === 0) return 0
    const papers = rows.flatMap(({ file_id }) => file_id ?? [])
    await unit.db.updateTable('exam_accommodations').set({
      words: null, file_id: null, file_name: null, file_type: null, file_bytes: null, file_previews: null, words_removed_on: unit.today,
    }).where('id', 'in', rows.map(({ id }) => id)).execute()
    if (papers.length > 0) await unit.db.updateTable('files').set({ removed_at: unit.now }).where('id', 'in', papers).where('removed_at', 'is', null).execute()
    return rows.length
  })
  return all
}
