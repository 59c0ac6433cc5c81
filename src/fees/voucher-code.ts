/**
 * Codes of vouchers, like `K7M3-PQ9D-2HXR`: the signs of references, and enough of them that nobody finds one by
 * trying. The last one is a check sign: it catches a wrong sign and two swapped neighbours before anybody is asked.
 */
const signs = '23456789CDFGHJKMNPQRTVWXY'
const weights = [1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13]

/** How many signs carry information, and how many signs there are. */
export const voucherCodeDigits = weights.length
export const voucherCodeBase = signs.length

/** @param digits eleven numbers from 0 to 24. */
export function voucherCodeFrom(digits: readonly number[]): string {
  const check = digits.reduce((sum, digit, i) => sum + digit * weights[i]!, 0) % signs.length
  const text = [...digits, check].map((digit) => signs[digit]).join('')
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}

/** The code as stored, from what someone typed (`k7m3 pq9d 2hxr`), or none when it cannot be one. */
export function readVoucherCode(typed: string): string | undefined {
  const text = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const digits = [...text].map((sign) => signs.indexOf(sign))
  if (digits.length !== voucherCodeDigits + 1 || digits.includes(-1)) return undefined
  const code = voucherCodeFrom(digits.slice(0, -1))
  return code.endsWith(text.at(-1)!) ? code : undefined
}
