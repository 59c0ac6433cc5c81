import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { sql } from 'kysely'
import { randomInt } from 'node:crypto'
import { audit } from '#platform/audit.server.ts'
import type { House } from '#platform/house.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork, type Staff, type Unit } from '#platform/unit-of-work.server.ts'
import { certifierHere } from '#people/public.server.ts'

/** What signs: RS256 is the one algorithm that every verifier of Open Badges 3.0 must know. */
export const algorithm = 'RS256'

export interface PublicKey {
  readonly kid: string
  readonly jwk: JWK
  readonly activeFrom: Date
  readonly retiredAt: Date | null
}

/** A pair of keys before it is kept; its private half encrypted with the house's secret. */
export interface MadeKey {
  readonly kid: string
  readonly publicJwk: JWK
  readonly sealedPrivate: string
}

const signs = 'abcdefghijklmnopqrstuvwxyz0123456789'
const newKid = () => Array.from({ length: 16 }, () => signs[randomInt(signs.length)]).join('')

/** Makes a pair of keys. Not for inside a unit of work: it takes part of a second. */
export async function newKey({ secrets }: House): Promise<MadeKey> {
  const pair = await generateKeyPair(algorithm, { modulusLength: 3072, extractable: true })
  const [publicJwk, privateJwk] = [await exportJWK(pair.publicKey), await exportJWK(pair.privateKey)]
  return { kid: newKid(), publicJwk, sealedPrivate: await secrets.seal(JSON.stringify(privateJwk)) }
}

const lockKeys = ({ db }: Unit) => sql`select pg_advisory_xact_lock(hashtextextended('signing keys', 0))`.execute(db)

/**
 * Every public key that is believed, the newest first: also of those that sign no more, so that what they signed can be checked. One that
 * somebody else may have is not among them: whoever has it writes any day into what they sign.
 */
export async function publicKeys(unit: Unit): Promise<PublicKey[]> {
  const rows = await unit.db.selectFrom('signing_keys').select(['kid', 'public_jwk', 'active_from', 'retired_at']).where('distrusted_at', 'is', null).orderBy('active_from', 'desc').execute()
  return rows.map((row) => ({ kid: row.kid, jwk: row.public_jwk as JWK, activeFrom: row.active_from, retiredAt: row.retired_at }))
}

const active = (unit: Unit) => unit.db.selectFrom('signing_keys').select(['kid', 'sealed_private']).where('retired_at', 'is', null).executeTakeFirst()

/** The key that signs now. The first one is made when it is first needed. */
async function sealedKey(house: House) {
  const found = await unitOfWork(house, { hat: 'jobs' }, active)
  if (found) return found
  const made = await newKey(house)
  return unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    await lockKeys(unit)
    const meanwhile = await active(unit)
    if (meanwhile) return meanwhile
    await unit.db.insertInto('signing_keys')
      .values({ kid: made.kid, public_jwk: JSON.stringify(made.publicJwk), sealed_private: made.sealedPrivate, active_from: unit.now }).execute()
    return { kid: made.kid, sealed_private: made.sealedPrivate }
  })
}

/** The key that signs now, with its private half. Not for inside a unit of work. @throws {Error} when the house's secret is another one. */
export async function signingKey(house: House): Promise<{ readonly kid: string; readonly jwk: JWK }> {
  const { kid, sealed_private } = await sealedKey(house)
  const text = await house.secrets.unseal(sealed_private!)
  if (!text) throw new Error('The signing key cannot be opened: SECRET_KEY is not the one with which it was kept')
  return { kid, jwk: JSON.parse(text) as JWK }
}

/** The keys are those of the house: operators of another organisation have no part in them. @throws {NotFound} */
async function refuseElsewhere(unit: Unit<Staff>): Promise<void> {
  if ((await certifierHere(unit)).id !== unit.actor.organisationId) throw new NotFound()
}

/** Another key signs from now on. What the old one signed holds, because its public half stays; its private half is erased. */
export async function rotateKey(unit: Unit<Staff>, made: MadeKey, why: string): Promise<void> {
  await refuseElsewhere(unit)
  await lockKeys(unit)
  await unit.db.updateTable('signing_keys').set({ retired_at: unit.now, sealed_private: null }).where('retired_at', 'is', null).execute()
  await unit.db.insertInto('signing_keys').values({
    kid: made.kid, public_jwk: JSON.stringify(made.publicJwk), sealed_private: made.sealedPrivate, made_by: unit.actor.personId, why, active_from: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'signingKey', ids: [], detail: 'rotate' })
}

/**
 * Nothing that a key signed is believed any more, from now on: somebody else may have it. One that signs now is replaced first, in the
 * same transaction. Certificates stay as they are; their people download the file anew. @param made what signs instead, where that key signs now.
 * @throws {Refused} when it is not believed already. @throws {NotFound}
 */
export async function distrustKey(unit: Unit<Staff>, kid: string, made: MadeKey, why: string): Promise<void> {
  await refuseElsewhere(unit)
  await lockKeys(unit)
  const key = await unit.db.selectFrom('signing_keys').select(['kid', 'retired_at', 'distrusted_at']).where('kid', '=', kid).executeTakeFirst()
  if (!key) throw new NotFound()
  if (key.distrusted_at) throw new Refused([{ code: 'keyDistrusted' }])
  if (!key.retired_at) await rotateKey(unit, made, why)
  await unit.db.updateTable('signing_keys').set({ distrusted_at: unit.now, distrusted_by: unit.actor.personId, distrusted_why: why }).where('kid', '=', kid)
    .returning('kid').executeTakeFirstOrThrow()
  await audit(unit, { action: 'changed', kind: 'signingKey', ids: [], detail: 'distrust' })
}

/** The keys that are not believed any more, for whoever brings something that one of them signed. */
export const distrustedKids = async (unit: Unit): Promise<string[]> =>
  (await unit.db.selectFrom('signing_keys').select('kid').where('distrusted_at', 'is not', null).execute()).map(({ kid }) => kid)

/** Since when files that were downloaded before have to be downloaded anew; none where every key is believed. */
export const filesAnewSince = async (unit: Unit): Promise<Date | undefined> =>
  (await unit.db.selectFrom('signing_keys').select('distrusted_at').where('distrusted_at', 'is not', null).orderBy('distrusted_at', 'desc').limit(1).executeTakeFirst())
    ?.distrusted_at ?? undefined

/** Every key with who made it and why, for operators. */
export async function keysForOperators(unit: Unit<Staff>) {
  await refuseElsewhere(unit)
  return unit.db.selectFrom('signing_keys').select(['kid', 'why', 'active_from', 'retired_at', 'distrusted_at', 'distrusted_why']).orderBy('active_from', 'desc').execute()
}
