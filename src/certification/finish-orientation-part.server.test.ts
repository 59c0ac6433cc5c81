import { describe, expect, test } from 'vitest'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { orientation } from '#library/orientation.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce } from '#tests/people/at-once.ts'
import { readWholeOrientation } from '#tests/people/orientation.ts'
import { person } from '#tests/people/people.ts'
import { finishOrientationPart } from './finish-orientation-part.server.ts'
import { hasFinishedOrientation, orientationProgress, type CheckPolicy } from './orientation-progress.server.ts'
import { passOrientationCheck } from './pass-orientation-check.server.ts'

const world = openTestHouse()
const ids = orientation().parts.map(({ id }) => id)
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const finish = (self: Self, id: string, seen?: string) => unitOfWork(world().house, self, (unit) => finishOrientationPart(unit, id, seen))
const finished = (self: Self, policy?: CheckPolicy) => unitOfWork(world().house, self, (unit) => hasFinishedOrientation(unit, policy))
const doneOf = async (self: Self) =>
  (await unitOfWork(world().house, self, (unit) => orientationProgress(unit))).parts.filter(({ done }) => done).map(({ id }) => id)
const majo = () => person(world().house, 'majo@example.org')

describe('CERT-02 Finishing a part of the orientation', () => {
  test('is kept with its version and its legal day, for this person alone', async () => {
    const [self, eve] = [await majo(), await person(world().house, 'eve@example.org')]
    await finish(self, ids[1]!)
    expect(await rows('select person_id, part, version, effective_on from orientation_parts_done')).toEqual([
      { person_id: self.personId, part: ids[1], version: orientation().parts[1]!.version, effective_on: '2026-03-10' },
    ])
    expect(await rows("select record_kind from audit where detail = 'finishPart'")).toEqual([{ record_kind: 'orientation' }])
    expect(await doneOf(self)).toEqual([ids[1]])
    expect(await doneOf(eve)).toEqual([])
  })

  test('twice, on another day, and on several devices at once, is kept once', async () => {
    const self = await majo()
    await allAtOnce(world().house, 5, () => finish(self, ids[0]!))
    world().clock.daysAhead = 3
    await finish(self, ids[0]!)
    expect(await rows('select effective_on from orientation_parts_done')).toEqual([{ effective_on: '2026-03-10' }])
    expect(await rows("select id from audit where detail = 'finishPart'")).toHaveLength(1)
  })

  test('a part that is not there is not there', async () => {
    const self = await majo()
    for (const id of ['love', '', 'constructor', '\u0000']) await expect(finish(self, id)).rejects.toThrow(NotFound)
    expect(await rows('select part from orientation_parts_done')).toEqual([])
  })

  test('from a page that another orientation has replaced is refused in words, and nothing is kept', async () => {
    const self = await majo()
    for (const seen of ['0.9', '', 'x']) {
      await expect(finish(self, ids[0]!, seen)).rejects.toMatchObject({ problems: [{ code: 'orientationRenewed' }] })
    }
    expect(await doneOf(self)).toEqual([])
    await finish(self, ids[0]!, `${orientation().version}.99`)
    expect(await doneOf(self)).toEqual([ids[0]])
  })

  test('of all parts, in any order, finishes the orientation; of all but one does not', async () => {
    const self = await majo()
    for (const id of ids.slice(1).toReversed()) await finish(self, id)
    expect(await finished(self)).toBe(false)
    await finish(self, ids[0]!)
    expect(await finished(self)).toBe(true)
  })
})

describe('CERT-02 The check at the end of the orientation', () => {
  const asks: CheckPolicy = () => ({ orientationCheck: 1 })
  const right = Object.fromEntries(orientation().check.questions.map((one) => [one.id, one.right]))
  const answer = (self: Self, answers: Record<string, string>, policy?: CheckPolicy) =>
    unitOfWork(world().house, self, (unit) => passOrientationCheck(unit, answers, policy))

  test('is not asked by the policy as it is shipped', async () => {
    const self = await majo()
    await readWholeOrientation(world().house, self)
    expect(await finished(self)).toBe(true)
    await answer(self, {})
    expect(await rows('select version from orientation_checks_passed')).toEqual([])
  })

  test('where the policy asks it, all answers must be right, with as many tries as one likes', async () => {
    const self = await majo()
    await readWholeOrientation(world().house, self)
    expect(await finished(self, asks)).toBe(false)
    const oneWrong = { ...right, names: 'used' }
    for (let tries = 0; tries < 3; tries += 1) {
      await expect(answer(self, oneWrong, asks)).rejects.toMatchObject({ problems: [{ code: 'checkAnswerWrong', field: 'names' }] })
    }
    await expect(answer(self, {}, asks)).rejects.toMatchObject({ problems: Array(6).fill({ code: 'checkAnswerMissing' }) })
    expect(await finished(self, asks)).toBe(false)
    await answer(self, right, asks)
    expect(await finished(self, asks)).toBe(true)
    await answer(self, {}, asks)
    expect(await rows('select version, effective_on from orientation_checks_passed'))
      .toEqual([{ version: orientation().check.version, effective_on: '2026-03-10' }])
  })

  test('opens when all parts are read, not before', async () => {
    const self = await majo()
    await finish(self, ids[0]!)
    await expect(answer(self, right, asks)).rejects.toMatchObject({ problems: [{ code: 'orientationNotRead' }] })
    expect(await rows('select version from orientation_checks_passed')).toEqual([])
  })

  test('is asked by the policy of the day on which the last part was read', async () => {
    const self = await majo()
    await readWholeOrientation(world().house, self)
    world().clock.daysAhead = 10
    const from = (first: string): CheckPolicy => (day) => ({ orientationCheck: day >= first ? 1 : 0 })
    expect(await finished(self, from('2026-03-11'))).toBe(true)
    expect(await finished(self, from('2026-03-10'))).toBe(false)
  })
})
