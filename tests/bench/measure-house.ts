import { rmSync } from 'node:fs'
import { bareTurns, askedByQueuePage } from './bare-sql.ts'
import { load, medianRound, type Round, type Turn } from './load.ts'
import { inHouse, prepare, type Prepared } from './prepared.ts'
import { openTransactionsOf } from './places.ts'
import { ServedHouse, site, type Place } from './served-house.ts'
import { weigh, type Sizes } from './sizes.ts'
import { slowUploads, type SlowUploads } from './slow-upload.ts'
import { autosaveTurn, plainTurn, queueTurn, reviewTurn, saveTurn } from './turns.ts'
import { Visitor } from './visitor.ts'

const connections = 20
/** People who write at the same time, on a busy evening. */
const manyWriters = 100
/** Photos that are on their way over slow links at once, and how long each takes. */
const uploads = 20
const secondsOfUpload = Number(process.env.BENCH_UPLOAD_SECONDS ?? 60)
const second = 1000
/** Rounds of each measurement; the seconds of one, and of the warming up before. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
const seconds = Number(process.env.BENCH_SECONDS ?? 8)

export type Load = 'queue' | 'queueCompressed' | 'approved' | 'save' | 'saveMany' | 'saveBusy' | 'autosave' | 'autosaveMany' | 'review' | 'reviewBusy' | 'frame' | 'health'
export interface Measured {
  readonly applications: number
  readonly loads: Record<Load, Round>
  readonly bare: Round
  /** In megabytes. */
  readonly memory: { readonly starting: number; readonly underLoad: number; readonly after: number }
  /** Milliseconds of the server's processor time for one page of the queue. */
  readonly processorTime: number
  readonly sizes: Sizes
  readonly uploads: SlowUploads
}

const all = <T>(make: (place: number) => T, many = connections): T[] => Array.from({ length: many }, (_, place) => make(place))

/** Twenty connections for each kind of load (a hundred for two), with how often one of them takes a turn. */
function loadsOf(prepared: Prepared): Record<Load, { turns: Turn[]; every?: number }> {
  const { specialist, waiting, approved, writers, toReview } = prepared
  const queue = (compressed: boolean) => all(() => queueTurn(new Visitor(site, specialist, compressed), 'waiting', waiting))
  const writer = (place: number) => writers[place]!
  const savers = all((place) => saveTurn(new Visitor(site, writer(place).secret), writer(place)))
  const others = writers.slice(connections * 2, connections * 2 + manyWriters)
  const reviews = all((place) => reviewTurn(new Visitor(site, specialist), toReview[place % toReview.length]!))
  const visitors = all(() => new Visitor(site))
  return {
    queue: { turns: queue(false) },
    queueCompressed: { turns: queue(true) },
    approved: { turns: all(() => queueTurn(new Visitor(site, specialist), 'approved', approved)) },
    save: { turns: savers, every: second },
    saveMany: { turns: others.map((one) => saveTurn(new Visitor(site, one.secret), one)), every: second },
    saveBusy: { turns: savers },
    autosave: {
      turns: all((place) => autosaveTurn(new Visitor(site, writer(connections + place).secret), writer(connections + place))), every: second,
    },
    autosaveMany: { turns: others.map((one) => autosaveTurn(new Visitor(site, one.secret), one, 'contact')), every: 2 * second },
    review: { turns: reviews, every: second },
    reviewBusy: { turns: reviews },
    frame: { turns: visitors.map((visitor) => plainTurn(visitor, '/sign-in', '</html>')) },
    health: { turns: visitors.map((visitor) => plainTurn(visitor, '/health', 'well')) },
  }
}

/** Takes every load in turn, several times over, so that a noisy minute of the machine meets all of them. */
async function takeLoads(prepared: Prepared): Promise<Record<Load, Round>> {
  const loads = Object.entries(loadsOf(prepared)) as [Load, { turns: Turn[]; every?: number }][]
  await load(loads[0]![1].turns, seconds)
  const taken = new Map<Load, Round[]>(loads.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { turns, every }] of loads) taken.get(name)!.push(await load(turns, seconds, every))
  }
  return Object.fromEntries([...taken].map(([name, some]) => [name, medianRound(some)])) as Record<Load, Round>
}

async function processorTimeOf(served: ServedHouse, { specialist, waiting }: Prepared): Promise<number> {
  const before = served.processorSeconds()
  const { perSecond } = await load(all(() => queueTurn(new Visitor(site, specialist), 'waiting', waiting)), seconds)
  return ((served.processorSeconds() - before) * 1000) / (perSecond * seconds)
}

async function enoughWriters(preparing: Promise<Prepared>): Promise<Prepared> {
  const prepared = await preparing
  const wanted = connections * 2 + manyWriters
  if (prepared.writers.length < wanted) throw new Error(`Of so few applications too few are drafts: ${wanted} people are to write, there are ${prepared.writers.length}`)
  return prepared
}

/** Photos on their way over slow links, to a server that has just started: what load left in its memory would hide them. */
async function uploadSlowly(place: Place, { writers }: Prepared): Promise<SlowUploads> {
  const served = await ServedHouse.start(place)
  const transactions = await openTransactionsOf(place)
  try {
    return await slowUploads(served, writers.slice(0, uploads), transactions?.count, secondsOfUpload)
  } finally {
    await transactions?.close()
    await served.stop()
  }
}

type UnderLoad = Pick<Measured, 'loads' | 'memory' | 'processorTime' | 'sizes'>

async function underLoad(place: Place, prepared: Prepared): Promise<UnderLoad> {
  const served = await ServedHouse.start(place)
  try {
    const sizes = await weigh(prepared)
    const starting = served.memory().peak
    served.countPeakAnew()
    const loads = await takeLoads(prepared)
    const { now: after, peak } = served.memory()
    return { sizes, loads, memory: { starting, underLoad: peak, after }, processorTime: await processorTimeOf(served, prepared) }
  } finally {
    await served.stop()
  }
}

/** Measures the product with many applications in it, and in the same run what bounds it. */
export async function measureHouse(place: Place, applications: number): Promise<Measured> {
  rmSync(place.folder, { recursive: true, force: true })
  const { prepared, bare } = await inHouse(place, async (house) => {
    const prepared = await enoughWriters(prepare(house, applications, connections * 2 + manyWriters))
    const { turns, close } = bareTurns(house, await askedByQueuePage(house, prepared.specialist), place.databaseUrl)
    const taken: Round[] = []
    for (let round = 0; round <= rounds; round += 1) taken.push(await load(turns, seconds / 2))
    await close()
    return { prepared, bare: medianRound(taken.slice(1)) }
  })
  return { applications: prepared.applications, bare, ...(await underLoad(place, prepared)), uploads: await uploadSlowly(place, prepared) }
}
