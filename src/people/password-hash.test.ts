import * as crypto from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { hashPassword, passwordMatches } from './password-hash.server.ts'

vi.mock('node:crypto', { spy: true })
const hashings = () => vi.mocked(crypto.argon2).mock.calls.length
beforeEach(() => void vi.mocked(crypto.argon2).mockClear())

describe('PLAT-09 Comparing a password', () => {
  test('is the same work for an account, for none, and for one without a password: nobody learns from the time which it was', async () => {
    const stored = await hashPassword('tortuga luna despacio')
    for (const hash of [stored, undefined, 'none']) {
      vi.mocked(crypto.argon2).mockClear()
      expect(await passwordMatches('another word', hash)).toBe(false)
      expect(hashings()).toBe(1)
    }
  })
})
