import { defineConfig } from 'vitest/config'

// Long enough for a machine on which others work: what hangs is told all the same.
const common = { testTimeout: 60_000, hookTimeout: 120_000 }

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
          ...common, name: 'house', include: ['tests/house/**/*.test.ts'], isolate: false,
          globalSetup: 'tests/empty-database.setup.ts',
        },
      },
    ],
  },
})
