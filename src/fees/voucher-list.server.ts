import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { vouchersOnPage, type VoucherView } from './voucher-views.ts'

/** One page of the vouchers in a view, the newest first, and how many there are in each. Recorded as one look. */
export async function voucherList(unit: Unit<Staff>, view: VoucherView, page: number) {
  const ours = unit.db.selectFrom('vouchers').where('certifier_id', '=', unit.actor.organisationId)
  const counted = await ours.select(['state', sql<number>`count(*)::integer`.as('count')]).groupBy('state').execute()
  const rows = await ours.selectAll().$if(view !== 'all', (query) => query.where('state', '=', view as 'open'))
    .orderBy('recorded_at', 'desc').orderBy('id').limit(vouchersOnPage).offset((page - 1) * vouchersOnPage).execute()
  await audit(unit, { action: 'listed', kind: 'voucher', ids: rows.map(({ id }) => id), detail: view })
  const countOf = (one: VoucherView) => counted.reduce((sum, { state, count }) => (one === 'all' || one === state ? sum + count : sum), 0)
  return { rows, countOf }
}

/** One voucher with what happened to it. Recorded as a look. @throws {NotFound} */
export async function openVoucher(unit: Unit<Staff>, id: string) {
  const voucher = isId(id) ? await unit.db.selectFrom('vouchers').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!voucher) throw new NotFound()
  const history = await unit.db.selectFrom('voucher_history').select(['step', 'about_reference', 'why', 'effective_on'])
    .where('voucher_id', '=', id).orderBy('id').execute()
  await audit(unit, { action: 'opened', kind: 'voucher', ids: [id], whose: voucher.held_for ?? undefined })
  return { voucher, history }
}
