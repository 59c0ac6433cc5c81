/**
 * `npm test`: type check, then rules, operations and house, then the journeys in a browser, and at the very end one line
 * that sums them up. `npm test -- rules journeys` runs only these. With TEST_DATABASE_URL everything runs on that server.
 */
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`This needs Node 24 or newer, not ${process.versions.node}. Run it with npm, which brings the right one: npm test`)
  process.exit(1)
}
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { findOrInstallBrowser } from './test-browser.ts'
import { buildIfOld } from './test-build.ts'
import { countOfCommand, countOfPlaywright, countOfVitest, failuresOfVitest, sum, troublesOfPlaywright, type Count } from './test-count.ts'

const projects = ['rules', 'operations', 'house']
const parts = ['types', ...projects, 'journeys']
const [failures, wavered]: [string[], string[]] = [[], []]
const reports = mkdtempSync(join(tmpdir(), 'alongside-reports-'))
process.chdir(join(import.meta.dirname, '..'))

/** A command of an installed package, with what it says in sight. @returns whether it ended well. */
function run(command: string, words: readonly string[], more: NodeJS.ProcessEnv = {}): boolean {
  const PATH = [join(process.cwd(), 'node_modules/.bin'), process.env.PATH].join(delimiter)
  return spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, PATH, ...more } }).status === 0
}

const checkTypes = () => countOfCommand(run('react-router', ['typegen']) && run('tsc', ['--noEmit']))

function runVitest(names: readonly string[]): Count {
  const file = join(reports, 'vitest.json')
  const only = names.map((name) => `--project=${name}`)
  const wellEnded = run('vitest', ['run', ...only, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  failures.push(...failuresOfVitest(file))
  return countOfVitest(file, wellEnded)
}

function runJourneys(): Count {
  const browser = findOrInstallBrowser()
  if (!browser) {
    console.error('The journeys need a browser: install Chromium or Google Chrome, or set CHROMIUM to its program.')
    return countOfCommand(false)
  }
  const file = join(reports, 'journeys.json')
  const wellEnded = run('playwright', ['test', '--reporter=list,json'], { CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  const troubles = troublesOfPlaywright(file)
  failures.push(...troubles.failed)
  wavered.push(...troubles.wavered)
  return countOfPlaywright(file, wellEnded)
}

function runAll(asked: readonly string[]): Count {
  const wants = (part: string) => asked.length === 0 || asked.includes(part)
  const counts: Count[] = []
  if (wants('types')) counts.push(checkTypes())
  const chosen = projects.filter(wants)
  if (chosen.length > 0) counts.push(runVitest(chosen))
  if (wants('journeys')) counts.push(buildIfOld() ? runJourneys() : countOfCommand(false))
  return sum(counts)
}

const asked = process.argv.slice(2)
const unknown = asked.filter((part) => !parts.includes(part))
if (unknown.length > 0) console.error(`There is no part called ${unknown.join(', ')}. The parts are: ${parts.join(', ')}.`)
const { passed, failed } = unknown.length > 0 ? countOfCommand(false) : runAll(asked)
rmSync(reports, { recursive: true, force: true })
for (const story of wavered) console.log(`Needed a second try: ${story}`)
for (const failure of failures) console.log(`Failed: ${failure}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
