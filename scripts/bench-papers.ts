/**
 * `npm run bench:papers`: how long a certificate as PDF takes, and many in one file, with what memory. Embedded, in a folder of its own that goes again.
 * The numbers go into docs/performance.md by hand.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsFrom } from '#platform/settings.server.ts'
import { measurePapers } from '#tests/bench/measure-papers.ts'
import { closeHouse, openHouse } from '../src/house.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-papers-'))
const house = await openHouse(settingsFrom({ DATA_FOLDER: join(folder, 'data'), LOG_LEVEL: 'error', SITE_ADDRESS: 'http://localhost:3000', DEMONSTRATION: 'on' }), { quiet: true })
const met = (is: boolean) => (is ? 'met' : '**missed**')
try {
  const { one, card, many, seconds, megabytes, grownBy, longestPause } = await measurePapers(house, Number(process.env.BENCH_PAPERS ?? 1000))
  console.log([
    '| What | Measured | Goal | |', '|---|---|---|---|',
    `| A certificate as PDF | p50 ${one.p50.toFixed(1)} · p95 ${one.p95.toFixed(1)} ms | under 50 ms | ${met(one.p95 < 50)} |`,
    `| A card as PDF | p50 ${card.p50.toFixed(1)} · p95 ${card.p95.toFixed(1)} ms | | |`,
    `| ${many} certificates in one file | ${seconds.toFixed(1)} s, ${megabytes.toFixed(1)} MB | with progress | |`,
    `| — memory from the first tenth to the end | ${grownBy >= 0 ? '+' : ''}${grownBy.toFixed(0)} MB resident | flat | ${met(grownBy < 50)} |`,
    `| — longest pause of the thread meanwhile | ${longestPause.toFixed(0)} ms | | |`,
  ].join('\n'))
} finally {
  await closeHouse(house)
  rmSync(folder, { recursive: true, force: true })
}
