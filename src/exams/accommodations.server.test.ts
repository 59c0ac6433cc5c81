import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { accommodationOf, accommodationPaper, answersAccommodation, asksForAccommodation, eligibilityRow, examReady, opensExam } from '#tests/people/exams.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { askForAccommodation } from './ask-for-accommodation.server.ts'
import { forgetAccommodations } from './forget-accommodations.server.ts'
import { grantedMeasures, hasOpenAccommodation } from './has-open-accommodation.server.ts'
import { seeAccommodationOf } from './see-accommodation-of.server.ts'
import { seeExamOf } from './see-exam-of.server.ts'
import { withdrawAccommodation } from './withdraw-accommodation.server.ts'

const testHouse = openTestHouse()

describe('CERT-11 Accommodations', () => {
  test('asked for in own words: nobody schedules until they are decided, and the letters say nothing of what they are about', async () => {
    const { applicant, marcus } = await examReady(testHouse())
    const { house, drain, carrier } = testHouse()
    await asksForAccommodation(house, applicant, ['extraTime', 'other'], 'Tengo migrañas')
    await drain()
    const { id } = await eligibilityRow(house, applicant)
    const isOpen = () => unitOfWork(house, applicant, (unit) => hasOpenAccommodation(unit, id))
    expect(await isOpen()).toBe(true)
    await expect(asksForAccommodation(house, applicant)).rejects.toThrow('accommodationOpenAlready')
    const asked = await accommodationOf(house, applicant)
    expect(asked).toMatchObject({ answer_due_on: '2026-04-09', language: 'es' })
    await expect(answersAccommodation(house, marcus, asked.id, { granted: ['extraTime'], extraTimePercent: 50 })).rejects.toThrow('accommodationReasonMissing')
    await answersAccommodation(house, marcus, asked.id, { granted: ['extraTime'], extraTimePercent: 50, measures: 'Tres horas', reason: 'Mande un documento' })
    await drain()
    expect(await isOpen()).toBe(false)
    expect(await unitOfWork(house, applicant, (unit) => grantedMeasures(unit, id))).toEqual({ kinds: ['extraTime'], extraTimePercent: 50, words: ['Tres horas'] })
    expect(carrier.carried).toHaveLength(2)
    for (const { text } of carrier.carried) expect(text).not.toMatch(/migraña|50|Tres horas|documento/)
    await expect(answersAccommodation(house, marcus, asked.id)).rejects.toThrow('accommodationMovedOn')
  })

  test('every look of staff is a row that its person can read; the page of the exam tells nothing but that there is one', async () => {
    const { applicant, marcus, reference } = await examReady(testHouse())
    const { house } = testHouse()
    await asksForAccommodation(house, applicant, ['breaks'], 'Tengo migrañas')
    const { id } = await accommodationOf(house, applicant)
    const beside = await unitOfWork(house, marcus, (unit) => seeExamOf(unit, reference))
    expect(JSON.stringify(beside)).not.toMatch(/migraña|breaks/)
    for (const _ of [1, 2]) await unitOfWork(house, marcus, (unit) => seeAccommodationOf(unit, id))
    const { rows } = await house.database.statement(`select whose_id from audit where record_kind = 'examAccommodation' and action = 'opened'`)
    const { application_id } = await eligibilityRow(house, applicant)
    expect(rows.map(({ whose_id }) => whose_id)).toEqual([application_id, application_id])
  })

  test('what was taken back does not hold up the exam, and another request is possible', async () => {
    const { house } = testHouse()
    const here = await certifyingBody(house)
    const ana = await person(house, 'ana@example.org')
    await opensExam(house, ana, here)
    await asksForAccommodation(house, ana)
    await unitOfWork(house, ana, withdrawAccommodation)
    await asksForAccommodation(house, ana, ['reader'], '')
    expect((await accommodationOf(house, ana)).state).toBe('open')
  })

  test('with another person’s paper is refused; words and paper go a year after the end, and what was decided stays', async () => {
    const { house, clock } = testHouse()
    const here = await certifyingBody(house)
    const [ana, ben, marcus] = [await person(house, 'ana@example.org'), await person(house, 'ben@example.org'), await staff(house, here, 'programSpecialist', 'marcus@example.org')]
    await opensExam(house, ana, here)
    const asks = async (paper: Awaited<ReturnType<typeof accommodationPaper>>) =>
      unitOfWork(house, ana, (unit) => askForAccommodation(unit, { kinds: ['breaks'], words: 'Tengo migrañas' }, paper))
    await expect(asks(await accommodationPaper(house, ben))).rejects.toThrow('not this person')
    await asks(await accommodationPaper(house, ana))
    const { id, file_id } = await accommodationOf(house, ana)
    await answersAccommodation(house, marcus, id, { granted: ['breaks'], extraTimePercent: undefined })
    clock.forward(365 * 86_400_000)
    expect(await forgetAccommodations(house)).toBe(0)
    clock.forward(86_400_000)
    expect(await forgetAccommodations(house)).toBe(1)
    expect(await forgetAccommodations(house)).toBe(0)
    expect(await accommodationOf(house, ana)).toMatchObject({ words: null, file_id: null, state: 'granted', measures: 'A break each hour' })
    const { removed_at } = await house.database.query.selectFrom('files').select('removed_at').where('id', '=', file_id!).executeTakeFirstOrThrow()
    expect(removed_at).not.toBeNull()
  })
})
