import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dispositionOf, keptFileName, tidyFileName } from './file-names.ts'

describe('CERT-04 The name of a file', () => {
  test.each([
    ['diploma.pdf', 'diploma.pdf'], ['C:\\Users\\Ana\\ID.jpg', 'ID.jpg'], ['/etc/../passwd', 'passwd'], ['  two   words .pdf ', 'two words .pdf'],
    ['exe.\u202Efdp.jpg', 'exe.fdp.jpg'], ['a\u0000b\u0007\n.pdf', 'ab.pdf'], ['', 'document'], ['\u200B\u200E', 'document'],
    ['título 卒業 🦋.pdf', 'título 卒業 🦋.pdf'],
  ])('%j is kept as %j', (typed, tidy) => {
    expect(tidyFileName(typed)).toBe(tidy)
  })

  test('is never longer than a line, and keeps its extension', () => {
    const tidy = tidyFileName(`${'x'.repeat(500)}.pdf`)
    expect([[...tidy].length, tidy.endsWith('….pdf')]).toEqual([100, true])
  })

  test('whatever was typed, is one line without hidden signs and can stand in a header', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const tidy = tidyFileName(typed)
      expect(tidy).not.toMatch(/[/\\\p{C}]/u)
      expect([...tidy].length).toBeGreaterThan(0)
      expect([...tidy].length).toBeLessThanOrEqual(100)
      const header = dispositionOf('attachment', keptFileName(tidy, 'application/pdf'))
      expect(header).toMatch(/^attachment; filename="[ -!#-$&-:<-[\]-~]+"; filename\*=UTF-8''[\w%.~!+-]+$/)
    }))
  })

  test('a photo that came as HEIC or PNG goes as JPEG and is called so', () => {
    expect(['IMG.HEIC', 'scan.png', 'photo.jpeg', 'photo.jpg', 'scan', '.png'].map((name) => keptFileName(name, 'image/jpeg')))
      .toEqual(['IMG.jpg', 'scan.jpg', 'photo.jpeg', 'photo.jpg', 'scan.jpg', 'document.jpg'])
    expect(keptFileName('diploma.pdf', 'application/pdf')).toBe('diploma.pdf')
  })
})
