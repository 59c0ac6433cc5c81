import { randomBytes, createHash, createHmac } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompactEncrypt, compactDecrypt } from 'jose'
import { sealerFor, type Sealer } from './sealer.server.ts'
import type { Settings } from './settings.server.ts'

/** Encrypts small texts that must not be readable in the database (JWE, A256GCM), and makes secrets that need not be kept. */
export interface Secrets {
  seal(text: string): Promise<string>
  /** None when the text was sealed with another key or was changed. */
  unseal(sealed: string): Promise<string | undefined>
  /** A secret that only this house can make, the same for the same text (HMAC with SHA-256): what is kept of it is its hash. */
  secretFor(text: string): string
  /** For many texts of one purpose, each bound to its place, with keys of its own. */
  sealer(purpose: 'itemBanks'): Sealer
}

export function secretsWith(key: string): Secrets {
  const bytes = createHash('sha256').update(key).digest()
  const sealers = { itemBanks: sealerFor(key, 'itemBanks') }
  return {
    seal: (text) =>
      new CompactEncrypt(new TextEncoder().encode(text)).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(bytes),
    unseal: async (sealed) => {
      try {
        return new TextDecoder().decode((await compactDecrypt(sealed, bytes)).plaintext)
      } catch {
        return undefined
      }
    },
    secretFor: (text) => createHmac('sha256', bytes).update(text).digest('base64url'),
    sealer: (purpose) => sealers[purpose],
  }
}

/** The key of the settings, else one kept beside the embedded data, made at the first start. */
export function secretKeyOf(settings: Settings): string {
  if (settings.secretKey) return settings.secretKey
  const file = join(settings.dataFolder, 'secret.key')
  if (!existsSync(file)) {
    mkdirSync(settings.dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}
