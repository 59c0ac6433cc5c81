import type { PlainDate } from '#platform/dates.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { DecisionKind, Point } from './decision.ts'
import { pointsIn } from './decision-store.server.ts'

/** What a decision told its person, with its legal day. */
export interface ToldPoints {
  readonly kind: DecisionKind
  readonly on: PlainDate
  readonly points: readonly Point[]
}

/** Everything that decisions told a person about an application of theirs, the latest first. Row-level security shows those that have left. */
export const pointsTold = async (unit: Unit<Self>, applicationId: string): Promise<ToldPoints[]> =>
  (await unit.db.selectFrom('review_decisions').select(['kind', 'decided_on as on', 'points']).where('application_id', '=', applicationId)
    .where('state', '=', 'left').orderBy('ended_at', 'desc').execute())
    .map((row) => ({ ...row, points: pointsIn(row) }))
