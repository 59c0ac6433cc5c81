import type { Instant, PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { NotFound } from '#platform/problems.ts'

/** What happened on one legal day while the clock was moved. */
export interface DayPassed {
  readonly day: PlainDate
  readonly decisions: number
  readonly letters: number
  readonly ended: number
}

/** Each kind of what happens by itself, with the legal day on which it did. */
const happenings = `
  select d.decided_on as day, 'decisions' as what from review_decisions d where d.state = 'left' and d.ended_at between $1 and $2
  union all select m.effective_on, 'letters' from messages m where m.written_at between $1 and $2
  union all select h.effective_on, 'ended' from application_history h where h.by_role = 'clock' and h.recorded_at between $1 and $2`

/**
 * What happened between two moments of machine time, by legal day. Counts alone, nothing about anyone.
 * @throws {NotFound} outside the demonstration.
 */
export async function whatHappened({ settings, database }: House, since: Instant, until: Instant): Promise<DayPassed[]> {
  if (!settings.demonstration) throw new NotFound()
  const { rows } = await database.statement(
    `select day, count(*) filter (where what = 'decisions')::int as decisions, count(*) filter (where what = 'letters')::int as letters,
            count(*) filter (where what = 'ended')::int as ended from (${happenings}) all_of_it group by day order by day`, [since, until])
  return rows as DayPassed[]
}
