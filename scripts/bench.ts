/**
 * `npm run bench`: how fast the built product is, with 10,000 applications in it, embedded, and on a PostgreSQL server
 * when BENCH_DATABASE_URL names one (its role must be allowed to create databases). Says whether each goal is met and
 * writes the table into docs/performance.md. It measures what was built: `npm run build` first.
 */
import { existsSync } from 'node:fs'
import { measureHouse } from '#tests/bench/measure-house.ts'
import { emptyDatabase, inPlace, versionOf } from '#tests/bench/places.ts'
import { readyTimes } from '#tests/bench/ready-times.ts'
import { tableOf, writeIntoDocument, type Result } from '#tests/bench/report.ts'

/** Fewer only to see whether measuring works: then nothing is written into the document. */
const applications = Number(process.env.BENCH_APPLICATIONS ?? 10_000)
const servers = [...(process.env.BENCH_DATABASE_URL ? [process.env.BENCH_DATABASE_URL] : []), ...(process.env.BENCH_ONLY_SERVER ? [] : [undefined])]

const measure = (server: string | undefined): Promise<Result> =>
  inPlace(server, async (place) => {
    console.log(`Measuring ${await versionOf(place)} …`)
    const ready = await readyTimes(place)
    await emptyDatabase(place)
    return {
      ...(await measureHouse(place, applications)), ready, database: await versionOf(place), engine: server ? 'postgresql' : 'embedded',
    }
  })

if (!existsSync('build/server/index.js')) {
  console.error('There is nothing to measure yet. Build it first: npm run build')
  process.exit(1)
}
const results: Result[] = []
for (const server of servers) results.push(await measure(server))
const table = tableOf(results, new Date().toISOString().slice(0, 10))
console.log(`\n${table}`)
if (applications === 10_000 && !process.env.BENCH_ONLY_SERVER) writeIntoDocument(table)
