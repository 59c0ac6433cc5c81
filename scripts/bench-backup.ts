/**
 * `npm run bench:backup`: how long 10,000 applications with their files take to be backed up, and to be brought back; embedded, and on a PostgreSQL
 * server when BENCH_DATABASE_URL names one. The numbers go into docs/performance.md by hand.
 */
import { measureBackup } from '#tests/bench/measure-backup.ts'
import { inPlace, versionOf } from '#tests/bench/places.ts'

const applications = Number(process.env.BENCH_APPLICATIONS ?? 10_000)
const servers = [...(process.env.BENCH_DATABASE_URL ? [process.env.BENCH_DATABASE_URL] : []), ...(process.env.BENCH_ONLY_SERVER ? [] : [undefined])]
/** In seconds. */
const goals = { backup: 120, restore: 300 }
const met = (is: boolean) => (is ? 'met' : '**missed**')

for (const server of servers) {
  const version = await inPlace(server, versionOf)
  const { rows, files, megabytes, backupSeconds, restoreSeconds } = await measureBackup(server, applications)
  console.log([
    `### ${version}, ${applications} applications, ${rows} rows, ${files} files, ${megabytes.toFixed(0)} MB`, '', '| What | Measured | Goal | |', '|---|---|---|---|',
    `| Backup | ${backupSeconds.toFixed(0)} s | under ${goals.backup} s | ${met(backupSeconds < goals.backup)} |`,
    `| Restore into an empty place, all counted and compared | ${restoreSeconds.toFixed(0)} s | under ${goals.restore} s | ${met(restoreSeconds < goals.restore)} |`, '',
  ].join('\n'))
}
