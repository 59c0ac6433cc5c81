import { z } from 'zod'
import { isBefore, isPlainDate, type PlainDate } from '#platform/dates.ts'
import type { Override } from '#platform/overrides.ts'

/** When looking at records is unusual. Nothing about an application depends on these. */
export const accessKeys = [
  'manyOpened', 'unrelatedOpened', 'workBegins', 'workEnds', 'openedAgain', 'openedAgainWithin', 'afterDecision', 'refusedAttempts',
] as const
/** Every single value the product asks for. A file with another key, or without one of these, stops the start. */
const numberKeys = [
  'minimumAge', 'orientationCheck', 'mostFiles', 'mostFileSize', 'reviewPeriod', 'incompleteHold', 'correctionHold', 'returnedPaymentHold', 'approvalValidity',
  'approvedAgainHold', 'examRequestDays', 'examAttempts', 'examRequestReview', 'examRequestAnswerDays', 'examRetakeAnswerDays', 'examMissedUsesAttempt',
  'accommodationReviewDays', 'coreTrainingHours', 'specializationTrainingHours', 'trainingCertificateYears', 'trainingReviewDays', 'providerRenewalDays',
  'certificateYears', 'vacatedYears',
  'applicationFee', 'examFee', 'examRetakeFee', 'renewalFee', 'withdrawalRefund',
  'examMinutes', 'examRescheduleHours', 'examLateCancelForfeits', 'examOfferHours', 'examWaitingLists',
  'examItems', 'examPassMark', 'examAnswerGraceSeconds', 'practiceItemsShort',
  'examGivenHere', 'examCheckInMinutes', 'examLateEntryMinutes', 'examBreakMinutes',
  ...accessKeys,
] as const
/** Every list of values the product asks for. */
export const listKeys = ['reminderDays', 'approvalReminders', 'examReminderDays'] as const
export const policyKeys = [...numberKeys, ...listKeys] as const
type NumberKey = (typeof numberKeys)[number]
type ListKey = (typeof listKeys)[number]
export type PolicyKey = NumberKey | ListKey

const plainDate = z.string().refine(isPlainDate, 'is not a day that exists')
const entryOf = <T extends z.ZodType>(value: T) =>
  z.strictObject({ from: plainDate, value, source: z.string().min(1), status: z.enum(['verified', 'unverified']) })
const valueOf = <T extends z.ZodType>(value: T) => z.strictObject({
  unit: z.enum(['years', 'months', 'calendar days', 'hours', 'minutes', 'seconds', 'questions', 'cents', 'percent', 'files', 'megabytes', 'no (0) or yes (1)', 'records', 'times', 'hour of the day']),
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

export const isPolicyKey = (text: string): text is PolicyKey => (policyKeys as readonly string[]).includes(text)

/**
 * The values of the release with the dated ones that were put over them; on the same day the one that was put over counts.
 * @throws {Error} when one of them has no place in this release: then nobody is told a value that is not so.
 */
export function withOverrides(file: PolicyFile, overrides: readonly Override[]): PolicyFile {
  const strange = overrides.find(({ key }) => !isPolicyKey(key))
  if (strange) throw new Error(`${file.jurisdiction}: this release knows no value ${strange.key}, but one was set from ${strange.from} on`)
  const dated = (key: PolicyKey) => {
    const own = overrides.filter((one) => one.key === key).map(({ from, value, source, status }) => ({ from, value, source, status }))
    const shipped = file.values[key].dated.filter(({ from }) => !own.some((one) => one.from === from))
    return [...shipped, ...own].sort((a, b) => (isBefore(a.from, b.from) ? -1 : 1))
  }
  const values = Object.fromEntries(policyKeys.map((key) => [key, { ...file.values[key], dated: dated(key) }]))
  const read = policyFile.safeParse({ ...file, values })
  if (read.success) return read.data
  throw new Error(`${file.jurisdiction}: a value that was set cannot be used:\n${z.prettifyError(read.error)}`)
}
