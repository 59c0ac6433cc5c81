import { sql } from 'kysely'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { takeTurn } from './ledger-store.server.ts'

/** Lets go of every voucher that someone had set aside for something, when their account was closed. In the house's own role. */
export async function freeVouchers(unit: Unit, aboutId: string): Promise<void> {
  await takeTurn(unit, aboutId)
  await sql`select free_vouchers(${aboutId}, ${unit.today}, ${unit.now})`.execute(unit.db)
}
