import { defineConfig } from 'vitest/config'

// Long enough for a machine on which others work: what hangs is told all the same.
const common = { testTimeout: 60_000, hookTimeout: 120_000 }

/** What asks the database nothing that two engines could answer differently: words, pages and files. It is tried on the embedded database. */
const asksNoEngine = [
  'demonstration-clock', 'door', 'import-order', 'languages', 'metrics', 'missing-document', 'next-date', 'orientation', 'other-tab', 'policies', 'policy-pages', 'question-pages',
  'reading-level', 'short-answers', 'sizes',
].map((name) => `tests/house/${name}.test.ts`)

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'rules', include: ['src/**/*.test.ts'], exclude: ['src/**/*.server.test.ts'] } },
      {
        test: {
          ...common, name: 'operations', include: ['src/**/*.server.test.ts'], isolate: false,
          globalSetup: 'tests/empty-database.setup.ts',
        },
      },
      {
        test: {
          ...common, name: 'house', include: ['tests/house/**/*.test.ts'], exclude: process.env.TEST_DATABASE_URL ? asksNoEngine : [], isolate: false,
          globalSetup: 'tests/empty-database.setup.ts',
        },
      },
    ],
  },
})
