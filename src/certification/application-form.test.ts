import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goodAnswers } from '#tests/people/applications.ts'
import { answerFrom, formPages, isEmpty, isPageName, pageNames, questionNames, questionsOn, readAnswers, sections } from './application-form.ts'
import { shownText, typedAnswers } from './typed-answers.ts'

const born = (month: string, day: string, year: string) => readAnswers({ bornOn: { month, day, year } }).bornOn

describe('CERT-04 Reading what was typed', () => {
  test('a right application, with two surnames as two', () => {
    expect(readAnswers(goodAnswers)).toEqual({
      legalName: { givenNames: 'María José', familyNames: 'García Márquez' }, chosenName: 'Majo', bornOn: '1990-03-09',
      phone: '916 555 0100', language: 'es', printedName: { givenNames: 'MARIA JOSE', familyNames: 'GARCIA MARQUEZ' }, educationLevel: 'diploma',
      livedExperience: ['own'], commitment: ['share', 'recovery'], feeWay: 'voucher', voucher: '',
    })
  })

  test('nothing at all is read as nothing', () => {
    expect(readAnswers({})).toEqual({
      legalName: { givenNames: '', familyNames: '' }, chosenName: '', bornOn: undefined, phone: '', language: undefined,
      printedName: { givenNames: '', familyNames: '' }, educationLevel: undefined, livedExperience: [], commitment: [], feeWay: undefined, voucher: '',
    })
  })

  test.each([
    ['2', '29', '2024', '2024-02-29'], [' 03 ', ' 9', '1990 ', '1990-03-09'], ['2', '30', '2026', undefined], ['2', '29', '2023', undefined],
    ['13', '1', '1990', undefined], ['0', '1', '1990', undefined], ['3', '9', '90', undefined], ['3', '9', '', undefined], ['March', '9', '1990', undefined],
    ['-3', '9', '1990', undefined], ['3.5', '9', '1990', undefined], ['3', '9', '19900', undefined], ['1e1', '9', '1990', undefined],
  ])('month %j, day %j, year %j: %j', (month, day, year, date) => expect(born(month, day, year)).toBe(date))

  test('choices that we never offered are not read', () => {
    expect(readAnswers({ livedExperience: ['family', '<script>', 'own', 'family'] }).livedExperience).toEqual(['own', 'family'])
    expect(readAnswers({ language: 'fr' }).language).toBeUndefined()
    expect(readAnswers({ educationLevel: 'none', feeWay: 'cash', commitment: ['share', 'all', 'share'] }))
      .toMatchObject({ educationLevel: undefined, feeWay: undefined, commitment: ['share'] })
  })

  test('an answer of another kind than its question’s is no fault', () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.record({ month: fc.string(), day: fc.string(), year: fc.string() }))
    fc.assert(fc.property(fc.constantFrom(...questionNames), anything, (question, answer) => void readAnswers({ [question]: answer })))
  })
})

describe('CERT-04 The pages of the form', () => {
  test('every question stands on one page', () => {
    expect(pageNames.flatMap(questionsOn).sort()).toEqual([...questionNames].sort())
    expect(pageNames.filter((page) => questionsOn(page).length === 0)).toEqual(['ethics'])
    expect(new Set(pageNames.map((page) => formPages[page].section))).toEqual(new Set(sections))
    expect(isPageName('name')).toBe(true)
    for (const text of ['', 'names', 'constructor', '__proto__', 'toString']) expect(isPageName(text)).toBe(false)
  })

  test('the fields of a page become its answers, as they were typed', () => {
    const typed = { 'bornOn-month': '2', 'bornOn-day': '30', 'bornOn-year': '1990' }
    expect(answerFrom('bornOn', typed, {})).toEqual({ month: '2', day: '30', year: '1990' })
    expect(answerFrom('givenNames', { givenNames: '  Ana ' }, {})).toBe('  Ana ')
    expect(answerFrom('livedExperience', { livedExperience: 'family' }, { livedExperience: ['own', 'family'] })).toEqual(['own', 'family'])
    expect(answerFrom('livedExperience', {}, {})).toEqual([])
  })

  test('a form remembers what it was opened with', () => {
    const shown = shownText([{ question: 'givenNames', revision: 3, answer: 'Ana' }])
    const [given, family] = typedAnswers('name', { shown, givenNames: 'Anna' }, {})
    expect(given).toEqual({ question: 'givenNames', answer: 'Anna', shown: { revision: 3, answer: 'Ana' } })
    expect(family).toEqual({ question: 'familyNames', answer: '', shown: undefined })
  })

  test.each(['', 'null', '[]', '{"givenNames":{"revision":-1,"answer":"x"}}', '{"givenNames":7}', '{', '"x"'])('a spoiled memory counts as none: %s', (shown) => {
    expect(typedAnswers('name', { shown, givenNames: 'Ana' }, {}).map((one) => one.shown)).toEqual([undefined, undefined, undefined])
  })

  test('is empty: nothing, blanks, no choice, a date without parts', () => {
    for (const answer of [undefined, '', '  ', [], { month: '', day: ' ', year: '' }]) expect(isEmpty(answer)).toBe(true)
    for (const answer of ['0', ['own'], { month: '', day: '', year: '1' }]) expect(isEmpty(answer)).toBe(false)
  })
})
