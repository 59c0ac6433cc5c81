import { join, resolve } from 'node:path'
import { deliverMessage } from '#platform/messages.server.ts'
import { systemClock, type Clock } from '#platform/clock.server.ts'
import { checkDataFolder } from '#platform/data-folder.server.ts'
import { checkServer } from '#platform/database-check.server.ts'
import { openPostgres, type Database } from '#platform/database.server.ts'
import { openFirstOrNext } from '#platform/first-database.server.ts'
import { folderStore } from '#platform/file-store.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { openJobs, type JobHandlers } from '#platform/jobs.server.ts'
import { faultForLog, openLog, type Log } from '#platform/log.server.ts'
import { mailboxCarrier, smtpCarrier, warnWhenMailIsAway, type MailCarrier } from '#platform/mail-carrier.server.ts'
import { openMeters, thisProcess } from '#platform/meters.server.ts'
import { migrate } from '#platform/migrations.server.ts'
import { lockFolder } from '#platform/process-lock.server.ts'
import { noOverrides } from '#platform/overrides.ts'
import { openRateLimits } from '#platform/rate-limits.server.ts'
import { refuseDuringRestore, refuseUnfinishedRestore } from '#platform/restore-lock.server.ts'
import { secretKeyOf, secretsWith } from '#platform/secrets.server.ts'
import type { Settings } from '#platform/settings.server.ts'
import { sweep } from '#platform/sweeps.server.ts'
import { tell } from '#platform/announcements.server.ts'
import type { PolicyFile } from '#policy/policies.ts'
import { policiesOf } from '#policy/policies.server.ts'
import { readOverrides } from '#policy/read-overrides.server.ts'
import { checkCodes } from '#library/code-of-ethics.server.ts'
import { checkContentFolder, contentFile } from '#library/content-files.server.ts'
import { loadComfortAids } from '#library/comfort-aids.server.ts'
import { loadExamAgreements } from '#library/exam-agreements.server.ts'
import { loadExamContent } from '#library/exam-items.server.ts'
import { loadItemFlags } from '#library/item-flags.server.ts'
import { loadDecisionReasons } from '#library/decision-reasons.server.ts'
import { loadLetters } from '#library/letters.server.ts'
import { loadOrientation } from '#library/orientation.server.ts'
import { refuseVideoWithoutCaptions } from '#library/orientation-video.server.ts'
import { makePapers } from './certificates/public.server.ts'
import { correctables, letDecisionsLeave } from './certification/public.server.ts'
import { workOnVendorFile } from './exams/public.server.ts'
import { sayHowToBegin } from '#people/public.server.ts'
import { unpackWorld } from './demonstration/unpack-world.server.ts'
import { worldDatabase, worldOfBuild } from './demonstration/world-files.server.ts'
import { housekeep } from './housekeeping.server.ts'
import { retentionOf } from '#policy/retention.server.ts'
import { policyEffects } from './policy-effects.server.ts'
import { reactions } from './reactions.server.ts'

/** A migrated, empty database, made when the product is built, so that the first start is fast. */
export const snapshotFile = 'build/empty-database.tar.gz'

async function openDatabase(settings: Settings, log: Log): Promise<Database> {
  checkDataFolder(settings.dataFolder)
  refuseUnfinishedRestore(settings.dataFolder)
  if (settings.databaseUrl) {
    await checkServer(settings.databaseUrl)
    const server = openPostgres(settings.databaseUrl, (fault) => log.warn(faultForLog(fault), 'a database connection was lost'))
    await refuseDuringRestore(server)
    return server
  }
  const unlock = lockFolder(settings.dataFolder)
  const snapshot = settings.demonstration && worldOfBuild() ? worldDatabase : snapshotFile
  const database = await openFirstOrNext(join(settings.dataFolder, 'database'), snapshot)
  return { ...database, close: () => database.close().finally(unlock) }
}

