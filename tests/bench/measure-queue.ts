import { reviewQueue } from '#certification/review-queue.server.ts'
import { usualQuery, type QueueQuery } from '#certification/queue-query.ts'
import { searchApplications } from '#certification/search-applications.server.ts'
import { staffHere } from '#database/seeds/staff-here.server.ts'
import { seedDemonstration } from '#demonstration/seed-demonstration.server.ts'
import { unitOfWork, type Staff, type Unit } from '#platform/unit-of-work.server.ts'
import type { House } from '#platform/house.server.ts'
import { jobHandlers } from '../../src/house.server.ts'
import { load, medianRound, type Round } from './load.ts'
import { inHouse, signIn } from './prepared.ts'
import { measureSweep, type MeasuredSweep } from './measure-sweep.ts'
import { fillQueue } from './queue-rows.ts'
import { ServedHouse, site, type Place } from './served-house.ts'
import { plainTurn } from './turns.ts'
import { Visitor } from './visitor.ts'
import { personas } from '#demonstration/personas.ts'

/** Names that very many have, and few; misspelled; first names alone; two words; emails; what nobody has. */
const searches = [
  'munoz', 'Gonzales', 'garcia', 'nguyen', 'maria', 'ana', 'maria garcia', 'garcia hernandez', 'Rodrigez', 'Guiterrez', 'Castaneda Chen', 'xochitl',
  'sent-500@example.org', 'sent-500@exmaple.com', 'sent', 'xyzzy', 'li', 'a', 'lee', 'Maldonaldo Yolanda', 'kalasonti', 'smit',
]
/** Every view, filter and order that the page offers, one or two at a time. */
const queries: readonly Partial<QueueQuery>[] = [
  {}, { whose: 'mine' }, { whose: 'nobody' }, { language: 'es' }, { due: 7 }, { due: 'late' }, { sort: 'name' }, { sort: 'sent' }, { page: 20 },
  { view: 'awaitingFee' }, { view: 'returned', sort: 'name' }, { view: 'approved' }, { view: 'approved', due: 30 }, { view: 'approved', sort: 'latest' }, { view: 'approved', sort: 'name' }, { view: 'approved', sort: 'sent', language: 'es' },
  { view: 'approved', whose: 'mine' }, { view: 'approved', page: 20 }, { view: 'denied' }, { view: 'ended' }, { view: 'ended', sort: 'name' }, { view: 'ended', sort: 'sent' },
]

const rounds = Number(process.env.BENCH_ROUNDS ?? 20)
/** Not counted: the first times a statement is planned. */
const warming = 3

export interface Times {
  readonly p50: number
  readonly p95: number
}
const timesOf = (all: readonly number[]): Times => {
  const inOrder = all.toSorted((a, b) => a - b)
  return { p50: inOrder[Math.floor(inOrder.length * 0.5)]!, p95: inOrder[Math.floor(inOrder.length * 0.95)]! }
}

async function milliseconds(house: House, staff: Staff, work: (unit: Unit<Staff>) => Promise<unknown>): Promise<number[]> {
  const all: number[] = []
  for (let round = 0; round < rounds + warming; round += 1) {
    const start = performance.now()
    await unitOfWork(house, staff, work)
    all.push(performance.now() - start)
  }
  return all.slice(warming)
}

export interface MeasuredQueue {
  readonly applications: number
  readonly search: Times
  /** The search that took longest, by its median. */
  readonly slowestSearch: { readonly typed: string } & Times
  readonly queue: Times
  /** By the query, as its address says it. */
  readonly queries: Readonly<Record<string, Times>>
  readonly sweep: MeasuredSweep
  /** The page as a browser gets it, twenty people at once. */
  readonly page: Round
}

/** Twenty people open the queue again and again. */
async function measurePage(place: Place, specialist: string): Promise<Round> {
  const served = await ServedHouse.start(place)
  try {
    const turns = Array.from({ length: 20 }, () => plainTurn(new Visitor(site, specialist), '/review', 'href="/review/'))
    await load(turns, 5)
    return medianRound([await load(turns, 5), await load(turns, 5), await load(turns, 5)])
  } finally {
    await served.stop()
  }
}

/** Fills a new house with so many sent applications, and asks what reviewers ask, one after another; then as a page, many at once. */
export async function measureQueue(place: Place, many: number): Promise<MeasuredQueue> {
  const { specialist, ...asked } = await measureQuestions(place, many)
  return { ...asked, page: await measurePage(place, specialist) }
}

const measureQuestions = (place: Place, many: number): Promise<Omit<MeasuredQueue, 'page'> & { specialist: string }> => inHouse(place, async (house) => {
  await seedDemonstration(house, jobHandlers(house))
  const staff = await staffHere(house, 'programSpecialist')
  await fillQueue(house, staff.organisationId, staff.personId, many)
  const searched = new Map<string, number[]>()
  for (const typed of searches) searched.set(typed, await milliseconds(house, staff, (unit) => searchApplications(unit, { typed, reference: undefined })))
  const asked = new Map<string, number[]>()
  for (const query of queries) asked.set(JSON.stringify(query), await milliseconds(house, staff, (unit) => reviewQueue(unit, { ...usualQuery, ...query })))
  const [slowest] = [...searched].map(([typed, all]) => ({ typed, ...timesOf(all) })).sort((one, other) => other.p50 - one.p50)
  return {
    applications: many, search: timesOf([...searched.values()].flat()), slowestSearch: slowest!, queue: timesOf([...asked.values()].flat()),
    queries: Object.fromEntries([...asked].map(([query, all]) => [query, timesOf(all)])),
    sweep: await measureSweep(house, staff), specialist: await signIn(house, personas.specialist.email),
  }
})
