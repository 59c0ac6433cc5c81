/**
 * How large files and functions are. This is a report, not a wall: it is printed for whoever works here to look at. The
 * measure is rule 9 of the house: files near 60 lines (95 of 100 under 200), functions near 12 (under 30).
 */
import { expect, test } from 'vitest'
import { functionsIn } from './functions.ts'
import { sourceFiles } from './source-files.ts'

const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!

test('the report of sizes can be made', () => {
  const files = sourceFiles().filter(({ file }) => !/\.test\.tsx?$/.test(file))
    .map(({ file, text }) => ({ file, text, lines: text.trimEnd().split('\n').length }))
  const functions = files.flatMap(({ file, text }) => functionsIn(file, text))
  console.table({
    files: { count: files.length, median: median(files.map(({ lines }) => lines)), limit: 200,
      under: percent(files.filter(({ lines }) => lines < 200).length, files.length) },
    functions: { count: functions.length, median: median(functions.map(({ lines }) => lines)), limit: 30,
      under: percent(functions.filter(({ lines }) => lines <= 30).length, functions.length) },
  })
  console.table(files.filter(({ lines }) => lines >= 200).map(({ file, lines }) => ({ file, lines })))
  console.table(functions.filter(({ lines }) => lines > 30).sort((a, b) => b.lines - a.lines).slice(0, 25))
  expect(files.length).toBeGreaterThan(150)
  expect(functions.length).toBeGreaterThan(300)
})

test('functions are found with their names and lines', () => {
  const text = ['function one() {', '  return 1', '}', 'const two = () => 2', 'const three = { four() {', '  return () => 5', '} }'].join('\n')
  expect(functionsIn('a.ts', text).map(({ name, lines }) => `${name}: ${lines}`)).toEqual(['one: 3', 'two: 1', 'four: 3', '…: 1'])
})
