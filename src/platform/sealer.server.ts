import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Seals many texts of one purpose at once, each bound to the place where it belongs (AES-256-GCM; the place is associated data): a text that
 * was moved to another place does not open there. For one small text at a time there is `Secrets.seal`.
 */
export interface Sealer {
  /** By what the key is known; says nothing about it. Another SECRET_KEY has another mark. */
  readonly mark: string
  seal(text: string, place: string): string
  /** None when it was sealed with another key, for another place, or was changed. */
  unseal(sealed: string, place: string): string | undefined
  /** A hash that nobody without the key can make or try words against. */
  hashOf(text: string): string
}

const nonceLength = 12
const tagLength = 16

/** A sealer with keys of its own for a purpose (HKDF with SHA-256): what one purpose sealed, no other opens. @param secret SECRET_KEY. */
export function sealerFor(secret: string, purpose: string): Sealer {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `alongside ${purpose} ${use}`, 32))
  const [key, hashKey] = [keyFor('seal'), keyFor('hash')]
  return {
    mark: keyFor('mark').toString('hex').slice(0, 16),
    seal: (text, place) => {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
    },
    unseal: (sealed, place) => {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < nonceLength + tagLength) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
          .setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagLength))
        return decipher.update(bytes.subarray(nonceLength, -tagLength), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return undefined
      }
    },
    hashOf: (text) => createHmac('sha256', hashKey).update(text).digest('hex'),
  }
}
