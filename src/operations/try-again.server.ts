import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import { refuseElsewhere } from '#policy/policy-store.server.ts'
import { everyMinutes, type ClockJob } from '#platform/sweeps.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'

/** One thing by its id, or everything of its kind. @throws {NotFound} for what is no id. */
function whichOf(id: string | undefined): string | null {
  if (id !== undefined && !isId(id)) throw new NotFound()
  return id ?? null
}

/** What an operator did is kept, when it changed anything. */
async function noted(unit: Unit<Staff>, kind: string, which: string | null, count: number): Promise<number> {
  if (count > 0) await audit(unit, { action: 'changed', kind, ids: which ? [which] : [], detail: which ? 'tryAgain' : 'tryAllAgain' })
  return count
}

/**
 * Follow-up work that failed begins its tries anew, and what waits for its next try has it now. Pressed twice it is the same.
 * @param id of one job; all of them, when none is given. @returns how many are tried.
 */
export async function tryJobsAgain(unit: Unit<Staff>, id?: string): Promise<number> {
  await refuseElsewhere(unit)
  const which = whichOf(id)
  const { rows } = await sql<{ count: number }>`select try_jobs_again('reactions', ${which}::uuid) as count`.execute(unit.db)
  return noted(unit, 'job', which, rows[0]!.count)
}

/**
 * Letters that wait leave now; those that were given up get new tries, unless their link is too old or they went another way.
 * Of the last at most 500 at once, so that a press stays short.
 * @param id of one letter; all of them, when none is given. @returns how many are tried.
 */
export async function tryLettersAgain(unit: Unit<Staff>, id?: string): Promise<number> {
  await refuseElsewhere(unit)
  const which = whichOf(id)
  const { rows } = await sql<{ sooner: number; without_job: string[] }>`select * from try_letters_again(${which}::uuid)`.execute(unit.db)
  const { sooner, without_job } = rows[0]!
  // Without a mail server a job would only end: the letters wait until there is one.
  if (unit.house.carrier) for (const message of without_job) await unit.house.jobs.ask(unit, 'messages', { message })
  return noted(unit, 'letter', which, sooner + without_job.length)
}

const isClockJob = (text: string): text is ClockJob => Object.hasOwn(everyMinutes, text)

/** Asks now for what the clock asks for anyway. @throws {NotFound} for what the clock never asks for. */
export async function runNow(unit: Unit<Staff>, job: string): Promise<void> {
  await refuseElsewhere(unit)
  if (!isClockJob(job)) throw new NotFound()
  await unit.house.jobs.ask(unit, job, {})
  await audit(unit, { action: 'changed', kind: 'sweep', ids: [], detail: `runNow ${job}` })
}
