import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { decides, pointAbout } from '#tests/people/applications.ts'
import { certifyingBody, staff } from '#tests/people/people.ts'
import { sentToTheProgram, undoes } from '#tests/people/decisions.ts'
import { lettersTo } from '#tests/people/signing-in.ts'
import { letDecisionsLeave, letDecisionsLeaveNow } from './let-decisions-leave.server.ts'
import { undoDecision } from './undo-decision.server.ts'
import { withdrawApplication } from './withdraw-application.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const minutes = (count: number) => world().clock.forward(count * 60_000)
const states = async () => (await rows('select kind, state from review_decisions order by id')).map(({ kind, state }) => `${kind} ${state}`)

describe('CERT-08 Undo', () => {
  test('within ten minutes leaves nothing but a line for the program: no letter, no history, no change', async () => {
    const { house, drain } = world()
    const { marcus, reference } = await sentToTheProgram(world())
    const before = await rows('select * from applications')
    await decides(house, marcus, reference, 'ask', [pointAbout('phone', 'Which one?')])
    minutes(9)
    await undoes(house, marcus, reference)
    minutes(20)
    expect(await letDecisionsLeave(house)).toBe(0)
    await drain()
    expect(await rows('select * from applications')).toEqual(before)
    expect(await rows("select step from application_history where step = 'ask'")).toEqual([])
    expect(lettersTo(world(), 'majo@example.org')).toEqual([])
    expect(await rows('select kind, state, ended_by, ended_at is not null as ended from review_decisions'))
      .toEqual([{ kind: 'ask', state: 'undone', ended_by: marcus.personId, ended: true }])
    expect(await rows("select detail from audit where detail like 'undo%'")).toEqual([{ detail: 'undo ask' }])
  })

  test('makes room for another decision, by anyone; also in the same moment', async () => {
    const { house } = world()
    const { marcus, kim, reference } = await sentToTheProgram(world())
    await decides(house, marcus, reference)
    await undoes(house, marcus, reference)
    await decides(house, kim, reference, 'ask', [pointAbout('phone', 'x')])
    await expect(undoes(house, marcus, reference)).rejects.toMatchObject({ problems: [{ code: 'undoNotYours' }] })
    await undoes(house, kim, reference)
    expect(await states()).toEqual(['approve undone', 'ask undone'])
  })

  test.each([['before the minute’s turn came', false], ['after it left', true]])('after ten minutes is refused with the time, %s', async (_, left) => {
    const { house } = world()
    const { marcus, anh, reference } = await sentToTheProgram(world())
    await decides(house, marcus, reference)
    minutes(10)
    if (left) await letDecisionsLeave(house)
    for (const who of [marcus, anh]) {
      await expect(undoes(house, who, reference)).rejects.toMatchObject({ problems: [{ code: 'undoTooLate', facts: { time: expect.stringMatching(/11:10/) } }] })
    }
    expect(await states()).toEqual([left ? 'approve left' : 'approve waiting'])
  })

  test('of one that the demonstration let leave early says that it left, and when', async () => {
    const { house } = world()
    const { marcus, reference } = await sentToTheProgram(world())
    await decides(house, marcus, reference)
    const [{ id }] = await rows('select id from review_decisions')
    minutes(3)
    await letDecisionsLeaveNow(house)
    const late = unitOfWork(house, marcus, (unit) => undoDecision(unit, reference, 'en', id))
    await expect(late).rejects.toMatchObject({ problems: [{ code: 'undoTooLate', facts: { time: expect.stringMatching(/11:03/) } }] })
  })

  test('of a colleague’s decision is refused; a manager may', async () => {
    const { house } = world()
    const { marcus, kim, anh, reference } = await sentToTheProgram(world())
    await decides(house, marcus, reference)
    await expect(undoes(house, kim, reference)).rejects.toMatchObject({ problems: [{ code: 'undoNotYours' }] })
    await undoes(house, anh, reference)
    expect(await rows('select state, ended_by from review_decisions')).toEqual([{ state: 'undone', ended_by: anh.personId }])
  })

  test('on a page that was left open undoes what it shows, and not a decision that was made since', async () => {
    const { house } = world()
    const { marcus, anh, reference } = await sentToTheProgram(world())
    const undoesShown = (seen: string) => unitOfWork(house, anh, (unit) => undoDecision(unit, reference, 'en', seen))
    await decides(house, marcus, reference)
    const [{ id: shown }] = await rows('select id from review_decisions')
    await undoes(house, marcus, reference)
    await decides(house, marcus, reference, 'ask', [pointAbout('phone', 'x')])
    await expect(undoesShown(shown)).rejects.toMatchObject({ problems: [{ code: 'nothingToUndo' }] })
    expect(await states()).toEqual(['approve undone', 'ask waiting'])
    const [{ id: now }] = await rows("select id from review_decisions where state = 'waiting'")
    await undoesShown(now)
    expect(await states()).toEqual(['approve undone', 'ask undone'])
  })

  test('pressed twice, or where nothing was decided, says that there is nothing to undo', async () => {
    const { house } = world()
    const { marcus, reference } = await sentToTheProgram(world())
    await expect(undoes(house, marcus, reference)).rejects.toMatchObject({ problems: [{ code: 'nothingToUndo' }] })
    await decides(house, marcus, reference)
    const answers = await atOnce(house, 2, () => undoes(house, marcus, reference))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers).toContainEqual(expect.objectContaining({ reason: expect.objectContaining({ problems: [{ code: 'nothingToUndo' }] }) }))
  })

  test('and the minute’s turn at the same moment: one of them, and never both', async () => {
    const { house } = world()
    const { marcus, reference } = await sentToTheProgram(world())
    await decides(house, marcus, reference)
    const later = new Date(house.clock.now().getTime() + 600_000)
    const [undone] = await atOnce(house, 2, async (which) => void (await (which ? letDecisionsLeave(house, later) : undoes(house, marcus, reference))))
    const [{ state }] = await rows('select state from applications')
    expect(await states()).toEqual([undone!.status === 'fulfilled' ? 'approve undone' : 'approve left'])
    expect(state).toBe(undone!.status === 'fulfilled' ? 'submitted' : 'approved')
  })

  test('is not there for another organisation, nor for the applicant', async () => {
    const { house } = world()
    const { marcus, applicant, reference } = await sentToTheProgram(world())
    await decides(house, marcus, reference)
    const stranger = await staff(house, await certifyingBody(house, 'Another program'), 'programManager', 'moe@example.org')
    await expect(undoes(house, stranger, reference)).rejects.toThrow('Not found')
    await expect(undoes(house, applicant as never, reference)).rejects.toThrow('Refused')
    expect(await states()).toEqual(['approve waiting'])
  })

  test('of a decision that something overtook meanwhile is no harm', async () => {
    const { house } = world()
    const { marcus, applicant, reference } = await sentToTheProgram(world())
    await decides(house, marcus, reference)
    await unitOfWork(house, applicant, (unit) => withdrawApplication(unit, reference))
    await undoes(house, marcus, reference)
    expect(await rows('select state from applications')).toEqual([{ state: 'withdrawn' }])
  })
})
