import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { aQuestion, packageWith, spoiled } from '#tests/people/items.ts'
import { readPackage } from './read-package.server.ts'

const resource = (inner: string) => `<resource identifier="x" type="imsqti_item_xmlv3p0" href="items/x.xml">${inner}</resource>`
const packed = (inner: string) => zipSync({ 'imsmanifest.xml': strToU8(`<manifest><resources>${inner}</resources></manifest>`) })
const deep = (times: number, words = 'x') => `${'<q>'.repeat(times)}${words}${'</q>'.repeat(times)}`
const inWords = { problems: [{ field: 'package' }] }

describe('CERT-13 Packages that are made to harm', () => {
  test('elements far inside one another are refused in words, wherever they stand, however deep', async () => {
    for (const depth of [101, 500, 2000, 4000, 6000, 20_000]) {
      const about = resource(`<classification><purpose><value>competency</value></purpose><taxon><id>${deep(depth)}</id></taxon></classification>`)
      await expect(readPackage(packed(about)), `${depth}`).rejects.toMatchObject(inWords)
      const files = packageWith([aQuestion('good'), aQuestion('bad')])
      const harmed = spoiled(files, { 'items/bad-en.xml': files['items/bad-en.xml']!.replace('<qti-value>b</qti-value>', `<qti-value>${deep(depth, 'b')}</qti-value>`),
        'items/bad-es.xml': files['items/bad-es.xml']!.replace('<qti-item-body>', `<qti-item-body><p>${deep(depth)}</p>`) })
      const { questions, refused } = await readPackage(harmed)
      expect([depth, questions.map(({ identifier }) => identifier), refused.map(({ because }) => because)]).toEqual([depth, ['good'], ['itemUnreadable', 'itemUnreadable']])
    }
  })

  test('a million elements of nothing are refused before they take the memory of everybody', async () => {
    const before = process.memoryUsage().rss
    await expect(readPackage(packed(resource('<a/>'.repeat(1_400_000))))).rejects.toMatchObject({ problems: [{ code: 'packageManifestUnreadable' }] })
    await expect(readPackage(packed('<resource/>'.repeat(500_001)))).rejects.toMatchObject({ problems: [{ code: 'packageManifestUnreadable' }] })
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  test('fifty thousand items are too many, and four thousand names of one file are one that is missing', async () => {
    await expect(readPackage(packed(resource('').repeat(50_000)))).rejects.toMatchObject({ problems: [{ code: 'packageTooManyItems' }] })
    await expect(readPackage(packed(resource('').repeat(4_000)))).resolves.toMatchObject({ questions: [] })
  })

  test('a name with a NUL, a folder above, or of another kind finds nothing and opens nothing', async () => {
    const files = packageWith([aQuestion('one')])
    for (const href of ['items/one-en.xml%00.png', '..%2f..%2fetc%2fpasswd', 'https://example.org/one-en.xml', '//etc/passwd', '%E0%A4%A', '__proto__', 'constructor', '']) {
      const read = await readPackage(spoiled(files, { 'imsmanifest.xml': files['imsmanifest.xml']!.replaceAll('href="items/one-en.xml"', `href="${href}"`) }))
      expect([href, read.questions, read.refused.map(({ because }) => because)]).toEqual([href, [], ['itemFileMissing']])
      expect(JSON.stringify(read.refused)).not.toMatch(/\\u0000|:\/\//)
    }
    await expect(readPackage(zipSync({ 'imsmanifest.xml': strToU8('<manifest/>'), 'items/a\u0000.xml': strToU8('<a/>') }))).rejects.toMatchObject({ problems: [{ code: 'packageStrangePath' }] })
  })

  test('markup that would run in a page becomes words, or is refused', async () => {
    const files = packageWith([aQuestion('one')])
    const marked = spoiled(files, { 'items/one-en.xml': files['items/one-en.xml']!.replace('<qti-item-body>', '<qti-item-body><p onclick="alert(1)">&lt;script&gt;alert(1)&lt;/script&gt; <a href="javascript:alert(1)">go</a></p>') })
    const { questions } = await readPackage(marked)
    expect(questions[0]!.stem.en.split('\n')[0]).toBe('<script>alert(1)</script> go')
    for (const element of ['svg', 'iframe', 'object', 'style', 'math', 'video', 'qti-custom-interaction', 'script']) {
      const { refused } = await readPackage(spoiled(files, { 'items/one-en.xml': files['items/one-en.xml']!.replace('<qti-item-body>', `<qti-item-body><p><${element}/></p>`) }))
      expect([element, refused.length > 0]).toEqual([element, true])
    }
  })
})
