import { expect, test } from 'vitest'
import { readTextFile, textOfFile } from './text-of-file.ts'

const line = 'José Muñoz,jose@example.org'

test.each([
  ['Unicode', Buffer.from(line)], ['Unicode with a mark before it', Buffer.from(`\uFEFF${line}`)], ['what Excel calls Unicode text', Buffer.from(`\uFEFF${line}`, 'utf16le')],
  ['the same the other way round', Buffer.from(`\uFEFF${line}`, 'utf16le').swap16()],
  ['an older spreadsheet', Buffer.from(line, 'latin1')],
])('LEARN-06 a CSV file is read from %s', (_, bytes) => expect(textOfFile(bytes)).toBe(line))

test.each([['a workbook', Buffer.from('PK\u0003\u0004')], ['a picture', Buffer.from('GIF89a\u0000\u0001')]])('%s is no CSV file', (_, bytes) => {
  expect(textOfFile(bytes)).toBeUndefined()
})

test('and it is said how it was written', () => {
  expect([Buffer.from(line), Buffer.from(`\uFEFF${line}`, 'utf16le'), Buffer.from(line, 'latin1')].map((bytes) => readTextFile(bytes)!.encoding))
    .toEqual(['utf-8', 'utf-16', 'windows-1252'])
})
