/**
 * `npm run bench:registry`: how many questions about certificates the built product answers with 10,000 and with 1,000,000 of them, embedded,
 * and on a PostgreSQL server when BENCH_DATABASE_URL names one. Says whether each goal is met; the numbers go into docs/performance.md by hand.
 */
import { measureRegistry, type Measured, type MeasuredRegistry } from '#tests/bench/measure-registry.ts'
import { emptyDatabase, inPlace, versionOf } from '#tests/bench/places.ts'

const [few, many] = [10_000, Number(process.env.BENCH_CERTIFICATES ?? 1_000_000)]
const servers = [...(process.env.BENCH_DATABASE_URL ? [process.env.BENCH_DATABASE_URL] : []), ...(process.env.BENCH_ONLY_SERVER ? [] : [undefined])]
/** The goals on a server. */
const goals = { html: 600, json: 1500, p95: 60, growth: 1.2, names: 120 }
/** One machine asks as everybody: what one address may ask is no limit here. */
const settings = { REGISTRY_LOOKUPS: '1000000000' }

const met = (is: boolean) => (is ? 'met' : '**missed**')
const said = ({ perSecond, p95, wrong }: Measured) => `${perSecond.toFixed(0)}/s, 95 of 100 under ${p95.toFixed(0)} ms${wrong > 0 ? `, ${wrong} WRONG` : ''}`

const measureAt = (server: string | undefined, certificates: number): Promise<MeasuredRegistry> =>
  inPlace(server, async (place) => {
    await emptyDatabase(place)
    return measureRegistry(place, certificates)
  }, 'alongside_bench_registry', settings)

function line(name: string, small: Measured, large: Measured, goal: number): string {
  const grown = small.perSecond / large.perSecond
  const is = large.perSecond >= goal && large.p95 < goals.p95 && grown <= goals.growth && large.wrong + small.wrong === 0
  return `| ${name} | ${said(large)}; with ${few}: ${said(small)} | ${goal}/s, p95 under ${goals.p95} ms, within ${goals.growth} times | ${grown.toFixed(2)} ${met(is)} |`
}

const report = (version: string, small: MeasuredRegistry, large: MeasuredRegistry): string => [
  `### ${version}, ${large.entries} certificates, 20 connections`, '', '| What | Measured | Goal | |', '|---|---|---|---|',
  line('A certificate as a page', small.html, large.html, goals.html),
  line('A certificate as JSON', small.json, large.json, goals.json),
  `| By name, one after another | p50 ${large.names.p50.toFixed(1)} · p95 ${large.names.p95.toFixed(1)} ms; with ${few}: p95 ${small.names.p95.toFixed(1)} ms; the slowest: «${large.names.slowest}» | p95 under ${goals.names} ms | ${met(large.names.p95 < goals.names)} |`, '',
].join('\n')

for (const server of servers) {
  const version = await inPlace(server, versionOf)
  console.log(report(version, await measureAt(server, few), await measureAt(server, many)))
}
