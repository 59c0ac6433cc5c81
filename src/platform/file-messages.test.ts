import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codesOfText } from '#tests/house/problem-codes.ts'
import { fileProblemWords } from './file-messages.ts'

test('CERT-04 Every reason for which a file is refused has its words, and no words are left over', () => {
  const sources = readdirSync('src/platform').filter((name) => /^(receive-files|inspect-|file-types)/.test(name) && !name.includes('.test.'))
  const codes = new Set(sources.flatMap((name) => codesOfText(name, readFileSync(`src/platform/${name}`, 'utf8'))))
  for (const code of ['tooLarge', 'notAForm']) codes.delete(code)
  expect([...codes].sort()).toEqual(Object.keys(fileProblemWords).sort())
})
