import { sql } from 'kysely'
import { legalDay } from '#platform/clock.server.ts'
import type { House } from '#platform/house.server.ts'
import { NotFound } from '#platform/problems.ts'

/**
 * A voucher for the fee of an application that nobody in the demonstration has taken yet, for whoever wants to see how one pays: elsewhere nobody is
 * shown a voucher of others.
 * @returns its code, if there is one left. @throws {NotFound} outside the demonstration.
 */
export async function freeVoucher(house: House): Promise<string | undefined> {
  if (!house.settings.demonstration) throw new NotFound()
  const today = legalDay(house.clock, house.timeZone)
  const voucher = await house.database.query.selectFrom('vouchers').select('code').where('state', '=', 'open').where('for_email', 'is', null)
    .where('kinds', '@>', sql<string[]>`array['application']`).where('valid_from', '<=', today).where('valid_through', '>=', today).orderBy('id').executeTakeFirst()
  return voucher?.code
}
