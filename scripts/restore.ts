/**
 * `npm run restore -- --from <file>`: brings a backup back into an empty place, or with `--replace` over what is there.
 * Stop the server first. Settings come from the environment, as for the server.
 */
import { parseArgs } from 'node:util'
import { thisProgram } from '#platform/backup/moment.server.ts'
import { passphraseForRestore } from '#platform/backup/passphrase.server.ts'
import { restoreBackup, type Restored } from '#platform/backup/restore-backup.server.ts'
import { inPlainWords } from '#platform/plain-faults.ts'
import { settingsFrom } from '#platform/settings.server.ts'

function tell({ manifest, contents, rows }: Restored): void {
  const files = Object.keys(contents.files).length
  console.log(`Restored as it was at ${manifest.at}: ${rows} rows in ${Object.keys(manifest.rows).length} tables and ${files} files, each counted and compared.`)
  const { removedMeanwhile, lost } = contents
  if (removedMeanwhile.length > 0) console.log(`${removedMeanwhile.length} files had been removed by their owners while the backup was made.`)
  if (lost.length > 0) console.log(`WARNING: ${lost.length} files had been lost before the backup was made: their rows are here, their bytes are not.`)
  console.log('Start the server with the SECRET_KEY of then: without it, one-time links that wait and kept forms cannot be read.')
}

async function restore(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, replace: { type: 'boolean', default: false } } })
  if (!values.from) throw new Error('Which one? npm run restore -- --from <file>')
  const { databaseUrl, dataFolder } = settingsFrom(process.env)
  const passphrase = await passphraseForRestore(process.env)
  tell(await restoreBackup({
    place: { databaseUrl, dataFolder }, program: thisProgram(), from: values.from, passphrase, replace: values.replace, env: process.env, say: console.error,
  }))
}

restore().catch((fault: unknown) => {
  console.error(inPlainWords(fault))
  process.exitCode = 1
})
