import { describe, expect, test } from 'vitest'
import { csvOf, type ListedApplication } from './applications-csv.ts'

const row: ListedApplication = {
  reference: 'K7M-3PQ-9D', state: 'submitted', sent_name: 'Lucía Muñoz', sent_on: '2026-03-01', sent_language: 'es', assigned_to: 'dee', answer_due_on: '2026-03-31',
  held_until: '2026-05-30', decided_on: null, valid_through: null, ended_on: null,
}
const lines = (rows: readonly ListedApplication[], language: 'en' | 'es' = 'en') => csvOf(rows, [{ id: 'dee', name: 'Dee Park' }], language).split('\r\n')

describe('CERT-06 A list as a file for spreadsheets', () => {
  test('begins with the mark by which Excel knows accents, and names its columns in the reader’s language', () => {
    expect(lines([row])[0]).toBe('\ufeffNumber,Legal name as sent,Where it is,Language,Sent,Our answer is due,Held through,Decided,Valid through,Ended,Who has it')
    expect(lines([row], 'es')[0]).toMatch(/^\ufeffNúmero,Nombre legal/)
  })

  test('has a line for each application, with days that every program reads', () => {
    expect(lines([row, row])).toHaveLength(4)
    expect(lines([row])[1]).toBe('K7M-3PQ-9D,Lucía Muñoz,Waiting for us,Español,2026-03-01,2026-03-31,2026-05-30,,,,Dee Park')
    expect(lines([{ ...row, assigned_to: null }])[1]).toMatch(/,,,,$/)
    expect(lines([{ ...row, assigned_to: 'gone' }])[1]).toMatch(/no longer works here$/)
  })

  test.each(['=HYPERLINK("https://example.org")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('a name that a spreadsheet would compute is only text: %j', (name) => {
    const shown = lines([{ ...row, sent_name: name }]).slice(1).join('\r\n')
    expect(shown).toMatch(/^K7M-3PQ-9D,"?'/)
  })

  test('commas, quotes and line ends stay inside their field', () => {
    expect(lines([{ ...row, sent_name: 'Ruiz, "Ana"\nSoto' }]).slice(1).join()).toContain('K7M-3PQ-9D,"Ruiz, ""Ana""\nSoto",Waiting')
  })
})
