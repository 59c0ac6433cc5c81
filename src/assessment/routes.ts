import type { RoomRoute } from '#platform/room-routes.ts'

export const routes: readonly RoomRoute[] = [
  { path: 'assessment/:assessment/items/:position', file: 'assessment/pages/answer-item.tsx', enter: 'self' },
  { path: 'assessment/:assessment/review', file: 'assessment/pages/review-answers.tsx', enter: 'self' },
  { path: 'assessment/:assessment/end', file: 'assessment/pages/end-assessment.tsx', enter: 'self' },
  { path: 'assessment/:assessment/here', file: 'assessment/pages/continue-here.tsx', enter: 'self' },
  { path: 'assessment/:assessment/break', file: 'assessment/pages/take-break.tsx', enter: 'self' },
  { path: 'assessment/:assessment/time', file: 'assessment/pages/time-left.ts', enter: 'self' },
]
