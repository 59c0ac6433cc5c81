import { describe, expect, test } from 'vitest'
import { roomInWords, timeInShort } from './amounts.ts'
import { faultInWords } from './fault-in-words.ts'
import { toldSettings } from './settings-told.ts'

const told = (code: string | null, kind: string | null = 'Error', place: string | null = null) => faultInWords({ kind, code, place }, 'en')

describe('PLAT-10 An operator reads', () => {
  test.each([
    [0, '0 bytes'], [999, '999 bytes'], [1000, '1 KB'], [340_400, '340 KB'], [1_250_000, '1.3 MB'], [9_960_000_000, '10 GB'], [2.5e15, '2,500 TB'],
  ])('%d bytes as %s', (bytes, words) => expect(roomInWords(bytes, 'en')).toBe(words))

  test.each([
    [-5, '0 ms'], [12, '12 ms'], [3400, '3.4 s'], [59_000, '59 s'], [60_000, '1 min'], [7_300_000, '2 h'], [47 * 3600_000, '47 h'], [72 * 3600_000, '3 d'],
  ])('%d milliseconds as %s', (milliseconds, words) => expect(timeInShort(milliseconds, 'en')).toBe(words))

  test('why something failed, and in brackets what a developer asks for', () => {
    expect(told('ECONNREFUSED')).toBe('The other server does not take the connection (ECONNREFUSED, Error)')
    expect(told('23505', 'error', 'writeMessage')).toBe('The database refused a value (23505, error, writeMessage)')
    expect(told(null, 'TypeError', 'endApplication')).toBe('A fault in the program (TypeError, endApplication)')
    expect(told('XYZ', 'Error')).toBe('A fault in the program (XYZ, Error)')
    expect(told(null, 'TimedOut')).toBe('It took too long, or its process ended')
    expect(told(null, null)).toBe('Nothing is known of it')
    expect(faultInWords({ kind: 'Error', code: 'ENOSPC', place: null }, 'es')).toBe('El disco está lleno (ENOSPC, Error)')
  })

  test('of settings the values that open nothing, and of every other one only that it is set', () => {
    const values = { SITE_ADDRESS: 'https://peers.example.org', SMTP_URL: 'smtp://me:hush@mail', ANY_NEW_ONE: 'hush' } as never
    expect(toldSettings(['SITE_ADDRESS', 'SMTP_URL', 'ANY_NEW_ONE', 'SECRET_KEY'], ['SITE_ADDRESS', 'SMTP_URL', 'ANY_NEW_ONE'], values)).toEqual([
      { name: 'SITE_ADDRESS', isSet: true, value: 'https://peers.example.org' }, { name: 'SMTP_URL', isSet: true, value: undefined },
      { name: 'ANY_NEW_ONE', isSet: true, value: undefined }, { name: 'SECRET_KEY', isSet: false, value: undefined },
    ])
  })
})
