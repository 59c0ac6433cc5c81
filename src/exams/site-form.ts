import type { PlainDate } from '#platform/dates.ts'
import { languages } from '#platform/languages.ts'
import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import { californiaCounties } from './california-counties.ts'
import { dayTyped, tidyLine, type Typed } from './typed-sitting.ts'

export const siteKinds = ['inPerson', 'online'] as const
export type SiteKind = (typeof siteKinds)[number]

/** The texts of a site that people read, each in both languages, and the longest that fits. */
export const siteTexts = { gettingThere: 1000, access: 1000, expect: 2000 } as const
export type SiteText = keyof typeof siteTexts
export const longest = { name: 120, street: 200, city: 80 } as const

/** Where California is, in degrees. */
const [south, north, west, east] = [32.5, 42.1, -124.5, -114]

/** Where a site is, in ten-thousandths of a degree. */
export interface Place {
  readonly street: string
  readonly city: string
  readonly zip: string
  readonly county: string
  readonly latitude: number
  readonly longitude: number
}

export interface SiteFacts {
  readonly kind: SiteKind
  readonly name: string
  /** None for the online exam. */
  readonly place: Place | undefined
  readonly texts: Readonly<Record<SiteText, Readonly<Record<(typeof languages)[number], string>>>>
  readonly activeUntil: PlainDate | null
}

/** Degrees with up to six places behind the point, as maps show them, in ten-thousandths. */
const degreesIn = (text: string): number | undefined => (/^-?\d{1,3}(\.\d{1,8})?$/.test(text) ? Math.round(Number(text) * 10_000) : undefined)

/** As the form shows it. */
export const degreesTyped = (tenThousandths: number): string => (tenThousandths / 10_000).toFixed(4)

const missing = (code: string, field: string, isThere: boolean): Problem[] => (isThere ? [] : [{ code, field }])
const tooLong = (field: string, text: string, most: number): Problem[] => (text.length > most ? [{ code: 'siteTextTooLong', field, facts: { most } }] : [])

function problemsOfWhere(latitude: number | undefined, longitude: number | undefined): Problem[] {
  const within = (value: number | undefined, [least, most]: readonly [number, number]) => value !== undefined && value >= least * 10_000 && value <= most * 10_000
  return [...missing('latitudeOutside', 'latitude', within(latitude, [south, north])), ...missing('longitudeOutside', 'longitude', within(longitude, [west, east]))]
}

function readPlace(typed: Typed): { place: Place; problems: readonly Problem[] } {
  const [street, city, zip, county] = [tidyLine(typed.street), tidyLine(typed.city), tidyLine(typed.zip), tidyLine(typed.county)]
  const [latitude, longitude] = [degreesIn(tidyLine(typed.latitude)), degreesIn(tidyLine(typed.longitude))]
  const problems = [
    ...missing('streetMissing', 'street', street !== ''), ...tooLong('street', street, longest.street),
    ...missing('cityMissing', 'city', city !== ''), ...tooLong('city', city, longest.city),
    ...missing('zipMissing', 'zip', /^\d{5}$/.test(zip)),
    ...missing('countyMissing', 'county', californiaCounties.some((one) => one === county)),
    ...problemsOfWhere(latitude, longitude),
  ]
  return { place: { street, city, zip, county, latitude: latitude ?? 0, longitude: longitude ?? 0 }, problems }
}

function readTexts(typed: Typed, kind: SiteKind | undefined) {
  const all = Object.keys(siteTexts) as SiteText[]
  const texts = Object.fromEntries(all.map((text) =>
    [text, Object.fromEntries(languages.map((language) => [language, tidyText(typed[`${text}-${language}`] ?? '').trim()]))])) as SiteFacts['texts']
  const problems = all.flatMap((text) => languages.flatMap((language) => [
    ...((kind === 'online' && text !== 'expect') || texts[text][language] !== '' ? []
      : [{ code: 'siteTextMissing', field: `${text}-${language}`, facts: { which: `${text}-${language}` } }]),
    ...tooLong(`${text}-${language}`, texts[text][language], siteTexts[text]),
  ]))
  return { texts, problems }
}

const comparable = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

function problemsOfName(name: string, others: readonly string[]): Problem[] {
  if (comparable(name) === '') return [{ code: 'siteNameMissing', field: 'name' }]
  return others.map(comparable).includes(comparable(name)) ? [{ code: 'siteNameTaken', field: 'name' }] : tooLong('name', name, longest.name)
}

/** What somebody typed of a site, or everything that is wrong with it. @param others the names of all other sites. */
export function readSite(typed: Typed, others: readonly string[]): { facts: SiteFacts } | { problems: readonly Problem[] } {
  const kind = siteKinds.find((one) => one === typed.kind)
  const [name, until] = [tidyLine(typed.name), dayTyped(typed, 'activeUntil')]
  const { texts, problems: ofTexts } = readTexts(typed, kind)
  const where = kind === 'online' ? undefined : readPlace(typed)
  const problems = [
    ...missing('siteKindMissing', 'kind', kind !== undefined), ...problemsOfName(name, others), ...(where?.problems ?? []), ...ofTexts,
    ...missing('activeUntilNotReal', 'activeUntil', until !== undefined),
  ]
  if (problems.length > 0 || !kind || until === undefined) return { problems }
  return { facts: { kind, name, place: where?.place, texts, activeUntil: until === 'empty' ? null : until } }
}
