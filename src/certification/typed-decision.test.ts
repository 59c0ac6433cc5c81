import { describe, expect, test } from 'vitest'
import { reasonsOf } from '#library/decision-reasons.server.ts'
import type { DecisionKind } from './decision.ts'
import { readDecision } from './typed-decision.ts'

/** A form as a browser sends it. */
const form = (fields: Record<string, string | string[]>) => ({
  typed: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat().at(-1)!])),
  chosen: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat()])),
})
const read = (kind: DecisionKind, fields: Record<string, string | string[]>) =>
  readDecision(kind, form(fields), reasonsOf(kind === 'deny' ? 'grounds' : 'corrections'), 'en')

describe('CERT-08 The form of a decision', () => {
  test('of corrections: each thing with its reasons and its note, in the order of the form', () => {
    const { points, problems } = read('ask', {
      'reasons-documents-identity': ['notReadable', 'cutOff'], 'note-documents-identity': ' Más luz,\r\npor favor. ', 'note-phone': '   ',
      'reasons-givenNames': 'nameNotAsOnIdentity', noteLanguage: 'es',
    })
    expect(problems).toEqual([])
    expect(points.map(({ about, reasons, note, noteLanguage }) => [about, reasons, note, noteLanguage])).toEqual([
      ['givenNames', ['nameNotAsOnIdentity'], '', 'es'],
      ['documents-identity', ['notReadable', 'cutOff'], 'Más luz,\npor favor.', 'es'],
    ])
  })

  test.each([
    ['nothing at all', {}],
    ['something that cannot be corrected', { 'reasons-feeWay': 'other', 'note-feeWay': 'Pay twice' }],
    ['what belongs to a denial', { reasons: 'notOfAge' }],
  ])('of corrections with %s asks for one', (_, fields) => {
    expect(read('ask', fields as Record<string, string>).problems).toEqual([{ code: 'nothingChosen', field: 'reasons' }])
  })

  test('of corrections: what was said about something that the form no longer asks is not dropped unsaid', () => {
    const one = { 'reasons-phone': 'notReachedByPhone' }
    expect(read('ask', { ...one, 'note-nickname': 'Which one?' }).problems).toEqual([{ code: 'reasonGone', field: 'reasons' }])
    expect(read('ask', { ...one, 'reasons-nickname': 'other' }).problems).toEqual([{ code: 'reasonGone', field: 'reasons' }])
    expect(read('ask', { ...one, 'note-nickname': ' ' }).problems).toEqual([])
  })

  test('a note of signs that nobody sees is none, and none turns the words around it', () => {
    expect(read('ask', { 'reasons-phone': 'other', 'note-phone': '\u200b\u2060' }).problems).toMatchObject([{ code: 'noteMissing' }])
    expect(read('ask', { 'reasons-phone': 'other', 'note-phone': 'Call \u202e5550' }).points).toMatchObject([{ note: 'Call 5550' }])
    expect(read('reopen', { why: '\ufeff' }).problems).toMatchObject([{ code: 'whyMissing' }])
  })

  test('of a denial: each ground is a point, with its own note', () => {
    const { points, problems } = read('deny', { reasons: ['notOfAge', 'other'], 'note-other': 'See us', noteLanguage: 'en' })
    expect(problems).toEqual([])
    expect(points.map(({ reasons, note }) => [reasons, note])).toEqual([[['notOfAge'], ''], [['other'], 'See us']])
  })

  test('of a denial: what was written beside a ground that was not chosen does not get lost', () => {
    expect(read('deny', { reasons: 'notOfAge', 'note-noEducation': 'Only 9th grade' }).problems).toEqual([{ code: 'reasonMissing', field: 'reasons' }])
    expect(read('deny', { 'note-noEducation': 'Only 9th grade' }).problems).toEqual([{ code: 'reasonMissing', field: 'reasons' }])
    expect(read('deny', { reasons: 'notOfAge', 'note-noEducation': '  ' }).problems).toEqual([])
  })

  test('an approval has no points, whatever else is sent with it', () => {
    expect(read('approve', { 'reasons-phone': 'other', reasons: 'notOfAge', why: 'x' })).toEqual({ points: [], problems: [] })
  })

  test('taking back needs a why; a language that nobody knows is the reader’s', () => {
    expect(read('reopen', {}).problems).toEqual([{ code: 'whyMissing', field: 'why' }])
    expect(read('reopen', { why: 'A mix-up', noteLanguage: 'tlh' }).points).toMatchObject([{ note: 'A mix-up', noteLanguage: 'en' }])
  })

  test('the same reason sent twice is one that was not offered', () => {
    expect(read('ask', { 'reasons-phone': ['other', 'other'], 'note-phone': 'x' }).problems).toMatchObject([{ code: 'reasonGone' }])
  })
})
