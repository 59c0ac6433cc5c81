import { randomBytes, randomInt, createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { referenceFrom, referenceDigits } from './references.ts'

/** A new UUIDv7: sorts by the time it was made. */
export const newId = (): string => uuidv7()

/** Is it written like an id? Anything else would be a fault in the database, where it should find nothing. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/**
 * A new reference that people can say aloud, like `K7M-3PQ-9D`. Of some hundred thousand two may be equal: a row that must have one of its own is
 * written by `underReference`.
 */
export const newReference = (): string =>
  referenceFrom(Array.from({ length: referenceDigits }, () => randomInt(25)))

/** A secret for a link or a cookie (256 bits), and what we store of it. */
export function newSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString('base64url')
  return { secret, hash: hashOf(secret) }
}

/** SHA-256, as hexadecimal text. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
