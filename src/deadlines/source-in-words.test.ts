import { describe, expect, test } from 'vitest'
import { sourceInWords } from './source-in-words.ts'

const inWords = (source: string) => sourceInWords({ source }, 'en')

describe('BEYOND-02 Where a date comes from', () => {
  test('a guide is named as what it is, with the place in it', () =>
    expect(inWords('GUIDE, certification overview, step 11')).toEqual({ text: 'From the guide to training and certification', place: 'certification overview, step 11' }))
  test('what the program chose says so, whatever guide is silent', () =>
    expect(inWords('GUIDE, step 10 (silent on it); our own choice')).toEqual({ text: 'The guide says nothing about it; the program chose it.', place: '' }))
  test('what an operator wrote is the program’s, in their own words', () =>
    expect(inWords('Board resolution 12')).toEqual({ text: 'Set by the program', place: 'Board resolution 12' }))
})
