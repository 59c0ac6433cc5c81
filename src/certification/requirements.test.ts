import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#platform/dates.ts'
import { policyOf } from '#policy/policies.ts'
import { policiesOf } from '#policy/policies.server.ts'
import { goodAnswers, goodFacts } from '#tests/people/applications.ts'
import { pageNames, questionNames, questions, type Answer, type Answers, type PageName, type TypedDate } from './application-form.ts'
import { factsOf, type DraftFacts } from './draft-facts.ts'
import { requirements, statusOfRequirements } from './eight-requirements.ts'
import { applicationProblems } from './problems-in-words.ts'
import { pageOfProblem, problemsOfAge, problemsOfPage, problemsOfSending } from './requirements.ts'
import { nextPage, statusOf, tasksOf } from './tasks.ts'

const today = '2026-03-10'
const policy = policyOf(policiesOf('california'), today)
const without = (...names: (keyof Answers)[]): Answers => Object.fromEntries(Object.entries(goodAnswers).filter(([name]) => !names.includes(name as never)))
const codesOf = (facts: DraftFacts, on: PlainDate = today) => problemsOfSending(facts, policyOf(policiesOf('california'), on)).map(({ code }) => code)
/** What is wrong with these answers, when everything else is right. */
const sending = (answers: Answers, on: PlainDate = today) => codesOf(goodFacts({ answers }), on)
/** What is wrong with the good answers after this was changed. */
const changed = (answers: Answers) => sending({ ...goodAnswers, ...answers })
const typedDate = (date: PlainDate): TypedDate => {
  const [year, month, day] = date.split('-')
  return { year: year!, month: month!, day: day! }
}
const bornOn = (date: PlainDate): Answers => ({ ...goodAnswers, bornOn: typedDate(date) })
const goodDocuments = goodFacts().documents
const onlyOf = (kind: string) => goodDocuments.filter((one) => one.kind === kind)

describe('CERT-03 What must hold to send', () => {
  test('nothing is missing from a right application', () => expect(codesOf(goodFacts())).toEqual([]))

  test('an empty one names everything that is missing, in the order of the pages', () => {
    expect(codesOf(factsOf({}))).toEqual([
      'orientationFirst', 'nameMissing', 'birthDateMissing', 'languageMissing', 'identityMissing', 'printedNameMissing', 'educationLevelMissing',
      'educationMissing', 'livedExperienceMissing', 'commitmentMissing', 'ethicsNotSigned', 'feeWayMissing',
    ])
  })

  test('phone, chosen name and a voucher’s code may be left out; one of the two names may be, here and on the ID', () => {
    expect(sending(without('phone', 'chosenName', 'voucher'))).toEqual([])
    for (const one of ['familyNames', 'givenNames', 'printedFamilyNames', 'printedGivenNames'] as const) expect(sending(without(one))).toEqual([])
  })

  test.each([
    [{ month: '28', day: '4', year: '1986' }, 'dayAndMonthSwapped'], [{ month: '13', day: '12', year: '1986' }, 'dayAndMonthSwapped'],
    [{ month: '13', day: '13', year: '1986' }, 'dateNotReal'], [{ month: '32', day: '4', year: '1986' }, 'dateNotReal'],
    [{ month: '2', day: '30', year: '1990' }, 'dateNotReal'], [{ month: '2', day: '29', year: '1991' }, 'dateNotReal'],
    [{ month: '3', day: '9', year: '90' }, 'dateNotInNumbers'], [{ month: '3', day: '9', year: 'x' }, 'dateNotInNumbers'],
    [{ month: '3', day: '11', year: '2026' }, 'birthDateAhead'], [{ month: '12', day: '31', year: '1899' }, 'birthDateTooEarly'],
    [{ month: '', day: '', year: '1990' }, 'dateNotInNumbers'], [{ month: 'March', day: '9', year: '1990' }, 'dateNotInNumbers'], [{ month: '1', day: '1', year: '0000' }, 'birthDateTooEarly'],
  ])('a birth date of %j is refused: %s', (typed, code) => expect(changed({ bornOn: typed })).toContain(code))

  test.each(['916 555 0100', '(916) 555-0100', '+1 916.555.0100', '+52 33 1234 5678', '9165550100'])('the phone %s is one', (phone) => {
    expect(changed({ phone })).toEqual([])
  })
  test.each(['555', 'call me', '916 555 0100 ext 7', '1234567890123456', '९１６５５５０１００', '+'])('the phone %s is none', (phone) => {
    expect(changed({ phone })).toEqual(['phoneNotReal'])
  })
})

