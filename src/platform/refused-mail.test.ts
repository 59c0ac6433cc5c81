import { describe, expect, test } from 'vitest'
import { refusedForGood } from './refused-mail.ts'

const answer = (command: string, responseCode: number, text = '') => refusedForGood({ command, responseCode, response: `${responseCode} ${text}` })

describe('CERT-24 What a mail server refuses', () => {
  test.each([
    ['RCPT TO', 550, '5.1.1 no such user', 'noMailbox'], ['RCPT TO', 550, 'unknown', 'noMailbox'], ['RCPT TO', 553, '', 'noMailbox'],
    ['RCPT TO', 552, '5.2.2 mailbox full', 'mailboxFull'], ['RCPT TO', 550, '5.2.1 mailbox disabled', 'mailboxFull'],
    ['DATA', 554, '5.6.0 no', 'refused'], ['DATA', 550, '5.1.1 unknown', 'noMailbox'], ['RCPT TO', 554, 'no', 'refused'],
  ] as const)('%s answered with %i %s: came back (%s)', (command, code, text, why) => {
    expect(answer(command, code, text)).toBe(why)
  })

  test.each([
    ['for now', 'RCPT TO', 451, '4.3.0 later'], ['for now', 'DATA', 421, ''], ['because we may not relay', 'RCPT TO', 550, '5.7.1 relaying denied'],
    ['because we did not sign in', 'RCPT TO', 530, '5.7.0 authentication required'], ['our sign-in', 'AUTH', 535, '5.7.8 wrong'],
    ['our sender', 'MAIL FROM', 550, '5.1.8 bad sender'], ['our greeting', 'EHLO', 550, ''],
  ])('refused %s is tried again', (_, command, code, text) => {
    expect(answer(command, code, text)).toBeUndefined()
  })

  test('no answer at all is tried again', () => {
    expect(refusedForGood({})).toBeUndefined()
    expect(refusedForGood({ command: 'RCPT TO' })).toBeUndefined()
  })
})
