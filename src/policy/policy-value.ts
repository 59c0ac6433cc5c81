import type { Problem } from '#platform/problems.ts'
import { listKeys, type PolicyFile, type PolicyKey } from './policies.ts'

export type PolicyUnit = PolicyFile['values'][PolicyKey]['unit']
export type PolicyValue = number | readonly number[]

/**
 * The smallest and the largest that a person may write in each unit: more is a slip of the hand. A fee is a dollar at least,
 * because a charge of nothing is none (`charges`): who shall not pay gets a voucher.
 */
export const bounds: Readonly<Record<PolicyUnit, readonly [least: number, most: number]>> = {
  years: [1, 120], months: [1, 120], hours: [1, 1000], minutes: [10, 600], seconds: [0, 600], questions: [1, 500], 'calendar days': [1, 3650], cents: [100, 1_000_000], percent: [0, 100],
  files: [1, 50], megabytes: [1, 100], 'no (0) or yes (1)': [0, 1], records: [1, 1000], times: [1, 1000], 'hour of the day': [0, 24],
}
/** As many entries as a list may have. */
const mostInList = 12

export const isList = (key: PolicyKey): boolean => (listKeys as readonly string[]).includes(key)

/** A value as it was typed, or what is wrong with it. */
export type ReadValue = { readonly value: PolicyValue } | { readonly problem: Problem }

const wrong = (code: string, unit: PolicyUnit): ReadValue => {
  const [least, most] = bounds[unit]
  return { problem: { code, field: 'value', facts: { least, most } } }
}

function within(value: number, unit: PolicyUnit): ReadValue {
  const [least, most] = bounds[unit]
  if (value < least) return wrong(unit === 'cents' ? 'moneyTooSmall' : 'valueTooSmall', unit)
  return value > most ? wrong(unit === 'cents' ? 'moneyTooLarge' : 'valueTooLarge', unit) : { value }
}

/** `120`, `120.00`, `$1,200.50`: dollars as people write them, in cents. */
function readDollars(text: string): ReadValue {
  const plain = text.replace(/[$\s]/g, '')
  if (/^-/.test(plain)) return wrong('moneyTooSmall', 'cents')
  if (!/^(\d{1,12}|\d{1,3}(,\d{3}){1,3})(\.\d{2})?$/.test(plain)) return wrong('valueNotMoney', 'cents')
  const [dollars, cents = '0'] = plain.replaceAll(',', '').split('.')
  return within(Number(dollars) * 100 + Number(cents), 'cents')
}

/** One whole number, with its unit after it or not: `30`, `30 days`, `15 MB`, `50 %`. */
function readWhole(text: string, unit: PolicyUnit): ReadValue {
  const number = /^(-?\d{1,15})\s*[\p{L}%]*(\s\p{L}+)?$/u.exec(text)?.[1]
  return number === undefined ? wrong('valueNotWhole', unit) : within(Number(number), unit)
}

/** `30, 14, 7, 1`: in any order, each once; kept from the largest down. */
function readList(text: string, unit: PolicyUnit): ReadValue {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '')
  if (parts.length === 0) return wrong('valueNotList', unit)
  if (parts.length > mostInList) return { problem: { code: 'listTooLong', field: 'value', facts: { most: mostInList } } }
  const read = parts.map((part) => readWhole(part, unit))
  const problem = read.find((one) => 'problem' in one)
  if (problem) return 'problem' in problem && problem.problem.code === 'valueNotWhole' ? wrong('valueNotList', unit) : problem
  const numbers = read.map((one) => ('value' in one ? (one.value as number) : 0)).sort((a, b) => b - a)
  return new Set(numbers).size < numbers.length ? { problem: { code: 'listTwice', field: 'value' } } : { value: numbers }
}

/** The value that a person typed for a key, in its unit. */
export function readValue(key: PolicyKey, unit: PolicyUnit, typed: string): ReadValue {
  const text = typed.trim()
  if (text === '') return { problem: { code: 'valueMissing', field: 'value' } }
  if (isList(key)) return readList(text, unit)
  if (unit === 'cents') return readDollars(text)
  if (unit === 'no (0) or yes (1)') return /^[01]$/.test(text) ? { value: Number(text) } : { problem: { code: 'valueMissing', field: 'value' } }
  return readWhole(text, unit)
}

export const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A value as its form shows it: `120.00`, `30, 14, 7, 1`. */
export const asTyped = (value: PolicyValue, unit: PolicyUnit): string =>
  typeof value !== 'number' ? value.join(', ') : unit === 'cents' ? (value / 100).toFixed(2) : String(value)
