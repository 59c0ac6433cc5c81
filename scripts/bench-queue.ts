/**
 * `npm run bench:queue`: how long the queue and its search take with 1,000 and with 100,000 sent applications, embedded, and on a
 * PostgreSQL server when BENCH_DATABASE_URL names one. Says whether each goal is met; the numbers go into docs/performance.md by hand.
 */
import { measureQueue, type MeasuredQueue, type Times } from '#tests/bench/measure-queue.ts'
import { emptyDatabase, inPlace, versionOf } from '#tests/bench/places.ts'

const [few, many] = [1000, Number(process.env.BENCH_APPLICATIONS ?? 100_000)]
const servers = [...(process.env.BENCH_DATABASE_URL ? [process.env.BENCH_DATABASE_URL] : []), ...(process.env.BENCH_ONLY_SERVER ? [] : [undefined])]
/** The goals of the queue with very many applications in it, on a server. */
const searchP95 = 80
const growth = 1.3
const sweepSeconds = 30

const said = ({ p50, p95 }: Times) => `p50 ${p50.toFixed(1)} · p95 ${p95.toFixed(1)} ms`
const met = (is: boolean) => (is ? 'met' : '**missed**')

const measureAt = (server: string | undefined, applications: number): Promise<MeasuredQueue> =>
  inPlace(server, async (place) => {
    await emptyDatabase(place)
    return measureQueue(place, applications)
  }, 'alongside_bench_queue')

function report(version: string, small: MeasuredQueue, large: MeasuredQueue): string {
  const grown = (query: string) => large.queries[query]!.p50 / small.queries[query]!.p50
  const worst = Object.keys(large.queries).sort((one, other) => grown(other) - grown(one))
  const whole = large.queue.p50 / small.queue.p50
  const page = large.page.p50 / small.page.p50
  return [
    `### ${version}, ${large.applications} sent applications`, '', '| What | Measured | Goal | |', '|---|---|---|---|',
    `| Search | ${said(large.search)} | p95 under ${searchP95} ms | ${met(large.search.p95 < searchP95)} |`,
    `| — the slowest text («${large.slowestSearch.typed}») | ${said(large.slowestSearch)} | | |`,
    `| Queue’s page, 20 at once | ${large.page.perSecond.toFixed(0)}/s, ${said(large.page)}; with ${small.applications}: ${small.page.perSecond.toFixed(0)}/s, ${said(small.page)} | within ${growth} times | ${page.toFixed(2)} ${met(page <= growth && large.page.errors + small.page.errors === 0)} |`,
    `| — only its questions, every view, filter and order | ${said(large.queue)}; with ${small.applications}: ${said(small.queue)} | | ${whole.toFixed(2)} |`,
    `| Sweep: ${large.sweep.ended} ended, ${large.sweep.reminded} reminded | ${large.sweep.seconds.toFixed(1)} s | under ${sweepSeconds} s | ${met(large.sweep.seconds < sweepSeconds)} |`,
    `| — the queue’s page meanwhile | p95 ${large.sweep.meanwhile.toFixed(1)} ms; before ${large.sweep.before.toFixed(1)} ms | within ${growth} times | ${(large.sweep.meanwhile / large.sweep.before).toFixed(2)} ${met(large.sweep.meanwhile <= large.sweep.before * growth)} |`,
    ...worst.map((query) => `| — ${query} | ${said(large.queries[query]!)}; ${said(small.queries[query]!)} | | ${grown(query).toFixed(2)} |`), '',
  ].join('\n')
}

for (const server of servers) {
  const version = await inPlace(server, versionOf)
  console.log(report(version, await measureAt(server, few), await measureAt(server, many)))
}
