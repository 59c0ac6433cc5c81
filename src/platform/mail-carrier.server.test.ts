import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { person } from '#tests/people/people.ts'
import { mailboxCarrier, smtpCarrier } from './mail-carrier.server.ts'
import { deliverMessage, writeMessage } from './messages.server.ts'
import { unitOfWork } from './unit-of-work.server.ts'

const world = openTestHouse()
/** One that nobody uses: with a number of ours two runs on one machine would get each other's letters. */
let port = 0
beforeEach(async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  await new Promise((done) => server.close(done))
})
let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

/** A real mail server on this machine. @returns the letters that arrive. */
async function mailServer(answer?: Error, toRecipient?: Error): Promise<{ mail: ParsedMail; from: string; to: string[] }[]> {
  const arrived: { mail: ParsedMail; from: string; to: string[] }[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(toRecipient),
    onData: (stream, { envelope }, done) => {
      simpleParser(stream).then((mail) => {
        if (!answer) arrived.push({ mail, from: (envelope.mailFrom as { address: string }).address, to: envelope.rcptTo.map(({ address }) => address) })
        done(answer)
      }, done)
    },
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  close = () => new Promise((done) => server.close(() => done()))
  return arrived
}

const settings = () => ({ ...world().house.settings, smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Al lado <no-reply@alongside.example>', siteAddress: 'https://alongside.example' })
const letter = {
  id: 'x', version: 1, language: 'es', subject: 'Noticias sobre su solicitud', text: 'Hola, Íñigo 🦋:\n\nsu número es K7M-3PQ-9D.',
  html: '<p>Hola, Íñigo 🦋:</p><p>su número es <strong>K7M-3PQ-9D</strong>.</p>',
} as const

async function written() {
  const { house } = world()
  const { personId } = await person(house, 'majo@example.org')
  await unitOfWork(house, { hat: 'signIn' }, (unit) => writeMessage(unit, { personId, email: 'majo@example.org' }, letter))
  const { id } = await message()
  return { id, house: { ...house, carrier: smtpCarrier(settings()) } }
}
const message = () => world().house.database.query.selectFrom('messages').selectAll().executeTakeFirstOrThrow()

describe('CERT-24 Mail by SMTP, on a real mail server', () => {
  test('arrives with subject, both bodies, language, names as written, and an id of its own', async () => {
    const arrived = await mailServer()
    const { id, house } = await written()
    await deliverMessage(house, id)
    expect(arrived).toHaveLength(1)
    const { mail, from, to } = arrived[0]!
    expect([from, to]).toEqual(['no-reply@alongside.example', ['majo@example.org']])
    expect(mail.from?.text).toContain('Al lado')
    expect(mail.subject).toBe('Noticias sobre su solicitud')
    expect(mail.text?.trim()).toBe(letter.text)
    expect(mail.html).toContain(letter.html)
    expect(mail.html).toContain('<html lang="es">')
    expect(mail.messageId).toBe(`<${id}@alongside.example>`)
    expect(await message()).toMatchObject({ state: 'sent' })
  })

  test('waits when nobody listens there, and leaves when somebody does', async () => {
    const { id, house } = await written()
    await expect(deliverMessage(house, id)).rejects.toThrow()
    expect(await message()).toMatchObject({ state: 'waiting', attempts: 1, last_fault: 'ESOCKET' })
    const arrived = await mailServer()
    await deliverMessage(house, id)
    expect(arrived).toHaveLength(1)
    expect(await message()).toMatchObject({ state: 'sent', attempts: 1 })
  })

  test('waits when the server refuses for now', async () => {
    await mailServer(Object.assign(new Error('try later'), { responseCode: 451 }))
    const { id, house } = await written()
    await expect(deliverMessage(house, id)).rejects.toThrow()
    expect(await message()).toMatchObject({ state: 'waiting', attempts: 1, last_fault: 'EMESSAGE' })
  })

  test.each([
    ['the mailbox', undefined, [550, '5.1.1 <majo@example.org> is unknown here'], 'noMailbox'],
    ['what is in it', [554, '5.6.0 no letters like this to majo@example.org'], undefined, 'refused'],
    ['a full mailbox', [552, 'majo@example.org has no room'], undefined, 'mailboxFull'],
  ] as const)('comes back when the server refuses %s for good: tried once, its reason noted by a word, none of the server’s own', async (_, data, recipient, why) => {
    const refusal = (said: readonly [number, string] | undefined) => said && Object.assign(new Error(said[1]), { responseCode: said[0] })
    await mailServer(refusal(data), refusal(recipient))
    const { id, house } = await written()
    await deliverMessage(house, id)
    expect(await message()).toMatchObject({ state: 'bounced', bounced_why: why, attempts: 1, last_fault: why, undelivered_at: world().clock.now(), sent_at: null })
    await deliverMessage(house, id)
    expect(await message()).toMatchObject({ attempts: 1 })
  })

  test('waits when the server says that we may not send through it: that is ours to mend', async () => {
    await mailServer(undefined, Object.assign(new Error('5.7.1 relaying denied'), { responseCode: 550 }))
    const { id, house } = await written()
    await expect(deliverMessage(house, id)).rejects.toThrow()
    expect(await message()).toMatchObject({ state: 'waiting', attempts: 1, bounced_why: null })
  })

  test('the test’s server is really gone afterwards', async () => {
    const socket = connect(port, '127.0.0.1')
    const [fault] = await once(socket, 'error')
    expect((fault as NodeJS.ErrnoException).code).toBe('ECONNREFUSED')
  })
})

describe('CERT-24 Mail without a mail server', () => {
  test('in the demonstration stands in the mailbox', async () => {
    const { id, house } = await written()
    await deliverMessage({ ...house, carrier: mailboxCarrier(house.database, house.clock) }, id)
    const [mail] = await house.database.query.selectFrom('demonstration_mail').selectAll().execute()
    expect(mail).toMatchObject({ to_email: 'majo@example.org', subject: letter.subject, text_body: letter.text, arrived_at: house.clock.now() })
  })

  test('stands there once, also when the house died before it could note that the letter had left', async () => {
    const { id, house } = await written()
    const carrier = mailboxCarrier(house.database, house.clock)
    await deliverMessage({ ...house, carrier }, id)
    await house.database.query.updateTable('messages').set({ state: 'waiting', sent_at: null }).execute()
    await deliverMessage({ ...house, carrier }, id)
    expect(await house.database.query.selectFrom('demonstration_mail').select('to_email').execute()).toEqual([{ to_email: 'majo@example.org' }])
    expect(await message()).toMatchObject({ state: 'sent' })
  })

  test('elsewhere waits, and stands in the account meanwhile', async () => {
    const { id, house } = await written()
    await deliverMessage({ ...house, carrier: undefined }, id)
    expect(await message()).toMatchObject({ state: 'waiting', attempts: 0, subject: letter.subject })
  })
})
