/**
 * The number of a certificate, `K7M-3P0-9TXC`: random, so that it tells nothing about its person, when it was made or how many
 * there are. The signs have no look-alikes; what people write instead of one (O, 1 for I, S for 5) is read as what it was. The
 * last sign checks the others: with one sign wrong, two neighbours swapped, or two with one between them swapped, it never fits.
 */
export const numberSigns = '0123456789CFGHJKMNPRTVWXY'
const places = 9
/** Each coprime to 25, and so are the differences of those one and two places apart, the check sign (weight -1) among them. */
const weights = [1, 2, 3, 4, 6, 7, 8, 11, 12]
const lookAlikes: Readonly<Record<string, string>> = { O: '0', Q: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', B: '8', U: 'V' }

/** A code has this many signs: 24 of chance, and one that checks them. */
export const codeLength = 25

const checkSign = (signs: string): string =>
  numberSigns[[...signs].reduce((sum, sign, i) => sum + numberSigns.indexOf(sign) * weights[i % weights.length]!, 0) % numberSigns.length]!

const grouped = (signs: string) => `${signs.slice(0, 3)}-${signs.slice(3, 6)}-${signs.slice(6)}`

/** How many signs of chance a number and a code are made of. */
export const chanceIn = { number: places, code: codeLength - 1 } as const

/** A number from nine signs of chance; none for those that could be read as a name, because they hold no digit from 2 on. */
export function numberFrom(signs: string): string | undefined {
  const whole = signs + checkSign(signs)
  return /[2-9]/.test(whole) ? grouped(whole) : undefined
}
export const codeFrom = (signs: string): string => signs + checkSign(signs)

/** What somebody typed, or scanned: a number, a code, one of them with a typing mistake, or a name. */
export type Typed =
  | { readonly kind: 'number' | 'code'; readonly text: string }
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'nothing' }

const bare = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[\s.\-_–—‑·/#:]/g, '')

/** The number or the code in what should be one. `mistyped` says that no certificate ever had it. */
export function readNumber(typed: string): Exclude<Typed, { kind: 'name' | 'nothing' }> {
  const signs = [...bare(typed).slice(0, 100)].map((sign) => lookAlikes[sign] ?? sign).join('')
  const known = signs !== '' && [...signs].every((sign) => numberSigns.includes(sign))
  if (!known || checkSign(signs.slice(0, -1)) !== signs.at(-1)) return { kind: 'mistyped' }
  if (signs.length === places + 1) return { kind: 'number', text: grouped(signs) }
  return signs.length === codeLength ? { kind: 'code', text: signs } : { kind: 'mistyped' }
}

/** Every number holds a digit, and no name does. */
export function readTyped(typed: string): Typed {
  const text = typed.replaceAll('\u0000', '').normalize('NFC').trim().slice(0, 200)
  if (text === '') return { kind: 'nothing' }
  return /\d/.test(text) ? readNumber(text) : { kind: 'name', text }
}
