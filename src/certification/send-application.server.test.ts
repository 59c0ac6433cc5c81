import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { draft, goodAnswers, send } from '#tests/people/applications.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, person } from '#tests/people/people.ts'

const world = openTestHouse()

describe('CERT-04 Sending an application', () => {
  test('keeps what was read, begins the 30 days, and writes to the applicant in their language', async () => {
    const { house, drain, carrier } = world()
    await certifyingBody(house)
    const applicant = await person(house, 'majo@example.org')
    const reference = await draft(house, applicant)
    await send(house, applicant, reference)
    await drain()

    const [application] = await unitOfWork(house, applicant, (unit) => unit.db.selectFrom('applications').selectAll().execute())
    expect(application).toMatchObject({ state: 'submitted', sent_on: '2026-03-10', answer_due_on: '2026-04-09', sent_name: 'María José García Márquez' })
    const letters = carrier.carried.filter(({ to }) => to === 'majo@example.org').map(({ subject }) => subject)
    expect(letters).toContain('Noticias sobre su solicitud')
  })

  test('refuses someone under 18 on the day, and names the day from which it can be sent', async () => {
    const { house } = world()
    await certifyingBody(house)
    const applicant = await person(house, 'young@example.org')
    const reference = await draft(house, applicant, { ...goodAnswers, bornOn: { year: '2008', month: '3', day: '11' } })
    await expect(send(house, applicant, reference)).rejects.toMatchObject({ problems: [{ code: 'tooYoung', facts: { from: '2026-03-11' } }] })
  })
})
