import type { RoomRoute } from '#platform/room-routes.ts'

export const reviewers = ['programSpecialist', 'programManager'] as const
export const managers = ['programManager'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'apply', file: 'certification/pages/apply.tsx', enter: 'anyone' },
  { path: 'apply/:reference', file: 'certification/pages/see-application.tsx', enter: 'self' },
  { path: 'apply/:reference/check', file: 'certification/pages/check-and-send.tsx', enter: 'self' },
  { path: 'apply/:reference/discard', file: 'certification/pages/discard.tsx', enter: 'self' },
  { path: 'apply/:reference/withdraw', file: 'certification/pages/withdraw.tsx', enter: 'self' },
  { path: 'apply/:reference/pay', file: 'certification/pages/pay-fee.tsx', enter: 'self' },
  { path: 'apply/:reference/payment-slip', file: 'certification/pages/payment-slip.tsx', enter: 'self' },
  { path: 'apply/:reference/documents/:document', file: 'certification/pages/show-document.ts', enter: 'self' },
  { path: 'apply/:reference/:page', file: 'certification/pages/answer-questions.tsx', enter: 'self', body: 'files' },
  { path: 'apply/:reference/:page/save', file: 'certification/pages/autosave.ts', enter: 'self' },
  { path: 'review', file: 'certification/pages/review-queue.tsx', enter: reviewers },
  { path: 'review/assignments', file: 'certification/pages/assignments.tsx', enter: managers },
  { path: 'review/conflicts', file: 'certification/pages/conflicts.tsx', enter: managers },
  { path: 'review/conflicts/:conflict', file: 'certification/pages/end-conflict.tsx', enter: managers },
  { path: 'review/:reference/assignment', file: 'certification/pages/assign.tsx', enter: reviewers },
  { path: 'review/:reference/conflict', file: 'certification/pages/say-i-know.tsx', enter: reviewers },
  { path: 'review/views', file: 'certification/pages/saved-views.tsx', enter: reviewers },
  { path: 'review/export', file: 'certification/pages/export-applications.tsx', enter: reviewers },
  { path: 'review/exports/:export', file: 'certification/pages/export-ready.tsx', enter: reviewers },
  { path: 'review/exports/:export/file', file: 'certification/pages/export-file.ts', enter: reviewers },
  { path: 'review/:reference', file: 'certification/pages/decide.tsx', enter: reviewers },
  { path: 'review/:reference/presence', file: 'certification/pages/say-presence.ts', enter: reviewers },
  { path: 'review/:reference/:decision', file: 'certification/pages/take-decision.tsx', enter: reviewers },
  { path: 'review/:reference/documents/:document', file: 'certification/pages/review-document.ts', enter: reviewers },
  { path: 'orientation', file: 'certification/pages/orientation.tsx', enter: 'anyone' },
  { path: 'orientation/check', file: 'certification/pages/orientation-check.tsx', enter: 'self' },
  { path: 'orientation/finished', file: 'certification/pages/orientation-finished.tsx', enter: 'self' },
  { path: 'orientation/video/:file', file: 'certification/pages/orientation-video.ts', enter: 'anyone' },
  { path: 'orientation/:part', file: 'certification/pages/orientation-part.tsx', enter: 'anyone' },
]
