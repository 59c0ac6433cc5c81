import { readFileSync } from 'node:fs'

/** What a runner found. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

interface VitestReport { readonly numPassedTests: number; readonly numFailedTests: number }
interface PlaywrightReport { readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number } }

const fromVitest = ({ numPassedTests, numFailedTests }: VitestReport): Count => ({ passed: numPassedTests, failed: numFailedTests })
const fromPlaywright = ({ stats }: PlaywrightReport): Count => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected })

function read<T>(file: string, count: (report: T) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')) as T)
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** A runner that ended badly without a failed test, or that ran nothing, is a failure of its own. */
const honest = ({ passed, failed }: Count, wellEnded: boolean): Count =>
  failed === 0 && (!wellEnded || passed === 0) ? { passed, failed: 1 } : { passed, failed }

export const countOfVitest = (file: string, wellEnded: boolean) => honest(read(file, fromVitest), wellEnded)
export const countOfPlaywright = (file: string, wellEnded: boolean) => honest(read(file, fromPlaywright), wellEnded)
export const countOfCommand = (wellEnded: boolean): Count => (wellEnded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

export const sum = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((all, { passed }) => all + passed, 0), failed: counts.reduce((all, { failed }) => all + failed, 0),
})
