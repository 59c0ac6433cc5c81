import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { testSettings } from '#tests/test-settings.ts'
import { hashOf, newId, newReference, newSecret } from './identifiers.server.ts'
import { readReference } from './references.ts'
import { secretKeyOf, secretsWith } from './secrets.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('PLAT-10 Secrets', () => {
  test('what is sealed can be read with the same key only', async () => {
    const [ours, others] = [secretsWith('one key'), secretsWith('another key')]
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
      const sealed = await ours.seal(text)
      expect(await ours.unseal(sealed)).toBe(text)
      expect(await others.unseal(sealed)).toBeUndefined()
    }), { numRuns: 30 })
  })

  test('the same words are sealed differently each time, and show nothing of themselves', async () => {
    const secrets = secretsWith('one key')
    const [one, two] = await Promise.all([secrets.seal('Esperanza'), secrets.seal('Esperanza')])
    expect(one).not.toBe(two)
    expect(Buffer.from(one.split('.')[3]!, 'base64url').toString('latin1')).not.toContain('Esperanza')
  })

  test('what was changed, by one sign, is not read', async () => {
    const secrets = secretsWith('one key')
    const sealed = await secrets.seal('Esperanza')
    const words = sealed.split('.')
    const changed = words.with(3, words[3]!.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))).join('.')
    for (const text of [changed, '', 'x', sealed.slice(0, -2)]) expect(await secrets.unseal(text)).toBeUndefined()
  })

  test('without a key in the settings one is made once, for the owner of the folder alone', () => {
    const settings = { ...testSettings, secretKey: undefined, dataFolder: join(folder, 'data') }
    const key = secretKeyOf(settings)
    expect(key.length).toBeGreaterThanOrEqual(64)
    expect(secretKeyOf(settings)).toBe(key)
    expect(statSync(join(folder, 'data', 'secret.key')).mode & 0o077).toBe(0)
    expect(secretKeyOf({ ...settings, secretKey: 'from the settings, of some length' })).toBe('from the settings, of some length')
  })
})

describe('PLAT-10 Identifiers', () => {
  test('ids sort by the time they were made', () => {
    const ids = Array.from({ length: 1000 }, newId)
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(1000)
  })

  test('references are ones that can be read again', () => {
    const made = Array.from({ length: 200 }, newReference)
    for (const reference of made) expect(readReference(reference)).toBe(reference)
    expect(new Set(made).size).toBe(200)
  })

  test('a secret has 256 bits, and only its hash is for keeping', () => {
    const { secret, hash } = newSecret()
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect(hash).toBe(hashOf(secret))
    expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
