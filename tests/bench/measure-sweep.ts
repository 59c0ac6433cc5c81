import { lapseApplications, remindApplicants } from '#certification/public.server.ts'
import { usualQuery } from '#certification/queue-query.ts'
import { reviewQueue } from '#certification/review-queue.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'

/** What the clock did in one sweep, and how long people waited for the queue's page before and meanwhile, in milliseconds. */
export interface MeasuredSweep {
  readonly seconds: number
  readonly ended: number
  readonly reminded: number
  readonly before: number
  readonly meanwhile: number
}

const p95 = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)]!

/** Asks for the queue's page every 50 milliseconds, as people would, until told to stop. */
async function pagesWhile(house: House, staff: Staff, work: Promise<unknown>): Promise<number> {
  const all: number[] = []
  let going = true
  void work.finally(() => { going = false })
  while (going) {
    const start = performance.now()
    await unitOfWork(house, staff, (unit) => reviewQueue(unit, usualQuery))
    all.push(performance.now() - start)
    await new Promise((resume) => setTimeout(resume, 50))
  }
  return p95(all)
}

/** Of what waits for its applicant: 1,000 ended yesterday, the others end on a day of the next 90. */
const days = `update applications a set held_until = current_date + case when place <= 1000 then -2 else (place % 90)::int end
  from (select id, row_number() over (order by id) as place from applications where state in ('awaitingFee', 'returned')) p where p.id = a.id`

/** One sweep over everything that is there. */
export async function measureSweep(house: House, staff: Staff): Promise<MeasuredSweep> {
  await house.database.statement(days)
  await house.database.statement('vacuum analyze applications')
  const before = await pagesWhile(house, staff, new Promise((resume) => setTimeout(resume, 5000)))
  const start = performance.now()
  const sweep = lapseApplications(house).then(async (ended) => {
    await remindApplicants(house)
    return { ended, seconds: (performance.now() - start) / 1000 }
  })
  const meanwhile = await pagesWhile(house, staff, sweep)
  const { rows } = await house.database.statement('select count(*)::integer as many from application_reminders where letter_written')
  return { ...(await sweep), reminded: rows[0].many as number, before, meanwhile }
}
