import { plainDateOf, type PlainDate } from '#platform/dates.ts'
import { refuseIf, type Problem } from '#platform/problems.ts'
import { outcomes, type Outcome } from './exam-request-lifecycle.ts'

/** A result that was typed by hand: how it went, on which day, and why it is said so. @param whyMissing how a missing reason is told. @throws {Refused} */
export function readResult(typed: Readonly<Record<string, string | undefined>>, whyMissing: Problem = { code: 'resultWhyMissing', field: 'why' }): { outcome: Outcome; satOn: PlainDate; why: string } {
  const outcome = outcomes.find((one) => one === typed.outcome)
  const [year, month, day] = ['year', 'month', 'day'].map((part) => Number((typed[`satOn-${part}`] ?? '').trim() || Number.NaN))
  const satOn = plainDateOf(year!, month!, day!)
  const why = (typed.why ?? '').replaceAll('\u0000', '').trim().slice(0, 1000)
  refuseIf([
    ...(outcome ? [] : [{ code: 'resultOutcomeMissing', field: 'outcome' }]),
    ...(satOn && satOn >= '2000-01-01' ? [] : [{ code: 'resultDayMissing', field: 'satOn' }]),
    ...(why === '' ? [whyMissing] : []),
  ])
  return { outcome: outcome!, satOn: satOn!, why }
}
