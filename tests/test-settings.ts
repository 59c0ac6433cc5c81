import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsFrom } from '#platform/settings.server.ts'

/** Where this worker's files lie; gone with it. */
const folder = mkdtempSync(join(tmpdir(), 'alongside-test-data-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The settings of tests: quiet, in the demonstration, with a key that everyone may know. */
export const testSettings = settingsFrom({
  LOG_LEVEL: 'silent', SECRET_KEY: 'a key for tests, which everyone may know', SITE_ADDRESS: 'http://localhost:3000',
  DEMONSTRATION: 'on', DATA_FOLDER: folder,
})
