import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sealerFor } from './sealer.server.ts'

const secret = 'a secret key of the house, long enough'
const sealer = sealerFor(secret, 'item banks')

describe('Sealing many texts, each to its place', () => {
  test('whatever is sealed opens in its place, and nowhere else', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (text, place, other) => {
      const wellFormed = text.toWellFormed()
      const sealed = sealer.seal(wellFormed, place)
      expect(sealer.unseal(sealed, place)).toBe(wellFormed)
      if (other !== place && other.toWellFormed() !== place.toWellFormed()) expect(sealer.unseal(sealed, other)).toBeUndefined()
    }))
  })

  test('the same text is sealed differently each time, and nothing of it can be read', () => {
    const [one, other] = [sealer.seal('The key is b', 'here'), sealer.seal('The key is b', 'here')]
    expect(one).not.toBe(other)
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('key')
  })

  test('with another secret, or for another purpose, it does not open, and its mark says so', () => {
    const sealed = sealer.seal('words', 'here')
    for (const other of [sealerFor('another secret key', 'item banks'), sealerFor(secret, 'something else')]) {
      expect(other.unseal(sealed, 'here')).toBeUndefined()
      expect(other.mark).not.toBe(sealer.mark)
      expect(other.hashOf('words')).not.toBe(sealer.hashOf('words'))
    }
    expect(sealerFor(secret, 'item banks')).toMatchObject({ mark: sealer.mark })
    expect(sealerFor(secret, 'item banks').unseal(sealed, 'here')).toBe('words')
  })

  test('a single changed sign, a shortened text, or no text at all opens to nothing', () => {
    const bytes = Buffer.from(sealer.seal('words', 'here'), 'base64url')
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes)
      changed[place]! ^= 1
      expect(sealer.unseal(changed.toString('base64url'), 'here')).toBeUndefined()
      expect(sealer.unseal(bytes.subarray(0, place).toString('base64url'), 'here')).toBeUndefined()
    }
    expect(sealer.unseal('', 'here')).toBeUndefined()
  })
})