describe('CERT-03 Each requirement, alone', () => {
  const all = goodFacts()
  /** A single thing that is not right, and everything that is said about it. */
  const alone: [string, DraftFacts, { page: PageName | undefined; code: string; field: string }][] = [
    ['the orientation is not finished', { ...all, orientationDone: false }, { page: undefined, code: 'orientationFirst', field: 'orientation' }],
    ['no ID', { ...all, documents: onlyOf('education') }, { page: 'identity', code: 'identityMissing', field: 'files' }],
    ['no name as printed', { ...all, answers: without('printedGivenNames', 'printedFamilyNames') },
      { page: 'identity', code: 'printedNameMissing', field: 'printedGivenNames' }],
    ['an endless printed name', { ...all, answers: { ...goodAnswers, printedFamilyNames: 'x'.repeat(300) } },
      { page: 'identity', code: 'nameTooLong', field: 'printedFamilyNames' }],
    ['no diploma', { ...all, documents: onlyOf('identity') }, { page: 'education', code: 'educationMissing', field: 'files' }],
    ['education not said', { ...all, answers: without('educationLevel') }, { page: 'education', code: 'educationLevelMissing', field: 'educationLevel' }],
    ['education that we never offered', { ...all, answers: { ...goodAnswers, educationLevel: 'none' } },
      { page: 'education', code: 'educationLevelMissing', field: 'educationLevel' }],
    ['lived experience not said', { ...all, answers: { ...goodAnswers, livedExperience: [] } },
      { page: 'lived-experience', code: 'livedExperienceMissing', field: 'livedExperience' }],
    ['only willing to share', { ...all, answers: { ...goodAnswers, commitment: ['share'] } }, { page: 'commitment', code: 'commitmentMissing', field: 'commitment' }],
    ['only committed to recovery', { ...all, answers: { ...goodAnswers, commitment: ['recovery'] } },
      { page: 'commitment', code: 'commitmentMissing', field: 'commitment' }],
    ['the same commitment twice', { ...all, answers: { ...goodAnswers, commitment: ['share', 'share'] } },
      { page: 'commitment', code: 'commitmentMissing', field: 'commitment' }],
    ['the Code not signed', { ...all, signature: undefined }, { page: 'ethics', code: 'ethicsNotSigned', field: 'typedName' }],
    ['the Code signed in a name that was corrected since', { ...all, signature: { ...all.signature!, typedName: 'María José García' } },
      { page: 'ethics', code: 'ethicsOtherName', field: 'typedName' }],
    ['another code than that of the voucher that is set aside', { ...all, answers: { ...goodAnswers, voucher: 'K7M3-PQ9D-2HXR' } },
      { page: 'fee', code: 'voucherNotReserved', field: 'voucher' }],
    ['no way to pay', { ...all, answers: without('feeWay') }, { page: 'fee', code: 'feeWayMissing', field: 'feeWay' }],
    ['a way to pay that we never offered', { ...all, answers: { ...goodAnswers, feeWay: 'cash' } }, { page: 'fee', code: 'feeWayMissing', field: 'feeWay' }],
    ['a voucher without a code', { ...all, voucher: undefined }, { page: 'fee', code: 'voucherMissing', field: 'voucher' }],
    ['a voucher’s code that was not set aside', { ...all, voucher: undefined, answers: { ...goodAnswers, voucher: '2222-2222-2222' } },
      { page: 'fee', code: 'voucherNotReserved', field: 'voucher' }],
  ]

  test.each(alone)('%s: is one problem, at its field, on its page', (_, facts, { page, code, field }) => {
    expect(problemsOfSending(facts, policy)).toMatchObject([{ code, field }])
    for (const one of pageNames) expect(problemsOfPage(one, facts, today).length, one).toBe(one === page ? 1 : 0)
    const putRightOn = pageOfProblem(code) ?? (Object.hasOwn(questions, field) ? questions[field as 'phone'].page : undefined)
    expect(putRightOn).toBe(page)
  })

  test('a signature in capitals without accents is theirs', () => {
    expect(codesOf({ ...all, signature: { ...all.signature!, typedName: 'MARIA JOSE GARCIA-MARQUEZ' } })).toEqual([])
  })
  test('whoever is born tomorrow is told one thing, not when they come of age', () => {
    expect(changed({ bornOn: { month: '1', day: '1', year: '2999' } })).toEqual(['birthDateAhead'])
  })
  test('a cheque needs no voucher', () => {
    expect(codesOf({ ...all, voucher: undefined, answers: { ...goodAnswers, feeWay: 'cheque' } })).toEqual([])
  })
})

