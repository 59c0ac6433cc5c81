import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { eligibilityRow, examReady } from '#tests/people/exams.ts'
import { openMissedExams } from './open-exam.server.ts'

const testHouse = openTestHouse()

describe('CERT-10 The exam of an approved person with an accepted training', () => {
  test('is opened later where an earlier release left it closed', async () => {
    const { applicant } = await examReady(testHouse())
    const { house } = testHouse()
    await house.database.statement('truncate exam_eligibilities cascade')
    expect(await openMissedExams(house)).toBe(1)
    expect(await openMissedExams(house)).toBe(0)
    expect((await eligibilityRow(house, applicant)).state).toBe('open')
  })
})
