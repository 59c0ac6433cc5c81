import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { person } from '#tests/people/people.ts'
import { faultForLog } from './log.server.ts'
import { Refused } from './problems.ts'
import { unitOfWork } from './unit-of-work.server.ts'

const world = openTestHouse()

describe('PLAT-10 What a log may say of a fault', () => {
  test('its kind and its place, never its words', () => {
    const said = faultForLog(new TypeError('majo@example.org typed García'))
    expect(said).toMatchObject({ kind: 'TypeError' })
    expect(JSON.stringify(said)).not.toMatch(/majo|García/)
    expect((said.at as string[])[0]).toMatch(/^at .*log\.server\.test/)
  })

  test('of a database’s fault the code, table and constraint, never the values in it', async () => {
    const { house } = world()
    await person(house, 'majo@example.org')
    const { personId } = await person(house, 'lu@example.org')
    const fault = await unitOfWork(house, { hat: 'signIn' }, (unit) =>
      unit.db.updateTable('accounts').set({ email: 'majo@example.org' }).where('person_id', '=', personId).execute()).catch((one: unknown) => one)
    const said = faultForLog(fault)
    expect(said).toMatchObject({ code: '23505', table: 'accounts', constraint: 'accounts_email' })
    expect(JSON.stringify(said)).not.toContain('example.org')
  })

  test('whatever was thrown', () => {
    expect(faultForLog('a text with a name')).toEqual({ kind: 'string' })
    expect(faultForLog(undefined)).toEqual({ kind: 'undefined' })
    expect(faultForLog(new Refused([{ code: 'tooYoung' }]))).toMatchObject({ kind: 'Error' })
  })
})
