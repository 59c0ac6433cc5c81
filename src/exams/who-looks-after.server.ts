import { sql } from 'kysely'
import type { House } from '#platform/house.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Staff, type Unit } from '#platform/unit-of-work.server.ts'
import { assessmentsAbout, type Assessment } from '#assessment/public.server.ts'
import { whyNotYours, type NotYours } from './look-after.ts'
import type { ExamDay } from './day-store.server.ts'

/** Whose day it is, for the question whether somebody may look after them; nothing of it is shown. */
export interface WhoseDay {
  readonly subjectId: string
  readonly trainedBy: readonly string[]
  readonly reference: string
}

/** Whose day it is, of a seat at the program of whoever asks. @throws {NotFound} */
export async function whoseDay(house: House, { organisationId }: Staff, sittingId: string, registrationId: string): Promise<WhoseDay> {
  const row = !isId(sittingId) || !isId(registrationId) ? undefined : await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    unit.db.selectFrom('exam_days').innerJoin('exam_requests', 'exam_requests.id', 'request_id').innerJoin('exam_eligibilities', 'exam_eligibilities.id', 'eligibility_id')
      .select(['exam_days.subject_id', 'trained_by', 'exam_eligibilities.reference', 'on_screen']).where('registration_id', '=', registrationId)
      .where('sitting_id', '=', sittingId).where('exam_days.certifier_id', '=', organisationId).executeTakeFirst())
  if (!row) throw new NotFound()
  return { subjectId: row.subject_id, trainedBy: row.trained_by, reference: row.reference }
}

/** Why whoever works in this unit may not look after the person; nothing when they may. */
export async function whyNotMine(unit: Unit<Staff>, { subjectId, trainedBy }: WhoseDay): Promise<NotYours | undefined> {
  const { rows } = await sql<{ knows: boolean; trained: boolean }>`
    select ${subjectId}::uuid = any (coalesce(nullif(current_setting('app.hidden', true), '')::uuid[], '{}')) as knows,
           ${[...trainedBy]}::uuid[] && providers_of_mine() as trained`.execute(unit.db)
  return whyNotYours({ isSelf: subjectId === unit.actor.personId, ...rows[0]! })
}

/** @throws {Refused} in words, when the person is not theirs to look after. The database hides them as well. */
export async function refuseNotMine(unit: Unit<Staff>, whose: WhoseDay): Promise<void> {
  const why = await whyNotMine(unit, whose)
  if (why) throw new Refused([{ code: `notYours-${why}` }])
}

/** How far an exam is: of how many questions how many have an answer, and when it ends. */
export interface HowFar {
  readonly answered: number
  readonly of: number
  readonly endsAt: Date
  readonly pausedAt: Date | null
  readonly extendedMinutes: number
  readonly seenAt: Date | null
}

const howFar = ({ items, ends_at, paused_at, extended_minutes, seen_at }: Assessment, answered: number): HowFar =>
  ({ answered, of: items, endsAt: ends_at!, pausedAt: paused_at, extendedMinutes: extended_minutes, seenAt: seen_at })

/** How far the exams of some days are, by seat: asked by the house for whoever was shown these days, and never with an answer in it. */
export async function howFarAre(house: House, days: readonly Pick<ExamDay, 'registration_id' | 'state'>[]): Promise<ReadonlyMap<string, HowFar>> {
  const running = days.filter(({ state }) => state === 'started').map(({ registration_id }) => registration_id)
  if (running.length === 0) return new Map()
  return unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const exams = await assessmentsAbout(unit, running)
    const counts = await unit.db.selectFrom('assessment_items').select(['assessment_id', sql<number>`count(*)::int`.as('answered')])
      .where('assessment_id', 'in', [...exams.values()].map(({ id }) => id)).where('choice', 'is not', null).groupBy('assessment_id').execute()
    return new Map([...exams].map(([seat, exam]) => [seat, howFar(exam, counts.find(({ assessment_id }) => assessment_id === exam.id)?.answered ?? 0)]))
  })
}
