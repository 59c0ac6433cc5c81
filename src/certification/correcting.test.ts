import { describe, expect, test } from 'vitest'
import { goodAnswers, goodFacts, pointAbout } from '#tests/people/applications.ts'
import { correctionsOf, inTheWay, isPageOpen, isWritten, mayChange, mayChangeRow } from './correcting.ts'
import { applicationLifecycle } from './application-lifecycle.ts'
import type { Point } from './decision.ts'
import type { DraftFacts } from './draft-facts.ts'
import { shownAnswers } from './shown-answers.ts'

const sent = shownAnswers(goodFacts(), 'es')
const now = (changed: Partial<DraftFacts>) => shownAnswers(goodFacts(changed), 'en')
const document = (kind: 'identity' | 'education', sha256 = '0'.repeat(64)) =>
  ({ id: 'x', fileId: 'x', kind, name: `${kind}.jpg`, type: 'image/jpeg', bytes: 1, sha256, previews: 1 })
const returned = (...asked: string[]) => ({ state: 'returned' as const, corrections_asked: asked })

describe('CERT-08 Correcting', () => {
  test('changes only what was asked, and only while it is with its applicant', () => {
    expect(mayChange(returned('phone'), 'phone')).toBe(true)
    expect(mayChange(returned('phone'), 'bornOn')).toBe(false)
    for (const state of applicationLifecycle.states) {
      expect([state, mayChange({ state, corrections_asked: ['phone'] }, 'phone')]).toEqual([state, state === 'draft' || state === 'returned'])
      expect([state, isWritten({ state })]).toEqual([state, state === 'draft' || state === 'returned'])
    }
  })

  test('opens the pages of what was asked; the Code of Ethics only when the signature no longer holds', () => {
    const open = (signatureHolds: boolean) => (['name', 'contact', 'identity', 'education', 'ethics', 'fee'] as const)
      .filter((page) => isPageOpen(returned('phone', 'documents-education'), page, signatureHolds))
    expect(open(true)).toEqual(['contact', 'education'])
    expect(open(false)).toEqual(['contact', 'education', 'ethics'])
    expect(isPageOpen({ state: 'submitted', corrections_asked: ['phone'] }, 'contact', false)).toBe(false)
  })

  test('row by row: beside a thing that nobody asked about stands no way to change it, also on a page that is open', () => {
    const rows = [{ question: 'givenNames', page: 'name' }, { question: 'chosenName', page: 'name' }, { question: 'signature', page: 'ethics' }] as const
    const open = (signatureHolds: boolean) => rows.filter((row) => mayChangeRow(returned('givenNames', 'familyNames'), row, signatureHolds)).map(({ question }) => question)
    expect(open(true)).toEqual(['givenNames'])
    expect(open(false)).toEqual(['givenNames', 'signature'])
    expect(rows.filter((row) => mayChangeRow({ state: 'draft', corrections_asked: null }, row, true))).toHaveLength(3)
  })

  test('is seen as changed when what it opened says something else, whatever the language', () => {
    const changed = (point: Point, facts: Partial<DraftFacts>) => correctionsOf([point], sent, now(facts)).map((one) => one.changed)
    expect(changed(pointAbout('phone', 'x'), {})).toEqual([false])
    expect(changed(pointAbout('phone', 'x'), { answers: { ...goodAnswers, phone: '' } })).toEqual([true])
    expect(changed(pointAbout('phone', 'x'), { answers: { ...goodAnswers, bornOn: { year: '1991', month: '3', day: '9' } } })).toEqual([false])
    expect(changed(pointAbout('familyNames', 'x'), { answers: { ...goodAnswers, givenNames: 'Maria' } })).toEqual([true])
  })

  test('of a document is seen when another file took its place, also one of the same name', () => {
    const other = { documents: [document('identity', '1'.repeat(64)), document('education')] }
    expect(correctionsOf([pointAbout('documents-identity', 'x')], sent, now({ documents: [document('identity'), document('education')] }))).toMatchObject([{ changed: false }])
    expect(correctionsOf([pointAbout('documents-identity', 'x')], sent, now(other))).toMatchObject([{ changed: true, page: 'identity' }])
    expect(correctionsOf([pointAbout('documents-education', 'x')], sent, now(other))).toMatchObject([{ changed: false }])
  })

  test('of a question that the form no longer asks stays as it was shown, and nobody waits for it', () => {
    const gone: Point = { ...pointAbout('phone', 'Which one?'), about: 'pager', page: 'contact', title: { en: 'Pager', es: 'Localizador' } }
    expect(correctionsOf([gone], sent, now({}))).toEqual([{ point: gone, page: undefined, changed: false }])
    expect(isPageOpen(returned('pager'), 'contact', true)).toBe(false)
  })
})

describe('CERT-08 What is in the way of sending again', () => {
  const problems = [
    { code: 'phoneNotReal', field: 'phone' }, { code: 'birthDateMissing', field: 'bornOn' }, { code: 'identityMissing', field: 'files' },
    { code: 'ethicsOtherName', field: 'typedName' }, { code: 'voucherMissing', field: 'voucher' }, { code: 'orientationFirst', field: 'orientation' },
  ]
  const codes = (holds: boolean, ...asked: string[]) => inTheWay(problems, returned(...asked), holds).map(({ code }) => code)

  test('is what can be corrected, and never the fee', () => {
    expect(codes(true, 'phone')).toEqual(['phoneNotReal', 'orientationFirst'])
    expect(codes(true, 'documents-identity')).toEqual(['identityMissing', 'orientationFirst'])
    expect(codes(false, 'bornOn')).toEqual(['birthDateMissing', 'ethicsOtherName', 'orientationFirst'])
  })

  test('is nothing that a later version of the form asks and nobody opened', () => {
    expect(inTheWay([{ code: 'birthDateMissing', field: 'bornOn' }], returned('pager'), true)).toEqual([])
  })
})
