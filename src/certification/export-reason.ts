import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'

/** What a list is taken out for. */
export const exportPurposes = ['report', 'planning', 'oversight', 'other'] as const
export type ExportPurpose = (typeof exportPurposes)[number]

export const shortestReason = 10
export const longestReason = 500
/** How long a list can be fetched after it was asked for, in minutes. */
export const minutesToFetch = 15

export interface ExportReason {
  readonly purpose: ExportPurpose
  readonly reason: string
}

const isPurpose = (typed: string): typed is ExportPurpose => (exportPurposes as readonly string[]).includes(typed)
const characters = (text: string) => [...text].length

/** Why someone takes a list out of the house, as it is kept; or what is wrong with what they typed. */
export function readExportReason(typed: { purpose?: string; reason?: string }): { said?: ExportReason; problems: Problem[] } {
  const purpose = typed.purpose ?? ''
  const reason = tidyText(typed.reason ?? '')
  const facts = { least: shortestReason, most: longestReason }
  const problems = [
    ...(isPurpose(purpose) ? [] : [{ code: 'exportPurposeMissing', field: 'purpose' }]),
    ...(characters(reason) < shortestReason ? [{ code: 'exportReasonTooShort', field: 'reason', facts }] : []),
    ...(characters(reason) > longestReason ? [{ code: 'exportReasonTooLong', field: 'reason', facts }] : []),
  ]
  return problems.length === 0 && isPurpose(purpose) ? { said: { purpose, reason }, problems } : { problems }
}
