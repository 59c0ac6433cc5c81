import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { visitTo } from '#tests/people/visits.ts'
import { RouterContextProvider } from 'react-router'
import { newId } from './identifiers.server.ts'
import { NotFound } from './problems.ts'
import { read, selfOf, staffOf, visitContext, visitOf, type Session, type Visit } from './visit.server.ts'

const world = openTestHouse()
const [personId, organisationId] = [newId(), newId()]
const session = (...roles: Session['memberships'][number]['role'][]): Session => ({
  id: newId(), accountId: newId(), personId, email: 'dee@example.org', language: 'en', name: undefined,
  memberships: roles.map((role) => ({ organisationId, role })),
})
const visit = (signedIn?: Session): Visit => ({ ...visitTo(world().house, '/apply'), session: signedIn })

describe('PLAT-05 Hats come from the address', () => {
  test('a signed-in person works for themself, whatever else they are', () => {
    expect(selfOf(visit(session('programManager')))).toEqual({ hat: 'self', personId })
  })

  test('or as staff, with a role that the address asks for', () => {
    expect(staffOf(visit(session('operator', 'programSpecialist')), ['programSpecialist', 'programManager']))
      .toEqual({ hat: 'staff', personId, organisationId, role: 'programSpecialist' })
  })

  test('of several roles in the one that may the most, in whatever order they were given', () => {
    for (const roles of [['programSpecialist', 'programManager'], ['programManager', 'programSpecialist']] as const) {
      expect(staffOf(visit(session(...roles)), ['programSpecialist', 'programManager']).role).toBe('programManager')
    }
  })

  test('nobody gets a hat that they do not have: a wrongly declared address is a fault, not an open door', () => {
    expect(() => selfOf(visit())).toThrow('declared')
    expect(() => staffOf(visit(), ['operator'])).toThrow('declared')
    expect(() => staffOf(visit(session('operator')), ['programSpecialist'])).toThrow('declared')
    expect(() => visitOf(new RouterContextProvider())).toThrow()
  })

  test('a page finds its visit', () => {
    const [context, here] = [new RouterContextProvider(), visit()]
    context.set(visitContext, here)
    expect(visitOf(context)).toBe(here)
  })
})

describe('PLAT-05 What is not there for a person', () => {
  test('is a page that is not there; any other fault stays a fault', async () => {
    await expect(read(visit(), { hat: 'jobs' }, async () => { throw new NotFound() })).rejects.toMatchObject({ data: { code: 'notFound' }, init: { status: 404 } })
    await expect(read(visit(), { hat: 'jobs' }, async () => { throw new TypeError('ours') })).rejects.toThrow(TypeError)
    expect(await read(visit(), { hat: 'jobs' }, async () => 7)).toBe(7)
  })
})
