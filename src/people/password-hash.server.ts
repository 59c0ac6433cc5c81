import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import pLimit from 'p-limit'
import { Refused } from '#platform/problems.ts'

const derive = promisify(argon2)
/** Memory in KiB, passes and lanes: OWASP's recommendation for argon2id. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** Two at a time leave room for everything else that works beside the main thread, compression among it. */
const atOnce = pLimit(2)
const mostWaiting = 60

/** @throws {Refused} when very many wait already: a calm answer now is better than a page that never comes. */
async function derived(password: string, nonce: Buffer): Promise<Buffer> {
  if (atOnce.pendingCount >= mostWaiting) throw new Refused([{ code: 'busy' }])
  return atOnce(() => derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...cost }))
}

/** The hash to store, with its salt and cost, in the usual notation. Takes some 50 ms of one core. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derived(password, nonce)
  const [salt, hash] = [nonce, tag].map((bytes) => bytes.toString('base64').replace(/=+$/, ''))
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${salt}$${hash}`
}

/** A hash that no password has, so that an unknown email takes as long as a known one. */
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Is it the password of this hash? Without a hash, or where none was ever set, the answer is no, after the same time. */
export async function passwordMatches(password: string, stored: string | undefined): Promise<boolean> {
  const [, , , , salt, hash] = (stored?.startsWith('$argon2id$') ? stored : nobody).split('$')
  const tag = await derived(password, Buffer.from(salt!, 'base64'))
  return timingSafeEqual(tag, Buffer.from(hash!, 'base64')) && stored !== undefined
}
