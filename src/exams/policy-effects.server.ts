import { sql } from 'kysely'
import type { PolicyEffect, Touched } from '#platform/policy-effects.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { effectWords } from './policy-effect-messages.ts'

/** How many exams are open, and how far: numbers, also for who may see none of them. */
async function openMatters(unit: Unit<Staff>): Promise<(matter: string) => number> {
  const { rows } = await sql<{ matter: string; how_many: number }>`select matter, how_many from open_exam_matters()`.execute(unit.db)
  return (matter) => rows.find((row) => row.matter === matter)?.how_many ?? 0
}

/** A sentence about so many; none about none. */
const say = (matter: keyof typeof effectWords, count: number): Touched[] =>
  (count === 0 ? [] : [{ says: { en: effectWords[matter].en(count), es: effectWords[matter].es(count) } }])

const onAsking: PolicyEffect = async (unit) => say('eligible', (await openMatters(unit))('eligible'))
const onPaying: PolicyEffect = async (unit) => {
  const count = await openMatters(unit)
  return [...say('unpaid', count('awaitingFee')), ...say('withUs', count('submitted'))]
}
const onSitting: PolicyEffect = async (unit) => say('authorized', (await openMatters(unit))('authorized'))
const onAskingForAccommodation: PolicyEffect = async (unit) => say('eligible', (await openMatters(unit))('eligible'))

/** What a change of each value would touch of the exams, by the event whose day selects it. */
export const effectsOnExams = { onAsking, onPaying, onSitting, onAskingForAccommodation }
