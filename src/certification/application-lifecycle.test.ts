import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicationLifecycle as life } from './application-lifecycle.ts'

/** In plain words: the applicant alone sends and sets aside, only a draft; a reviewer alone approves, only what was sent. */
const oracle = (role: string, state: string): string[] => {
  if (role === 'applicant' && state === 'draft') return ['send', 'discard']
  return role === 'reviewer' && state === 'submitted' ? ['approve'] : []
}

describe('CERT-06 The life of an application', () => {
  test('everyone may do exactly what the plain words say', () => {
    const role = fc.constantFrom('applicant', 'reviewer', 'operator', 'clock', '', 'anyone')
    fc.assert(fc.property(role, fc.constantFrom(...life.states), (who, state) => void expect(life.allowed(state, who)).toEqual(oracle(who, state))))
  })

  test('begins as a draft, and ends approved or discarded', () => {
    expect(life.first).toBe('draft')
    expect(life.unreachable()).toEqual([])
    expect(life.states.filter(life.isFinal).sort()).toEqual(['approved', 'discarded'])
  })

  test('whatever is done in whatever order, nothing leaves an end, and nothing is approved that was not sent', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('send', 'discard', 'approve' as const)), (steps) => {
      let state: (typeof life.states)[number] = life.first
      const been: string[] = [state]
      for (const name of steps) {
        const next = life.step(state, name)?.to
        if (next) expect(life.isFinal(state)).toBe(false)
        state = next ?? state
        been.push(state)
      }
      if (state === 'approved') expect(been).toContain('submitted')
    }))
  })
})
