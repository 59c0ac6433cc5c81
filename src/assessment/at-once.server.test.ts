import { describe, expect, test } from 'vitest'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { assessmentItems, assessmentRow, chooses, firstBrowser, practises, sitsExam } from '#tests/people/assessments.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { deletePractice } from './delete-practice.server.ts'
import { endOverdue } from './end-overdue.server.ts'
import { extendAssessment } from './extend-assessment.server.ts'
import { finishAssessment } from './finish-assessment.server.ts'
import { pauseAssessment, resumeAssessment } from './pause-assessment.server.ts'
import { voidAssessment } from './void-assessment.server.ts'

const testHouse = openTestHouse()
const faults = (all: readonly PromiseSettledResult<unknown>[]) => all.flatMap((one) => (one.status === 'rejected' && !(one.reason instanceof NotFound) ? [String(one.reason)] : []))

describe('CERT-13 Everything at the same moment', () => {
  test('whoever answers while their practice is deleted, in other windows, meets no fault', { timeout: 60_000 }, async () => {
    const { house } = testHouse()
    const ana = await person(house, 'ana@example.org')
    for (let round = 0; round < 8; round += 1) {
      const id = await practises(house, ana)
      expect(faults(await atOnce<unknown>(house, 8, (which) => (which === 3 ? deletePractice(house, ana) : chooses(house, ana, id, which + 1, 1))))).toEqual([])
      expect((await house.database.statement('select 1 from assessment_answers')).rows).toEqual([])
    }
  })

  test('answers while it ends: each is in the score or was refused with words, and none is half kept', { timeout: 60_000 }, async () => {
    const { house } = testHouse()
    const [here, ana] = [await certifyingBody(house), await person(house, 'ana@example.org')]
    for (let round = 0; round < 3; round += 1) {
      const exam = await sitsExam(house, ana, here)
      const all = await atOnce<unknown>(house, 8, (which) => (which === 4 ? finishAssessment(house, ana, exam, firstBrowser) : chooses(house, ana, exam, which + 1, 1)))
      expect(faults(all)).toEqual([])
      const told = all.flatMap((one) => (one.status === 'fulfilled' && typeof one.value === 'object' && one.value && 'is' in one.value ? [one.value.is] : []))
      expect(told.every((is) => is === 'kept' || is === 'ended')).toBe(true)
      const answered = (await assessmentItems(house, exam)).filter(({ choice }) => choice !== null).length
      expect(answered).toBe(told.filter((is) => is === 'kept').length)
      expect((await assessmentRow(house, exam)).state).toBe('finished')
    }
    const { rows } = await house.database.statement('select count(*)::int as responses from item_responses')
    expect(rows).toEqual([{ responses: 360 }])
  })

  test('a break that begins and ends, more time, a sweep and answers: the clock has what was given, once', { timeout: 60_000 }, async () => {
    const { house, clock } = testHouse()
    const here = await certifyingBody(house)
    const [ana, anh] = [await person(house, 'ana@example.org'), await staff(house, here, 'programManager', 'anh@example.org')]
    const exam = await sitsExam(house, ana, here, { breakMinutes: 10 })
    const before = (await assessmentRow(house, exam)).ends_at!.getTime()
    await pauseAssessment(house, ana, exam, firstBrowser)
    clock.forward(5 * 60_000)
    const all = await atOnce<unknown>(house, 9, (which) => [
      () => resumeAssessment(house, ana, exam, firstBrowser), () => unitOfWork(house, anh, (unit) => extendAssessment(unit, exam, 10, 'Noise')), () => endOverdue(house),
    ][which % 3]!())
    expect(faults(all)).toEqual([])
    expect(await assessmentRow(house, exam)).toMatchObject({ extended_minutes: 30, paused_at: null, break_used_seconds: 300 })
    expect((await assessmentRow(house, exam)).ends_at!.getTime() - before).toBe(35 * 60_000)
    await atOnce<unknown>(house, 2, (which) => (which === 0 ? unitOfWork(house, anh, (unit) => voidAssessment(unit, exam, 'It was somebody else')) : finishAssessment(house, ana, exam, firstBrowser)))
    expect((await house.database.statement("select 1 from assessment_history where step in ('void', 'finish')")).rows).toHaveLength(1)
  })
})
