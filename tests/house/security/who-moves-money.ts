import { sql, type RawBuilder } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { ActorName, Scene } from './scene.ts'
import type { Change } from './who-changes.ts'

type PersonName = 'Ana' | 'Ben' | 'Marcus' | 'Sam' | 'Anh' | 'Dana'
type Payer = 'Ana' | 'Marcus' | 'Sam'
type Statement = (scene: Scene) => RawBuilder<unknown>

const change = (table: string, as: ActorName, says: string, outcome: string, statement: Statement): Change =>
  ({ table, as, says, outcome, change: statement })
const by = 'refused by a policy'
const day = '2026-03-10'

const charging = (of: PersonName): Statement => ({ people, here }) =>
  sql`insert into charges values (${newId()}, 'application', ${newId()}, 'x', 1, ${people[of]}, 'x', 'en', ${here}, 10000, ${day}, ${day}, now())`

const byCheque = (of: PersonName, recordedBy: PersonName): Statement => ({ people, here }) =>
  sql`insert into payments (id, reference, method, person_id, certifier_id, cents, cheque_number, cheque_dated, effective_on, recorded_by, recorded_at)
      values (${newId()}, '222-222-22', 'cheque', ${people[of]}, ${here}, 100, '7', ${day}, ${day}, ${people[recordedBy]}, now())`
const byVoucher = (of: 'Ana' | 'Ben' | 'Sam', recordedBy: PersonName): Statement => ({ people, here, vouchers }) =>
  sql`insert into payments (id, reference, method, person_id, certifier_id, cents, voucher_id, voucher_program, effective_on, recorded_by, recorded_at)
      values (${newId()}, '222-222-22', 'voucher', ${people[of]}, ${here}, 100, ${vouchers[of]}, 'x', ${day}, ${people[recordedBy]}, now())`

const allocating = (of: Payer): Statement => ({ people, here, money }) =>
  sql`insert into allocations values (${money[of]!.cheque}, ${money[of]!.unpaid}, ${people[of]}, ${here}, 100, now())`
const takingBack = (of: Payer, who: PersonName): Statement => ({ people, here, money }) =>
  sql`insert into payment_reversals (payment_id, person_id, certifier_id, kind, why, by_person, effective_on, recorded_at)
      values (${money[of]!.cheque}, ${people[of]}, ${here}, 'returned', 'x', ${people[who]}, ${day}, now())`
const ending = (of: Payer): Statement => ({ people, here, money }) =>
  sql`insert into forfeitures values (${money[of]!.unpaid}, ${people[of]}, ${here}, 'void', 0, ${day}, ${day}, now())`

const lifting = (of: PersonName, who: PersonName, where: 'here' | 'elsewhere' = 'here'): Statement => ({ people, money, ...scene }) =>
  sql`insert into forfeitures_lifted values (${money.Ana!.ended}, 1, ${people[of]}, ${scene[where]}, ${people[who]}, ${day}, now())`

const issuing = (issuer: PersonName, where: 'here' | 'elsewhere' = 'here', heldBy?: PersonName): Statement => (scene) =>
  sql`insert into vouchers (id, code, certifier_id, program, kinds, cents, valid_from, valid_through, state, held_by, held_for, held_kind,
                            issued_by, issued_on, recorded_at)
      values (${newId()}, '2222-2222-2222', ${scene[where]}, 'x', array['exam'], 1, ${day}, ${day}, ${heldBy ? 'used' : 'open'},
              ${heldBy ? scene.people[heldBy] : null}, ${heldBy ? newId() : null}, ${heldBy ? 'exam' : null}, ${scene.people[issuer]}, ${day}, now())`
const telling = (who: PersonName, role: string, where: 'here' | 'elsewhere' = 'here'): Statement => (scene) =>
  sql`insert into voucher_history (id, voucher_id, certifier_id, step, to_state, by_person, by_role, effective_on, recorded_at)
      values (${newId()}, ${scene.vouchers.Ana}, ${scene[where]}, 'x', 'open', ${scene.people[who]}, ${role}, ${day}, now())`
const cancelling: Statement = () => sql`update vouchers set state = 'cancelled'`

