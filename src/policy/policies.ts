import { z } from 'zod'
import { isBefore, isPlainDate, type PlainDate } from '#platform/dates.ts'

/** Every single value the product asks for. A file with another key, or without one of these, stops the start. */
const numberKeys = [
  'minimumAge', 'orientationCheck', 'mostFiles', 'mostFileSize', 'reviewPeriod', 'incompleteHold', 'returnedPaymentHold', 'approvalValidity',
  'applicationFee', 'examFee', 'examRetakeFee', 'renewalFee', 'withdrawalRefund',
  'manyOpened', 'unrelatedOpened', 'workBegins', 'workEnds', 'openedAgain', 'openedAgainWithin', 'afterDecision', 'refusedAttempts',
] as const
/** Every list of values the product asks for. */
export const listKeys = ['reminderDays'] as const
export const policyKeys = [...numberKeys, ...listKeys] as const
type NumberKey = (typeof numberKeys)[number]
type ListKey = (typeof listKeys)[number]
export type PolicyKey = NumberKey | ListKey

const plainDate = z.string().refine(isPlainDate, 'is not a day that exists')
const entryOf = <T extends z.ZodType>(value: T) =>
  z.strictObject({ from: plainDate, value, source: z.string().min(1), status: z.enum(['verified', 'unverified']) })
const valueOf = <T extends z.ZodType>(value: T) => z.strictObject({
  unit: z.enum(['years', 'months', 'calendar days', 'cents', 'percent', 'files', 'megabytes', 'no (0) or yes (1)', 'records', 'times', 'hour of the day']),
  selectedBy: z.string().min(1),
  dated: z.array(entryOf(value)).min(1).refine(
    (entries) => entries.every((one, i) => i === 0 || isBefore(entries[i - 1]!.from, one.from)),
    'must be in the order of their dates, each date once',
  ),
})
const one = valueOf(z.number().int().nonnegative())
const list = valueOf(z.array(z.number().int().positive()).min(1))
const each = <K extends string, T>(keys: readonly K[], value: T) => Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>

/** The shape of `policies/<jurisdiction>/certification.yaml`. */
export const policyFile = z.strictObject({
  jurisdiction: z.string(),
  timeZone: z.string(),
  certifier: z.string().min(1),
  values: z.strictObject({ ...each(numberKeys, one), ...each(listKeys, list) }),
})
export type PolicyFile = z.infer<typeof policyFile>
export type PolicyEntry = PolicyFile['values'][PolicyKey]['dated'][number]

/** The values on one day. */
export type Policy =
  Readonly<Record<NumberKey, number>> & Readonly<Record<ListKey, readonly number[]>> & { readonly date: PlainDate }

/** @throws {Error} when no entry of a value covers the date. */
export function entryOn(file: PolicyFile, key: PolicyKey, date: PlainDate): PolicyEntry {
  const dated: readonly PolicyEntry[] = file.values[key].dated
  const found = dated.findLast((entry) => !isBefore(date, entry.from))
  if (!found) throw new Error(`${file.jurisdiction}: no value of ${key} covers ${date}`)
  return found
}

/** What applies on a date. @throws {Error} when a value does not cover it. */
export const policyOf = (file: PolicyFile, date: PlainDate): Policy => ({
  ...(Object.fromEntries(policyKeys.map((key) => [key, entryOn(file, key, date).value])) as unknown as Omit<Policy, 'date'>),
  date,
})
