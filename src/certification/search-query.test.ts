import { describe, expect, test } from 'vitest'
import { referenceFrom } from '#platform/references.ts'
import { longestSearch, readSearch } from './search-query.ts'

const reference = referenceFrom([10, 2, 13, 5, 0, 19, 4])

describe('CERT-06 What is looked for', () => {
  test.each([null, '', '   ', '\u0000'])('is nothing when nothing was typed: %j', (typed) => expect(readSearch(typed)).toBeUndefined())

  test('is what was typed, without the spaces around it', () => {
    expect(readSearch('  García Márquez ')).toEqual({ typed: 'García Márquez', reference: undefined })
    expect(readSearch('李')).toEqual({ typed: '李', reference: undefined })
    expect(readSearch('e')).toEqual({ typed: 'e', reference: undefined })
  })

  test.each([reference, reference.toLowerCase(), reference.replaceAll('-', ''), ` ${reference.replaceAll('-', ' ')} `])(
    'is a number, however it is typed: %j', (typed) => expect(readSearch(typed)).toMatchObject({ reference }))

  test('can be too long to be a name, an email or a number; and is then not shown back whole', () => {
    expect(readSearch('a'.repeat(longestSearch))).not.toHaveProperty('problem')
    const found = readSearch('a'.repeat(10_000))!
    expect(found).toMatchObject({ problem: 'searchTooLong' })
    expect(found.typed).toHaveLength(longestSearch)
  })

  test.each(['´´´', '%', '_', '%%%', "'--", '~ ^ `', '…'])('needs a letter or a digit: %j', (typed) =>
    expect(readSearch(typed)).toMatchObject({ problem: 'searchNoLetters' }))
})
