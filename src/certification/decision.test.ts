import { describe, expect, test } from 'vitest'
import { reasonsOf } from '#library/decision-reasons.server.ts'
import type { DecisionReason } from '#library/decision-reasons.ts'
import { correctables, longestNote, openedBy, pageOf, partsFine, readPoints, readWhy, reasonsAbout, wordingOf, type TypedPoint } from './decision.ts'

const corrections = reasonsOf('corrections')
const read = (...typed: TypedPoint[]) => readPoints(typed, corrections, 'en')
const about = (thing: TypedPoint['about'], reasons: string[], note = ''): TypedPoint => ({ about: thing, reasons, note })

describe('CERT-08 What has to be corrected', () => {
  test('is kept in the words of its day, in both languages, with the page on which it is put right', () => {
    const { points, problems } = read(about('documents-identity', ['notReadable', 'cutOff'], 'The corner with the date.'))
    expect(problems).toEqual([])
    expect(points).toMatchObject([{
      about: 'documents-identity', page: 'identity', reasons: ['notReadable', 'cutOff'], title: wordingOf('documents-identity'),
      note: 'The corner with the date.', noteLanguage: 'en',
    }])
    for (const language of ['en', 'es'] as const) {
      for (const id of ['notReadable', 'cutOff']) expect(points[0]!.says![language]).toContain(corrections.find((one) => one.id === id)!.says[language])
    }
  })

  test('is at least one thing', () => {
    expect(read().problems).toEqual([{ code: 'nothingChosen', field: 'reasons' }])
    expect(read(about('phone', []), about('bornOn', [])).problems).toEqual([{ code: 'nothingChosen', field: 'reasons' }])
  })

  test('a note without a reason is asked about at its place, and not dropped', () => {
    const { points, problems } = read(about('phone', ['notReachedByPhone']), about('bornOn', [], 'Is it 1990?'))
    expect(problems).toEqual([{ code: 'reasonMissing', field: 'reasons-bornOn' }])
    expect(points.map(({ note }) => note)).toEqual(['', 'Is it 1990?'])
  })

  test.each([
    ['that nobody knows', about('phone', ['made-up'])],
    ['that is about something else', about('phone', ['notReadable'])],
    ['of which one is no longer offered', about('documents-identity', ['notReadable', 'gone'])],
    ['that names something of every object', about('phone', ['constructor'])],
  ])('a reason %s is refused', (_, typed) => {
    expect(read(typed).problems).toMatchObject([{ code: 'reasonGone', field: `reasons-${typed.about}` }])
  })

  test('a reason that says nothing by itself needs a note', () => {
    expect(read(about('chosenName', ['other'])).problems).toEqual([{ code: 'noteMissing', field: 'note-chosenName' }])
    expect(read(about('chosenName', ['other'], 'Two names?')).problems).toEqual([])
  })

  test('a note has as many characters as it may, and not one more', () => {
    expect(read(about('phone', ['other'], 'x'.repeat(longestNote))).problems).toEqual([])
    expect(read(about('phone', ['other'], 'x'.repeat(longestNote + 1))).problems)
      .toEqual([{ code: 'noteTooLong', field: 'note-phone', facts: { most: longestNote, typed: longestNote + 1 } }])
  })

  test('can be everything that is asked, but not how the fee is paid, nor the language', () => {
    expect(correctables).toEqual([
      'givenNames', 'familyNames', 'chosenName', 'bornOn', 'phone', 'documents-identity', 'printedGivenNames', 'printedFamilyNames',
      'documents-education', 'educationLevel', 'livedExperience', 'commitment',
    ])
    for (const one of correctables) {
      expect([one, reasonsAbout(one, corrections).length > 0, pageOf(one)]).toEqual([one, true, expect.any(String)])
      expect(Object.values(wordingOf(one)).every((words) => words.length > 0)).toBe(true)
    }
  })
})

describe('CERT-08 What its person may change', () => {
  test.each([
    [['phone'], ['phone']],
    [['familyNames'], ['familyNames', 'givenNames']],
    [['documents-identity'], ['documents-identity', 'printedGivenNames', 'printedFamilyNames']],
    [['educationLevel', 'documents-education'], ['educationLevel', 'documents-education']],
    [['shoeSize'], ['shoeSize']],
    [[null], []],
  ])('asked about %j it is %j', (asked, opened) => {
    expect(openedBy(asked.map((one) => ({ about: one })))).toEqual(opened)
  })

  test('never opens the fee, whatever is asked', () => {
    expect(openedBy(correctables.map((one) => ({ about: one }))).sort()).toEqual([...correctables].sort())
  })

  test('what is fine is counted by parts of the form, two things of one part once', () => {
    expect(partsFine([])).toEqual({ fine: 9, all: 9 })
    expect(partsFine([{ page: 'identity' }, { page: 'identity' }, { page: 'name' }, { page: null }])).toEqual({ fine: 7, all: 9 })
  })
})

describe('CERT-08 Grounds of a denial', () => {
  const grounds = reasonsOf('grounds')
  const ground = (id: string, reasons: string[], note = ''): TypedPoint => ({ about: null, ground: id, reasons, note })

  test('are tied to nothing, and are points of their own', () => {
    const { points, problems } = readPoints([ground('notOfAge', ['notOfAge']), ground('other', ['other'], 'Porque sí')], grounds, 'es')
    expect(problems).toEqual([])
    expect(points).toMatchObject([{ about: null, page: null, title: null, note: '' }, { reasons: ['other'], note: 'Porque sí', noteLanguage: 'es' }])
  })

  test('one of a correction is none', () => {
    expect(readPoints([ground('notReadable', ['notReadable'])], grounds, 'en').problems).toEqual([{ code: 'reasonGone', field: 'reasons' }])
  })

  test('that need a note say so at their own note', () => {
    expect(readPoints([ground('otherPerson', ['otherPerson'])], grounds, 'en').problems).toEqual([{ code: 'noteMissing', field: 'note-otherPerson' }])
  })

  test('a note beside one that was not chosen is asked about', () => {
    expect(readPoints([ground('notOfAge', ['notOfAge']), ground('noEducation', [], 'Only 9th grade')], grounds, 'en').problems)
      .toEqual([{ code: 'reasonMissing', field: 'reasons' }])
  })
})

describe('CERT-08 Why a decision is taken back', () => {
  test('is said in words, and blanks are none', () => {
    expect(readWhy('  We read it wrong. ', 'en')).toMatchObject({ problems: [], points: [{ note: 'We read it wrong.', says: null, about: null }] })
    for (const none of ['', '  \n\t ']) expect(readWhy(none, 'en').problems).toEqual([{ code: 'whyMissing', field: 'why' }])
  })

  test('in up to as many characters as a note', () => {
    expect(readWhy('x'.repeat(longestNote), 'en').problems).toEqual([])
    expect(readWhy('x'.repeat(10_000), 'en').problems).toEqual([{ code: 'noteTooLong', field: 'why', facts: { most: longestNote, typed: 10_000 } }])
  })
})

test.each(['corrections', 'grounds'] as const)('CERT-08 every reason of the %s has words for both sides in both languages', (id) => {
  const said = ({ staff, says }: DecisionReason) => [staff.en, staff.es, says.en, says.es]
  for (const reason of reasonsOf(id)) {
    expect([reason.id, said(reason).every((words) => words.trim().length > 3)]).toEqual([reason.id, true])
    expect([reason.id, reason.says.en !== reason.says.es && reason.staff.en !== reason.staff.es]).toEqual([reason.id, true])
  }
})
