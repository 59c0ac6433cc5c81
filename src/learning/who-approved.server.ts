import { sql } from 'kysely'
import type { PlainDate } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { TrainingKind } from './training-kinds.ts'

/** Who recorded the approval of a provider that covers a day, by the name they go by for colleagues, and when. None when none does. */
export async function whoApproved(
  unit: Unit<Staff>, providerId: string, on: PlainDate, language: Language, training: TrainingKind = 'core80',
): Promise<{ readonly who: string | undefined; readonly on: PlainDate } | undefined> {
  const row = await unit.db.selectFrom('provider_approvals as a').innerJoin('provider_history as h', 'h.approval_id', 'a.id')
    .select(['h.effective_on', sql<string | null>`name_of_colleague(h.by_person)`.as('name')])
    .where('a.provider_id', '=', providerId).where('a.training', '=', training).where('a.language', '=', language)
    .where('a.starts_on', '<=', on).where('a.ends_on', '>=', on).where('h.step', '=', 'approved')
    .orderBy('h.recorded_at', 'desc').limit(1).executeTakeFirst()
  return row && { who: row.name ?? undefined, on: row.effective_on }
}
