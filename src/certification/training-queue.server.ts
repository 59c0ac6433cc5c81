import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { TrainingState } from './training-certificate-lifecycle.ts'
import { mostTrainingCounted, trainingPageSize, trainingViews, type TrainingView } from './training-views.ts'

const statesOf = {
  waiting: ['inReview'], withdrawn: ['inReview', 'accepted'], leaving: ['inReview', 'accepted', 'refused'], accepted: ['accepted'], refused: ['refused'],
} as const satisfies Record<TrainingView, readonly TrainingState[]>

const leaving = sql`array(select certificate_id from training_decisions where state = 'waiting')`

/** Its provider has withdrawn what it stands on; and if it was accepted, nobody knew that then. Whoever accepts what is withdrawn was told so. */
const isWithdrawn = sql<boolean>`exists (
  select from training_completions t where t.id = c.completion_id and t.certifier_id = c.certifier_id and t.withdrawn_on is not null
     and (c.state = 'inReview' or t.withdrawn_at > (
       select max(d.decided_at) from training_decisions d where d.certificate_id = c.id and d.kind = 'accept' and d.state = 'left')))`

function inView(unit: Unit<Staff>, view: TrainingView) {
  const ours = unit.db.selectFrom('training_certificates as c').where('c.certifier_id', '=', unit.actor.organisationId)
    .where('c.application_id', 'is not', null).where('c.state', 'in', statesOf[view])
  if (view === 'withdrawn') return ours.where(sql<boolean>`c.id <> all (${leaving})`).where(isWithdrawn)
  return view === 'leaving' ? ours.where(sql<boolean>`c.id = any (${leaving})`) : ours.where(sql<boolean>`c.id <> all (${leaving})`)
}

const countOf = (unit: Unit<Staff>, view: TrainingView) =>
  sql<number>`(select count(*)::integer from ${inView(unit, view).select('c.id').limit(sql.lit(mostTrainingCounted + 1))} as counted)`

/** How many certificates wait for an answer, and how many their providers have withdrawn, for the top of another list. */
export const trainingWaiting = (unit: Unit<Staff>): Promise<{ waiting: number; withdrawn: number }> =>
  unit.db.selectNoFrom([countOf(unit, 'waiting').as('waiting'), countOf(unit, 'withdrawn').as('withdrawn')]).executeTakeFirstOrThrow()

/** One page of the list, with how many are in each view. Recorded as one look, with the ids that were shown. @param page from 1. */
export async function trainingQueue(unit: Unit<Staff>, view: TrainingView, page: number) {
  const decided = view === 'accepted' || view === 'refused'
  const rows = await inView(unit, view)
    .innerJoin('applications as a', 'a.id', 'c.application_id').innerJoin('training_providers as p', 'p.id', 'c.provider_id')
    .leftJoin('training_completions as t', 't.id', 'c.completion_id')
    .select(['c.id', 'a.reference', 'a.sent_name', 'p.name as provider', 'c.completed_on', 'c.added_on', 'c.review_due_on', 'c.decided_on', 't.withdrawn_on'])
    .orderBy(decided ? 'c.decided_on' : 'c.review_due_on', decided ? 'desc' : 'asc').orderBy('c.id')
    .limit(trainingPageSize).offset((page - 1) * trainingPageSize).execute()
  const counts = await unit.db.selectNoFrom(trainingViews.map((one) => countOf(unit, one).as(one))).executeTakeFirstOrThrow()
  await audit(unit, { action: 'listed', kind: 'trainingCertificate', ids: rows.map(({ id }) => id), detail: view })
  return { rows, counts: counts as Record<TrainingView, number> }
}
