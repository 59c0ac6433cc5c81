/** Every role that somebody can have in an organisation. The same list stands in the database (0022). */
export const roles = ['programSpecialist', 'programManager', 'operator', 'trainingCoordinator', 'proctor'] as const
export type Role = (typeof roles)[number]
export const isRole = (text: string | undefined): text is Role => (roles as readonly (string | undefined)[]).includes(text)

/** Which roles there are in which kind of organisation. */
const rolesIn: Readonly<Record<string, readonly Role[]>> = {
  certifier: ['programSpecialist', 'programManager', 'operator', 'proctor'],
  trainingProvider: ['trainingCoordinator'],
}

/** Who gives and ends which roles, in their own organisation and in those whose roles it keeps. See docs/decisions/0039. */
const givenBy: Readonly<Record<Role, readonly Role[]>> = {
  operator: roles,
  programManager: ['programSpecialist', 'trainingCoordinator', 'proctor'],
  programSpecialist: [],
  trainingCoordinator: [],
  proctor: [],
}

/** Who keeps roles at all: they see who works here, invite, and end roles. Who may do the most comes first. */
export const roleKeepers = ['operator', 'programManager'] as const satisfies readonly Role[]

/** May somebody who works in one role give and end another one? */
export const mayGive = (giver: Role, role: Role): boolean => givenBy[giver].includes(role)

/** The roles that somebody may give in an organisation of a kind. */
export const rolesToGive = (giver: Role, kind: string): Role[] => (Object.hasOwn(rolesIn, kind) ? rolesIn[kind]! : []).filter((role) => mayGive(giver, role))

/** Where the work of a role begins. */
export const beginningOf: Readonly<Record<Role, string>> = {
  programSpecialist: '/review', programManager: '/review', operator: '/operations/people', trainingCoordinator: '/training', proctor: '/proctor',
}
