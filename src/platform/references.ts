/**
 * References: what people see and say instead of an id. Eight signs without look-alikes and without vowels, the last
 * one a check sign that catches a wrong sign and two swapped neighbours.
 */
const signs = '23456789CDFGHJKMNPQRTVWXY'
const weights = [1, 2, 3, 4, 6, 7, 8]

/** How many signs carry information; one more checks them. */
export const referenceDigits = weights.length

const checkSign = (digits: readonly number[]): string =>
  signs[digits.reduce((sum, digit, i) => sum + digit * weights[i]!, 0) % signs.length]!

/** @param digits seven numbers from 0 to 24. */
export function referenceFrom(digits: readonly number[]): string {
  const text = digits.map((digit) => signs[digit]).join('') + checkSign(digits)
  return `${text.slice(0, 3)}-${text.slice(3, 6)}-${text.slice(6)}`
}

/** The reference as stored, from what someone typed (`k7m 3pq 9d`), or none when it cannot be one. */
export function readReference(typed: string): string | undefined {
  const text = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const digits = [...text].map((sign) => signs.indexOf(sign))
  if (digits.length !== referenceDigits + 1 || digits.includes(-1)) return undefined
  const reference = referenceFrom(digits.slice(0, -1))
  return reference.endsWith(text.at(-1)!) ? reference : undefined
}
