import type { RoomRoute } from '#platform/room-routes.ts'

/** Who reads and answers what people ask for about the exam. */
export const examStaff = ['programSpecialist', 'programManager'] as const
/** Who records a result by hand. */
export const examManagers = ['programManager'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'apply/exam', file: 'exams/pages/exam.tsx', enter: 'self' },
  { path: 'apply/exam/pay', file: 'exams/pages/pay-exam.tsx', enter: 'self' },
  { path: 'apply/exam/payment-slip', file: 'exams/pages/exam-payment-slip.tsx', enter: 'self' },
  { path: 'apply/exam/withdraw', file: 'exams/pages/withdraw-request.tsx', enter: 'self' },
  { path: 'apply/exam/accommodation', file: 'exams/pages/accommodation.tsx', enter: 'self', body: 'files' },
  { path: 'apply/exam/accommodation/files/:file', file: 'exams/pages/accommodation-file.ts', enter: 'self' },
  { path: 'exams', file: 'exams/pages/exams.tsx', enter: examStaff },
  { path: 'exams/accommodations/:accommodation', file: 'exams/pages/decide-accommodation.tsx', enter: examStaff },
  { path: 'exams/accommodations/:accommodation/file', file: 'exams/pages/decide-accommodation-file.ts', enter: examStaff },
  { path: 'exams/:reference', file: 'exams/pages/see-exam.tsx', enter: examStaff },
  { path: 'exams/:reference/result', file: 'exams/pages/record-result.tsx', enter: examManagers },
]