function carrierFor(settings: Settings, database: Database, clock: Clock, log: Log): MailCarrier | undefined {
  if (settings.smtpUrl) return smtpCarrier(settings)
  if (settings.demonstration) return mailboxCarrier(database, clock)
  log.warn('SMTP_URL is not set: messages wait in the outbox until it is')
  return undefined
}

/** What an installation stands on before anyone comes: the jurisdiction, who certifies in it, and its legal clock. */
async function furnish(database: Database, settings: Settings, { jurisdiction, timeZone, certifier }: PolicyFile, clock: Clock): Promise<void> {
  await database.query.insertInto('jurisdictions').values({ id: jurisdiction, time_zone: timeZone })
    .onConflict((conflict) => conflict.doNothing()).execute()
  await database.query.insertInto('organisations')
    .values({ id: newId(), jurisdiction_id: jurisdiction, kind: 'certifier', name: certifier })
    .onConflict((conflict) => conflict.doNothing()).execute()
  const { days_ahead } = await database.query.selectFrom('legal_clock').select('days_ahead').executeTakeFirstOrThrow()
  if (days_ahead !== 0 && !settings.demonstration) {
    throw new Error('The legal clock of this database stands apart from today: it belongs to a demonstration. Use another database.')
  }
  clock.daysAhead = days_ahead
}

/** What tests replace: things outside the machine, and the clock. */
export interface Replacements {
  readonly database?: Database
  readonly clock?: Clock
  readonly carrier?: MailCarrier
  /** No timers of its own; jobs wait until they are drained. */
  readonly quiet?: boolean
}

/** Opens everything the product stands on. @throws {Error} in plain words when something cannot be used. */
export async function openHouse(settings: Settings, replace: Replacements = {}): Promise<House> {
  const log = openLog(settings.logLevel)
  const policies = policiesOf(settings.jurisdiction)
  checkContentFolder(settings)
  checkCodes(settings)
  loadOrientation((path) => contentFile(settings, `orientation/${path}`))
  refuseVideoWithoutCaptions(settings)
  loadLetters(settings)
  loadDecisionReasons(settings, correctables)
  loadComfortAids(settings)
  loadExamAgreements(settings)
  loadExamContent(settings)
  loadItemFlags(settings)
  retentionOf(settings.jurisdiction)
  const clock = replace.clock ?? systemClock()
  const database = replace.database ?? (await openDatabase(settings, log))
  await migrate(database, 'database/migrations')
  const folder = resolve(settings.dataFolder, 'files')
  if (!replace.database) await unpackWorld({ settings, database, clock, folder, timeZone: policies.timeZone })
  await furnish(database, settings, policies, clock)
  const jobs = await openJobs(database, log, replace.quiet ?? false)
  const house: House = {
    settings, database, clock, process: thisProcess(clock.now()), meters: openMeters(), timeZone: policies.timeZone, log, jobs, reactions, policyEffects,
    get handlers() {
      return jobHandlers(house)
    },
    secrets: secretsWith(secretKeyOf(settings)),
    carrier: replace.carrier ?? carrierFor(settings, database, clock, log),
    rateLimits: openRateLimits(database, settings),
    files: folderStore(folder),
    overrides: noOverrides(),
    shownDeadline: {},
  }
  await readOverrides(house)
  if (!replace.quiet && !settings.demonstration) await sayHowToBegin(house)
  if (!replace.quiet) void warnWhenMailIsAway(house)
  return house
}

/** What the house does for each kind of job. */
export const jobHandlers = (house: House): JobHandlers => ({
  reactions: ({ news, reaction }) => tell(house, news!, reaction!),
  messages: ({ message }) => deliverMessage(house, message!),
  papers: ({ batch }) => makePapers(house, batch!),
  vendor: ({ file }) => workOnVendorFile(house, file!),
  housekeeping: () => housekeep(house),
  decisions: () => sweep(house, 'decisions', (note) => letDecisionsLeave(house, house.clock.now(), note)),
})

export async function closeHouse(house: House): Promise<void> {
  await house.jobs.stop()
  await house.database.close()
}
