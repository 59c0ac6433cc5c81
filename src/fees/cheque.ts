import { isBefore, plainDateOf, type PlainDate } from '#platform/dates.ts'
import { readMoney, type Cents } from '#platform/money.ts'
import { refuseIf, type Problem } from '#platform/problems.ts'

/** A cheque as it lies before someone on staff. */
export interface Cheque {
  readonly number: string
  readonly dated: PlainDate
  readonly cents: Cents
}

/** The number of a cheque without what differs from one writing to the next: blanks, dashes, leading zeros. */
const tidyChequeNumber = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/^0+/, '').slice(0, 20)

function dateTyped(typed: Readonly<Record<string, string | undefined>>, name: string): PlainDate | undefined {
  const part = (of: string) => Number(/^\d{1,4}$/.test(typed[`${name}-${of}`]?.trim() ?? '') ? typed[`${name}-${of}`] : Number.NaN)
  return plainDateOf(part('year'), part('month'), part('day'))
}

/**
 * The cheque that was typed into the form.
 * @throws {Refused} naming every field that is missing or cannot be read.
 */
export function readCheque(typed: Readonly<Record<string, string | undefined>>): Cheque {
  const number = tidyChequeNumber(typed.chequeNumber ?? '')
  const dated = dateTyped(typed, 'chequeDated')
  const cents = readMoney(typed.chequeAmount ?? '')
  refuseIf([
    ...(number === '' ? [{ code: 'chequeNumberMissing', field: 'chequeNumber' }] : []),
    ...(dated === undefined || dated < '2000-01-01' ? [{ code: 'chequeDateMissing', field: 'chequeDated' }] : []),
    ...(cents === undefined ? [{ code: 'chequeAmountMissing', field: 'chequeAmount' }] : []),
  ])
  return { number, dated: dated!, cents: cents! }
}

/** The day on which a cheque arrived, from the same form. @throws {Refused} */
export function readArrival(typed: Readonly<Record<string, string | undefined>>): PlainDate {
  const arrivedOn = dateTyped(typed, 'arrivedOn')
  refuseIf(arrivedOn === undefined || arrivedOn < '2000-01-01' ? [{ code: 'arrivalMissing', field: 'arrivedOn' }] : [])
  return arrivedOn!
}

/** What is still due, and which cheques count already. */
export interface Owing {
  readonly due: Cents
  readonly numbers: readonly string[]
}

/** Why a cheque cannot be taken, one reason at a time: first that it is there already, so that a second click hears that. */
export function problemsOfCheque({ number, dated, cents }: Cheque, { due, numbers }: Owing, today: PlainDate): Problem[] {
  if (numbers.includes(number)) return [{ code: 'chequeRecordedAlready', field: 'chequeNumber', facts: { number } }]
  if (due <= 0) return [{ code: 'nothingDue' }]
  return [
    ...(isBefore(today, dated) ? [{ code: 'chequeDateAhead', field: 'chequeDated', facts: { dated } }] : []),
    ...(cents !== due ? [{ code: 'chequeAmountDiffers', field: 'chequeAmount', facts: { due, given: cents } }] : []),
  ]
}
