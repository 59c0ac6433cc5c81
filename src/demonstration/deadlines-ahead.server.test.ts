import { expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certified } from '#tests/people/certificates.ts'
import { opensExam } from '#tests/people/exams.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { books, mayTakeExam, site, sittings } from '#tests/people/sittings.ts'
import { deadlinesAhead } from './deadlines-ahead.server.ts'

const world = openTestHouse()

test('the demonstration’s clock leaps to each of them: asking, paying, the exam', async () => {
  const { house } = world()
  const here = await certifyingBody(house)
  const [ana, ben, eve] = [await person(house, 'ana@example.org'), await person(house, 'ben@example.org'), await person(house, 'eve@example.org')]
  const anh = await staff(house, here, 'programManager', 'anh@example.org')
  await opensExam(house, ana, here)
  await mayTakeExam(house, here, ben, { state: 'awaitingFee' })
  await mayTakeExam(house, here, eve)
  await books(house, eve, (await sittings(house, anh, await site(house, anh)))[0]!)
  const { number } = await certified(house, await person(house, 'gil@example.org'), here)
  const said = (await deadlinesAhead(house)).map(({ day, what }) => `${day} ${what.en}`)
  expect(said[0]).toMatch(/^2026-03-17 the exam of request/)
  expect(said).toEqual(expect.arrayContaining([
    expect.stringMatching(/^2027-02-24 the last day to ask for the exam/), expect.stringMatching(/^2026-12-31 the last day to pay for exam request/),
    `2028-03-10 the last day of certificate ${number}`,
  ]))
})
