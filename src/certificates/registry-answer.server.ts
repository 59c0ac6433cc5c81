import { hashOf } from '#platform/identifiers.server.ts'
import type { Visit } from '#platform/visit.server.ts'
import { findInRegistry, searchRegistry } from './find-in-registry.server.ts'
import { readTyped } from './certificate-number.ts'
import { placeOfAddress } from './place-of-address.ts'
import { isEnough } from './registry-search.ts'
import type { RegistryEntry } from './registry-status.ts'

/** A program asks, and no person: `Accept: application/json`. */
export const wantsJson = ({ headers }: Request): boolean => {
  const accept = headers.get('accept') ?? ''
  return accept.includes('application/json') && !accept.includes('text/html')
}

type Limit = 'registryLookupFromAddress' | 'registrySearchFromAddress'
/** Counts one question of an address. @returns the seconds to wait, or none when it may ask. */
export const waitBefore = ({ house, clientAddress }: Visit, limit: Limit): Promise<number | undefined> =>
  house.rateLimits.count(limit, placeOfAddress(clientAddress))

const vary = { Vary: 'Accept' }
/** Kept for half a minute at most, so that a suspension is seen within one. */
const shortly = { ...vary, 'Cache-Control': 'public, max-age=30' }

const refusal = (status: number, error: string, message: string, more: Record<string, string> = {}, facts: object = {}) =>
  Response.json({ error, message, ...facts }, { status, headers: { ...vary, 'Cache-Control': 'no-store', ...more } })
const tooMany = (seconds: number) =>
  refusal(429, 'tooManyRequests', `Too many questions from your address. Ask again in ${seconds} seconds.`, { 'Retry-After': String(seconds) }, { retryAfterSeconds: seconds })

const withAddress = (visit: Visit, entry: RegistryEntry) => ({ ...entry, address: `${visit.house.settings.siteAddress}/verify/${entry.number}` })

/** An answer with the mark of what it says: whoever has it already is told only that. */
function answered(request: Request, body: object): Response {
  const text = JSON.stringify(body)
  const etag = `"${hashOf(text).slice(0, 32)}"`
  const known = (request.headers.get('if-none-match') ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
  if (known) return new Response(null, { status: 304, headers: { ...shortly, ETag: etag } })
  return new Response(text, { headers: { ...shortly, ETag: etag, 'Content-Type': 'application/json; charset=utf-8' } })
}

/** The public answer about one number or code, for programs. */
export async function answerNumber(visit: Visit, request: Request, typed: string): Promise<Response> {
  const wait = await waitBefore(visit, 'registryLookupFromAddress')
  if (wait) return tooMany(wait)
  const found = await findInRegistry(visit.house, typed)
  if (found.kind === 'entry') return answered(request, withAddress(visit, found.entry))
  return found.kind === 'mistyped'
    ? refusal(404, 'mistypedNumber', 'This number has a typing mistake. No certificate can have it.')
    : refusal(404, 'unknownNumber', 'No certificate has this number.')
}

async function answerName(visit: Visit, request: Request, name: string): Promise<Response> {
  if (!isEnough(name)) return refusal(400, 'nameTooShort', 'Ask for a given and a family name.')
  const wait = await waitBefore(visit, 'registrySearchFromAddress')
  if (wait) return tooMany(wait)
  const { entries, more } = await searchRegistry(visit.house, name)
  return answered(request, { results: entries.map((entry) => withAddress(visit, entry)), more })
}

/** The public answer to what was asked for in one field: a number, a code or a name. */
export async function answerAsked(visit: Visit, request: Request, asked: string): Promise<Response> {
  const typed = readTyped(asked)
  if (typed.kind === 'nothing') return refusal(400, 'nothingAsked', 'Ask with ?find= and a number, a code, or a name.')
  return typed.kind === 'name' ? answerName(visit, request, typed.text) : answerNumber(visit, request, asked)
}
