import { join } from 'node:path'
import { markUnfinished } from '#platform/first-database.server.ts'
import type { House } from '#platform/house.server.ts'
import type { JobHandlers } from '#platform/jobs.server.ts'
import { hasDemonstration, seedDemonstration } from './seed-demonstration.server.ts'

/**
 * Lives through the demonstration's world where none came ready made, all of it or nothing: an embedded database in which that was cut is
 * begun anew by the next start. Nobody is let in before it is done, so nothing of anybody's can be in it.
 */
export async function firstDemonstration(house: House, handlers: JobHandlers, seed: typeof seedDemonstration = seedDemonstration): Promise<void> {
  if (await hasDemonstration(house)) return
  const isEmbedded = house.database.engine === 'embedded'
  const finished = isEmbedded ? markUnfinished(join(house.settings.dataFolder, 'database')) : () => undefined
  await seed(house, handlers)
  finished()
}
