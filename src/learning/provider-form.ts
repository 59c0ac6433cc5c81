import type { Problem } from '#platform/problems.ts'
import { tidyLine, type Typed } from './typed-day.ts'

export const entityKinds = ['nonprofit', 'college', 'publicAgency', 'company', 'other'] as const
export type EntityKind = (typeof entityKinds)[number]
const isEntityKind = (text: unknown): text is EntityKind => entityKinds.some((one) => one === text)

export const longestProviderName = 120
export const longestPlaces = 300
const longestWebsite = 200

/** What is known of a provider. */
export interface ProviderFacts {
  readonly name: string
  readonly entity: EntityKind
  readonly website: string | null
  readonly counties: string
  readonly online: boolean
}

/** A name as two names are compared: without capitals, accents, marks and double blanks. */
export const comparable = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** An address of a website as it is kept, with its protocol; none when it is not one. */
function websiteIn(typed: string): string | undefined {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(text) || text.length > longestWebsite) return undefined
  const { protocol, hostname, username, password, href } = new URL(text)
  const real = /^https?:$/.test(protocol) && /^[^.].*\.[^.]{2,}$/.test(hostname) && username === '' && password === ''
  return real && href.length <= longestWebsite ? href.replace(/^([^/]+\/\/[^/]+)\/$/, '$1') : undefined
}

function problemsOfName(name: string, others: readonly string[]): Problem[] {
  const field = 'name'
  if (comparable(name) === '') return [{ code: 'providerNameMissing', field }]
  if (name.length > longestProviderName) return [{ code: 'providerNameTooLong', field, facts: { most: longestProviderName } }]
  return others.map(comparable).includes(comparable(name)) ? [{ code: 'providerNameTaken', field }] : []
}

function problemsOfPlaces(counties: string, online: boolean): Problem[] {
  const field = 'counties'
  if (counties === '' && !online) return [{ code: 'whereMissing', field }]
  return counties.length > longestPlaces ? [{ code: 'countiesTooLong', field, facts: { most: longestPlaces } }] : []
}

/** What somebody typed of a provider, or everything that is wrong with it. @param others the names of all other providers. */
export function readProvider(typed: Typed, others: readonly string[]): { facts: ProviderFacts } | { problems: readonly Problem[] } {
  const [name, counties, written] = [tidyLine(typed.name), tidyLine(typed.counties), tidyLine(typed.website)]
  const [website, online, { entity }] = [written === '' ? null : websiteIn(written), typed.online === 'yes', typed]
  const problems: Problem[] = [
    ...problemsOfName(name, others),
    ...(isEntityKind(entity) ? [] : [{ code: 'entityMissing', field: 'entity' }]),
    ...(website === undefined ? [{ code: 'websiteNotReal', field: 'website' }] : []),
    ...problemsOfPlaces(counties, online),
  ]
  if (problems.length > 0 || !isEntityKind(entity) || website === undefined) return { problems }
  return { facts: { name, entity, website, counties, online } }
}
