import type { House } from '#platform/house.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { codeOfEthics } from '#library/code-of-ethics.server.ts'
import { orientation } from '#library/orientation.server.ts'
import { inEffect } from '#policy/policy-history.ts'
import { keptValues } from '#policy/policy-store.server.ts'
import { concernsOf, type Concern } from './concerns.ts'
import { lastBackup } from './last-backup.server.ts'
import { diskOf, processOf, productVersion, settingsOf } from './machine.server.ts'
import { knownSweeps, processesIn, sweepReports } from './sweep-report.ts'
import { countJobs, countLetters, databaseFacts, jobReasons, letterReasons, sweepRuns } from './watch-store.server.ts'

/** What carries letters out of this house. */
const mailOf = ({ settings, carrier }: House) => (settings.smtpUrl ? 'server' : carrier ? 'mailbox' : 'none')

/** Without a carrier nobody looks for letters whose job was lost: they all wait. */
export const expectedSweeps = ({ carrier }: Pick<House, 'carrier'>): readonly string[] =>
  Object.keys(knownSweeps).filter((name) => name !== 'lostLetters' || carrier)

/** What the texts and values of this release say of themselves. */
async function contentOf(unit: Unit<Staff>) {
  const values = await keptValues(unit)
  const code = codeOfEthics(unit.house.settings, 'en', unit.today)
  return {
    unverified: values.filter(({ history }) => inEffect(history, unit.today)?.status === 'unverified').length,
    values: values.length, code: { version: code.version, official: code.official }, orientation: orientation().version,
  }
}

/** What only the machine knows, asked before the unit is opened. */
export const machineOf = async (house: House) => ({ disk: await diskOf(house), backup: await lastBackup(house) })

/** Everything an operator sees at one look. @throws {NotFound} for staff of an organisation that does not certify here. */
export async function watch(unit: Unit<Staff>, { disk, backup }: Awaited<ReturnType<typeof machineOf>>) {
  const { house, now } = unit
  const content = await contentOf(unit)
  const [jobs, letters, runs] = [await countJobs(unit), await countLetters(unit), await sweepRuns(unit)]
  const sweeps = sweepReports(runs, expectedSweeps(house), now)
  const mail = mailOf(house)
  const { diskWarningBytes: warnBelowBytes, demonstration } = house.settings
  const concerns: readonly Concern[] = concernsOf({
    jobs, letters, sweeps, mail, freeBytes: disk?.freeBytes, warnBelowBytes, backupAt: backup?.at, demonstration, runningSince: house.process.since,
  }, now)
  return {
    concerns, jobs, letters, sweeps, mail, disk, backup, warnBelowBytes, content, now,
    reasons: await jobReasons(unit, 'reactions'), letterReasons: letters.again > 0 ? await letterReasons(unit) : [],
    processes: processesIn(runs, now), process: processOf(house), settings: settingsOf(house),
    product: productVersion(), engine: house.database.engine, database: await databaseFacts(unit),
  }
}
