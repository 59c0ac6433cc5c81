import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { writeMessage } from '#platform/messages.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { person } from '#tests/people/people.ts'
import { myMessages, openMyMessage } from './my-messages.server.ts'

const world = openTestHouse()
const letter = (subject: string) => ({ id: 'x', version: 1, language: 'en', subject, text: 'Hello', html: '<p>Hello</p>' } as const)

async function writtenTo(email: string, ...subjects: string[]) {
  const { house, clock } = world()
  const self = await person(house, email)
  for (const subject of subjects) {
    await unitOfWork(house, { hat: 'signIn' }, (unit) => writeMessage(unit, { personId: self.personId, email }, letter(subject)))
    clock.forward(1000)
  }
  return self
}

describe('CERT-24 Messages in the account', () => {
  test('stand there at once, the latest first, also while the mail is down', async () => {
    const { house, carrier, drain } = world()
    carrier.failing = true
    const self = await writtenTo('majo@example.org', 'First', 'Second')
    await drain()
    const mine = await unitOfWork(house, self, myMessages)
    expect(mine.map(({ subject, read_at }) => [subject, read_at])).toEqual([['Second', null], ['First', null]])
  })

  test('one is read from the moment it is opened, and stays read from then', async () => {
    const { house, clock } = world()
    const self = await writtenTo('majo@example.org', 'First')
    const [{ id } = { id: '' }] = await unitOfWork(house, self, myMessages)
    const at = clock.now()
    expect(await unitOfWork(house, self, (unit) => openMyMessage(unit, id))).toMatchObject({ subject: 'First', html_body: '<p>Hello</p>', read_at: null })
    clock.forward(60_000)
    expect(await unitOfWork(house, self, (unit) => openMyMessage(unit, id))).toMatchObject({ read_at: at })
  })

  test('of another person are not there, like those that do not exist', async () => {
    const { house } = world()
    const majo = await writtenTo('majo@example.org', 'First')
    const eve = await person(house, 'eve@example.org')
    const [{ id } = { id: '' }] = await unitOfWork(house, majo, myMessages)
    expect(await unitOfWork(house, eve, myMessages)).toEqual([])
    for (const asked of [id, newId()]) await expect(unitOfWork(house, eve, (unit) => openMyMessage(unit, asked))).rejects.toBeInstanceOf(NotFound)
    expect((await unitOfWork(house, majo, myMessages))[0]!.read_at).toBeNull()
  })
})
