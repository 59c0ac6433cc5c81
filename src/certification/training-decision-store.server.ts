import { sql, type Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { letter } from '#library/letters.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { factsOfTraining, letterOfTraining, type TrainingText } from './training-letter.ts'

export type TrainingDecision = Selectable<Tables['training_decisions']>

/** Every decision about a certificate that this actor may see, the latest first. */
export const trainingDecisionsOf = (unit: Unit, certificateId: string): Promise<TrainingDecision[]> =>
  unit.db.selectFrom('training_decisions').selectAll().where('certificate_id', '=', certificateId).orderBy('decided_at', 'desc').orderBy('id', 'desc').execute()

/** Whether its person has added another one since, which staff need not be able to see. */
export async function hasAnotherTraining(unit: Unit<Staff>, certificateId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean | null }>`select has_another_training(${certificateId}) as has`.execute(unit.db)
  return rows[0]?.has ?? false
}

/** The letter of a decision: the preview and what leaves are this one. */
export function letterOfTrainingText(unit: Unit, text: TrainingText) {
  const { siteAddress: site, programPhone: phone } = unit.house.settings
  return letter(letterOfTraining[text.kind], text.language, factsOfTraining(text, { site, phone }))
}
