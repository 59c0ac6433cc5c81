import { defineConfig } from '@playwright/test'
import { browserOptions } from './scripts/test-browser.ts'

/**
 * On a PostgreSQL server, after the embedded database, stories are there for what the database does: what is told with and
 * without script is told once, and how pages look was seen already.
 */
const onServer = process.env.TEST_DATABASE_URL ? { grepInvert: /\bwith script\b/, testIgnore: '**/looks.journey.ts' } : {}

export default defineConfig({
  ...onServer,
  testDir: 'tests/journeys',
  testMatch: '*.journey.ts',
  globalSetup: './tests/journeys/served.setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 3,
  forbidOnly: true,
  // Once more, because a browser on a busy machine can be late; what needed it is named at the end.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 30_000, toPass: { timeout: 30_000 } },
  use: {
    browserName: 'chromium',
    launchOptions: browserOptions(),
    actionTimeout: 30_000,
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
