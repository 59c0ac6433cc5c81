import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { mostVendorLines } from './vendor-format.ts'
import { readVendorFile, type SentFile } from './vendor-lines.ts'

const read = (text: string) => readVendorFile(text) as SentFile
const problem = (text: string) => (readVendorFile(text) as { problem: { code: string; facts?: Record<string, unknown> } }).problem
const head = 'candidate_id,outcome,exam_date'

describe('CERT-12 A file of the exam vendor', () => {
  test.each([[','], [';'], ['\t']])('is read whatever separates its columns: %j', (separator) => {
    const text = [head, 'K7M-3PQ-9D,passed,2026-03-10'].join('\n').replaceAll(',', separator)
    expect(read(text).lines).toEqual([{ number: 2, cells: { candidate_id: 'K7M-3PQ-9D', outcome: 'passed', exam_date: '2026-03-10' } }])
  })

  test('has its columns in any order, by their names, and says which were not read and keeps nothing of them', () => {
    const { kind, ignored, lines } = read('\ufeffExam Date,Score,OUTCOME,ssn,Candidate-ID\r\n2026-03-10,87,pass,123-45-6789,K7M-3PQ-9D\r\n')
    expect({ kind, ignored, lines }).toEqual({
      kind: 'results', ignored: ['score', 'ssn'], lines: [{ number: 2, cells: { candidate_id: 'K7M-3PQ-9D', outcome: 'pass', exam_date: '2026-03-10' } }],
    })
    expect(JSON.stringify(lines)).not.toContain('123-45-6789')
  })

  test('tells by its columns whether it holds appointments', () => {
    expect(read('candidate_id,status,exam_date,changed_at\na,booked,b,c').kind).toBe('bookings')
  })

  test('one line that cannot be taken apart spoils no other, and keeps its number', () => {
    const { lines } = read([head, '"K7M,passed,2026-03-10', 'a,passed,2026-03-10,x,y', '', ',,', `a,${'x'.repeat(201)},b`, 'b,"passed","2026-03-11"'].join('\n'))
    expect(lines.map(({ number, fault, cells }) => [number, fault?.code ?? cells])).toEqual([
      [2, 'vendorLineBroken'], [3, 'vendorCells'], [6, 'vendorCellLong'], [7, { candidate_id: 'b', outcome: 'passed', exam_date: '2026-03-11' }],
    ])
    expect(lines[1]).toMatchObject({ raw: 'a,passed,2026-03-10,x,y', fault: { facts: { found: 5, wanted: 3 } } })
  })

  test('needs the names of its columns, each once', () => {
    expect(problem('a,b\n1,2')).toMatchObject({ code: 'vendorColumnsMissing', facts: { missing: 'candidate_id, outcome, exam_date' } })
    expect(problem('candidate_id,status\n1,2')).toMatchObject({ facts: { missing: 'exam_date, changed_at' } })
    expect(problem(`${head},outcome\n1,2,3,4`)).toMatchObject({ code: 'vendorColumnTwice', facts: { column: 'outcome' } })
    expect(problem(`${head},__proto__,constructor`)).toMatchObject({ code: 'vendorFileEmpty' })
  })

  test('needs a line, and has not too many', () => {
    for (const text of ['', '\n\n', head, `${head}\n,,\n`]) expect(problem(text).code).toBe('vendorFileEmpty')
    expect(problem([head, ...Array.from({ length: mostVendorLines + 1 }, () => 'a,b,c')].join('\n'))).toMatchObject({ code: 'vendorFileLong', facts: { found: mostVendorLines + 1 } })
  })

  test('whatever it holds, it is taken apart or refused, and never falls over', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', 'a', ' ', '\u202e', '='), maxLength: 60 }), (text) => {
      const taken = readVendorFile(`${head}\n${text}`)
      if ('lines' in taken) for (const { cells, raw } of taken.lines) expect((raw ?? '') + JSON.stringify(cells)).not.toContain('\u202e')
    }))
  })
})
