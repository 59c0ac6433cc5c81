/**
 * `npm run backup`: database and files as one encrypted file, also while the server runs. `-- --to <file or folder>`;
 * without it in BACKUP_FOLDER, else in `backups` of the data folder. Settings come from the environment, as for the server.
 */
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeBackup } from '#platform/backup/make-backup.server.ts'
import { thisProgram } from '#platform/backup/moment.server.ts'
import { passphraseForBackup } from '#platform/backup/passphrase.server.ts'
import { inPlainWords } from '#platform/plain-faults.ts'
import { settingsFrom } from '#platform/settings.server.ts'

const now = () => new Date()

/** A folder gets a file that is named after this moment; anything else is the file. */
function fileFor(to: string | undefined, dataFolder: string): string {
  const place = to ?? process.env.BACKUP_FOLDER ?? join(dataFolder, 'backups')
  const isFolder = !to || place.endsWith('/') || (existsSync(place) && statSync(place).isDirectory())
  return resolve(isFolder ? join(place, `alongside-${now().toISOString().slice(0, 19).replaceAll(':', '')}Z.age`) : place)
}

async function backUp(): Promise<void> {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  const { databaseUrl, dataFolder } = settingsFrom(process.env)
  const passphrase = await passphraseForBackup(process.env)
  const made = await makeBackup({
    place: { databaseUrl, dataFolder }, program: thisProgram(), to: fileFor(values.to, dataFolder), passphrase, now, env: process.env, say: console.error,
  })
  const { files } = made.contents
  const rows = Object.values(made.manifest.rows).reduce((sum, many) => sum + many, 0)
  console.log(`${made.file}: ${rows} rows and ${Object.keys(files).length} files, ${(made.size / 1_000_000).toFixed(1)} MB.`)
  console.log('It opens only with its passphrase. SECRET_KEY is not in it: keep both, apart from each other and from this file.')
}

backUp().catch((fault: unknown) => {
  console.error(inPlainWords(fault))
  process.exitCode = 1
})
