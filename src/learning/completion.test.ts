import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates.ts'
import type { Approval, ApprovalChange } from './approvals.ts'
import { completionOfLine, readCompletion, typedCompletion, type IssuingFacts } from './completion.ts'
import { fieldsOfDay } from './typed-day.ts'

const approval = (...changes: readonly ApprovalChange[]): Approval =>
  ({ id: 'x', training: 'core80', language: 'es', from: '2026-01-01', through: '2026-12-31', changes })
const facts = (...changes: readonly ApprovalChange[]): IssuingFacts =>
  ({ today: '2026-03-10', approvals: [approval(...changes)], ownEmail: 'rosa@example.org', leastHours: (training) => (training === 'core80' ? 80 : 1) })

const good = {
  name: 'Ana Ruiz Soto', email: 'ana@example.org', training: 'core80', language: 'es', hours: '80', number: 'RV-1041',
  ...fieldsOfDay('started', '2026-02-02'), ...fieldsOfDay('completed', '2026-02-27'),
}
function codes(typed: Partial<typeof good> & Record<string, string> = {}, given = facts()) {
  const read = readCompletion(typedCompletion({ ...good, ...typed }), given)
  return 'problems' in read ? read.problems.map(({ code }) => code) : []
}
const completed = (day: string, given = facts()) => codes({ ...fieldsOfDay('started', addDays(day, -20)), ...fieldsOfDay('completed', day) }, given)

describe('CERT-09 LEARN-06 Issuing a completion', () => {
  test('says whose, what, how long, from when to when', () => {
    expect(readCompletion(typedCompletion(good), facts())).toEqual({ completion: {
      name: 'Ana Ruiz Soto', email: 'ana@example.org', training: 'core80', language: 'es', hours: 80, startedOn: '2026-02-02', completedOn: '2026-02-27',
      number: 'RV-1041',
    } })
  })

  test.each([
    ['80', []], ['79', ['hoursTooFew']], ['0', ['hoursTooFew']], ['80.5', ['hoursNotWhole']], ['80,5', ['hoursNotWhole']], ['ochenta', ['hoursNotNumber']],
    ['-80', ['hoursNotNumber']], ['1e3', ['hoursNotNumber']], ['٨٠', ['hoursNotNumber']], ['1000', ['hoursDoNotFit']], ['1001', ['hoursTooMany']], ['100000', ['hoursTooMany']],
    ['', ['hoursMissing']], ['99999999999999', ['hoursNotNumber']],
  ])('hours as %s', (hours, expected) => expect(codes({ hours })).toEqual(expected))

  test.each([['…', ['completionNameMissing']], ['\u200b\u2060', ['completionNameMissing']], ['李', []]])('a name that reads %s', (name, expected) =>
    expect(codes({ name })).toEqual(expected))

  test('a number that nobody sees is none, and signs that turn the text after them are not kept', () => {
    expect(codes({ number: '\u200b\u2060' })).toEqual(['numberMissing'])
    expect(typedCompletion({ name: 'Ana \u202eziuR', number: 'RV\t \u200b1041' })).toMatchObject({ name: 'Ana ziuR', number: 'RV 1041' })
  })

  test('more hours than the days have are refused', () => {
    expect(codes({ ...fieldsOfDay('started', '2026-02-27') })).toEqual(['hoursDoNotFit'])
    expect(codes({ ...fieldsOfDay('started', '2026-02-24') })).toEqual([])
  })

  test.each([
    ['today', '2026-03-10', []], ['tomorrow', '2026-03-11', ['completedAhead']], ['the first day of the approval', '2026-01-01', []],
    ['the day before', '2025-12-31', ['notYetThen']],
  ])('completed on %s', (_, day, expected) => expect(completed(day)).toEqual(expected))

  test('no February 29 in a year that has none', () => {
    expect(codes({ 'completed-month': '2', 'completed-day': '29' })).toEqual(['completedMissing'])
    expect(codes({ 'started-month': '2', 'started-day': '30' })).toEqual(['startedMissing'])
  })

  test('ends before it begins', () => expect(codes({ ...fieldsOfDay('started', '2026-02-28') })).toEqual(['daysCrossed']))

  test('nothing is issued while suspended, also not what was completed before; afterwards what was not completed in that time', () => {
    expect(completed('2026-01-20', facts({ kind: 'suspended', from: '2026-02-01' }))).toEqual(['suspendedNow'])
    const lifted = facts({ kind: 'suspended', from: '2026-02-01' }, { kind: 'lifted', from: '2026-03-01' })
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((day) => completed(day, lifted).join())).toEqual(['', 'suspendedThen', 'suspendedThen', ''])
  })

  test('after the approval has ended, what was completed before still counts', () => {
    const ended = facts({ kind: 'ended', from: '2026-02-01' })
    expect(completed('2026-01-31', ended)).toEqual([])
    expect(completed('2026-02-01', ended)).toEqual(['endedThen'])
  })

  test('never for another training or language than the approved one', () => {
    expect(codes({ training: 'crisis' })).toEqual(['neverApproved'])
    expect(codes({ language: 'en' })).toEqual(['neverApproved'])
  })

  test.each(['rosa@example.org', 'ROSA@Example.org ', ' rosa@example.ORG'])('nobody issues their own: %s', (email) => {
    expect(codes({ email })).toEqual(['ownCompletion'])
  })

  test('tells everything that is missing at once', () => {
    expect(codes({ name: ' ', email: '', training: '', language: 'fr', hours: '', number: ' ', ...fieldsOfDay('started', '0000-13-40'), 'completed-year': '26' }))
      .toEqual(['completionNameMissing', 'learnerEmailMissing', 'trainingMissing', 'trainingLanguageMissing', 'hoursMissing', 'startedMissing',
        'completedMissing', 'numberMissing'])
    expect(codes({ email: 'ana at home', name: 'x'.repeat(201), number: 'y'.repeat(41) }))
      .toEqual(['completionNameTooLong', 'learnerEmailNotReal', 'numberTooLong'])
  })

  test('whatever is typed is answered, never with a fault', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('80', '2', '29', '2026', '-1', '\u202e'))
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...Object.keys(good)), text), (typed) => {
      const read = readCompletion(typedCompletion({ ...good, ...typed }), facts())
      expect('completion' in read || read.problems.length > 0).toBe(true)
    }))
  })
})

describe('LEARN-06 A line of a spreadsheet', () => {
  const of = { training: 'core80', language: 'es' }
  test.each([['2026-02-27', '2026-02-27'], ['2/27/2026', '2026-02-27'], ['27/2/2026', undefined], ['2026-02-29', undefined], ['2/29/2028', '2028-02-29'], ['27 Feb', undefined], ['', undefined]])(
    'the day %s', (typed, day) => expect(completionOfLine(['Ana', 'a@b.co', '80', typed, typed, '1'], of).completedOn).toBe(day))
})
