import type { Language } from './languages.ts'

/** Money is whole cents of a US dollar; it is never a fraction, and never a floating number of dollars. */
export type Cents = number

const formats: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }),
  es: new Intl.NumberFormat('es-US', { style: 'currency', currency: 'USD' }),
}

/** "$100.00". */
export const inMoney = (cents: Cents, language: Language): string => formats[language].format(cents / 100)

/** The largest amount that a person may write: more is a slip of the hand. */
const most = 10_000_000

/** The cents of an amount as people type it (`100`, `$1,000.50`), or none when it is not one. */
export function readMoney(typed: string): Cents | undefined {
  const text = typed.replace(/[$\s]/g, '')
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d{2})?$/.test(text)) return undefined
  const [dollars, cents = '0'] = text.replaceAll(',', '').split('.')
  const amount = Number(dollars) * 100 + Number(cents)
  return amount > 0 && amount <= most ? amount : undefined
}
