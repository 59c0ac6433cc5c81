import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { inMoney } from '#platform/money.ts'
import type { PolicyEffect, Touched, WouldChange } from '#platform/policy-effects.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import type { ChargeKind } from './charge-kinds.ts'
import { effectWords } from './policy-effect-messages.ts'

/** As many as are named. */
const most = 20

async function named(unit: Unit<Staff>, kind: ChargeKind, { from, value }: WouldChange): Promise<NonNullable<Touched['matters']>> {
  if (unit.actor.role !== 'programManager') return []
  const rows = await unit.db.selectFrom('vouchers').select(['id', 'code']).where('certifier_id', '=', unit.actor.organisationId)
    .where('state', 'in', ['open', 'reserved']).where(sql<boolean>`${kind} = any (kinds)`).where('cents', '<', value as number)
    .where('valid_through', '>=', from).orderBy('recorded_at').orderBy('id').limit(most).execute()
  if (rows.length > 0) await audit(unit, { action: 'listed', kind: 'voucher', ids: rows.map(({ id }) => id), detail: 'policy' })
  return rows.map(({ id, code }) => ({ href: `/vouchers/${id}`, text: code }))
}

/** Vouchers that cover less than a fee would be: they then pay a part of it. */
export const vouchersTooSmall = (kind: ChargeKind): PolicyEffect => async (unit, change) => {
  const { rows } = await sql<{ count: number }>`
    select open_vouchers_below(${kind}, ${change.value as number}::integer, ${change.from}::date) as count`.execute(unit.db)
  const count = rows[0]!.count
  if (count === 0) return []
  const matters = await named(unit, kind, change)
  const fee = { en: inMoney(change.value as number, 'en'), es: inMoney(change.value as number, 'es') }
  const says = { en: effectWords.vouchers.en(count, fee.en), es: effectWords.vouchers.es(count, fee.es) }
  return [{ says, matters, more: matters.length > 0 ? Math.max(count - matters.length, 0) : 0 }]
}
