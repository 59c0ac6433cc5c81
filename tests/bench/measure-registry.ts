import autocannon from 'autocannon'
import { searchRegistry } from '#certificates/find-in-registry.server.ts'
import { seedDemonstration } from '#demonstration/seed-demonstration.server.ts'
import { jobHandlers } from '../../src/house.server.ts'
import { percentile } from './load.ts'
import { inHouse } from './prepared.ts'
import { fillRegistry, type ExpectedEntry } from './registry-rows.ts'
import { ServedHouse, site, type Place } from './served-house.ts'

/** Names that very many have, and few; misspelled; two surnames; what nobody has. */
const searches = [
  'maria garcia', 'Jose Hernandez', 'Ana Lopez', 'maria gonzales', 'Jesus Rodrigez', 'nguyen mai', 'Xochitl Castaneda', 'Guiterrez Rosa', 'Carlos Smith Lee', 'berlanri',
  'Imani Wong', 'luz delacruz', 'Uriel Vasques', 'Michael Johnson', 'zzyzx qwerty', 'Fatima Singh Kim', 'Hiroshi Tran', 'lopez garcia', 'Guadalupe Ramirez Flores', 'keisha willams',
]
const seconds = Number(process.env.BENCH_SECONDS ?? 8)

export interface Measured {
  readonly perSecond: number
  readonly p95: number
  readonly wrong: number
}
export interface MeasuredRegistry {
  readonly entries: number
  readonly html: Measured
  readonly json: Measured
  readonly names: { readonly p50: number; readonly p95: number; readonly slowest: string }
}

const statusWords: Readonly<Record<string, string>> = { active: 'Active', suspended: 'Suspended', revoked: 'Revoked' }
const escaped = (text: string) => text.replaceAll("'", '&#x27;')
const sayJson = (body: string, { number, name, status }: ExpectedEntry) => {
  const said = JSON.parse(body) as { number?: string; name?: string; status?: string }
  return said.number === number && said.name === name && said.status === status
}
const sayHtml = (body: string, { number, name, status }: ExpectedEntry) =>
  body.includes(number) && body.includes(`>${escaped(name)}</h1>`) && body.includes(statusWords[status]!)

/** Twenty connections that ask for one certificate after another, each answer compared with the row. */
async function ask(entries: readonly ExpectedEntry[], accept: string, says: (body: string, entry: ExpectedEntry) => boolean, duration: number): Promise<Measured> {
  let wrong = 0
  const requests = entries.map((entry) => ({
    method: 'GET' as const, path: `/verify/${entry.number}`, headers: { accept },
    onResponse: (status: number, body: string) => {
      if (status !== 200 || !says(body, entry)) wrong += 1
    },
  }))
  const times: number[] = []
  const { requests: counted, errors, timeouts, non2xx } = await new Promise<autocannon.Result>((done, fail) => {
    const load = autocannon({ url: site, connections: 20, duration, requests }, (fault: unknown, result) => (fault ? fail(fault) : done(result)))
    load.on('response', (_client, _status, _bytes, took) => void times.push(took))
  })
  return { perSecond: counted.average, p95: percentile(times.sort((a, b) => a - b), 0.95), wrong: wrong + errors + timeouts + non2xx }
}

/** Once to warm, then three rounds; the middle one counts, and whatever was wrong in any. */
async function rounds(entries: readonly ExpectedEntry[], accept: string, says: typeof sayJson): Promise<Measured> {
  await ask(entries, accept, says, Math.min(seconds, 4))
  const all: Measured[] = []
  for (let round = 0; round < 3; round += 1) all.push(await ask(entries, accept, says, seconds))
  const middle = all.toSorted((a, b) => a.perSecond - b.perSecond)[1]!
  return { ...middle, wrong: all.reduce((sum, { wrong }) => sum + wrong, 0) }
}

/** Fills a new house's registry, asks it for names one after another, then for numbers as a crowd does. */
export async function measureRegistry(place: Place, many: number): Promise<MeasuredRegistry> {
  const { expected, names } = await inHouse(place, async (house) => {
    await seedDemonstration(house, jobHandlers(house))
    const entries = await fillRegistry(house, many)
    const times: { readonly typed: string; readonly took: number }[] = []
    for (let round = 0; round < 13; round += 1) {
      for (const typed of searches) {
        const start = performance.now()
        await searchRegistry(house, typed)
        if (round > 2) times.push({ typed, took: performance.now() - start })
      }
    }
    const sorted = times.toSorted((a, b) => a.took - b.took)
    const took = sorted.map((one) => one.took)
    return { expected: entries, names: { p50: percentile(took, 0.5), p95: percentile(took, 0.95), slowest: sorted.at(-1)!.typed } }
  })
  const served = await ServedHouse.start(place)
  try {
    return { entries: many, names, html: await rounds(expected, 'text/html', sayHtml), json: await rounds(expected, 'application/json', sayJson) }
  } finally {
    await served.stop()
  }
}
