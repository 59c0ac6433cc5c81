import { describe, expect, test } from 'vitest'
import { problemAt, problemsInWords, type ProblemWords } from './problem-words.ts'
import { NotFound, Refused, refuseIf } from './problems.ts'

const words: ProblemWords = {
  tooLong: { en: ({ most }) => `Up to ${most}.`, es: ({ most }) => `Hasta ${most}.` },
  missing: { en: 'Write it.', es: 'Escríbalo.' },
}

describe('PLAT-02 Problems in words', () => {
  test('each is a sentence with its facts, at its field', () => {
    const said = problemsInWords([{ code: 'tooLong', field: 'name', facts: { most: 5 } }, { code: 'missing' }], words, 'es')
    expect(said).toEqual([{ field: 'name', text: 'Hasta 5.' }, { field: undefined, text: 'Escríbalo.' }])
    expect(problemAt(said, 'name')).toBe('Hasta 5.')
    expect(problemAt(said, 'phone')).toBeUndefined()
  })

  test('no problems are no words', () => expect(problemsInWords(undefined, words, 'en')).toEqual([]))

  test('problems that any form can meet have words everywhere', () => {
    expect(problemsInWords([{ code: 'formIncomplete' }], {}, 'en')[0]!.text).toContain('send it again')
    expect(problemsInWords([{ code: 'formIncomplete' }], {}, 'es')[0]!.text).toContain('envíela otra vez')
  })

  test('a problem without words is a fault of ours, and is found', () => {
    expect(() => problemsInWords([{ code: 'unheardOf' }], words, 'en')).toThrow('unheardOf')
  })
})

describe('PLAT-05 Refusing', () => {
  test('happens only when there is a problem, and names every one', () => {
    expect(() => refuseIf([])).not.toThrow()
    expect(() => refuseIf([{ code: 'a' }, { code: 'b' }])).toThrow('a, b')
    try {
      refuseIf([{ code: 'a' }])
    } catch (fault) {
      expect(fault).toBeInstanceOf(Refused)
    }
  })

  test('what is not there says nothing about why', () => expect(new NotFound().message).toBe('Not found'))
})
