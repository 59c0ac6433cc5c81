import { describe, expect, test } from 'vitest'
import type { Language } from '#platform/languages.ts'
import { policyOf } from '#policy/policies.ts'
import { policiesOf } from '#policy/policies.server.ts'
import { goodAnswers, goodFacts } from '#tests/people/applications.ts'
import type { Answers } from './application-form.ts'
import type { Requirement } from './eight-requirements.ts'
import { evidenceIn, type Sent } from './sent-evidence.ts'
import { shownAnswers } from './shown-answers.ts'

const policy = policyOf(policiesOf('california'), '2026-03-10')
const sentWith = (answers: Partial<Answers> = {}, language: Language = 'es', kinds = ['identity', 'education']): Sent => {
  const facts = goodFacts({ answers: { ...goodAnswers, ...answers } })
  const documents = facts.documents.filter(({ kind }) => kinds.includes(kind))
  return { language, sentOn: '2026-03-10', answers: shownAnswers({ ...facts, documents }, language) }
}
const of = (requirement: Requirement, sent: Sent) => evidenceIn(sent, policy).find((one) => one.requirement === requirement)!
const statuses = (sent: Sent) => Object.fromEntries(evidenceIn(sent, policy).map(({ requirement, status }) => [requirement, status]))

describe('CERT-06 The eight requirements as they were sent', () => {
  test.each(['en', 'es'] as const)('what a paper has to show is to be compared, what was said is met, and two come later (%s)', (language) => {
    expect(statuses(sentWith({}, language))).toEqual({
      age: 'check', education: 'check', livedExperience: 'met', share: 'met', recovery: 'met', ethics: 'met', training: 'later', exam: 'later',
    })
  })

  test.each(['en', 'es'] as const)('the age on the day of sending is read from the words of the submission (%s)', (language) => {
    expect(of('age', sentWith({}, language))).toMatchObject({ age: { bornOn: '1990-03-09', years: 36 }, shownBy: ['bornOn', 'documents-identity'] })
    expect(of('age', sentWith({ bornOn: { year: '1990', month: '3', day: '11' } }, language)).age).toEqual({ bornOn: '1990-03-11', years: 35 })
  })

  test('whoever was too young on that day does not meet it, and a day later they do', () => {
    const born = (day: string) => of('age', sentWith({ bornOn: { year: '2008', month: '3', day } }))
    expect(born('10')).toMatchObject({ status: 'check', age: { years: 18 } })
    expect(born('11')).toMatchObject({ status: 'missing', age: { years: 17 } })
  })

  test('an answer without its paper shows nothing, and a paper without an answer neither', () => {
    expect(of('education', sentWith({}, 'en', ['identity']))).toMatchObject({ status: 'missing', shownBy: ['educationLevel'] })
    expect(of('education', sentWith({ educationLevel: '' }))).toMatchObject({ status: 'missing', shownBy: ['documents-education'] })
    expect(of('age', sentWith({}, 'en', []))).toMatchObject({ status: 'missing' })
  })

  test('of the two things that one brings each counts by itself', () => {
    expect(statuses(sentWith({ commitment: ['share'] }))).toMatchObject({ share: 'met', recovery: 'missing' })
    expect(statuses(sentWith({ commitment: ['recovery'] }, 'en'))).toMatchObject({ share: 'missing', recovery: 'met' })
    expect(statuses(sentWith({ commitment: [] }))).toMatchObject({ share: 'missing', recovery: 'missing' })
  })

  test('in words that we no longer use, it is for a person to read', () => {
    const sent = sentWith({}, 'en')
    const older = { ...sent, answers: sent.answers.map((row) => (row.question === 'commitment' ? { ...row, answer: 'I will share my story' } : row)) }
    expect(of('share', older)).toMatchObject({ status: 'check', said: ['I will share my story'] })
    const strange = { ...sent, answers: sent.answers.map((row) => (row.question === 'bornOn' ? { ...row, answer: 'in the spring of 1990' } : row)) }
    expect(of('age', strange)).toMatchObject({ status: 'check', said: ['in the spring of 1990'] })
    expect(of('age', strange).age).toBeUndefined()
  })

  test('where the submission says that nothing was answered, nothing was', () => {
    expect(statuses({ ...sentWith({ livedExperience: [] }, 'es') })).toMatchObject({ livedExperience: 'missing' })
    expect(statuses({ ...sentWith({ livedExperience: [] }, 'en') })).toMatchObject({ livedExperience: 'missing' })
  })
})
