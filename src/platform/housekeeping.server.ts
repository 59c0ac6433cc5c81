import type { House } from './house.server.ts'
import { unitOfWork } from './unit-of-work.server.ts'

const hour = 60 * 60 * 1000

/** What is done every ten minutes: kept forms past their day go; a message whose job was lost gets a new one. */
export async function housekeep(house: House): Promise<void> {
  await unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    await unit.db.deleteFrom('kept_forms').where('expires_at', '<=', unit.now).execute()
    const stranded = await unit.db.selectFrom('messages').select('id').where('state', '=', 'waiting')
      .where('attempts', '=', 0).where('written_at', '<', new Date(unit.now.getTime() - hour)).limit(500).execute()
    for (const { id } of stranded) await unit.house.jobs.ask(unit, 'messages', { message: id })
  })
}
