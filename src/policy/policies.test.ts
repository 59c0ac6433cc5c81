import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'yaml'
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { addDays, isBefore } from '#platform/dates.ts'
import { entryOn, policyFile, policyKeys, policyOf, type PolicyFile } from './policies.ts'
import { policiesOf, readPolicyFile } from './policies.server.ts'

const shipped = readFileSync('policies/california/certification.yaml', 'utf8')
const entry = (from: string, value: number) => ({ from, value, source: 'a test', status: 'verified' as const })
const withAges = (...dated: ReturnType<typeof entry>[]): PolicyFile => {
  const file = structuredClone(policiesOf('california'))
  return { ...file, values: { ...file.values, minimumAge: { ...file.values.minimumAge, dated } } }
}
const folder = mkdtempSync(join(tmpdir(), 'alongside-policy-'))
afterAll(() => rmSync(folder, { recursive: true }))

const readText = (text: string) => {
  const path = join(folder, 'certification.yaml')
  writeFileSync(path, text)
  return () => readPolicyFile(path)
}

describe('PLAT-08 What applies on a date', () => {
  test('California today: 18 years, 30 and 90 calendar days, 12 months, and the fees in cents', () => {
    expect(policyOf(policiesOf('california'), '2026-03-10')).toMatchObject({
      date: '2026-03-10', minimumAge: 18, reviewPeriod: 30, incompleteHold: 90, approvalValidity: 12, reminderDays: [30, 14, 7, 1],
      approvalReminders: [90, 60, 30, 14], examRequestDays: 14, approvedAgainHold: 90,
      applicationFee: 10000, examFee: 15000, examRetakeFee: 15000, renewalFee: 8000,
    })
  })

  test('a new value holds from its first day on, and the old one through the day before', () => {
    const file = withAges(entry('2022-07-01', 18), entry('2027-01-01', 19))
    expect(policyOf(file, '2026-12-31').minimumAge).toBe(18)
    expect(policyOf(file, '2027-01-01').minimumAge).toBe(19)
    expect(policyOf(file, '2200-01-01').minimumAge).toBe(19)
  })

  test('a day before the first value is refused, and says which value lacks it', () => {
    expect(() => policyOf(policiesOf('california'), '2022-06-30')).toThrow(/minimumAge covers 2022-06-30/)
    expect(policyOf(policiesOf('california'), '2022-07-01').minimumAge).toBe(18)
  })

  test('is always the last value that has begun', () => {
    const days = fc.uniqueArray(fc.nat(4000), { minLength: 1, maxLength: 6 }).map((all) => all.sort((a, b) => a - b).map((day) => addDays('2022-07-01', day)))
    fc.assert(fc.property(days, fc.nat(4000), (starts, later) => {
      const file = withAges(...starts.map((from, i) => entry(from, i)))
      const date = addDays(starts[0]!, later)
      const { from } = entryOn(file, 'minimumAge', date)
      expect(isBefore(date, from)).toBe(false)
      expect(starts.some((start) => isBefore(from, start) && !isBefore(date, start))).toBe(false)
    }))
  })
})

describe('PLAT-08 A policy file', () => {
  test('as shipped has every value, each with its source', () => {
    const file = readText(shipped)()
    expect(Object.keys(file.values).sort()).toEqual([...policyKeys].sort())
    for (const { dated } of Object.values(file.values)) for (const { source } of dated) expect(source).toMatch(/GUIDE|TOOLKIT/)
  })

  test.each([
    ['a key that nobody knows', shipped.replace('  minimumAge:', '  minimumHeight:')],
    ['one key too many', shipped.replace('jurisdiction:', 'colour: blue\njurisdiction:')],
    ['a day that does not exist', shipped.replace('2022-07-01', '2022-02-30')],
    ['a list where one number belongs', shipped.replace('value: 90', 'value: [90]')],
    ['one number where a list belongs', shipped.replace('value: [30, 14, 7, 1]', 'value: 30')],
    ['less than nothing', shipped.replace('value: 10000', 'value: -10000')],
    ['a number that is a text', shipped.replace('value: 18', 'value: eighteen')],
    ['no source', shipped.replace(/ +source: GUIDE, application revision requests\n/, '')],
    ['a status that nobody knows', shipped.replace('status: verified', 'status: probably')],
    ['a unit that nobody knows', shipped.replace('unit: years', 'unit: moons')],
    ['nothing', ''],
  ])('with %s stops the start, and is named', (_, text) => {
    expect(text).not.toBe(shipped)
    expect(readText(text)).toThrow(/certification\.yaml cannot be used/)
  })

  test('must be in the order of its dates, each date once', () => {
    expect(policyFile.safeParse(withAges(entry('2027-01-01', 19), entry('2022-07-01', 18))).success).toBe(false)
    expect(policyFile.safeParse(withAges(entry('2027-01-01', 19), entry('2027-01-01', 18))).success).toBe(false)
    expect(policyFile.safeParse(withAges()).success).toBe(false)
    expect(policyFile.safeParse(parse(shipped)).success).toBe(true)
  })
})
