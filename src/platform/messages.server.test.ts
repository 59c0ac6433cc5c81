import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { person } from '#tests/people/people.ts'
import { housekeep } from '../housekeeping.server.ts'
import { deliverMessage, writeMessage, type WrittenLetter } from './messages.server.ts'
import { unitOfWork } from './unit-of-work.server.ts'

const world = openTestHouse()
const plain: WrittenLetter = { id: 'x', version: 1, language: 'es', subject: 'Noticias', text: 'Hola, {link}', html: '<p>Hola, &#123;link&#125;</p>' }
const linked: WrittenLetter = { ...plain, text: 'Confirme: {link}', html: '<a href="{link}">Confirme</a>' }
const link = 'http://localhost:3000/confirm/a-secret'

/** A person with one message in the outbox. @returns both ids. */
async function written(letter = plain, oneTime?: string) {
  const { house } = world()
  const self = await person(house, 'majo@example.org')
  await unitOfWork(house, { hat: 'signIn' }, (unit) =>
    writeMessage(unit, { personId: self.personId, email: 'majo@example.org' }, letter, oneTime ? { link: oneTime } : {}))
  const row = await message()
  return { self, id: row.id }
}
const message = () => world().house.database.query.selectFrom('messages').selectAll().executeTakeFirstOrThrow()
/** As if the pause before the next try were over. */
const pauseOver = () => world().house.database.statement("update pgboss.job set start_after = now() where state = 'retry'")

describe('CERT-24 A message', () => {
  test('waits in the outbox until it is carried, then is sent once, with the link in both bodies', async () => {
    const { drain, carrier } = world()
    await written(linked, link)
    expect(await message()).toMatchObject({ state: 'waiting', attempts: 0, effective_on: '2026-03-10', language: 'es' })
    await drain()
    expect(carrier.carried).toHaveLength(1)
    expect(carrier.carried[0]).toMatchObject({ to: 'majo@example.org', subject: 'Noticias', text: `Confirme: ${link}` })
    expect(carrier.carried[0]!.html).toContain(`<a href="${link}">Confirme</a>`)
    expect(carrier.carried[0]!.html).toContain('<html lang="es">')
    expect(await message()).toMatchObject({ state: 'sent', sent_at: world().clock.now() })
  })

  test('is nowhere when what it tells of was rolled back', async () => {
    const { house, drain, carrier } = world()
    const self = await person(house, 'majo@example.org')
    await unitOfWork(house, { hat: 'signIn' }, async (unit) => {
      await writeMessage(unit, { personId: self.personId, email: 'majo@example.org' }, plain)
      throw new Error('fell over')
    }).catch(() => {})
    await drain()
    expect(carrier.carried).toEqual([])
    expect((await house.database.statement('select id from messages')).rows).toEqual([])
  })

  test('waits while the mail is down, counts its tries, and leaves once when the mail is back', async () => {
    const { drain, carrier } = world()
    await written(linked, link)
    carrier.failing = true
    await drain()
    expect(await message()).toMatchObject({ state: 'waiting', attempts: 1, last_fault: 'ECONNREFUSED', sent_at: null })
    await pauseOver()
    await drain()
    expect(await message()).toMatchObject({ state: 'waiting', attempts: 2 })
    carrier.failing = false
    await pauseOver()
    await drain()
    await drain()
    expect(carrier.carried).toHaveLength(1)
    expect(carrier.carried[0]!.text).toContain(link)
    expect(await message()).toMatchObject({ state: 'sent', attempts: 2 })
  })

  test('delivered twice is mailed once', async () => {
    const { house, carrier } = world()
    const { id } = await written()
    await deliverMessage(house, id)
    await deliverMessage(house, id)
    expect(carrier.carried).toHaveLength(1)
  })

  test('is given up after its last try and says so; its link, which is too old by then, is erased', async () => {
    const { house, carrier } = world()
    const { id } = await written(linked, link)
    carrier.failing = true
    await house.database.statement('update messages set attempts = 198')
    await expect(deliverMessage(house, id)).rejects.toThrow()
    expect(await message()).toMatchObject({ state: 'waiting', attempts: 199, sealed_link: expect.any(String) })
    await expect(deliverMessage(house, id)).rejects.toThrow()
    expect(await message()).toMatchObject({ state: 'failed', attempts: 200, sealed_link: null })
    carrier.failing = false
    await deliverMessage(house, id)
    expect(carrier.carried).toEqual([])
  })

  test('without a one-time link keeps a name that looks like one', async () => {
    const { drain, carrier } = world()
    await written()
    await drain()
    expect(carrier.carried[0]).toMatchObject({ text: 'Hola, {link}' })
  })

  test('keeps the fault’s kind, never its words', async () => {
    const { house } = world()
    const { id } = await written()
    await deliverMessage({ ...house, carrier: { carry: async () => { throw new Error('550 majo@example.org is unknown') } } }, id).catch(() => {})
    expect((await message()).last_fault).toBe('Error')
  })
})

