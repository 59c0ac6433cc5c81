import { sql } from 'kysely'
import type { PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Cents } from '#platform/money.ts'
import { underReference } from '#platform/under-reference.server.ts'
import type { Self, Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { Tables } from '#database/tables.ts'
import type { ChargeKind } from './charge-kinds.ts'

/** One charge as it stands: what was paid of it and counts, what is still due, and how it ended. */
export interface Balance {
  readonly chargeId: string
  readonly aboutId: string
  readonly personId: string
  readonly certifierId: string
  readonly kind: ChargeKind
  readonly attempt: number
  readonly cents: Cents
  readonly paid: Cents
  readonly due: Cents
  readonly ended: 'void' | 'withdrawn' | null
  /** Of what was paid, what is kept; none while the charge has not ended. */
  readonly forfeited: Cents | null
  /** Of what was paid, what goes back to the person. */
  readonly toReturn: Cents
}

const columns = sql`charge_id as "chargeId", about_id as "aboutId", person_id as "personId", certifier_id as "certifierId", kind, attempt,
  cents, paid, due, ended, forfeited, to_return as "toReturn"`

/** The balances of everything that was charged about something, in the order of charging. */
export const balancesAbout = async (unit: Unit, aboutId: string): Promise<Balance[]> =>
  (await sql<Balance>`select ${columns} from charge_balances where about_id = ${aboutId} order by charge_id`.execute(unit.db)).rows

/** Everything that was charged to the person themself, the newest first. */
export const myBalances = async (unit: Unit<Self>): Promise<Balance[]> =>
  (await sql<Balance>`select ${columns} from charge_balances where person_id = ${unit.actor.personId} order by charge_id desc`.execute(unit.db)).rows

/** Lets one after another move money about the same thing; ends with the transaction. */
export const takeTurn = async (unit: Unit, aboutId: string): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(hashtextextended(${`money about ${aboutId}`}, 0))`.execute(unit.db))

interface Paying {
  readonly method: Tables['payments']['method']
  readonly cents: Cents
  readonly cheque?: { readonly number: string; readonly dated: PlainDate }
  readonly voucher?: { readonly id: string; readonly program: string }
}

/** Writes a payment and gives all of it to one charge. @returns the payment's id. */
export async function pay(unit: Unit<Self | Staff>, { chargeId, personId, certifierId }: Balance, paying: Paying): Promise<string> {
  const payment = { id: newId(), person_id: personId, certifier_id: certifierId }
  await underReference((reference) => unit.db.insertInto('payments').values({
    ...payment, reference, method: paying.method, cents: paying.cents,
    cheque_number: paying.cheque?.number ?? null, cheque_dated: paying.cheque?.dated ?? null,
    voucher_id: paying.voucher?.id ?? null, voucher_program: paying.voucher?.program ?? null,
    effective_on: unit.today, recorded_by: unit.actor.personId, recorded_at: unit.now,
  }).onConflict((conflict) => conflict.column('reference').doNothing()).returning('id').executeTakeFirst())
  await unit.db.insertInto('allocations').values({
    payment_id: payment.id, charge_id: chargeId, person_id: personId, certifier_id: certifierId, cents: paying.cents, recorded_at: unit.now,
  }).execute()
  return payment.id
}
