import { describe, expect, test } from 'vitest'
import { settingsFrom } from './settings.server.ts'

describe('PLAT-01 Settings', () => {
  test('nothing is needed on a laptop', () => {
    expect(settingsFrom({})).toMatchObject({
      host: '127.0.0.1', port: 3000, siteAddress: 'http://localhost:3000', trustProxy: false, databaseUrl: undefined, dataFolder: 'data',
      smtpUrl: undefined, demonstration: true, logLevel: 'info',
    })
  })

  test('the address for cheques is as many lines as were written, or none', () => {
    expect(settingsFrom({ CHEQUE_ADDRESS: 'Peer Certification | P.O. Box 1|Sacramento, CA 95814' }).chequeAddress)
      .toEqual(['Peer Certification', 'P.O. Box 1', 'Sacramento, CA 95814'])
    expect([settingsFrom({}).chequeAddress, settingsFrom({ CHEQUE_ADDRESS: ' | ' }).chequeAddress]).toEqual([undefined, undefined])
  })

  test('the demonstration is off in production and on a database of one’s own, unless it is asked for by name', () => {
    const site = { SITE_ADDRESS: 'https://alongside.example' }
    const own = { DATABASE_URL: 'postgres://x@localhost/y', SECRET_KEY: 'a key of at least thirty-two signs' }
    expect(settingsFrom({ ...site, NODE_ENV: 'production' }).demonstration).toBe(false)
    expect(settingsFrom({ ...site, ...own }).demonstration).toBe(false)
    expect(settingsFrom({ NODE_ENV: 'production', ...own, DEMONSTRATION: 'on' }).demonstration).toBe(true)
    expect(settingsFrom({ ...site, NODE_ENV: 'development', DEMONSTRATION: 'off' }).demonstration).toBe(false)
  })

  test('outside the demonstration the site has to know its address', () => {
    expect(() => settingsFrom({ NODE_ENV: 'production' })).toThrow('SITE_ADDRESS')
  })

  test('with a database of one’s own the key has to be set, too: one made here would be lost with this machine', () => {
    expect(() => settingsFrom({ DATABASE_URL: 'postgres://x@localhost/y' })).toThrow(/SITE_ADDRESS.*\n.*SECRET_KEY/)
  })

  test('the site’s address follows the port, and loses the slash at its end', () => {
    expect(settingsFrom({ PORT: '3210' }).siteAddress).toBe('http://localhost:3210')
    expect(settingsFrom({ SITE_ADDRESS: 'https://alongside.example/' }).siteAddress).toBe('https://alongside.example')
  })

  test('every mistake is named at once, one a line, and no value is repeated', () => {
    const wrong = () => settingsFrom({
      PORT: 'many', SITE_ADDRESS: 'ftp://x', DATABASE_URL: 'mysql://someone:hush@x/y', SECRET_KEY: 'short', SMTP_URL: 'http://x',
      DEMONSTRATION: 'perhaps', LOG_LEVEL: 'loud', TRUST_PROXY: 'yes',
    })
    for (const name of ['PORT', 'SITE_ADDRESS', 'DATABASE_URL', 'SECRET_KEY', 'SMTP_URL', 'DEMONSTRATION', 'LOG_LEVEL', 'TRUST_PROXY']) {
      expect(wrong).toThrow(new RegExp(`^  ${name}: .+$`, 'm'))
    }
    expect(wrong).not.toThrow(/hush|short\n/)
  })

  test('what is missing is named together with what is wrong', () => {
    const wrong = () => settingsFrom({ NODE_ENV: 'production', DATABASE_URL: 'postgres://x@localhost/y', PORT: 'many' })
    for (const name of ['PORT', 'SITE_ADDRESS', 'SECRET_KEY']) expect(wrong).toThrow(new RegExp(`^  ${name}: `, 'm'))
  })

  test.each(['smtp://', 'smtp://:25', 'smtp://mail:99999', 'smtp://mail:0', 'smtp:mail', 'http://mail', 'mail.example.org', 'smtps://user@', ''])(
    'SMTP_URL %j names no mail server', (url) => expect(() => settingsFrom({ SMTP_URL: url })).toThrow(/^  SMTP_URL: must .*smtps:\/\/user:password@mail/m))
  test.each(['smtp://mail', 'smtps://user:p%40ss@mail.example.org:465', 'smtp://127.0.0.1:25'])(
    'SMTP_URL %j does', (url) => expect(settingsFrom({ SMTP_URL: url }).smtpUrl).toBe(url))

  test.each(['nobody', 'Alongside', 'a@', '@b', 'a b@c', 'Alongside <a@b', 'Peers, California <a@b.org>', 'a@b, c@d', 'x\r\nBcc: y <a@b>', ''])(
    'mail cannot come from %j', (from) => expect(() => settingsFrom({ MAIL_FROM: from })).toThrow(/^  MAIL_FROM: must be an address/m))
  test.each(['a@b.org', 'Alongside <no-reply@localhost>', '"Peers, California" <a@b.org>', 'Certificación de Pares <a@b.org>'])(
    'mail can come from %j', (from) => expect(settingsFrom({ MAIL_FROM: from }).mailFrom).toBe(from))

  test.each([
    ['DISK_WARNING_GB', ''], ['DISK_WARNING_GB', ' '], ['DISK_WARNING_GB', 'two'], ['METRICS_TOKEN', ' '.repeat(20)], ['METRICS_TOKEN', 'contraseña para medir'],
    ['METRICS_TOKEN', 'short'], ['SECRET_KEY', ' '.repeat(40)], ['DATA_FOLDER', ' '],
  ])('%s cannot be %j', (name, value) => expect(() => settingsFrom({ [name]: value })).toThrow(new RegExp(`^  ${name}: must`, 'm')))
  test('room is warned of below two gigabytes unless told otherwise, and never when told 0', () => {
    expect([{}, { DISK_WARNING_GB: '0.5' }, { DISK_WARNING_GB: '0' }].map((env) => settingsFrom(env).diskWarningBytes)).toEqual([2e9, 5e8, 0])
  })

  test.each(['-1', '0', '65536', '3000.5', 'x', ''])('%j is no port', (port) => expect(() => settingsFrom({ PORT: port })).toThrow('PORT'))
})
