import { z } from 'zod'
import { isBefore, plainDateOf, type PlainDate } from '#platform/dates.ts'
import { readMoney, type Cents } from '#platform/money.ts'
import { refuseIf } from '#platform/problems.ts'
import { isChargeKind, type ChargeKind } from './charge-kinds.ts'

/** The vouchers that someone wants to issue. */
export interface VoucherWish {
  /** Who pays: a scholarship, a county, an employer. */
  readonly program: string
  readonly kinds: readonly ChargeKind[]
  readonly cents: Cents
  /** Only for the account of this email; else for whoever has the code. */
  readonly forEmail?: string | undefined
  readonly validFrom: PlainDate
  readonly validThrough: PlainDate
  readonly count: number
}

/** How many can be issued at once. */
const mostVouchers = 200

type Typed = Readonly<Record<string, string | undefined>>

function dateIn(typed: Typed, name: string): PlainDate | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => typed[`${name}-${part}`]?.trim() ?? '')
  return /^\d{4}$/.test(year!) && /^\d{1,2}$/.test(month!) && /^\d{1,2}$/.test(day!)
    ? plainDateOf(Number(year), Number(month), Number(day)) : undefined
}

const isEmail = (text: string) => z.email().max(254).safeParse(text).success

/** @throws {Refused} naming everything that is wrong. A voucher for one person is one voucher. */
export function readVoucherWish(typed: Typed, chosen: Readonly<Record<string, readonly string[]>>): VoucherWish {
  const program = (typed.program ?? '').trim().slice(0, 120)
  const kinds = (chosen.kinds ?? []).filter(isChargeKind)
  const cents = readMoney(typed.amount ?? '')
  const forEmail = (typed.forEmail ?? '').trim()
  const [validFrom, validThrough] = [dateIn(typed, 'validFrom'), dateIn(typed, 'validThrough')]
  const count = /^\d{1,4}$/.test(typed.count?.trim() ?? '') ? Number(typed.count) : 0
  refuseIf([
    ...(program === '' ? [{ code: 'programMissing', field: 'program' }] : []),
    ...(kinds.length === 0 ? [{ code: 'kindsMissing', field: 'kinds' }] : []),
    ...(cents === undefined ? [{ code: 'amountMissing', field: 'amount' }] : []),
    ...(forEmail !== '' && !isEmail(forEmail) ? [{ code: 'emailNotReal', field: 'forEmail' }] : []),
    ...(validFrom === undefined ? [{ code: 'firstDayMissing', field: 'validFrom' }] : []),
    ...(validThrough === undefined ? [{ code: 'lastDayMissing', field: 'validThrough' }] : []),
    ...(validFrom && validThrough && isBefore(validThrough, validFrom) ? [{ code: 'datesCrossed', field: 'validThrough' }] : []),
    ...(count < 1 || count > mostVouchers ? [{ code: 'countWrong', field: 'count', facts: { most: mostVouchers } }] : []),
    ...(forEmail !== '' && count > 1 ? [{ code: 'oneForOne', field: 'count' }] : []),
  ])
  return { program, kinds, cents: cents!, forEmail: forEmail || undefined, validFrom: validFrom!, validThrough: validThrough!, count }
}
