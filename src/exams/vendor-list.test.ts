import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toldCsv, reportCsv } from './vendor-csv.ts'
import { changedList, fullList, type Candidate, type Told } from './vendor-list.ts'

const somebody = (requestId: string, email = `${requestId}@example.org`): Candidate => ({ requestId, subjectId: requestId, cells: {
  candidate_id: requestId, given_names: 'Ana', family_names: 'Ruiz', language: 'es', email, attempt: '1', valid_from: '2026-03-10', valid_through: '2027-03-10', accommodations: '',
  extra_time_percent: '',
} })
const actions = (told: readonly Told[]) => told.map(({ requestId, cells }) => `${cells.action} ${requestId}`)

describe('CERT-12 What the vendor is told', () => {
  test('is everybody, or what is new, other and gone since the last time', () => {
    expect(actions(fullList([somebody('a'), somebody('b')]))).toEqual(['add a', 'add b'])
    const before = fullList([somebody('a'), somebody('b'), somebody('c')])
    expect(actions(changedList(before, [somebody('a'), somebody('b', 'new@example.org'), somebody('d')]))).toEqual(['change b', 'add d', 'remove c'])
    expect(changedList(before, [somebody('a'), somebody('b'), somebody('c')])).toEqual([])
  })

  test('of somebody who is gone says the number and nothing else, once; and adds them when they are back', () => {
    const gone = changedList(fullList([somebody('a')]), [])
    expect(gone.map(({ cells }) => cells)).toEqual([{ action: 'remove', candidate_id: 'a' }])
    expect(changedList(gone, [])).toEqual([])
    expect(actions(changedList(gone, [somebody('a')]))).toEqual(['add a'])
  })

  test('files of changes, one after another, say the same as one with everybody', () => {
    const days = fc.array(fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), email: fc.constantFrom('x', 'y') }), { selector: ({ id }) => id }), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(days, (all) => {
      const last = new Map<string, Told>()
      const atVendor = new Map<string, unknown>()
      for (const day of all) {
        for (const told of changedList([...last.values()], day.map(({ id, email }) => somebody(id, email)))) {
          last.set(told.requestId, told)
          const { action, ...cells } = told.cells
          expect(atVendor.has(told.requestId)).toBe(action !== 'add')
          if (action === 'remove') atVendor.delete(told.requestId)
          else atVendor.set(told.requestId, cells)
        }
        expect([...atVendor.keys()].sort()).toEqual(day.map(({ id }) => id).sort())
        for (const { id, email } of day) expect(atVendor.get(id)).toMatchObject({ email })
      }
    }))
  })

  test('is a CSV file with or without the mark of Excel, in which nothing is computed', () => {
    const row = { action: 'add', ...somebody('a').cells, given_names: '=HYPERLINK("x")', family_names: '@SUM(A1)' }
    expect(toldCsv([row], true).startsWith('\ufeffaction,candidate_id,')).toBe(true)
    expect(toldCsv([row], false).split('\r\n')[1]).toBe('add,a,"\'=HYPERLINK(""x"")",\'@SUM(A1),es,a@example.org,1,2026-03-10,2027-03-10,,')
    expect(reportCsv('results', [{ number: 7, cells: {}, raw: '=1+1,x', reason: 'Why' }]).split('\r\n')[1]).toBe('7,,,,,,,,"\'=1+1,x",Why')
  })
})
