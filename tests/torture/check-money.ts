import type { House } from '#platform/house.server.ts'
import { ask, differs, noneOf } from './compare.ts'
import type { Told } from './told.ts'

const fee = 10_000

/** What was paid and counts: at most the fee. */
const paidOf = ({ vouchers, cheques }: Told) =>
  ([...vouchers.values()].filter((state) => state === 'used').length + cheques.filter(({ returned }) => !returned).length) * fee

interface Balance {
  readonly cents: number
  readonly paid: number
  readonly due: number
  readonly ended: string | null
}

async function complaintsAboutOne(house: House, told: Told): Promise<string[]> {
  const ofThem = <Row>(text: string) => ask<Row>(house, text, [told.personId])
  const balances = await ofThem<Balance>('select cents, paid, due, ended from charge_balances where person_id = $1')
  const payments = await ofThem<{ what: string; allocated: number }>(`
    select coalesce(v.code, p.cheque_number) as what, (select sum(cents)::int from allocations a where a.payment_id = p.id) as allocated
      from payments p left join vouchers v on v.id = p.voucher_id where p.person_id = $1`)
  const returned = await ofThem<{ cheque_number: string }>(
    'select cheque_number from payment_reversals r join payments p on p.id = r.payment_id where p.person_id = $1')
  const vouchers = await ask<{ code: string; state: string; held_by: string | null }>(house,
    'select code, state, held_by from vouchers where code = any ($1) order by code', [[...told.vouchers.keys()]])
  const [paid, withdrawn] = [paidOf(told), told.state === 'withdrawn']
  const used = [...told.vouchers].filter(([, state]) => state === 'used').map(([code]) => code)
  const back = told.cheques.filter((cheque) => cheque.returned).map(({ number }) => number)
  return [
    ...differs(`${told.email}: the fee`, balances, told.seen ? [{ cents: fee, paid, due: withdrawn ? 0 : fee - paid, ended: withdrawn ? 'withdrawn' : null }] : []),
    ...differs(`${told.email}: the payments`, payments.map(({ what }) => what).sort(), [...used, ...told.cheques.map(({ number }) => number)].sort()),
    ...differs(`${told.email}: payments that are not given to the fee whole`, payments.filter(({ allocated }) => allocated !== fee), []),
    ...differs(`${told.email}: the cheques that came back`, returned.map(({ cheque_number }) => cheque_number).sort(), back.sort()),
    ...differs(`${told.email}: the vouchers`, vouchers.map(({ code, state, held_by }) => [code, state, held_by]),
      [...told.vouchers].map(([code, state]) => [code, state, state === 'open' ? null : told.personId]).sort()),
  ]
}

/** Is every fee charged once and paid as told, and every voucher where its person left it? */
export async function complaintsAboutMoney(house: House, told: readonly Told[]): Promise<string[]> {
  const complaints: string[] = []
  for (const one of told) complaints.push(...(await complaintsAboutOne(house, one)))
  return [
    ...complaints,
    ...(await noneOf(house, 'fees charged twice', 'select about_id from charges group by 1 having count(*) > 1')),
    ...(await noneOf(house, 'receipts with the same number', 'select reference from payments group by 1 having count(*) > 1')),
    ...(await noneOf(house, 'vouchers that paid twice', 'select voucher_id from payments where voucher_id is not null group by 1 having count(*) > 1')),
    ...(await noneOf(house, 'used vouchers that paid nothing', "select code from vouchers v where state = 'used' and not exists (select from payments where voucher_id = v.id)")),
    ...(await noneOf(house, 'vouchers whose history does not hang together', `
      select * from (select voucher_id, from_state, lag(to_state) over (partition by voucher_id order by recorded_at, id) as before from voucher_history) h
       where from_state is distinct from before`)),
    ...(await noneOf(house, 'vouchers whose history ends elsewhere', `
      select code, state from vouchers v where state is distinct from
        (select to_state from voucher_history h where h.voucher_id = v.id order by recorded_at desc, id desc limit 1)`)),
  ]
}
