import { rmSync } from 'node:fs'
import { median } from './load.ts'
import { emptyDatabase } from './places.ts'
import { ServedHouse, type Place } from './served-house.ts'

export interface ReadyTimes {
  /** With nothing there: no data folder, an empty database. */
  readonly first: number
  readonly later: number
}

async function startAndStop(place: Place): Promise<number> {
  const served = await ServedHouse.start(place)
  await served.stop()
  return served.secondsToReady
}

/** Seconds from starting the process to "Alongside is ready", the demonstration's world included. */
export async function readyTimes(place: Place, times = 3): Promise<ReadyTimes> {
  const [first, later]: [number[], number[]] = [[], []]
  for (let time = 0; time < times; time += 1) {
    rmSync(place.folder, { recursive: true, force: true })
    await emptyDatabase(place)
    first.push(await startAndStop(place))
    later.push(await startAndStop(place))
  }
  return { first: median(first), later: median(later) }
}
