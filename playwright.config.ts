import { defineConfig } from '@playwright/test'
import { browserOptions } from './scripts/test-browser.ts'

/**
 * On a PostgreSQL server, after the embedded database, stories are there for what the database does: whole walks, two at once, money, a death in
 * the middle. What is told with and without script is told once, and what pages look like and say was seen already.
 */
const walks = ['accidents', 'assignment', 'certificate', 'cheque', 'completions', 'decision', 'devices', 'exam-day', 'exam-dates', 'legal-name', 'practice', 'roles', 'spine', 'twice', 'vendor']
const onServer = process.env.TEST_DATABASE_URL ? { grepInvert: /\bwith script\b/, testMatch: walks.map((walk) => `${walk}.journey.ts`) } : { testMatch: '*.journey.ts' }

export default defineConfig({
  ...onServer,
  testDir: 'tests/journeys',
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
