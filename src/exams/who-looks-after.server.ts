import { sql } from 'kysely'
import type { House } from '#platform/house.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Staff, type Unit } from '#platform/unit-of-work.server.ts'
import { assessmentsAbout, type Assessment } from '#assessment/public.server.ts'
import { whyNotYours, type NotYours } from './look-after.ts'
import { isOnScreen } from './day-times.ts'
import { prepareDays, preparedAtOnce, prepareSome } from './prepare-days.server.ts'
import type { ExamDay, Jobs } from './day-store.server.ts'

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

type Running = readonly Pick<ExamDay, 'registration_id' | 'state'>[]
const running = (days: Running) => days.filter(({ state }) => state === 'started').map(({ registration_id }) => registration_id)

async function howFarIn(unit: Unit<Jobs>, days: Running): Promise<ReadonlyMap<string, HowFar>> {
  const exams = await assessmentsAbout(unit, running(days))
  if (exams.size === 0) return new Map()
  const rows = await unit.db.selectFrom('assessment_items').select(['assessment_id', sql<number>`count(*)::int`.as('answered')])
    .where('assessment_id', 'in', [...exams.values()].map(({ id }) => id)).where('choice', 'is not', null).groupBy('assessment_id').execute()
  const answered = new Map(rows.map((row) => [row.assessment_id, row.answered]))
  return new Map([...exams].map(([seat, exam]) => [seat, howFar(exam, answered.get(exam.id) ?? 0)]))
}

/** How far the exams of some days are, by seat: asked by the house for whoever was shown these days, and never with an answer in it. */
export async function howFarAre(house: House, days: Running): Promise<ReadonlyMap<string, HowFar>> {
  return running(days).length === 0 ? new Map() : unitOfWork(house, { hat: 'jobs' }, (unit) => howFarIn(unit, days))
}

/**
 * What the house knows of a sitting for a proctor, in one unit: it expects who is not expected yet, counts everybody, and says how far the exams are.
 * Nothing of it is shown by itself: the proctor's own unit decides who is. For a sitting that is not their program's, or of another day, there is nothing.
 */
export async function houseOfSitting(house: House, { organisationId }: Pick<Staff, 'organisationId'>, id: string): Promise<{ readonly expected: number; readonly far: ReadonlyMap<string, HowFar> }> {
  const none = { expected: 0, far: new Map<string, HowFar>(), more: false }
  const { more, ...found } = await unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    const sitting = isId(id) ? await unit.db.selectFrom('exam_sittings').select('starts_on').where('id', '=', id).where('certifier_id', '=', organisationId).executeTakeFirst() : undefined
    if (!sitting || !isOnScreen(sitting.starts_on, unit.today)) return none
    const prepared = await prepareSome(unit, { sittingId: id })
    const days = await unit.db.selectFrom('exam_days').select(['registration_id', 'state']).where('sitting_id', '=', id).where('state', '<>', 'released').execute()
    return { expected: days.length, far: await howFarIn(unit, days), more: prepared === preparedAtOnce }
  })
  if (!more) return found
  await prepareDays(house, { sittingId: id })
  return houseOfSitting(house, { organisationId }, id)
}
