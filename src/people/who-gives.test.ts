import { describe, expect, test } from 'vitest'
import { mayGive, roles, rolesToGive } from './who-gives.ts'

describe('PLAT-05 Who gives which role', () => {
  test('an administrator gives every role of the organisation', () => {
    expect(rolesToGive('operator', 'certifier')).toEqual(['programSpecialist', 'programManager', 'operator', 'proctor'])
  })

  test('a program manager gives those of specialists and proctors, and no role as high as their own', () => {
    expect(rolesToGive('programManager', 'certifier')).toEqual(['programSpecialist', 'proctor'])
  })

  test('both give the role at a training provider, where there is no other', () => {
    for (const giver of ['operator', 'programManager'] as const) expect(rolesToGive(giver, 'trainingProvider')).toEqual(['trainingCoordinator'])
  })

  test('who only decides, only trains or only looks after exams, gives none', () => {
    for (const giver of ['programSpecialist', 'trainingCoordinator', 'proctor'] as const) expect(roles.filter((role) => mayGive(giver, role))).toEqual([])
  })

  test('in a kind of organisation that nobody knows there is none to give', () => {
    expect(rolesToGive('operator', 'toString')).toEqual([])
  })
})
