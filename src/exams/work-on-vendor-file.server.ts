import { addDays } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { peopleFirst } from '#platform/people-first.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { daysKept } from '#policy/retention.server.ts'
import { makeVendorList } from './make-vendor-list.server.ts'
import { takeVendorLines } from './take-vendor-lines.server.ts'

const jobs = { hat: 'jobs' } as const
const [minute, filesAtOnce] = [60_000, 20]

/** What the house does with a file of an exam vendor that somebody asked for or sent in; what is done already is not done again. */
export async function workOnVendorFile(house: House, id: string): Promise<void> {
  await makeVendorList(house, id)
  await takeVendorLines(house, id)
}

/** Removes the lines of old files: who sent which file when, and how many lines it had, stays. @returns how many files. */
async function removeOldLines(house: House): Promise<number> {
  const days = daysKept(house.settings.jurisdiction, 'vendorLine')
  const some = () => peopleFirst(() => unitOfWork(house, jobs, async (unit) => {
    const files = await unit.db.selectFrom('exam_vendor_files').select('id').where('lines_removed_on', 'is', null).where('effective_on', '<', addDays(unit.today, -days))
      .orderBy('recorded_at').limit(1).execute()
    for (const { id } of files) {
      await unit.db.deleteFrom('exam_vendor_lines').where('file_id', '=', id).execute()
      await unit.db.updateTable('exam_vendor_files').set({ lines_removed_on: unit.today, state: 'ready' }).where('id', '=', id).execute()
    }
    return files.length
  }))
  let all = 0
  for (let done = await some(); done > 0; done = await some()) all += done
  return all
}

/** Asks again for files that stand still: their job was lost, or gave up. @returns how many. */
const goOn = (house: House): Promise<number> => unitOfWork(house, jobs, async (unit) => {
  const still = await unit.db.selectFrom('exam_vendor_files').select('id').where('state', '=', 'waiting')
    .where('recorded_at', '<=', new Date(unit.now.getTime() - 10 * minute)).limit(filesAtOnce).execute()
  await unit.house.jobs.askMany(unit, 'vendor', still.map(({ id }) => ({ file: id })))
  return still.length
})

/** What housekeeping does about files of exam vendors. @returns how many files. */
export const sweepVendorFiles = async (house: House): Promise<number> => (await removeOldLines(house)) + (await goOn(house))
