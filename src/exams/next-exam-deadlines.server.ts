import type { PlainDate } from '#platform/dates.ts'
import type { Deadline } from '#platform/deadlines.ts'
import { saidIn } from '#platform/languages.ts'
import type { Actor, Unit } from '#platform/unit-of-work.server.ts'
import { examDeadlineWords } from './deadline-messages.ts'

type Jobs = Extract<Actor, { hat: 'jobs' }>
interface Row {
  readonly reference: string
  readonly day: PlainDate | null
}

const said = saidIn(examDeadlineWords)

/** The first row of each matter after today: what waits for asking, paying, an answer; and the exam itself. */
const firsts = (unit: Unit<Jobs>): Readonly<Record<keyof typeof examDeadlineWords, () => Promise<Row | undefined>>> => {
  const { db, today } = unit
  const ofRequests = (state: 'awaitingFee' | 'submitted', day: 'pay_until' | 'answer_due_on') => () => db.selectFrom('exam_requests')
    .select(['reference', `${day} as day`]).where('state', '=', state).where(day, '>', today).orderBy(day).orderBy('id').limit(1).executeTakeFirst()
  return {
    askUntil: () => db.selectFrom('exam_eligibilities as e').select(['e.reference', 'e.ask_until as day']).where('e.state', '=', 'open').where('e.ask_until', '>', today)
      .where((row) => row.not(row.exists(row.selectFrom('exam_requests as r').select('r.id').whereRef('r.eligibility_id', '=', 'e.id')
        .where('r.state', 'in', ['awaitingFee', 'submitted', 'authorized']))))
      .orderBy('e.ask_until').orderBy('e.id').limit(1).executeTakeFirst(),
    payUntil: ofRequests('awaitingFee', 'pay_until'), answerDue: ofRequests('submitted', 'answer_due_on'),
    accommodation: () => db.selectFrom('exam_accommodations').select(['reference', 'answer_due_on as day']).where('state', '=', 'open').where('answer_due_on', '>', today)
      .orderBy('answer_due_on').orderBy('id').limit(1).executeTakeFirst(),
    exam: () => db.selectFrom('exam_registrations as x').innerJoin('exam_sittings as s', 's.id', 'x.sitting_id').innerJoin('exam_requests as r', 'r.id', 'x.request_id')
      .select(['r.reference', 's.starts_on as day']).where('x.state', '=', 'booked').where('s.state', '=', 'open').where('s.starts_on', '>', today)
      .orderBy('s.starts_on').orderBy('x.id').limit(1).executeTakeFirst(),
  }
}

/** The next day on the way to an exam that binds somebody, after today: at most one of each matter. */
export async function nextExamDeadlines(unit: Unit<Jobs>): Promise<Deadline[]> {
  const all: Deadline[] = []
  for (const [matter, first] of Object.entries(firsts(unit))) {
    const row = await first()
    if (row?.day) all.push({ day: row.day, what: said(matter as keyof typeof examDeadlineWords, row.reference) })
  }
  return all
}