/** Who may move money. Each line was chosen so that loosening one condition of one policy changes some outcome. */
export const movesOfMoney: readonly Change[] = [
  change('charges', 'Ana', 'is charged', '1 changed', charging('Ana')),
  change('charges', 'Ana', 'charges Ben', by, charging('Ben')),
  change('charges', 'Sam at work', 'charges themself at work', by, charging('Sam')),
  change('charges', 'Marcus at work', 'charges Ana', by, charging('Ana')),
  change('charges', 'the jobs', 'charge Ana', 'refused', charging('Ana')),

  change('payments', 'Ana', 'pays with a voucher', '1 changed', byVoucher('Ana', 'Ana')),
  change('payments', 'Ana', 'pays Ben’s with a voucher', by, byVoucher('Ben', 'Ana')),
  change('payments', 'Ana', 'pays with a voucher as Ben', by, byVoucher('Ana', 'Ben')),
  change('payments', 'Ana', 'says that a cheque came', by, byCheque('Ana', 'Ana')),
  change('payments', 'Sam at work', 'pays their own with a voucher at work', by, byVoucher('Sam', 'Sam')),
  change('payments', 'Marcus at work', 'records a cheque of Ana', '1 changed', byCheque('Ana', 'Marcus')),
  change('payments', 'Marcus at work', 'records a cheque of Ana as Anh', by, byCheque('Ana', 'Anh')),
  change('payments', 'Marcus at work', 'records a cheque of their own', by, byCheque('Marcus', 'Marcus')),
  change('payments', 'Marcus at work', 'pays with Ana’s voucher', by, byVoucher('Ana', 'Marcus')),
  change('payments', 'Sam at work', 'records a cheque of Ana', by, byCheque('Ana', 'Sam')),
  change('payments', 'Dana elsewhere', 'records a cheque of Ana', by, byCheque('Ana', 'Dana')),
  change('payments', 'the jobs', 'record a cheque of Ana', 'refused', byCheque('Ana', 'Ana')),

  change('allocations', 'Ana', 'pays a fee with what is left', '1 changed', allocating('Ana')),
  change('allocations', 'Ana', 'pays a fee of Marcus', by, allocating('Marcus')),
  change('allocations', 'Sam at work', 'pays their own fee at work', by, allocating('Sam')),
  change('allocations', 'Marcus at work', 'pays a fee of Ana', '1 changed', allocating('Ana')),
  change('allocations', 'Marcus at work', 'pays their own fee at work', by, allocating('Marcus')),
  change('allocations', 'Sam at work', 'pays a fee of Ana', by, allocating('Ana')),
  change('allocations', 'Dana elsewhere', 'pays a fee of Ana', by, allocating('Ana')),

  change('payment_reversals', 'Ana', 'takes their cheque back', by, takingBack('Ana', 'Ana')),
  change('payment_reversals', 'Marcus at work', 'takes Ana’s cheque back', '1 changed', takingBack('Ana', 'Marcus')),
  change('payment_reversals', 'Marcus at work', 'takes Ana’s cheque back as Anh', by, takingBack('Ana', 'Anh')),
  change('payment_reversals', 'Marcus at work', 'takes their own cheque back', by, takingBack('Marcus', 'Marcus')),
  change('payment_reversals', 'Sam at work', 'takes Ana’s cheque back', by, takingBack('Ana', 'Sam')),
  change('payment_reversals', 'Dana elsewhere', 'takes Ana’s cheque back', by, takingBack('Ana', 'Dana')),

  change('forfeitures', 'Ana', 'ends their fee', '1 changed', ending('Ana')),
  change('forfeitures', 'Ana', 'ends the fee of Marcus', by, ending('Marcus')),
  change('forfeitures', 'Sam at work', 'ends their own fee at work', by, ending('Sam')),
  change('forfeitures', 'Marcus at work', 'ends the fee of Ana', '1 changed', ending('Ana')),
  change('forfeitures', 'Sam at work', 'ends the fee of Ana', by, ending('Ana')),
  change('forfeitures', 'Dana elsewhere', 'ends the fee of Ana', by, ending('Ana')),
  change('forfeitures', 'the jobs', 'end the fee of Ana', '1 changed', ending('Ana')),

  change('forfeitures_lifted', 'Anh at work', 'opens a fee of Ana again', '1 changed', lifting('Ana', 'Anh')),
  change('forfeitures_lifted', 'Anh at work', 'opens a fee of Ana again as Marcus', by, lifting('Ana', 'Marcus')),
  change('forfeitures_lifted', 'Anh at work', 'opens a fee of their own again', by, lifting('Anh', 'Anh')),
  change('forfeitures_lifted', 'Anh at work', 'opens a fee of Ana again elsewhere', by, lifting('Ana', 'Anh', 'elsewhere')),
  change('forfeitures_lifted', 'Marcus at work', 'opens a fee of Ana again', by, lifting('Ana', 'Marcus')),
  change('forfeitures_lifted', 'Ana', 'opens their own fee again', by, lifting('Ana', 'Ana')),

  change('vouchers', 'Anh at work', 'issues a voucher', '1 changed', issuing('Anh')),
  change('vouchers', 'Anh at work', 'issues a voucher as Marcus', by, issuing('Marcus')),
  change('vouchers', 'Anh at work', 'issues a voucher of another organisation', by, issuing('Anh', 'elsewhere')),
  change('vouchers', 'Anh at work', 'issues a voucher that Ana has used', by, issuing('Anh', 'here', 'Ana')),
  change('vouchers', 'Marcus at work', 'issues a voucher', by, issuing('Marcus')),
  change('vouchers', 'Anh at work', 'cancels what nobody used', '4 changed', cancelling),
  change('vouchers', 'Marcus at work', 'cancels vouchers', '0 changed', cancelling),
  change('vouchers', 'Ana', 'cancels vouchers', '0 changed', cancelling),
  change('vouchers', 'Anh at work', 'uses vouchers up', by, () => sql`update vouchers set state = 'used'`),
  change('vouchers', 'Anh at work', 'makes vouchers worth more', 'refused', () => sql`update vouchers set cents = 99999`),

  change('voucher_history', 'Anh at work', 'tells of a voucher', '1 changed', telling('Anh', 'manager')),
  change('voucher_history', 'Anh at work', 'tells of a voucher as Marcus', by, telling('Marcus', 'manager')),
  change('voucher_history', 'Anh at work', 'tells of a voucher as a person', by, telling('Anh', 'person')),
  change('voucher_history', 'Anh at work', 'tells of a voucher elsewhere', by, telling('Anh', 'manager', 'elsewhere')),
  change('voucher_history', 'Marcus at work', 'tells of a voucher', by, telling('Marcus', 'manager')),
  change('voucher_history', 'Ana', 'tells of a voucher', by, telling('Ana', 'manager')),
]
