import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dotRadius, dotsFor, mapSize, onMap, outlinePath } from './map-places.ts'

const fresno = { latitude: 36.7378, longitude: -119.7871 }
const sanDiego = { latitude: 32.7157, longitude: -117.1611 }
const eureka = { latitude: 40.8021, longitude: -124.1637 }

describe('CERT-12 The sketch of California', () => {
  test('what is further north is higher, what is further east is more to the right', () => {
    const [north, middle, south] = dotsFor([eureka, fresno, sanDiego])
    expect(north!.y).toBeLessThan(middle!.y)
    expect(middle!.y).toBeLessThan(south!.y)
    expect(north!.x).toBeLessThan(middle!.x)
    expect(middle!.x).toBeLessThan(south!.x)
    expect(middle).toEqual({ x: Math.round(onMap(fresno).x * 10) / 10, y: Math.round(onMap(fresno).y * 10) / 10 })
  })
  test('the outline fits into the picture', () => {
    const numbers = outlinePath.slice(1, -1).split('L').map((pair) => pair.split(' ').map(Number))
    expect(numbers.length).toBeGreaterThan(40)
    for (const [x, y] of numbers) {
      expect(x! >= 0 && x! <= mapSize.width).toBe(true)
      expect(y! >= 0 && y! <= mapSize.height).toBe(true)
    }
  })
  test('numbers of neighbors can be read: no two dots lie over one another, and none leaves the picture', () => {
    const place = fc.record({ latitude: fc.double({ min: 33, max: 41.5, noNaN: true }), longitude: fc.double({ min: -124, max: -115, noNaN: true }) })
    fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
      const dots = dotsFor(places)
      for (const [i, one] of dots.entries()) {
        expect(one.x >= dotRadius - 0.1 && one.x <= mapSize.width - dotRadius + 0.1 && one.y >= dotRadius - 0.1 && one.y <= mapSize.height - dotRadius + 0.1).toBe(true)
        for (const other of dots.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * dotRadius - 2)
      }
    }), { numRuns: 50 })
  })
})
