import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { takeQuestion } from '#questions/change-owner.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { decides } from '#tests/people/applications.ts'
import { assigns, hasIt, takes } from '#tests/people/assignments.ts'
import { sentToTheProgram } from '#tests/people/decisions.ts'
import { staff } from '#tests/people/people.ts'
import { asks } from '#tests/people/questions.ts'
import { endsRole, givesRole } from '#tests/people/roles.ts'
import { letDecisionsLeaveNow } from './public.server.ts'
import { seeAssignments } from './see-assignments.server.ts'
import { askedAssignments } from './assignment-views.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const unassigned = askedAssignments(new URLSearchParams({ view: 'unassigned' }))

describe('PLAT-05 When a role ends', () => {
  test('what the person had to decide on is with nobody, and the manager sees it as to be given', async () => {
    const scene = await sentToTheProgram(world())
    const { house, drain } = world()
    await takes(house, scene.marcus, scene.reference)
    await endsRole(house, scene.anh, scene.marcus)
    await drain()
    expect(await hasIt(house, scene.reference)).toBeNull()
    expect(await rows('select how, from_reviewer, to_reviewer, by_person, by_role from assignments order by recorded_at desc, id desc limit 1')).toEqual([
      { how: 'roleEnded', from_reviewer: scene.marcus.personId, to_reviewer: null, by_person: scene.anh.personId, by_role: 'programManager' },
    ])
    const seen = await unitOfWork(house, scene.anh, (unit) => seeAssignments(unit, unassigned))
    expect(seen.rows.map(({ reference }) => reference)).toEqual([scene.reference])
    expect(seen.reviewers.map(({ name }) => name)).not.toContain('marcus@example.org')
  })

  test('nobody gives them anything any more', async () => {
    const { anh, marcus, reference } = await sentToTheProgram(world())
    const { house, drain } = world()
    await endsRole(house, anh, marcus)
    await drain()
    await expect(assigns(house, anh, reference, marcus.personId)).rejects.toMatchObject({ problems: [{ code: 'reviewerMissing' }] })
  })

  test('a question that they had taken can be taken by a colleague', async () => {
    const { applicant, anh, marcus, kim } = await sentToTheProgram(world())
    const { house, drain } = world()
    const question = await asks(house, applicant)
    await unitOfWork(house, marcus, (unit) => takeQuestion(unit, question))
    await endsRole(house, anh, marcus)
    await drain()
    await unitOfWork(house, kim, (unit) => takeQuestion(unit, question))
    expect(await rows('select step, to_owner from question_history order by recorded_at, id')).toMatchObject([
      { step: 'start' }, { step: 'take', to_owner: marcus.personId }, { step: 'letGo', to_owner: null }, { step: 'take', to_owner: kim.personId },
    ])
  })

  test('whoever still decides here in another role keeps what they have', async () => {
    const { here, anh, marcus, reference } = await sentToTheProgram(world())
    const { house, drain } = world()
    const sam = await staff(house, here, 'operator', 'sam@example.org')
    await takes(house, marcus, reference)
    await givesRole(house, sam, marcus, 'programManager')
    await endsRole(house, anh, marcus)
    await drain()
    expect(await hasIt(house, reference)).toBe(marcus.personId)
  })

  test('a decision that waits its ten minutes leaves all the same, in their name', async () => {
    const { anh, marcus, reference } = await sentToTheProgram(world())
    const { house, drain } = world()
    await takes(house, marcus, reference)
    await decides(house, marcus, reference)
    await endsRole(house, anh, marcus)
    await drain()
    await letDecisionsLeaveNow(house)
    await drain()
    expect(await rows(`select state from applications where reference = '${reference}'`)).toEqual([{ state: 'approved' }])
    expect(await rows("select by_person, by_role from application_history where step = 'approve'")).toEqual([{ by_person: marcus.personId, by_role: 'programSpecialist' }])
  })
})
