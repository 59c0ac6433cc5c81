/**
 * `npm run bench:exam`: many people sit the exam at once and answer the built product every few seconds; in the middle the server is killed and started again.
 * Says whether each goal is met, and whether any answer that was acknowledged is lost; the numbers go into docs/performance.md by hand. On a PostgreSQL server when
 * BENCH_DATABASE_URL names one, else embedded. BENCH_CANDIDATES (500), BENCH_SECONDS (300) and BENCH_EVERY_SECONDS (5) change it.
 */
import { measureExam, type MeasuredExam, type Times } from '#tests/bench/measure-exam.ts'
import { emptyDatabase, inPlace, versionOf } from '#tests/bench/places.ts'

const wish = {
  people: Number(process.env.BENCH_CANDIDATES ?? 500), seconds: Number(process.env.BENCH_SECONDS ?? 300), every: Number(process.env.BENCH_EVERY_SECONDS ?? 5) * 1000,
}
const goal = { p95: 150 }
const server = process.env.BENCH_DATABASE_URL

const met = (is: boolean) => (is ? 'met' : '**missed**')
const said = ({ count, p50, p95, worst }: Times) => `${count} · p50 ${p50.toFixed(0)} · p95 ${p95.toFixed(0)} · worst ${worst.toFixed(0)} ms`

const report = (version: string, { answers, pages, ends, processorTime, acknowledged, interrupted, secondsAway, lost, wrong, unscored }: MeasuredExam): string => [
  `### ${version}, ${wish.people} candidates, each answering every ${wish.every / 1000} s for ${wish.seconds} s`, '', '| What | Measured | Goal | |', '|---|---|---|---|',
  `| Saving an answer | ${said(answers)} | p95 under ${goal.p95} ms | ${met(answers.p95 < goal.p95)} |`,
  `| The page of the next question | ${said(pages)} | | |`,
  `| Processor time of an answer and the page after it | ${processorTime.toFixed(1)} ms | | |`,
  `| Answers acknowledged, and of these lost | ${acknowledged}, ${lost} lost | none lost | ${met(lost === 0)} |`,
  `| Killed in the middle, away for ${secondsAway.toFixed(1)} s: requests sent again until it was back | ${interrupted}, ${wrong} WRONG | everyone goes on | ${met(wrong === 0)} |`,
  `| All end within 30 s | ${said(ends)}, ${unscored} without a score | all scored | ${met(unscored === 0)} |`, '',
].join('\n')

const version = await inPlace(server, versionOf)
const measured = await inPlace(server, async (place) => {
  await emptyDatabase(place)
  return measureExam(place, wish)
}, 'alongside_bench_exam', { DEMONSTRATION: 'off' })
console.log(report(version, measured))
const allMet = measured.lost === 0 && measured.wrong === 0 && measured.unscored === 0 && measured.answers.p95 < goal.p95
process.exitCode = allMet ? 0 : 1
