import { describe, expect, test } from 'vitest'
import { inPlainWords } from './plain-faults.ts'

const fault = (code: string, more: object = {}) => Object.assign(new Error('the words of Ana Ruiz'), { code, ...more })

describe('PLAT-10 What stops a start, in plain words', () => {
  test.each([
    ['EACCES', { path: '/var/lib/alongside' }, /^\/var\/lib\/alongside may not be written.*chown/],
    ['ENOSPC', { path: '/var/lib/alongside/x' }, /^There is no room left on the disk of \/var\/lib\/alongside\/x, or too little\. Make room/],
    ['ECONNREFUSED', { address: '10.0.0.7', port: 5432 }, /does not answer at 10\.0\.0\.7:5432/],
    ['ECONNREFUSED', { errors: [{ address: '::1', port: 5432 }] }, /does not answer at ::1:5432/],
    ['ENOTFOUND', { hostname: 'database.example' }, /no machine is called database\.example/],
    ['28P01', {}, /refuses the user or the password.*%40/],
    ['3D000', {}, /does not exist.*createdb/],
    ['42501', {}, /createrole/],
    ['53100', {}, /no room left/],
  ])('%s', (code, more, words) => {
    const said = inPlainWords(fault(code, more))
    expect(said).toMatch(words)
    expect(said).not.toMatch(/Ana|\n/)
  })

  test('what we said ourselves is said as it is, also over several lines', () => {
    expect(inPlainWords(new Error('The settings cannot be used:\n  PORT: must be'))).toBe('The settings cannot be used:\n  PORT: must be')
  })

  test('of a fault that nobody foresaw only its code is said: its words may be somebody’s', () => {
    expect(inPlainWords(fault('23505'))).toMatch(/\(23505\)/)
    expect(inPlainWords(fault('23505'))).not.toContain('Ana')
    expect(inPlainWords('Ana')).not.toContain('Ana')
  })
})
