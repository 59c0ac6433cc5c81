import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { notFound } from '#platform/answers.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import type { JWK } from 'jose'
import { read, type Visit } from '#platform/visit.server.ts'
import { certifierHere } from '#people/public.server.ts'
import { achievementOf } from './achievement.ts'
import { achievementAddress, keyAddress } from './credential-addresses.ts'
import { issuerOf } from './credential.ts'
import { signed } from './sign-claims.server.ts'
import { algorithm, publicKeys, signingKey } from './signing-keys.server.ts'
import { claimsOfList, listKeptFor, statusListCredential } from './status-list.ts'

const pack = promisify(gzip)
const stranger = { hat: 'signIn' } as const

/** For every program of the world, also one that runs in a browser on another site. It may be kept for five minutes. */
const publicHeaders = (type: string) => ({
  'Content-Type': type, 'Cache-Control': `public, max-age=${listKeptFor / 1000}`, 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin',
})
const asJson = (value: object, type = 'application/json') => new Response(`${JSON.stringify(value)}\n`, { headers: publicHeaders(type) })

/** What a stranger needs of a public key: nothing of it is secret. */
export const asJwk = (kid: string, { kty, n, e }: JWK): JWK => ({ kty, n, e, kid, alg: algorithm, use: 'sig' })

/** Every public key by the address that signatures name. The first key is made when it is first asked for. */
export async function trustedKeys(visit: Visit): Promise<Record<string, JWK>> {
  const find = () => read(visit, stranger, publicKeys)
  const found = await find()
  const keys = found.length > 0 ? found : (await signingKey(visit.house), await find())
  return Object.fromEntries(keys.map(({ kid, jwk }) => {
    const address = keyAddress(visit.house.settings.siteAddress, kid)
    return [address, asJwk(address, jwk)]
  }))
}

/** `/.well-known/jwks.json`: keys that sign no more are in it, too. */
export const keySetFile = async (visit: Visit) => asJson({ keys: Object.values(await trustedKeys(visit)) }, 'application/jwk-set+json')

/** One key at the address that the header of a signature names. @throws a 404 */
export async function keyFile(visit: Visit, kid: string): Promise<Response> {
  const key = (await trustedKeys(visit))[keyAddress(visit.house.settings.siteAddress, kid)]
  if (!key) throw notFound()
  return asJson(key, 'application/jwk+json')
}

/** The profile of a certifying body, at the address that its credentials name as issuer. @throws a 404 */
export async function issuerFile(visit: Visit, id: string): Promise<Response> {
  const found = !isId(id) ? undefined : await read(visit, stranger, (unit) =>
    unit.db.selectFrom('organisations').select(['id', 'name']).where('id', '=', id).where('kind', '=', 'certifier').executeTakeFirst())
  if (!found) throw notFound()
  const context = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']
  return asJson({ '@context': context, ...issuerOf({ certifierId: found.id, certifier: found.name }, visit.house.settings.siteAddress) }, 'application/ld+json')
}

/** What everyone with such a credential has achieved, at the address that it names. @throws a 404 */
export function achievementFile(visit: Visit): Response {
  const site = visit.house.settings.siteAddress
  if (`${site}${visit.url.pathname}` !== achievementAddress(site)) throw notFound()
  const context = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']
  return asJson({ '@context': context, ...achievementOf(site) }, 'application/ld+json')
}

/** The bits of every list, compressed, as base64url. */
export async function packedLists(visit: Visit): Promise<{ readonly number: number; readonly packed: string }[]> {
  const rows = await read(visit, stranger, (unit) => unit.db.selectFrom('status_lists').select(['number', 'bits']).orderBy('number').execute())
  return Promise.all(rows.map(async ({ number, bits }) => ({ number, packed: (await pack(bits as Uint8Array)).toString('base64url') })))
}

/** A status list, signed when it is asked for and good for a day. @throws a 404 */
export async function statusListFile(visit: Visit, typed: string): Promise<Response> {
  const number = /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : 0
  const found = await read(visit, stranger, async (unit) => {
    const row = await unit.db.selectFrom('status_lists').select('bits').where('number', '=', number).executeTakeFirst()
    const { id } = await certifierHere(unit)
    return row && { bits: row.bits as Uint8Array, ...(await unit.db.selectFrom('organisations').select(['id', 'name']).where('id', '=', id).executeTakeFirstOrThrow()) }
  })
  if (!found) throw notFound()
  const { house } = visit
  const packed = (await pack(found.bits)).toString('base64url')
  const issuer = issuerOf({ certifierId: found.id, certifier: found.name }, house.settings.siteAddress)
  const list = statusListCredential({ number, packed, site: house.settings.siteAddress, issuer, now: house.clock.now() })
  return new Response(await signed(house, claimsOfList(list)), { headers: publicHeaders('application/vc+jwt') })
}