describe('CERT-02 The eight requirements', () => {
  const statusWith = (facts: DraftFacts, on: PlainDate = today) => statusOfRequirements(facts, policyOf(policiesOf('california'), on))

  test('are eight, in their order; six can be met now, two come later', () => {
    expect(requirements).toEqual(['age', 'education', 'livedExperience', 'share', 'recovery', 'ethics', 'training', 'exam'])
    expect(statusWith(goodFacts())).toEqual({
      age: 'met', education: 'met', livedExperience: 'met', share: 'met', recovery: 'met', ethics: 'met', training: 'later', exam: 'later',
    })
    expect(statusWith(factsOf({}))).toEqual({
      age: 'left', education: 'left', livedExperience: 'left', share: 'left', recovery: 'left', ethics: 'left', training: 'later', exam: 'later',
    })
  })

  test.each([
    ['age', { answers: bornOn('2008-03-11') }], ['age', { answers: without('bornOn') }],
    ['education', { answers: without('educationLevel') }], ['education', { documents: onlyOf('identity') }],
    ['livedExperience', { answers: without('livedExperience') }], ['share', { answers: { ...goodAnswers, commitment: ['recovery'] } }],
    ['recovery', { answers: { ...goodAnswers, commitment: ['share'] } }], ['ethics', { signature: undefined }],
  ] as const)('%s is left alone when it alone is not met', (which, facts) => {
    const left = Object.entries(statusWith(goodFacts(facts as Partial<DraftFacts>))).filter(([, status]) => status === 'left').map(([one]) => one)
    expect(left).toEqual([which])
  })

  test('18 on the birthday itself', () => {
    expect(statusWith(goodFacts({ answers: bornOn('2008-03-11') }), '2026-03-11').age).toBe('met')
  })

  test('have nothing to do with the ID, the fee or the orientation', () => {
    const facts = goodFacts({ documents: onlyOf('education'), orientationDone: false, voucher: undefined, answers: without('feeWay', 'printedGivenNames') })
    expect(statusWith(facts)).toEqual(statusWith(goodFacts()))
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
      const from = problemsOfAge(answers, policyOf(policiesOf('california'), '2026-12-31'))[0]?.facts?.from as PlainDate | undefined
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
const answerOf = {
  text, choice: fc.oneof(text, fc.constantFrom('es', 'diploma', 'voucher', 'cheque')),
  choices: fc.subarray(['own', 'family', 'other', 'share', 'recovery']), date: anyDate,
}
const formAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(questionNames.map((name) => [name, answerOf[questions[name].kind] as fc.Arbitrary<Answer>])), { requiredKeys: [] })
/** A draft however far it is. */
const anyFacts: fc.Arbitrary<DraftFacts> = fc.record({
  answers: formAnswers, documents: fc.subarray([...goodDocuments]), orientationDone: fc.boolean(),
  signature: fc.constantFrom(undefined, goodFacts().signature), voucher: fc.constantFrom(undefined, goodFacts().voucher),
})

describe('PLAT-02 Every problem', () => {
  test('is said in both languages, with its dates in words and nothing left open', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      for (const language of ['en', 'es'] as const) {
        for (const { text } of applicationProblems(problemsOfSending(facts, policy), language)) {
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
  const status = (facts: DraftFacts) => Object.fromEntries(tasksOf(facts, [], policy).pages.map((one) => [one.page, one.status]))

  test('at first nothing is started, at the end all is done', () => {
    expect(tasksOf(factsOf({}), [], policy)).toMatchObject({ done: 0, minutesLeft: 14 })
    expect(new Set(Object.values(status(factsOf({}))))).toEqual(new Set(['todo']))
    expect(tasksOf(goodFacts(), [], policy)).toMatchObject({ done: 9, minutesLeft: 0 })
  })

  test('a page with something wrong is started; two answers are asked about; someone too young can send later', () => {
    expect(status(factsOf({ phone: '555' }))).toMatchObject({ contact: 'started', name: 'todo' })
    expect(statusOf('name', goodFacts(), ['chosenName'], policy)).toBe('two')
    expect(status(goodFacts({ answers: bornOn('2008-03-11') }))).toMatchObject({ 'birth-date': 'young' })
    expect(tasksOf(goodFacts({ answers: bornOn('2008-03-11') }), [], policy)).toMatchObject({ done: 9, minutesLeft: 0 })
  })

  test('a document alone begins its page, and no other', () => {
    expect(status({ ...factsOf({}), documents: onlyOf('identity') })).toMatchObject({ identity: 'started', education: 'todo' })
    expect(status({ ...factsOf({}), documents: onlyOf('education') })).toMatchObject({ identity: 'todo', education: 'started' })
  })

  test('the Code is to be read, or signed; a voucher’s code that was not set aside is a beginning', () => {
    expect(status(goodFacts({ signature: undefined }))).toMatchObject({ ethics: 'todo', fee: 'done' })
    expect(status(goodFacts({ voucher: undefined }))).toMatchObject({ ethics: 'done', fee: 'started' })
  })

  test('done pages are exactly those without problems', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      for (const { page, status: how } of tasksOf(facts, [], policy).pages) {
        expect(how === 'done' || how === 'young').toBe(problemsOfPage(page, facts, today).length === 0)
      }
    }))
  })

  test('when every page is done, the orientation read and the person old enough, nothing keeps it from being sent', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      const { pages } = tasksOf(facts, [], policy)
      expect(codesOf(facts).length === 0).toBe(pages.every((one) => one.status === 'done') && facts.orientationDone)
    }))
    expect(codesOf(goodFacts())).toEqual([])
  })

  test('the next page is the next that is not done, round to the beginning, else none', () => {
    const pages = (...done: string[]) => pageNames.map((page) => ({ page, status: done.includes(page) ? 'done' as const : 'todo' as const }))
    expect(nextPage('name', pages('name'))).toBe('birth-date')
    expect(nextPage('contact', pages(...pageNames.filter((page) => page !== 'name')))).toBe('name')
    expect(nextPage('ethics', pages('ethics', 'fee', 'name'))).toBe('birth-date')
    expect(nextPage('name', pages(...pageNames))).toBeUndefined()
  })
})
