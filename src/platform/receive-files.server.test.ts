import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { formWithFiles, longUpload, postTo } from '#tests/files/sent-files.ts'
import { Refused } from './problems.ts'
import { receiveFiles, receiveText } from './receive-files.server.ts'

const world = openTestHouse()
const limits = { mostFiles: 10, mostFileSize: 15 }
const incoming = () => {
  const { incoming } = world().house.files
  return existsSync(incoming) ? readdirSync(incoming) : []
}
const bytes = (size: number, fill = 1) => new Uint8Array(size).fill(fill)
const sha256 = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')
const receive = (form: FormData) => receiveFiles(world().house, postTo('/x', form), limits)

describe('CERT-04 A form with files', () => {
  test('brings several files at once and its text, each file whole and in its own place', async () => {
    const [one, two] = [bytes(300_000, 1), bytes(2_000_000, 2)]
    const form = formWithFiles([{ name: 'Lucía’s ID.jpg', bytes: one }, { name: 'C:\\docs\\diploma.pdf', bytes: two, field: 'education' }],
      { printedName: 'GARCÍA 🦋', empty: '' })
    const received = await receive(form)
    expect([received.form.get('printedName'), received.form.get('empty'), received.form.get('_form')]).toEqual(['GARCÍA 🦋', '', form.get('_form')])
    expect(received.form.has('documents')).toBe(false)
    expect(received.files.map(({ field, name, bytes }) => [field, name, bytes])).toEqual(
      [['documents', 'Lucía’s ID.jpg', 300_000], ['education', 'diploma.pdf', 2_000_000]])
    expect(received.files.map(({ sha256 }) => sha256)).toEqual([sha256(one), sha256(two)])
    expect(received.files.map(({ path }) => sha256(readFileSync(path)))).toEqual([sha256(one), sha256(two)])
    await received.discard()
    expect(incoming()).toEqual([])
  })

  test('in which no file was chosen, or that is not multipart at all, is a form like others', async () => {
    const form = formWithFiles([], { a: 'b' })
    form.append('documents', new File([], ''))
    expect(await receive(form)).toMatchObject({ files: [], refused: [] })
    const plain = new Request('http://localhost:3000/x', { method: 'POST', body: new URLSearchParams({ a: 'b' }) })
    const received = await receiveFiles(world().house, plain, limits)
    expect([received.form.get('a'), received.files, received.refused]).toEqual(['b', [], []])
  })

  test('says which file is empty and which is too large; the others are there', async () => {
    const received = await receive(formWithFiles([
      { name: 'empty.pdf', bytes: bytes(0) }, { name: 'good.jpg', bytes: bytes(15_000_000) }, { name: 'large.jpg', bytes: bytes(15_000_001) },
    ]))
    expect(received.files.map(({ name }) => name)).toEqual(['good.jpg'])
    expect(received.refused).toEqual([
      { code: 'fileEmpty', field: 'documents', facts: { file: 'empty.pdf' } },
      { code: 'fileTooLarge', field: 'documents', facts: { file: 'large.jpg', megabytes: 15.1, limit: 15 } },
    ])
    expect(incoming()).toHaveLength(1)
    await received.discard()
  })

  test('of 40 MB is read to its end, so that the browser hears the answer, and none of it stays', async () => {
    const { asked, request } = longUpload(40)
    const { files, refused } = await receiveFiles(world().house, request, limits)
    expect(asked.megabytes).toBe(40)
    expect(files).toEqual([])
    expect(refused).toEqual([{ code: 'fileTooLarge', field: 'documents', facts: { file: 'long.jpg', megabytes: 40, limit: 15 } }])
    expect(incoming()).toEqual([])
  })

  test('that never ends is not read for ever', async () => {
    const { asked, request } = longUpload(10_000)
    await expect(receiveFiles(world().house, request, { mostFiles: 1, mostFileSize: 15 })).rejects.toThrow('uploadCut')
    expect(asked.megabytes).toBeLessThan(130)
    expect(incoming()).toEqual([])
  })

  test('with 30 files is told how many there is room for; the first ones are taken', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ name: `${i}.jpg`, bytes: bytes(10, i) }))
    const received = await receive(formWithFiles(many, { after: 'all of them' }))
    expect(received.files.map(({ name }) => name)).toEqual(many.slice(0, 10).map(({ name }) => name))
    expect(received.refused).toEqual([{ code: 'fileTooMany', field: 'documents', facts: { files: 30, limit: 10 } }])
    expect(received.form.get('after')).toBe('all of them')
    expect(incoming()).toHaveLength(10)
    await received.discard()
  })

  test.each([['ends', false], ['breaks', true]])('that %s at 80 percent leaves nothing behind and says so', async (_, breaks) => {
    const { request } = longUpload(10, { share: 0.8, breaks })
    const fault = await receiveFiles(world().house, request, limits).catch((one: unknown) => one)
    expect((fault as Refused).problems).toEqual([{ code: 'uploadCut' }])
    expect(incoming()).toEqual([])
  })

  test('may bring as much text as any other form, not more; what is no form is said', async () => {
    const form = formWithFiles([{ name: 'a.jpg', bytes: bytes(10) }], { one: 'x'.repeat(600_000), two: 'x'.repeat(600_000) })
    await expect(receive(form)).rejects.toMatchObject({ data: { code: 'tooLarge' }, init: { status: 413 } })
    const headers = { 'content-type': 'multipart/form-data' }
    await expect(receiveFiles(world().house, new Request('http://localhost/x', { method: 'POST', body: 'x', headers }), limits))
      .rejects.toMatchObject({ data: { code: 'notAForm' } })
    expect(incoming()).toEqual([])
  })
})

describe('CERT-04 A form with files after the session ended', () => {
  test('keeps its words, and no file touches the disk', async () => {
    const form = await receiveText(postTo('/x', formWithFiles([{ name: 'a.jpg', bytes: bytes(3_000_000) }], { printedName: 'Ana' })))
    expect([...form.keys()]).toEqual(['_form', 'printedName'])
    expect(form.get('printedName')).toBe('Ana')
    expect(incoming()).toEqual([])
  })
})
