import { sql } from 'kysely'
import type { Instant } from '#platform/dates.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import type { JobCounts, LetterCounts } from './concerns.ts'
import type { LetterList } from './letter-lists.ts'

/** Why something failed, as far as it may be told. */
export interface ToldFault {
  readonly fault_kind: string | null
  readonly fault_code: string | null
  readonly fault_place: string | null
}

/** How many rows are shown on a page of jobs or letters. */
export const pageSize = 25

/** How many jobs of each kind there are. */
export async function countJobs(unit: Unit): Promise<readonly JobCounts[]> {
  return (await sql<JobCounts>`
    select kind, waiting, again, running, failed, oldest_seconds as "oldestSeconds", next_at as "nextAt" from count_jobs()`.execute(unit.db)).rows
}

export async function countLetters(unit: Unit): Promise<LetterCounts> {
  const { rows } = await sql<LetterCounts>`
    select waiting, again, most_tries as "mostTries", oldest_at as "oldestAt", next_at as "nextAt", without_job as "withoutJob",
           given_up as "givenUp", given_up_since as "givenUpSince", came_back as "cameBack", came_back_since as "cameBackSince"
      from count_letters()`.execute(unit.db)
  return rows[0]!
}

export interface DatabaseFacts {
  readonly version: string
  readonly started_at: Instant
  readonly bytes: string
  readonly migrations: number
  readonly last_migration: string
  readonly migrated_at: string
  readonly files: number
  readonly file_bytes: string
}
export const databaseFacts = async (unit: Unit): Promise<DatabaseFacts> =>
  (await sql<DatabaseFacts>`select * from database_facts()`.execute(unit.db)).rows[0]!

export interface JobReason extends ToldFault {
  readonly news: string | null
  readonly reaction: string | null
  readonly for_good: boolean
  readonly how_many: number
  readonly last_at: Instant | null
}
/** Why jobs of a kind failed, those of one reason together. */
export const jobReasons = async (unit: Unit, kind: string): Promise<readonly JobReason[]> =>
  (await sql<JobReason>`select * from job_reasons(${kind})`.execute(unit.db)).rows

export interface ToldJob extends ToldFault {
  readonly id: string
  readonly news: string | null
  readonly reaction: string | null
  readonly state: 'created' | 'retry' | 'active' | 'failed'
  readonly tries: number
  readonly most_tries: number
  readonly asked_at: Instant
  readonly next_at: Instant | null
  readonly last_at: Instant | null
  readonly how_many: number
}
/** One page of the jobs of a kind that are not done. @param page from 1. */
export const jobsOf = async (unit: Unit, kind: string, page: number): Promise<readonly ToldJob[]> =>
  (await sql<ToldJob>`select * from jobs_of(${kind}, ${pageSize}, ${(page - 1) * pageSize})`.execute(unit.db)).rows

/** Why letters that wait could not leave, and how many. */
export const letterReasons = async (unit: Unit): Promise<readonly { reason: string | null; how_many: number }[]> =>
  (await sql<{ reason: string | null; how_many: number }>`select * from letter_reasons()`.execute(unit.db)).rows

export interface ToldLetter {
  readonly id: string
  readonly about_signing_in: boolean
  readonly written_at: Instant
  readonly tries: number
  readonly next_at: Instant | null
  readonly reason: string | null
  readonly undelivered_at: Instant | null
  readonly can_leave: boolean
  readonly how_many: number
}
/** One page of letters, the oldest first. @param page from 1. */
export const lettersOf = async (unit: Unit, which: LetterList, page: number): Promise<readonly ToldLetter[]> =>
  (await sql<ToldLetter>`select * from letters_of(${which}, ${pageSize}, ${(page - 1) * pageSize})`.execute(unit.db)).rows

/** The runs of sweeps that are kept, the last first. */
export const sweepRuns = (unit: Unit) =>
  unit.db.selectFrom('sweep_runs').selectAll().orderBy('started_at', 'desc').orderBy('id', 'desc').limit(5000).execute()
