import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostLines, problemsOfColumns, readLines } from './completion-lines.ts'

const cells = ['Ana Ruiz Soto', 'ana@example.org', '80', '2026-02-02', '2026-02-27', 'RV-1041']
function read(text: string) {
  const found = readLines(text)
  return 'lines' in found ? found.lines : found.problem.code
}

describe('LEARN-06 Lines that are pasted or come as CSV', () => {
  test.each([['commas', ','], ['semicolons', ';'], ['tabs', '\t']])('are read with %s', (_, sign) => {
    expect(read(`${cells.join(sign)}\r\n${cells.join(sign)}`)).toEqual([{ line: 1, cells }, { line: 2, cells }])
  })

  test.each(['Name,Email,Hours,First day,Last day,Number', 'Nombre,Correo,Horas,Primer día,Último día,Número'])('leave out their heading: %s', (heading) => {
    expect(read(`\uFEFF${heading}\n${cells.join()}`)).toEqual([{ line: 2, cells }])
  })

  test('keep their place in the spreadsheet, whatever is empty between them', () => {
    expect(read(`\n\n${cells.join()}\n\n  \n,,,,,\n${cells.join()}`)).toEqual([{ line: 3, cells }, { line: 7, cells }])
  })

  test('a name with a comma stands in quotation marks', () => {
    expect(read(`"Ruiz Soto, Ana",${cells.slice(1).join()}`)).toEqual([{ line: 1, cells: ['Ruiz Soto, Ana', ...cells.slice(1)] }])
  })

  test('a line with other columns says how many it has', () => {
    expect(problemsOfColumns({ line: 1, cells })).toEqual([])
    expect(problemsOfColumns({ line: 1, cells: cells.slice(1) })).toEqual([{ code: 'columnsWrong', facts: { found: 5, wanted: 6 } }])
  })

  test.each([['', 'linesMissing'], [' \n ', 'linesMissing'], ['Name,Email', 'linesMissing'], ['"Ana,a@b.co', 'linesNotReadable'],
    [Array(mostLines + 1).fill(cells.join()).join('\n'), 'linesTooMany'],
    [';\n'.repeat(499_000), 'linesTooLong'], [`${cells.join()}\n`.repeat(10_000), 'linesTooLong']])('refused: %#', (text, code) => expect(read(text)).toBe(code))

  test('as many lines as fit are read, with the longest names and emails', () => {
    const longest = ['x'.repeat(200), `${'y'.repeat(240)}@example.org`, '80', '2026-02-02', '2026-02-27', 'z'.repeat(40)].join()
    expect(read(Array(mostLines).fill(longest).join('\n'))).toHaveLength(mostLines)
  })

  test('whatever is pasted is answered, never with a fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void read(text)))
    fc.assert(fc.property(fc.array(fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', '@', '\uFEFF', ' ')), (signs) => void read(signs.join(''))))
  })
})
