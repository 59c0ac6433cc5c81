import { describe, expect, test } from 'vitest'
import { goodAnswers, goodFacts } from '#tests/people/applications.ts'
import { differenceOf } from './difference.ts'
import type { DraftFacts } from './draft-facts.ts'
import type { ShownAnswer } from './shown-answers.ts'
import { shownAnswers } from './shown-answers.ts'

const file = (kind: 'identity' | 'education', id: string, sha256 = id.padEnd(64, '0')) =>
  ({ id: `document-${id}`, fileId: id, kind, name: `${kind}.jpg`, type: 'image/jpeg', bytes: 1, sha256, previews: 1 })
const documents = [file('identity', 'a'), file('education', 'b')]
const text = (language: 'en' | 'es', changed: Partial<DraftFacts> = {}) => shownAnswers(goodFacts({ documents, ...changed }), language)

describe('CERT-08 The difference between two submissions', () => {
  test('is nothing when nothing changed, also when it was read in another language', () => {
    expect(differenceOf(text('en'), text('en'))).toEqual([])
    expect(differenceOf(text('es'), text('en'))).toEqual([])
  })

  test('is nothing when a question is worded anew', () => {
    expect(differenceOf(text('en'), text('en').map((one) => ({ ...one, wording: `${one.wording} (new)` })))).toEqual([])
  })

  test('names each answer that changed, before and now, and no other; in the order of the form', () => {
    const later = text('en', { answers: { ...goodAnswers, phone: '', livedExperience: ['own', 'family'] } })
    expect(differenceOf(text('en'), later).map(({ question, before, now }) => [question, before, now])).toEqual([
      ['phone', '916 555 0100', expect.any(String)],
      ['livedExperience', expect.any(String), expect.stringContaining('\n')],
    ])
  })

  test('a name that was corrected brings the new signature with it', () => {
    const later = text('en', { answers: { ...goodAnswers, familyNames: 'García' } })
    expect(differenceOf(text('en'), later).map(({ question }) => question)).toEqual(['familyNames', 'signature'])
  })

  test('a file that took the place of another of the same name is one: which went and which came', () => {
    const [one] = differenceOf(text('en'), text('en', { documents: [file('identity', 'c'), documents[1]!] }))
    expect(one).toMatchObject({ question: 'documents-identity', before: 'identity.jpg', now: 'identity.jpg', gone: [{ id: 'a' }], added: [{ id: 'c' }] })
  })

  test('one more file is added, and nothing went', () => {
    expect(differenceOf(text('en'), text('en', { documents: [...documents, file('identity', 'c')] })))
      .toMatchObject([{ question: 'documents-identity', gone: [], added: [{ id: 'c' }] }])
  })

  test('a question that only one of them asked has no other side', () => {
    const pager: ShownAnswer = { question: 'pager' as 'phone', page: 'contact', wording: 'Pager', answer: '12', value: '12' }
    expect(differenceOf([...text('en'), pager], text('en'))).toMatchObject([{ wording: 'Pager', before: '12', now: undefined }])
    expect(differenceOf(text('en'), [...text('en'), pager])).toMatchObject([{ wording: 'Pager', before: undefined, now: '12' }])
  })
})
