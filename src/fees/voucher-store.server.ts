import { sql } from 'kysely'
import type { PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Cents } from '#platform/money.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { ChargeKind } from './charge-kinds.ts'
import type { FoundVoucher, Wanted } from './voucher-problems.ts'
import type { VoucherState } from './voucher-lifecycle.ts'
import { readVoucherCode } from './voucher-code.ts'

interface Row {
  readonly id: string
  readonly certifier_id: string
  readonly program: string
  readonly kinds: string[]
  readonly cents: Cents
  readonly valid_from: PlainDate
  readonly valid_through: PlainDate
  readonly state: VoucherState
  readonly for_me: boolean
  readonly held_by_me: boolean
  readonly held_for: string | null
  readonly held_kind: string | null
}

const foundOf = (row: Row): FoundVoucher & { id: string } => ({
  id: row.id, certifierId: row.certifier_id, kinds: row.kinds, state: row.state, validFrom: row.valid_from, validThrough: row.valid_through,
  forMe: row.for_me, heldByMe: row.held_by_me, heldFor: row.held_for ?? undefined, heldKind: row.held_kind ?? undefined,
})

/** The voucher of a code, however it is typed, held until the unit ends. The database gives no other one away. */
export async function findVoucher(unit: Unit<Self>, typed: string) {
  const code = readVoucherCode(typed)
  if (!code) return undefined
  const { rows } = await sql<Row>`select * from voucher_of_code(${code})`.execute(unit.db)
  return rows[0] && foundOf(rows[0])
}

/** A voucher that the person has set aside. */
export interface ReservedVoucher {
  readonly id: string
  readonly program: string
  readonly code: string
  readonly kind: ChargeKind
  /** Covers up to this much. */
  readonly cents: Cents
  readonly validFrom: PlainDate
  readonly validThrough: PlainDate
}

/** What the person has set aside for something, for one kind of fee or the first of any. */
export async function reservedVoucher(unit: Unit, aboutId: string, kind?: ChargeKind): Promise<ReservedVoucher | undefined> {
  const row = await unit.db.selectFrom('vouchers').selectAll().where('held_for', '=', aboutId).where('state', '=', 'reserved')
    .$if(kind !== undefined, (query) => query.where('held_kind', '=', kind!)).orderBy('id').executeTakeFirst()
  return row && {
    id: row.id, program: row.program, code: row.code, kind: row.held_kind as ChargeKind, cents: row.cents,
    validFrom: row.valid_from, validThrough: row.valid_through,
  }
}

/** What a step is taken for: an application, with the number that people say. */
export interface StepFor extends Omit<Wanted, 'certifierId'> {
  readonly reference: string
}

/** Takes a person's step with a voucher, with its history. @returns false when it is not theirs to take, or someone was faster. */
export async function stepOfVoucher(unit: Unit<Self>, id: string, step: 'reserve' | 'release' | 'use', about: StepFor): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select step_of_voucher(${id}, ${step}, ${about.aboutId}, ${about.kind}, ${about.reference},
    ${unit.today}, ${unit.now}, ${newId()}) as taken`.execute(unit.db)
  return rows[0]!.taken
}
