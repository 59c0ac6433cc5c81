import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#platform/dates.ts'
import { policyOn } from '#policy/policies.server.ts'
import { goodAnswers } from '#tests/people/applications.ts'
import { pageNames, questionNames, questions, type Answer, type Answers, type TypedDate } from './application-form.ts'
import { applicationProblems } from './problems-in-words.ts'
import { problemsOfAge, problemsOfPage, problemsOfSending } from './requirements.ts'
import { nextPage, statusOf, tasksOf } from './tasks.ts'

const today = '2026-03-10'
const policy = policyOn('california', today)
const without = (...names: (keyof Answers)[]): Answers => Object.fromEntries(Object.entries(goodAnswers).filter(([name]) => !names.includes(name as never)))
const sending = (answers: Answers, on: PlainDate = today) => problemsOfSending(answers, policyOn('california', on)).map(({ code }) => code)
const typedDate = (date: PlainDate): TypedDate => {
  const [year, month, day] = date.split('-')
  return { year: year!, month: month!, day: day! }
}
const bornOn = (date: PlainDate): Answers => ({ ...goodAnswers, bornOn: typedDate(date) })

describe('CERT-03 What must hold to send', () => {
  test('nothing is missing from a right application', () => expect(sending(goodAnswers)).toEqual([]))

  test('an empty one names everything that is missing, in the order of the pages', () => {
    expect(sending({})).toEqual(['nameMissing', 'birthDateMissing', 'languageMissing', 'livedExperienceMissing'])
  })

  test('phone and chosen name may be left out; one of the two names may be', () => {
    expect(sending(without('phone', 'chosenName'))).toEqual([])
    expect(sending(without('familyNames'))).toEqual([])
    expect(sending(without('givenNames'))).toEqual([])
  })

  test.each([
    [{ month: '2', day: '30', year: '1990' }, 'dateNotReal'], [{ month: '2', day: '29', year: '1991' }, 'dateNotReal'],
    [{ month: '3', day: '9', year: '90' }, 'dateNotInNumbers'], [{ month: '3', day: '9', year: 'x' }, 'dateNotInNumbers'],
    [{ month: '3', day: '11', year: '2026' }, 'birthDateAhead'], [{ month: '12', day: '31', year: '1899' }, 'birthDateTooEarly'],
    [{ month: '', day: '', year: '1990' }, 'dateNotInNumbers'], [{ month: 'March', day: '9', year: '1990' }, 'dateNotInNumbers'], [{ month: '1', day: '1', year: '0000' }, 'birthDateTooEarly'],
  ])('a birth date of %j is refused: %s', (typed, code) => expect(sending({ ...goodAnswers, bornOn: typed })).toContain(code))

  test.each(['916 555 0100', '(916) 555-0100', '+1 916.555.0100', '+52 33 1234 5678', '9165550100'])('the phone %s is one', (phone) => {
    expect(sending({ ...goodAnswers, phone })).toEqual([])
  })
  test.each(['555', 'call me', '916 555 0100 ext 7', '1234567890123456', '９１６５５５０１００', '+'])('the phone %s is none', (phone) => {
    expect(sending({ ...goodAnswers, phone })).toEqual(['phoneNotReal'])
  })
})

describe('CERT-03 18 or older on the day of sending', () => {
  test('the birthday counts; the day before is refused with the day from which it can be sent', () => {
    expect(sending(bornOn('2008-03-10'))).toEqual([])
    expect(problemsOfAge(bornOn('2008-03-11'), policy)).toEqual([{ code: 'tooYoung', field: 'bornOn', facts: { age: 18, from: '2026-03-11' } }])
  })

  test('born on February 29: from March 1 in a year without that day', () => {
    expect(sending(bornOn('2008-02-29'), '2026-02-28')).toEqual(['tooYoung'])
    expect(sending(bornOn('2008-02-29'), '2026-03-01')).toEqual([])
  })

  test('the day that is named is the first day on which it can be sent', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 17 * 365 }), (days) => {
      const answers = bornOn(addDays('2009-01-01', days))
      const from = problemsOfAge(answers, policyOn('california', '2026-12-31'))[0]?.facts?.from as PlainDate | undefined
      fc.pre(from !== undefined)
      expect(sending(answers, from!)).toEqual([])
      expect(sending(answers, addDays(from!, -1))).toEqual(['tooYoung'])
    }))
  })

  test('a birth date that cannot be read is a matter of the date alone', () => {
    expect(problemsOfAge({ bornOn: { month: '2', day: '30', year: '2020' } }, policy)).toEqual([])
  })
})

