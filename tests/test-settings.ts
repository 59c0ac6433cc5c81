import { settingsFrom } from '#platform/settings.server.ts'

/** The settings of tests: quiet, in the demonstration, with a key that everyone may know. */
export const testSettings = settingsFrom({
  LOG_LEVEL: 'silent', SECRET_KEY: 'a key for tests, which everyone may know', SITE_ADDRESS: 'http://localhost:3000',
  DEMONSTRATION: 'on',
})
