import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEntered, type TypedQuestion } from './entered-question.ts'
import { longestText, problemsOfText, tidyText } from './question-text.ts'

const codes = (problems: readonly { code: string; field?: string }[]) => problems.map(({ code, field }) => [code, field])

describe('CERT-26 What can be asked', () => {
  test('is anything with a word in it, up to the longest text; blanks alone are nothing', () => {
    expect(problemsOfText('?')).toEqual([])
    expect(problemsOfText('a'.repeat(longestText))).toEqual([])
    for (const blank of ['', '  ', '\r\n\t\n']) expect(codes(problemsOfText(blank))).toEqual([['questionMissing', 'text']])
    expect(codes(problemsOfText(' ', 'answer'))).toEqual([['answerMissing', 'text']])
  })

  test('says by how much a text is too long', () => {
    expect(problemsOfText('a'.repeat(longestText + 1)))
      .toEqual([{ code: 'textTooLong', field: 'text', facts: { most: longestText, typed: longestText + 1 } }])
  })

  test('counts the end of a line once, as browsers send it or not', () => {
    expect(problemsOfText('a\r\n'.repeat(longestText / 2))).toEqual([])
    expect(tidyText('one\r\ntwo\rthree\n\n')).toBe('one\ntwo\nthree')
  })

  test('keeps every word, and tidying again changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const tidy = tidyText(text)
      expect(tidyText(tidy)).toBe(tidy)
      expect(tidy.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }))
  })
})

describe('CERT-26 What must be known after a call', () => {
  const typed: TypedQuestion = {
    reference: 'K7M-3PQ-9D', email: '', channel: 'phone', day: { month: '3', day: '9', year: '2026' }, language: 'es', text: '¿Qué foto?',
  }
  const problems = (change: Partial<TypedQuestion>) => {
    const read = readEntered({ ...typed, ...change }, '2026-03-10')
    return 'problems' in read ? codes(read.problems) : []
  }

  test('is whose it is, how and when it came, the language, and the question', () => {
    expect(readEntered(typed, '2026-03-10')).toEqual({ entered: {
      reference: 'K7M-3PQ-9D', email: '', channel: 'phone', happenedOn: '2026-03-09', language: 'es', text: '¿Qué foto?' } })
    expect(problems({ reference: ' ', email: '' })).toEqual([['whoMissing', 'reference']])
    expect(problems({ reference: '', email: 'ana@example.org' })).toEqual([])
    expect(problems({ channel: 'pigeon' })).toEqual([['channelMissing', 'channel']])
    expect(problems({ language: '' })).toEqual([['callLanguageMissing', 'language']])
    expect(problems({ text: '' })).toEqual([['questionMissing', 'text']])
  })

  test.each([
    ['a day that does not exist', '2', '30', '2026', 'dayNotReal'], ['words', 'March', '9', '2026', 'dayNotReal'],
    ['a short year', '3', '9', '26', 'dayNotReal'], ['nothing', '', '', '', 'dayNotReal'], ['tomorrow', '3', '11', '2026', 'dayAhead'],
  ])('is not %s', (_, month, day, year, code) => expect(problems({ day: { month, day, year } })).toEqual([[code, 'happenedOn']]))

  test('may be today', () => expect(problems({ day: { month: '3', day: '10', year: '2026' } })).toEqual([]))
})
