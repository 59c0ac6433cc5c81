import { z } from 'zod'
import { isBefore, isPlainDate, type PlainDate } from '#platform/dates.ts'

/** Every value the product asks for. A file with another key, or without one of these, stops the start. */
export const policyKeys = ['minimumAge', 'reviewPeriod', 'approvalValidity'] as const
export type PolicyKey = (typeof policyKeys)[number]

const plainDate = z.string().refine(isPlainDate, 'is not a day that exists')
const entry = z.strictObject({
  from: plainDate,
  value: z.number(),
  source: z.string().min(1),
  status: z.enum(['verified', 'unverified']),
})
const value = z.strictObject({
  unit: z.enum(['years', 'months', 'calendar days']),
  selectedBy: z.string().min(1),
  dated: z.array(entry).min(1).refine(
    (entries) => entries.every((one, i) => i === 0 || isBefore(entries[i - 1]!.from, one.from)),
    'must be in the order of their dates, each date once',
  ),
})

/** The shape of `policies/<jurisdiction>/certification.yaml`. */
export const policyFile = z.strictObject({
  jurisdiction: z.string(),
  timeZone: z.string(),
  certifier: z.string().min(1),
  values: z.strictObject(Object.fromEntries(policyKeys.map((key) => [key, value])) as Record<PolicyKey, typeof value>),
})
export type PolicyFile = z.infer<typeof policyFile>
export type PolicyEntry = z.infer<typeof entry>

/** The values on one day. */
export type Policy = Readonly<Record<PolicyKey, number>> & { readonly date: PlainDate }

/** @throws {Error} when no entry of a value covers the date. */
export function entryOn(file: PolicyFile, key: PolicyKey, date: PlainDate): PolicyEntry {
  const found = file.values[key].dated.findLast((one) => !isBefore(date, one.from))
  if (!found) throw new Error(`${file.jurisdiction}: no value of ${key} covers ${date}`)
  return found
}

/** What applies on a date. @throws {Error} when a value does not cover it. */
export const policyOf = (file: PolicyFile, date: PlainDate): Policy => ({
  ...(Object.fromEntries(policyKeys.map((key) => [key, entryOn(file, key, date).value])) as Record<PolicyKey, number>),
  date,
})
