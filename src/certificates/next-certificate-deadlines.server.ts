import type { Deadline } from '#platform/deadlines.ts'
import { saidIn } from '#platform/languages.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { clockColumns, stateEndingBy } from './certificate-lifecycle.ts'
import { certificateDeadlineWords } from './deadline-messages.ts'

const said = saidIn(certificateDeadlineWords)

/** The next last day of a certificate that is valid, and of one that can still come back, after today: at most one of each. */
export async function nextCertificateDeadlines(unit: Unit<Extract<Actor, { hat: 'jobs' }>>): Promise<Deadline[]> {
  const all: Deadline[] = []
  for (const column of Object.values(clockColumns)) {
    const row = await unit.db.selectFrom('certificates').select(['number', `${column} as day`]).where('state', '=', stateEndingBy(column)).where(column, '>', unit.today)
      .orderBy(column).orderBy('id').limit(1).executeTakeFirst()
    if (row) all.push({ day: row.day, what: said(column, row.number) })
  }
  return all
}
