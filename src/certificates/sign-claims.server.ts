import { importJWK, SignJWT, type JWTPayload } from 'jose'
import type { House } from '#platform/house.server.ts'
import { keyAddress } from './credential-addresses.ts'
import { algorithm, signingKey } from './signing-keys.server.ts'

/**
 * Signs claims as a compact JWS. The header holds what Open Badges 3.0 allows and nothing else; its `kid` is an address at which
 * the public key is found, as JWK. The same claims with the same key give the same text. Not for inside a unit of work.
 */
export async function signed(house: House, claims: object): Promise<string> {
  const { kid, jwk } = await signingKey(house)
  return new SignJWT(claims as JWTPayload).setProtectedHeader({ alg: algorithm, kid: keyAddress(house.settings.siteAddress, kid), typ: 'JWT' })
    .sign(await importJWK(jwk, algorithm))
}
