import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose'

type Claims = Readonly<Record<string, unknown>>

/** Whom somebody believes: issuers whose address begins so, and their public keys by the address that a signature names. */
export interface Trust {
  readonly issuers: string
  readonly keys: Readonly<Record<string, JWK>>
  /** What a statement must be. */
  readonly type: string
}

/**
 * What comes of looking at a signed text: it is none; it says nothing that is meant here; another one issued it; it names a key that
 * the issuer never had; not a sign of it may be different from what was signed; or it is genuine.
 */
export type Looked =
  | { readonly is: 'nothing' | 'unsigned' | 'otherThing' }
  | { readonly is: 'foreign' | 'unknownKey' | 'changed'; readonly claims: Claims }
  | { readonly is: 'genuine'; readonly claims: Claims }

const compact = /^[\w-]+\.[\w-]+\.[\w-]*$/
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const enveloped = /^data:application\/(?:vc\+)?jwt[,;]/

/** The signed text in what somebody pasted: broken into lines, in quotation marks, or in the envelope that the Data Model 2.0 knows. */
export function signedTextIn(pasted: string): { readonly text?: string; readonly unsigned?: boolean } {
  const tidy = pasted.replace(/^\uFEFF/, '').trim()
  const value = json(tidy)
  if (isObject(value)) {
    const { id } = value
    return typeof id === 'string' && enveloped.test(id) ? { text: id.slice(id.indexOf(',') + 1) } : { unsigned: true }
  }
  const text = (typeof value === 'string' ? value : tidy).replace(/\s+/g, '')
  return compact.test(text) ? { text } : {}
}

/** What a signed text claims, before anyone knows whether it is so. */
function claimsIn(text: string): Claims | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
    const claims = json(new TextDecoder().decode(bytes))
    return isObject(claims) ? claims : undefined
  } catch {
    return undefined
  }
}

const issuerIn = ({ iss, issuer }: Claims): string => {
  const named = typeof iss === 'string' ? iss : isObject(issuer) ? issuer.id : issuer
  return typeof named === 'string' ? named : ''
}

/** The address of the key that a text says signed it; empty when it names none. */
export const keyNamedIn = (text: string): string => {
  try {
    const { alg, kid } = decodeProtectedHeader(text)
    return alg === 'RS256' ? String(kid) : ''
  } catch {
    return ''
  }
}

/** Looks whether a text was signed by whom one believes: with their keys alone, whatever address the text itself names. */
export async function lookAtSigned(pasted: string, trust: Trust): Promise<Looked> {
  const { text, unsigned } = signedTextIn(pasted)
  if (!text) return { is: unsigned ? 'unsigned' : 'nothing' }
  const claims = claimsIn(text)
  if (!claims) return { is: 'nothing' }
  if (!issuerIn(claims).startsWith(trust.issuers)) return { is: 'foreign', claims }
  const named = keyNamedIn(text)
  const jwk = Object.hasOwn(trust.keys, named) ? trust.keys[named] : undefined
  if (!jwk) return { is: 'unknownKey', claims }
  try {
    await compactVerify(text, await importJWK(jwk, 'RS256'), { algorithms: ['RS256'] })
  } catch {
    return { is: 'changed', claims }
  }
  return Array.isArray(claims.type) && claims.type.includes(trust.type) ? { is: 'genuine', claims } : { is: 'otherThing' }
}
