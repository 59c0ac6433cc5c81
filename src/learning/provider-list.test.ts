import { describe, expect, test } from 'vitest'
import type { Approval } from './approvals.ts'
import { endsFirst, isFound, isInView, linesFor, linesOf, type ListQuery } from './provider-list.ts'

const today = '2026-03-10'
const approval = (training: Approval['training'], language: Approval['language'], through: string, changes: Approval['changes'] = []): Approval =>
  ({ id: `${training} ${language}`, training, language, from: '2025-01-01', through, changes })
const lines = linesOf([
  approval('core80', 'en', '2026-12-31'), approval('core80', 'es', '2026-02-28'),
  approval('crisis', 'en', '2027-06-30', [{ kind: 'suspended', from: '2026-03-01' }]), approval('justice', 'es', '2026-06-30'),
], today)
const shown = (query: Partial<ListQuery>) =>
  linesFor(lines, { view: 'now', q: '', training: undefined, language: undefined, ...query }).map(({ training, language }) => `${training} ${language}`)

describe('CERT-19 The public list', () => {
  test('shows what is approved today, apart from what is not', () => {
    expect(shown({})).toEqual(['core80 en', 'justice es'])
    expect(shown({ view: 'other' })).toEqual(['core80 es', 'crisis en'])
  })

  test('by training and by language', () => {
    expect(shown({ training: 'core80' })).toEqual(['core80 en'])
    expect(shown({ language: 'es' })).toEqual(['justice es'])
    expect(shown({ training: 'core80', language: 'es' })).toEqual([])
  })

  test.each([['', true], ['río', true], ['RIO academy', true], ['acad fres', true], ['fresno kings', true], ['academy tulare', false], ['…', true]])(
    'is searched without accents, by the beginnings of words: %s', (q, found) => {
      expect(isFound({ name: 'Río Peer Academy', counties: 'Fresno, Kings' }, q)).toBe(found)
    })

  test('for staff: approved for one thing and suspended for another is both', () => {
    expect((['all', 'now', 'suspended', 'other'] as const).filter((view) => isInView(lines, view))).toEqual(['all', 'now', 'suspended'])
    expect((['all', 'now', 'suspended', 'other'] as const).filter((view) => isInView([], view))).toEqual(['all', 'other'])
  })

  test('says which approval ends first', () => {
    expect(endsFirst(lines)).toBe('2026-06-30')
    expect(endsFirst([])).toBeUndefined()
  })
})
