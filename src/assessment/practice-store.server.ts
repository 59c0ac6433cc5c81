import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { PracticeScore } from './practice.ts'

/** How every competency went in every practice exam of the person that is over, the newest first. */
export const practiceScores = (unit: Unit<Self>): Promise<PracticeScore[]> =>
  unit.db.selectFrom('assessment_scores as s').innerJoin('assessments as a', 'a.id', 's.assessment_id')
    .select(['s.assessment_id', 's.competency', 's.counted', 's.correct'])
    .where('a.subject_id', '=', unit.actor.personId).where('a.kind', '=', 'practice').where('a.state', 'in', ['finished', 'timeUp'])
    .orderBy('a.started_at', 'desc').orderBy('a.id', 'desc').orderBy('s.competency').execute()
