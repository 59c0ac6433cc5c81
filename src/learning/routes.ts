import type { RoomRoute } from '#platform/room-routes.ts'

/** Who keeps the list of providers. Only managers approve, suspend and end. */
export const providerKeepers = ['programSpecialist', 'programManager'] as const
/** Who issues completions, each for their own provider. */
export const coordinators = ['trainingCoordinator'] as const

export const routes: readonly RoomRoute[] = [
  { path: 'training-providers', file: 'learning/pages/training-providers.tsx', enter: 'anyone' },
  { path: 'account/training', file: 'learning/pages/my-training.tsx', enter: 'self' },
  { path: 'review/providers', file: 'learning/pages/providers.tsx', enter: providerKeepers },
  { path: 'review/providers/new', file: 'learning/pages/add-provider.tsx', enter: providerKeepers },
  { path: 'review/providers/:provider', file: 'learning/pages/see-provider.tsx', enter: providerKeepers },
  { path: 'review/providers/:provider/change', file: 'learning/pages/change-provider.tsx', enter: providerKeepers },
  { path: 'review/providers/:provider/approvals/:approval', file: 'learning/pages/change-approval.tsx', enter: providerKeepers },
  { path: 'training', file: 'learning/pages/training.tsx', enter: coordinators },
  { path: 'training/issue', file: 'learning/pages/issue-completion.tsx', enter: coordinators },
  { path: 'training/issue-many', file: 'learning/pages/issue-completions.tsx', enter: coordinators },
  { path: 'training/:completion', file: 'learning/pages/see-completion.tsx', enter: coordinators },
]
