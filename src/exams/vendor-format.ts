import type { AccommodationKind } from './accommodation-lifecycle.ts'
import type { Outcome } from './exam-request-lifecycle.ts'

/** What a file to the vendor says of each person, in this order. What it means stands in `docs/exam-vendor.md`. */
export const toldColumns = [
  'action', 'candidate_id', 'given_names', 'family_names', 'language', 'email', 'attempt', 'valid_from', 'valid_through', 'accommodations', 'extra_time_percent',
] as const

/** What a file of the vendor can say, by its kind. Columns come in any order; others are not read. */
export const sentColumns = {
  bookings: { needed: ['candidate_id', 'status', 'exam_date', 'changed_at'], also: ['exam_time', 'place', 'line_id', 'given_names', 'family_names'] },
  results: { needed: ['candidate_id', 'outcome', 'exam_date'], also: ['line_id', 'attempt', 'given_names', 'family_names'] },
} as const
export type SentKind = keyof typeof sentColumns
export const columnsOf = (kind: SentKind): readonly string[] => [...sentColumns[kind].needed, ...sentColumns[kind].also]

/** The measures as the vendor knows them. */
export const accommodationCodes = {
  extraTime: 'extra_time', breaks: 'breaks', separateRoom: 'separate_room', reader: 'reader', largeText: 'large_text', screenReader: 'screen_reader',
  signLanguage: 'sign_language', other: 'other',
} as const satisfies Record<AccommodationKind, string>

/** How vendors say how an exam went; capitals, spaces and signs do not matter. */
export const outcomeWords: Readonly<Record<string, Outcome>> = {
  passed: 'passed', pass: 'passed', failed: 'failed', fail: 'failed', missed: 'missed', noshow: 'missed', voided: 'voided', void: 'voided', invalidated: 'voided',
}
export const statusWords: Readonly<Record<string, 'booked' | 'cancelled'>> = {
  booked: 'booked', scheduled: 'booked', rescheduled: 'booked', cancelled: 'cancelled', canceled: 'cancelled',
}

/** As many lines as one file can have, and as many signs as one cell. */
export const mostVendorLines = 20_000
export const longestCell = 200
/** In megabytes. */
export const largestVendorFile = 10