const text = fc.string({ unit: 'grapheme', maxLength: 120 })
const anyDate = fc.record({
  month: fc.string({ maxLength: 3 }), day: fc.constantFrom('1', '30', 'x', ''), year: fc.constantFrom('1990', '20', '2020', '3000', '1800'),
})
/** What a form can hold, right or wrong: each question answered in its own kind, or not at all. */
const answerOf = { text, choice: fc.oneof(text, fc.constant('es')), choices: fc.subarray(['own', 'family', 'other']), date: anyDate }
const formAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(questionNames.map((name) => [name, answerOf[questions[name].kind] as fc.Arbitrary<Answer>])), { requiredKeys: [] })

describe('PLAT-02 Every problem', () => {
  test('is said in both languages, with its dates in words and nothing left open', () => {
    fc.assert(fc.property(formAnswers, (answers) => {
      for (const language of ['en', 'es'] as const) {
        for (const { text } of applicationProblems(problemsOfSending(answers, policy), language)) {
          expect(text).toMatch(/[.?]$/)
          expect(text).not.toMatch(/undefined|NaN|\d{4}-\d{2}-\d{2}/)
        }
      }
    }), { numRuns: 500 })
  })

  test('too young names the day', () => {
    const problems = problemsOfAge(bornOn('2008-03-11'), policy)
    expect(applicationProblems(problems, 'en')[0]!.text).toContain('You can send it from March 11, 2026 on.')
    expect(applicationProblems(problems, 'es')[0]!.text).toContain('a partir del 11 de marzo de 2026')
    expect(applicationProblems(undefined, 'en')).toEqual([])
  })
})

describe('CERT-04 How far a draft is', () => {
  const status = (answers: Answers) => Object.fromEntries(tasksOf(answers, [], policy).pages.map((one) => [one.page, one.status]))

  test('at first nothing is started, at the end all is done', () => {
    expect(tasksOf({}, [], policy)).toMatchObject({ done: 0, minutesLeft: 4 })
    expect(new Set(Object.values(status({})))).toEqual(new Set(['todo']))
    expect(tasksOf(goodAnswers, [], policy)).toMatchObject({ done: 4, minutesLeft: 0 })
  })

  test('a page with something wrong is started; two answers are asked about; someone too young can send later', () => {
    expect(status({ phone: '555' })).toMatchObject({ contact: 'started', name: 'todo' })
    expect(statusOf('name', goodAnswers, ['chosenName'], policy)).toBe('two')
    expect(status(bornOn('2008-03-11'))).toMatchObject({ 'birth-date': 'young' })
    expect(tasksOf(bornOn('2008-03-11'), [], policy)).toMatchObject({ done: 4, minutesLeft: 0 })
  })

  test('done pages are exactly those without problems', () => {
    fc.assert(fc.property(formAnswers, (answers) => {
      for (const { page, status: how } of tasksOf(answers, [], policy).pages) {
        expect(how === 'done' || how === 'young').toBe(problemsOfPage(page, answers, today).length === 0)
      }
    }))
  })

  test('the next page is the next that is not done, round to the beginning, else none', () => {
    const pages = (...done: string[]) => pageNames.map((page) => ({ page, status: done.includes(page) ? 'done' as const : 'todo' as const }))
    expect(nextPage('name', pages('name'))).toBe('birth-date')
    expect(nextPage('contact', pages('contact', 'lived-experience'))).toBe('name')
    expect(nextPage('name', pages(...pageNames))).toBeUndefined()
  })
})
