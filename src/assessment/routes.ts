import type { RoomRoute } from '#platform/room-routes.ts'
import { bankRoutes } from './bank-routes.ts'

export { bankManagers } from './bank-routes.ts'

export const routes: readonly RoomRoute[] = [
  { path: 'assessment/:assessment/items/:position', file: 'assessment/pages/answer-item.tsx', enter: 'self' },
  { path: 'assessment/:assessment/items/:position/answer', file: 'assessment/pages/keep-answer.ts', enter: 'self' },
  { path: 'assessment/:assessment/review', file: 'assessment/pages/review-answers.tsx', enter: 'self' },
  { path: 'assessment/:assessment/end', file: 'assessment/pages/end-assessment.tsx', enter: 'self' },
  { path: 'assessment/:assessment/here', file: 'assessment/pages/continue-here.tsx', enter: 'self' },
  { path: 'assessment/:assessment/break', file: 'assessment/pages/take-break.tsx', enter: 'self' },
  { path: 'assessment/:assessment/time', file: 'assessment/pages/time-left.ts', enter: 'self' },
  ...bankRoutes,

  { path: 'practice-exam', file: 'assessment/pages/practice-exam.tsx', enter: 'anyone' },
  { path: 'practice-exam/try', file: 'assessment/pages/try-questions.tsx', enter: 'anyone' },
  { path: 'practice-exam/start', file: 'assessment/pages/start-practice.tsx', enter: 'self' },
  { path: 'practice-exam/progress', file: 'assessment/pages/practice-progress.tsx', enter: 'self' },
  { path: 'practice-exam/delete', file: 'assessment/pages/delete-practice.tsx', enter: 'self' },
  { path: 'practice-exam/:assessment', file: 'assessment/pages/practice-result.tsx', enter: 'self' },
]
