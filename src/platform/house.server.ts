import type { Reactions } from './announcements.server.ts'
import type { Clock } from './clock.server.ts'
import type { Database } from './database.server.ts'
import type { Deadline } from './deadlines.ts'
import type { Instant } from './dates.ts'
import type { FileStore } from './file-store.server.ts'
import type { JobHandlers, Jobs } from './jobs.server.ts'
import type { Log } from './log.server.ts'
import type { MailCarrier } from './mail-carrier.server.ts'
import type { Meters, ServerProcess } from './meters.server.ts'
import type { Overrides } from './overrides.ts'
import type { PolicyEffects } from './policy-effects.ts'
import type { RateLimits } from './rate-limits.server.ts'
import type { Secrets } from './secrets.server.ts'
import type { Settings } from './settings.server.ts'

/** Everything the product stands on, opened once at start and passed as an argument; there is no module state. */
export interface House {
  readonly settings: Settings
  readonly database: Database
  readonly clock: Clock
  readonly process: ServerProcess
  /** What this process counted of its own work. */
  readonly meters: Meters
  /** Of the jurisdiction, for legal days and for times that people read. */
  readonly timeZone: string
  readonly log: Log
  readonly secrets: Secrets
  readonly jobs: Jobs
  /** What is done for each kind of job: the demonstration does all of it at once when its clock moves. */
  readonly handlers: JobHandlers
  readonly reactions: Reactions
  /** None until a mail server is set: every message then waits in the outbox, and stands in the account meanwhile. */
  readonly carrier: MailCarrier | undefined
  readonly rateLimits: RateLimits
  /** The bytes of files that people added. */
  readonly files: FileStore
  /** The certifying body's dated values over those of `policies/`, as last read: the room `policy` answers from them. */
  readonly overrides: Overrides
  /** The deadline that the demonstration's bar shows on every page, and when it was last asked for. */
  readonly shownDeadline: { asked?: { readonly at: Instant; readonly next: Promise<Deadline | undefined> } | undefined }
  /** Who says what a change of one of those values would touch. */
  readonly policyEffects: PolicyEffects
}
