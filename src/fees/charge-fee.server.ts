import { audit } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Cents } from '#platform/money.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { ChargeKind } from './charge-kinds.ts'

/** What a fee is charged for. */
export interface Charging {
  readonly kind: ChargeKind
  /** The application, by id and as people say it. */
  readonly aboutId: string
  readonly reference: string
  /** From 1: each retake is charged anew. */
  readonly attempt: number
  readonly certifierId: string
  /** The legal name of today, for documents. */
  readonly personName: string
  readonly cents: Cents
  readonly policyDate: PlainDate
}

const chargeOf = async (unit: Unit, { kind, aboutId, attempt }: Charging) =>
  (await unit.db.selectFrom('charges').select('id').where('kind', '=', kind).where('about_id', '=', aboutId)
    .where('attempt', '=', attempt).executeTakeFirstOrThrow()).id

/** The language in which the person is written to, for their receipts. */
const languageOf = async (unit: Unit<Self>) =>
  (await unit.db.selectFrom('accounts').select('language').where('person_id', '=', unit.actor.personId)
    .where('closed_at', 'is', null).executeTakeFirstOrThrow()).language

/** Charges a person a fee, once for each thing and attempt, in the transaction of whoever asks. @returns the charge's id, new or not. */
export async function chargeFee(unit: Unit<Self>, charging: Charging): Promise<string> {
  const { kind, aboutId, reference, attempt, certifierId, personName, cents, policyDate } = charging
  const made = await unit.db.insertInto('charges').values({
    id: newId(), kind, about_id: aboutId, about_reference: reference, attempt, person_id: unit.actor.personId, person_name: personName,
    language: await languageOf(unit), certifier_id: certifierId, cents, policy_date: policyDate, effective_on: unit.today,
    recorded_at: unit.now,
  }).onConflict((conflict) => conflict.columns(['kind', 'about_id', 'attempt']).doNothing()).returning('id').executeTakeFirst()
  if (!made) return chargeOf(unit, charging)
  await audit(unit, { action: 'changed', kind: 'charge', ids: [made.id], detail: kind })
  return made.id
}