describe('PLAT-09 A one-time link', () => {
  test('is encrypted while it waits, and erased when it has left', async () => {
    const { house, drain } = world()
    await written(linked, link)
    const whole = async () => (await house.database.statement('select messages::text as whole from messages')).rows[0].whole as string
    expect((await message()).sealed_link).toBeTruthy()
    expect(await whole()).not.toContain('a-secret')
    const jobs = (await house.database.statement('select data::text as data from pgboss.job')).rows.map(({ data }) => data).join()
    expect(jobs).not.toContain('a-secret')
    await drain()
    expect((await message()).sealed_link).toBeNull()
    expect(await whole()).not.toContain('a-secret')
  })

  test('cannot be read by the person’s own requests, nor by signing in', async () => {
    const { house } = world()
    const { self } = await written(linked, link)
    for (const actor of [self, { hat: 'signIn' } as const]) {
      await expect(unitOfWork(house, actor, (unit) => unit.db.selectFrom('messages').select('sealed_link').execute())).rejects.toThrow('permission denied')
    }
  })

  test('sealed with a key that is gone is never sent without its link: it waits, and its tries are counted', async () => {
    const { house, carrier } = world()
    const { id } = await written(linked, link)
    await house.database.statement("update messages set sealed_link = 'spoiled'")
    await expect(deliverMessage(house, id)).rejects.toThrow('another key')
    expect(carrier.carried).toEqual([])
    expect(await message()).toMatchObject({ state: 'waiting', attempts: 1, last_fault: 'Error' })
  })
})

describe('CERT-24 Housekeeping', () => {
  const jobs = async () => (await world().house.database.statement("select id from pgboss.job where name = 'messages' and state = 'created'")).rows.length

  test('gives a message whose job was lost a new one, after an hour', async () => {
    const { house, clock, drain, carrier } = world()
    await written()
    await house.database.statement('delete from pgboss.job')
    await housekeep(house)
    expect(await jobs()).toBe(0)
    clock.forward(3_600_001)
    await housekeep(house)
    expect(await jobs()).toBe(1)
    await drain()
    expect(carrier.carried).toHaveLength(1)
    await housekeep(house)
    expect(await jobs()).toBe(0)
  })

  test('removes what signing in left behind after its days, and nothing earlier', async () => {
    const { house, clock } = world()
    const self = await person(house, 'majo@example.org')
    await house.database.query.insertInto('form_results')
      .values({ form_id: self.personId, person_id: self.personId, address: '/', content_hash: 'x', result: '{}', recorded_at: clock.now() }).execute()
    const left = async () => (await house.database.statement('select form_id from form_results')).rows.length
    clock.forward(30 * 86_400_000 - 1000)
    await housekeep(house)
    expect(await left()).toBe(1)
    clock.forward(1000)
    await housekeep(house)
    expect(await left()).toBe(0)
  })
})
