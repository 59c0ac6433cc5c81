import type { RoomRoute } from '#platform/room-routes.ts'

/** Who answers questions. */
export const answerers = ['programSpecialist', 'programManager'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'questions', file: 'questions/pages/my-questions.tsx', enter: 'self' },
  { path: 'questions/ask', file: 'questions/pages/ask.tsx', enter: 'self' },
  { path: 'questions/:thread', file: 'questions/pages/see-question.tsx', enter: 'self' },
  { path: 'program-questions', file: 'questions/pages/question-queue.tsx', enter: answerers },
  { path: 'program-questions/enter', file: 'questions/pages/enter-question.tsx', enter: answerers },
  { path: 'program-questions/:thread', file: 'questions/pages/answer-question.tsx', enter: answerers },
]
