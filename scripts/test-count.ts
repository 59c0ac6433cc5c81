import { readFileSync } from 'node:fs'

/** What a runner found. */
export interface Count {
  readonly passed: number
  readonly failed: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string; readonly failureMessages: readonly string[] }[]
  }[]
}
interface PlaywrightSuite {
  readonly specs: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[]
  readonly suites?: readonly PlaywrightSuite[]
}
interface PlaywrightReport extends Omit<PlaywrightSuite, 'specs'> {
  readonly stats: { readonly expected: number; readonly flaky: number; readonly unexpected: number }
}

const fromVitest = ({ numPassedTests, numFailedTests }: VitestReport): Count => ({ passed: numPassedTests, failed: numFailedTests })
const fromPlaywright = ({ stats }: PlaywrightReport): Count => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected })

function read<T, R>(file: string, use: (report: T) => R, otherwise: R): R {
  try {
    return use(JSON.parse(readFileSync(file, 'utf8')) as T)
  } catch {
    return otherwise
  }
}
const nothing: Count = { passed: 0, failed: 0 }

/** A runner that ended badly without a failed test, or that ran nothing, is a failure of its own. */
const honest = ({ passed, failed }: Count, wellEnded: boolean): Count =>
  failed === 0 && (!wellEnded || passed === 0) ? { passed, failed: 1 } : { passed, failed }

export const countOfVitest = (file: string, wellEnded: boolean) => honest(read(file, fromVitest, nothing), wellEnded)
export const countOfPlaywright = (file: string, wellEnded: boolean) => honest(read(file, fromPlaywright, nothing), wellEnded)
/** What failed in vitest, a line each: said once more at the end, below the many lines of the journeys. */
export const failuresOfVitest = (file: string): string[] =>
  read(file, ({ testResults }: VitestReport) => testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed').map((one) => `${one.fullName}: ${one.failureMessages[0] ?? ''}`)
    return (failed.length === 0 && message !== '' ? [message] : failed).map((words) => `${name}: ${words.split('\n')[0]}`)
  }), [])

const specsOf = ({ specs, suites = [] }: PlaywrightSuite): PlaywrightSuite['specs'] => [...specs, ...suites.flatMap(specsOf)]
/** The stories that needed a second try, and those that failed in both. */
export const troublesOfPlaywright = (file: string): { readonly wavered: string[]; readonly failed: string[] } =>
  read(file, (report: PlaywrightReport) => {
    const titles = (status: string) => specsOf({ specs: [], ...report }).filter(({ tests }) => tests.some((one) => one.status === status)).map(({ title }) => title)
    return { wavered: titles('flaky'), failed: titles('unexpected') }
  }, { wavered: [], failed: [] })

export const countOfCommand = (wellEnded: boolean): Count => (wellEnded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

export const sum = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((all, { passed }) => all + passed, 0), failed: counts.reduce((all, { failed }) => all + failed, 0),
})
