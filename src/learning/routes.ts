import type { RoomRoute } from '#platform/room-routes.ts'

/** Who keeps the list of providers. Only managers approve, suspend and end. */
export const providerKeepers = ['programSpecialist', 'programManager'] as const
/** Who issues completions, each for their own provider. */
export const coordinators = ['trainingCoordinator'] as const

export const routes: readonly RoomRoute[] = []
