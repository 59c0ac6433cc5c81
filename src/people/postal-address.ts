import type { Problem } from '#platform/problems.ts'

/** An address as a person types it: one of the United States in fields, any other in lines. */
export interface TypedAddress {
  readonly kind: 'us' | 'other'
  readonly nameLine: string
  readonly street: string
  readonly more: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly freeLines: string
}
export type AddressField = Exclude<keyof TypedAddress, 'kind'>

const ofKind = {
  us: ['nameLine', 'street', 'more', 'city', 'state', 'zip'], other: ['nameLine', 'freeLines'],
} as const satisfies Record<TypedAddress['kind'], readonly AddressField[]>

/** What fits the window of a #10 envelope: lines of so many letters, and so many of them. */
export const lineLength = 40
export const mostLines = 7

const longest: Record<AddressField, number> = { nameLine: 120, street: 80, more: 80, city: 60, state: 40, zip: 20, freeLines: 300 }

/** States, districts, territories and military mail, by the two letters of the United States Postal Service (from memory, unverified). */
const states: Readonly<Record<string, string>> = {
  AL: 'Alabama', AK: 'Alaska', AS: 'American Samoa', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut',
  DE: 'Delaware', DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia', GU: 'Guam', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois',
  IN: 'Indiana', IA: 'Iowa', KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts',
  MI: 'Michigan', MN: 'Minnesota', MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire',
  NJ: 'New Jersey', NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', MP: 'Northern Mariana Islands',
  OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon', PA: 'Pennsylvania', PR: 'Puerto Rico', RI: 'Rhode Island', SC: 'South Carolina',
  SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah', VT: 'Vermont', VI: 'Virgin Islands', VA: 'Virginia', WA: 'Washington',
  WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming', AA: 'Armed Forces Americas', AE: 'Armed Forces Europe', AP: 'Armed Forces Pacific',
}
const plainWord = (text: string) => text.normalize('NFD').replace(/[^\p{L}]/gu, '').toLowerCase()

/** The two letters of a state, however it is typed: "CA", "ca.", "California". None when there is no such state. */
export function stateOf(typed: string): string | undefined {
  const word = plainWord(typed)
  return Object.keys(states).find((code) => [code, states[code]!].some((one) => plainWord(one) === word))
}

/** Five digits or nine, however they are parted. None when it is not a ZIP Code. */
export function zipOf(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d{5}$/.test(digits) ? digits : /^\d{9}$/.test(digits) ? `${digits.slice(0, 5)}-${digits.slice(5)}` : undefined
}

/** The mail is sorted by Latin letters, and our printer has these. Signs like `#` or `*` are plain signs here. */
const printable = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2015\u2018-\u201f\p{Mn}]*$/u

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
const linesIn = (text: string) => text.split(/\r\n|\r|\n/).map(tidy).filter(Boolean)

/** What was typed, of the fields that belong to its kind; without what nobody sees at its ends. */
export function readAddress(typed: Readonly<Record<string, string | undefined>>): TypedAddress {
  const kind = typed._kind === 'other' ? 'other' : 'us'
  const read = (field: AddressField) =>
    !(ofKind[kind] as readonly AddressField[]).includes(field) ? '' : field === 'freeLines' ? linesIn(typed[field] ?? '').join('\n') : tidy(typed[field] ?? '')
  return {
    kind, nameLine: read('nameLine'), street: read('street'), more: read('more'), city: read('city'), state: read('state'), zip: read('zip'),
    freeLines: read('freeLines'),
  }
}

/** Nothing of an address is there. The state alone is none: it is filled in beforehand. */
export const isEmptyAddress = (address: TypedAddress): boolean =>
  ofKind[address.kind].every((field) => field === 'state' || address[field] === '')

/** One line as several that fit, broken between words where there are any; a word that is too long by itself is cut. */
function broken(line: string): string[] {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const letters = [...word]
    const pieces = Array.from({ length: Math.ceil(letters.length / lineLength) }, (_, i) => letters.slice(i * lineLength, (i + 1) * lineLength).join(''))
    for (const piece of pieces) {
      const last = lines.at(-1)
      if (last !== undefined && [...last].length + 1 + [...piece].length <= lineLength) lines[lines.length - 1] = `${last} ${piece}`
      else lines.push(piece)
    }
  }
  return lines
}

/** An address as it is printed, each line short enough for the window of an envelope. */
export function linesOf(address: TypedAddress): string[] {
  const { kind, nameLine, street, more, city, freeLines } = address
  const last = [city && `${city},`, stateOf(address.state) ?? address.state, zipOf(address.zip) ?? address.zip].filter(Boolean).join(' ')
  const lines = kind === 'us' ? [nameLine, street, more, last] : [nameLine, ...freeLines.split('\n')]
  return lines.filter(Boolean).flatMap(broken)
}

function problemsOfUs({ street, city, state, zip }: TypedAddress): Problem[] {
  return [
    ...(street === '' ? [{ code: 'addressStreetMissing', field: 'street' }] : []),
    ...(city === '' ? [{ code: 'addressCityMissing', field: 'city' }] : []),
    ...(stateOf(state) ? [] : [{ code: 'addressStateUnknown', field: 'state' }]),
    ...(zipOf(zip) ? [] : [{ code: 'addressZipWrong', field: 'zip' }]),
  ]
}

/** What keeps a letter from being posted to this address. */
export function problemsOfAddress(address: TypedAddress): Problem[] {
  const { kind, nameLine, freeLines } = address
  const fields = ofKind[kind] as readonly AddressField[]
  const problems = [
    ...(nameLine === '' ? [{ code: 'addressNameMissing', field: 'nameLine' }] : []),
    ...(kind === 'us' ? problemsOfUs(address) : freeLines.includes('\n') ? [] : [{ code: 'addressLinesMissing', field: 'freeLines' }]),
    ...fields.filter((field) => address[field].length > longest[field])
      .map((field) => ({ code: 'addressTooLong', field, facts: { most: longest[field], typed: address[field].length } })),
    ...fields.filter((field) => !printable.test(address[field].replaceAll('\n', ''))).map((field) => ({ code: 'addressNotLatin', field })),
  ]
  const field = kind === 'us' ? 'street' : 'freeLines'
  const lines = linesOf(address).length
  return problems.length === 0 && lines > mostLines ? [{ code: 'addressTooManyLines', field, facts: { most: mostLines, lines } }] : problems
}
