import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterTurn, fairTurn, type Turn } from './fair-turn.ts'

const turn = (id: string, has: number, lastGot?: string): Turn => ({ id, has, lastGotAt: lastGot ? new Date(lastGot) : null })
const nobody = new Set<string>()

describe('CERT-24 The fair turn', () => {
  test('goes to who has the fewest to decide on', () => {
    expect(fairTurn([turn('marcus', 3), turn('anh', 1), turn('dee', 2)], nobody)).toBe('anh')
  })

  test('of several with as few, to who got one the longest ago, and first of all to who never did', () => {
    const [marcus, anh, dee] = [turn('marcus', 1, '2026-03-09'), turn('anh', 1, '2026-03-08'), turn('dee', 1)]
    expect(fairTurn([marcus, anh], nobody)).toBe('anh')
    expect(fairTurn([marcus, anh, dee], nobody)).toBe('dee')
  })

  test('passes over who cannot take this one, and is nobody’s when nobody can', () => {
    expect(fairTurn([turn('marcus', 0), turn('anh', 9)], new Set(['marcus']))).toBe('anh')
    expect(fairTurn([turn('marcus', 0)], new Set(['marcus']))).toBeUndefined()
    expect(fairTurn([], nobody)).toBeUndefined()
  })

  test('of many, everyone gets their share: whoever began, nobody who got one ends more than one above another who got one', () => {
    const everyone = fc.uniqueArray(fc.record({ id: fc.uuid(), has: fc.nat(6) }), { minLength: 1, maxLength: 6, selector: ({ id }) => id })
    fc.assert(fc.property(everyone, fc.nat(60), (begun, many) => {
      let turns: Turn[] = begun.map(({ id, has }) => turn(id, has))
      const got = new Map<string, number>()
      for (let i = 0; i < many; i += 1) {
        const next = fairTurn(turns, nobody)!
        got.set(next, (got.get(next) ?? 0) + 1)
        turns = afterTurn(turns, next, new Date(i))
      }
      const least = Math.min(...turns.map(({ has }) => has))
      for (const { id, has } of turns) if (got.has(id)) expect(has).toBeLessThanOrEqual(least + 1)
      expect([...got.values()].reduce((a, b) => a + b, 0)).toBe(many)
    }))
  })
})
