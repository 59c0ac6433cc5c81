import type { RoomRoute } from '#platform/room-routes.ts'

/** Who reads and answers what people ask for about the exam. */
export const examStaff = ['programSpecialist', 'programManager'] as const
/** Who records a result by hand. */
export const examManagers = ['programManager'] as const

/** Who looks after people on the day of their exam. */
export const examProctors = ['proctor', 'programManager'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'apply/exam', file: 'exams/pages/exam.tsx', enter: 'self' },
  { path: 'apply/exam/pay', file: 'exams/pages/pay-exam.tsx', enter: 'self' },
  { path: 'apply/exam/payment-slip', file: 'exams/pages/exam-payment-slip.tsx', enter: 'self' },
  { path: 'apply/exam/withdraw', file: 'exams/pages/withdraw-request.tsx', enter: 'self' },
  { path: 'apply/exam/accommodation', file: 'exams/pages/accommodation.tsx', enter: 'self', body: 'files' },
  { path: 'apply/exam/accommodation/files/:file', file: 'exams/pages/accommodation-file.ts', enter: 'self' },
  // Where and when the exam is given, and seats.
  { path: 'exam-sites', file: 'exams/pages/exam-sites.tsx', enter: 'anyone' },
  { path: 'exam-sites/:site', file: 'exams/pages/exam-site.tsx', enter: 'anyone' },
  { path: 'exam-online', file: 'exams/pages/exam-online.tsx', enter: 'anyone' },
  { path: 'exam-system-check', file: 'exams/pages/exam-system-check.tsx', enter: 'anyone' },
  { path: 'exam-system-check/measure', file: 'exams/pages/measure-connection.ts', enter: 'anyone' },
  { path: 'apply/exam/schedule', file: 'exams/pages/schedule.tsx', enter: 'self' },
  { path: 'apply/exam/schedule/:sitting', file: 'exams/pages/choose-date.tsx', enter: 'self' },
  { path: 'apply/exam/cancel', file: 'exams/pages/cancel-seat.tsx', enter: 'self' },
  { path: 'apply/exam/waiting/:waiting', file: 'exams/pages/waiting.tsx', enter: 'self' },
  { path: 'apply/exam/calendar/:registration', file: 'exams/pages/seat-calendar.ts', enter: 'self' },
  // The day of the exam.
  { path: 'apply/exam/day', file: 'exams/pages/exam-day.tsx', enter: 'self' },
  { path: 'apply/exam/day/:registration', file: 'exams/pages/exam-day-result.tsx', enter: 'self' },
  { path: 'proctor', file: 'exams/pages/proctor.tsx', enter: examProctors },
  { path: 'proctor/:sitting', file: 'exams/pages/proctor-sitting.tsx', enter: examProctors },
  { path: 'proctor/:sitting/:registration', file: 'exams/pages/proctor-person.tsx', enter: examProctors },
  { path: 'exams/sites', file: 'exams/pages/keep-sites.tsx', enter: examManagers },
  { path: 'exams/sites/new', file: 'exams/pages/add-site.tsx', enter: examManagers },
  { path: 'exams/sites/:site', file: 'exams/pages/change-site.tsx', enter: examManagers },
  { path: 'exams/sittings', file: 'exams/pages/keep-sittings.tsx', enter: examManagers },
  { path: 'exams/sittings/new', file: 'exams/pages/add-sittings.tsx', enter: examManagers },
  { path: 'exams/sittings/:sitting', file: 'exams/pages/see-sitting.tsx', enter: examManagers },
  { path: 'exams/sittings/:sitting/meeting', file: 'exams/pages/change-meeting.tsx', enter: examManagers },
  // The door for an outside exam vendor.
  { path: 'exams/vendor', file: 'exams/pages/vendor.tsx', enter: examManagers },
  { path: 'exams/vendor/send', file: 'exams/pages/send-vendor-file.tsx', enter: examManagers, body: 'files' },
  { path: 'exams/vendor/files/:file', file: 'exams/pages/see-vendor-file.tsx', enter: examManagers },
  { path: 'exams/vendor/files/:file/list', file: 'exams/pages/vendor-list-file.ts', enter: examManagers },
  { path: 'exams/vendor/files/:file/refused', file: 'exams/pages/refused-lines-file.ts', enter: examManagers },
  { path: 'exams', file: 'exams/pages/exams.tsx', enter: examStaff },
  { path: 'exams/accommodations/:accommodation', file: 'exams/pages/decide-accommodation.tsx', enter: examStaff },
  { path: 'exams/accommodations/:accommodation/file', file: 'exams/pages/decide-accommodation-file.ts', enter: examStaff },
  { path: 'exams/:reference', file: 'exams/pages/see-exam.tsx', enter: examStaff },
  { path: 'exams/:reference/result', file: 'exams/pages/record-result.tsx', enter: examManagers },
  { path: 'exams/:reference/correct/:request', file: 'exams/pages/correct-result.tsx', enter: examManagers },
]
