import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { eligibilityRow, examReady, opensExam, result, authorized } from '#tests/people/exams.ts'
import { accepts, asksForName } from '#tests/people/name-changes.ts'
import { seeMyExam } from './see-exam.server.ts'

const testHouse = openTestHouse()
const nameOf = async (who: { personId: string }) => {
  const { given_names, family_names } = await eligibilityRow(testHouse().house, who)
  return `${given_names} ${family_names}`
}

describe('CERT-10 A legal name that changes after the approval', () => {
  test('is the one that the exam expects: the page says so, a letter tells it, and the history shows it', async () => {
    const { applicant, marcus } = await examReady(testHouse())
    const { house, drain, carrier } = testHouse()
    expect(await nameOf(applicant)).toBe('María José García Márquez')
    await accepts(house, marcus, await asksForName(house, applicant))
    await drain()
    expect(await nameOf(applicant)).toBe('Ana Paz')
    expect((await unitOfWork(house, applicant, seeMyExam))!.name).toBe('Ana Paz')
    expect(carrier.carried.filter(({ text }) => text.includes('una identificación con este nombre: Ana Paz'))).toHaveLength(1)
    expect((await house.database.statement("select from_state, to_state, by_role from exam_eligibility_history where step = 'rename'")).rows)
      .toEqual([{ from_state: 'open', to_state: 'open', by_role: 'program' }])
  })

  test('before the exam opens is in its eligibility from the beginning, and when it opens again', async () => {
    const { applicant, here, marcus } = await examReady(testHouse())
    const { house } = testHouse()
    await accepts(house, marcus, await asksForName(house, applicant))
    const { application_id: applicationId, reference } = await eligibilityRow(house, applicant)
    await house.database.statement(`update exam_eligibilities set state = 'closed', ended_on = begins_on where application_id = '${applicationId}'`)
    await opensExam(house, applicant, here, { applicationId, reference })
    expect(await nameOf(applicant)).toBe('Ana Paz')
  })

  test('after the exam was passed changes the certificate, and not what the exam was taken under', async () => {
    const { applicant, here, marcus } = await examReady(testHouse())
    const { house, drain } = testHouse()
    await result(house, await authorized(house, applicant, here), 'passed')
    await drain()
    await accepts(house, marcus, await asksForName(house, applicant))
    await drain()
    expect(await nameOf(applicant)).toBe('María José García Márquez')
    expect((await house.database.statement('select name from registry_entries')).rows).toEqual([{ name: 'Ana Paz' }])
  })
})
