/**
 * `npm run bench:vendor`: how long a file with 10,000 results of an exam vendor takes, what comes of it when its process is killed in the middle,
 * and whether every line is taken once. Embedded, and on a PostgreSQL server when BENCH_DATABASE_URL names one; there alone a process is killed.
 * The numbers go into docs/performance.md by hand.
 */
import { measureVendor, type MeasuredVendor } from '#tests/bench/measure-vendor.ts'
import { emptyDatabase, inPlace, versionOf } from '#tests/bench/places.ts'

const many = Number(process.env.BENCH_LINES ?? 10_000)
const servers = [...(process.env.BENCH_DATABASE_URL ? [process.env.BENCH_DATABASE_URL] : []), ...(process.env.BENCH_ONLY_SERVER ? [] : [undefined])]
const goal = 20
const met = (is: boolean) => (is ? 'met' : '**missed**')

const report = (version: string, { many: lines, out, sent, taken, again, killed, following, wrong }: MeasuredVendor): string => [
  `### ${version}, ${lines} lines`, '', '| What | Measured | Goal | |', '|---|---|---|---|',
  `| ${lines} results: sent in and taken | ${(sent + taken).toFixed(1)} s (${sent.toFixed(1)} + ${taken.toFixed(1)}) | under ${goal} s | ${met(sent + taken < goal)} |`,
  `| — the same lines again in another file | ${again.toFixed(1)} s | nothing twice | |`,
  ...(killed ? [`| — killed after ${killed.after} lines, and gone on | ${killed.rest.toFixed(1)} s for the rest | resumable, none twice | ${met(killed.after > 0 && killed.after < lines)} |`] : []),
  `| — every line taken once, with its step and its news | ${wrong.length === 0 ? 'yes' : wrong.join('; ')} | none twice | ${met(wrong.length === 0)} |`,
  `| Everybody who may take the exam, as a file out | ${out.toFixed(1)} s | | |`,
  `| What follows from ${following.results} passed exams: letters, certificates (${following.certificates}) | ${following.seconds.toFixed(1)} s, ${((following.seconds * 1000) / following.results).toFixed(0)} ms each | in the same minute | |`, '',
].join('\n')

for (const server of servers) {
  console.log(await inPlace(server, async (place) => {
    await emptyDatabase(place)
    return report(await versionOf(place), await measureVendor(place, many))
  }, 'alongside_bench_vendor', { LOG_LEVEL: 'error' }))
}
