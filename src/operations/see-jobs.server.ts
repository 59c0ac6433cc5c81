import { queueNames } from '#platform/jobs.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { refuseElsewhere } from '#policy/policy-store.server.ts'
import { countLetters, jobsOf, lettersOf, pageSize } from './watch-store.server.ts'
import type { LetterList } from './letter-lists.ts'

/** One page of the jobs of a kind that are not done. @param page from 1. @throws {NotFound} for a kind that there is not. */
export async function seeJobs(unit: Unit<Staff>, kind: string, page: number) {
  await refuseElsewhere(unit)
  if (!(queueNames as readonly string[]).includes(kind)) throw new NotFound()
  const rows = await jobsOf(unit, kind, page)
  const count = rows[0]?.how_many ?? 0
  return { rows, count, pages: Math.ceil(count / pageSize) }
}

/** One page of the letters that did not leave or did not arrive. @param page from 1. */
export async function seeLetters(unit: Unit<Staff>, list: LetterList, page: number) {
  await refuseElsewhere(unit)
  const { waiting, givenUp, cameBack } = await countLetters(unit)
  const counts: Readonly<Record<LetterList, number>> = { waiting, givenUp, cameBack }
  return { rows: await lettersOf(unit, list, page), counts, pages: Math.ceil(counts[list] / pageSize) }
}
