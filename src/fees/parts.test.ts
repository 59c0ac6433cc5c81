import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LanguageContext } from '#design/language.tsx'
import type { Language } from '#platform/languages.ts'
import { MoneySection, PaymentSlip, RecordChequeForm, ReturnPaymentForm } from './public.tsx'
import type { ChargeStanding, PaymentStanding } from './standing.ts'

const cheque: PaymentStanding = {
  id: 'one', reference: 'R2C-4TY-6X', method: 'cheque', cents: 10_000, on: '2026-03-10', chequeNumber: '1042', voucherProgram: undefined,
  reversed: undefined, reversedOn: undefined,
}
const unpaid: ChargeStanding = {
  chargeId: 'charge', kind: 'application', attempt: 1, reference: 'K7M-3PQ-9D', on: '2026-03-10', cents: 10_000, paid: 0, due: 10_000,
  ended: undefined, forfeited: 0, toReturn: 0, payments: [],
}
const shown = (part: ReactElement, language: Language = 'en') =>
  renderToStaticMarkup(createElement(LanguageContext.Provider, { value: language }, part)).replaceAll('&#x27;', "'")
const section = (changed: Partial<ChargeStanding>, reader: 'person' | 'staff' = 'person', language: Language = 'en') =>
  shown(createElement(MoneySection, { charges: [{ ...unpaid, ...changed }], reader }), language)

describe('CERT-05 The money of an application', () => {
  test('says what is due, in both languages, and nothing where nothing was charged', () => {
    expect(section({})).toContain('$100.00 is still due.')
    expect(section({}, 'person', 'es')).toContain('Faltan por pagar $100.00.')
    expect(shown(createElement(MoneySection, { charges: [], reader: 'person' }))).toBe('')
  })

  test('shows each payment with the receipt for its reader, and says when one came back', () => {
    const paid = { paid: 10_000, due: 0, payments: [cheque] }
    expect(section(paid)).toContain('href="/payments/one/receipt"')
    expect(section(paid)).toContain('You don’t need to do anything.')
    expect(section(paid, 'staff')).toContain('href="/review-payments/one/receipt"')
    expect(section({ payments: [{ ...cheque, reversed: 'returned', reversedOn: '2026-03-20' }] }))
      .toContain('The bank returned it on March 20, 2026, so it does not count.')
  })

  test('says that an ended fee is kept and nothing is due', () => {
    const text = section({ paid: 10_000, due: 0, ended: 'void', forfeited: 10_000, payments: [cheque] })
    expect(text).toContain('Nothing more is due.')
    expect(text).toContain('Kept')
    expect(text).not.toContain('Still due')
  })
})

describe('CERT-05 The slip for a check', () => {
  const slip = (address: readonly string[] | undefined) => shown(createElement(PaymentSlip, {
    kind: 'application', due: 10_000, reference: 'K7M-3PQ-9D', payer: 'Rosa Elena Ortiz Luna', payee: 'Peer Certification Program', address, questionsHref: '/questions',
  }))

  test('says to whom, how much, which number, and where to send it', () => {
    for (const said of ['Peer Certification Program', '$100.00', 'K7M-3PQ-9D', 'P.O. Box 1']) expect(slip(['P.O. Box 1', 'Sacramento'])).toContain(said)
  })

  test('sends the person to ask where no address is known', () => {
    expect(slip(undefined)).toContain('href="/questions"')
    expect(slip(['P.O. Box 1'])).not.toContain('href="/questions"')
  })
})

describe('CERT-05 The forms for staff', () => {
  test('say the amount that is due, keep what was typed, and show the problem at its field', () => {
    const form = shown(createElement(RecordChequeForm, {
      charge: unpaid, formId: 'f', typed: { chequeNumber: '77' }, problems: [{ field: 'chequeAmount', text: 'Not this much.' }],
    }))
    for (const said of ['exactly $100.00', 'name="_money" value="record"', 'value="charge"', 'value="77"', 'Not this much.']) expect(form).toContain(said)
    const back = shown(createElement(ReturnPaymentForm, { payment: cheque, formId: 'f', problems: [] }))
    for (const said of ['name="payment" value="one"', 'name="_money" value="return"', 'The bank did not pay it']) expect(back).toContain(said)
  })
})
