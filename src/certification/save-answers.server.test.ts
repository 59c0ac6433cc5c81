import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { keepForm, keptForm } from '#platform/kept-forms.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce } from '#tests/people/at-once.ts'
import { draft, send } from '#tests/people/applications.ts'
import { certifyingBody, person } from '#tests/people/people.ts'
import { formWith } from '#tests/people/visits.ts'
import type { Answer, Question } from './application-form.ts'
import { findApplication, savedAnswers } from './application-store.server.ts'
import type { Shown } from './merge-answers.ts'
import { saveAnswers } from './save-answers.server.ts'
import { seeDraft } from './see-draft.server.ts'
import { settleAnswers } from './settle-answers.server.ts'

const world = openTestHouse()
const february30 = { month: '2', day: '30', year: '1990' }

/** An applicant with a draft in which nothing is answered. */
async function empty() {
  const { house } = world()
  await certifyingBody(house)
  const self = await person(house, 'majo@example.org')
  return { self, reference: await draft(house, self, {}) }
}
const save = (self: Self, reference: string, question: Question, answer: Answer, shown?: Shown, form?: string) =>
  unitOfWork(world().house, self, async (unit) => (await saveAnswers(unit, reference, [{ question, answer, shown }], '/apply/x/name', form)).asked)
const saved = async (self: Self, reference: string, question: Question) =>
  (await unitOfWork(world().house, self, async (unit) => savedAnswers(unit, (await findApplication(unit, reference)).id)))
    .find((one) => one.question === question)
const settle = (self: Self, reference: string, choice: 'saved' | 'other', question: Question = 'givenNames') =>
  unitOfWork(world().house, self, (unit) => settleAnswers(unit, reference, new Map([[question, choice]])))

describe('CERT-04 Saving what was typed', () => {
  test('keeps it as it was typed, right or wrong', async () => {
    const { self, reference } = await empty()
    await save(self, reference, 'bornOn', february30)
    await save(self, reference, 'givenNames', '  María \u00a0🙂  ')
    await save(self, reference, 'livedExperience', ['own', 'family'])
    await save(self, reference, 'familyNames', 'א'.repeat(300))
    expect((await saved(self, reference, 'bornOn'))?.answer).toEqual(february30)
    expect((await saved(self, reference, 'givenNames'))?.answer).toBe('  María \u00a0🙂  ')
    expect((await saved(self, reference, 'livedExperience'))?.answer).toEqual(['own', 'family'])
    expect((await saved(self, reference, 'familyNames'))?.answer).toBe('א'.repeat(300))
  })

  test('counts what was written, and only that', async () => {
    const { self, reference } = await empty()
    await save(self, reference, 'givenNames', 'Ana')
    await save(self, reference, 'givenNames', 'Ana', { revision: 1, answer: 'Ana' })
    expect((await saved(self, reference, 'givenNames'))?.revision).toBe(1)
    await save(self, reference, 'givenNames', 'Anna', { revision: 1, answer: 'Ana' })
    expect(await saved(self, reference, 'givenNames')).toMatchObject({ answer: 'Anna', revision: 2, savedAt: world().clock.now() })
  })

  test('an endless answer is refused with its limit, and nothing of the page is saved', async () => {
    const { self, reference } = await empty()
    const page = [{ question: 'givenNames', answer: 'Ana', shown: undefined }, { question: 'familyNames', answer: 'x'.repeat(5001), shown: undefined }] as const
    await expect(unitOfWork(world().house, self, (unit) => saveAnswers(unit, reference, page, '')))
      .rejects.toMatchObject({ problems: [{ code: 'answerTooLong', field: 'familyNames', facts: { most: 5000 } }] })
    expect(await saved(self, reference, 'givenNames')).toBeUndefined()
  })

  test('after sending, or on another person’s draft, is refused, and what was sent stays', async () => {
    const { house } = world()
    await certifyingBody(house)
    const [self, eve] = [await person(house, 'majo@example.org'), await person(house, 'eve@example.org')]
    const reference = await draft(house, self)
    await expect(save(eve, reference, 'givenNames', 'Eve')).rejects.toThrow('Not found')
    await send(house, self, reference)
    await expect(save(self, reference, 'givenNames', 'Other', { revision: 1, answer: 'María José' })).rejects.toMatchObject({ problems: [{ code: 'notADraft' }] })
    await expect(settle(self, reference, 'other')).rejects.toMatchObject({ problems: [{ code: 'notADraft' }] })
    expect((await saved(self, reference, 'givenNames'))?.answer).toBe('María José')
  })

  test('forgets what was kept of this page when the session ended, and only of this page', async () => {
    const { self, reference } = await empty()
    const { house } = world()
    for (const address of ['/apply/x/name', '/apply/x/contact']) await keepForm(house, self.personId, address, formWith({ givenNames: 'Ana' }))
    await save(self, reference, 'givenNames', 'Ana')
    expect(await unitOfWork(house, self, (unit) => keptForm(unit, '/apply/x/name'))).toBeUndefined()
    expect(await unitOfWork(house, self, (unit) => keptForm(unit, '/apply/x/contact'))).toBeDefined()
  })
})

describe('CERT-04 Two devices', () => {
  const first = { revision: 1, answer: 'Ana' }

  /** Both devices opened the page with "Ana"; the phone saved "Anna", then the library's computer "Ann". */
  async function crossed() {
    const { self, reference } = await empty()
    await save(self, reference, 'givenNames', 'Ana')
    expect(await save(self, reference, 'givenNames', 'Anna', first)).toEqual([])
    expect(await save(self, reference, 'givenNames', 'Ann', first)).toEqual(['givenNames'])
    return { self, reference }
  }

  test('both answers are kept, and the person is asked before going on', async () => {
    const { self, reference } = await crossed()
    expect(await saved(self, reference, 'givenNames')).toMatchObject({ answer: 'Anna', other: 'Ann' })
    const seen = await unitOfWork(world().house, self, async (unit) => seeDraft(unit, await findApplication(unit, reference)))
    expect(seen.two).toEqual(['givenNames'])
    expect(seen.pages.find(({ page }) => page === 'name')?.status).toBe('two')
  })

  test('the person may keep what was saved first', async () => {
    const { self, reference } = await crossed()
    await settle(self, reference, 'saved')
    expect(await saved(self, reference, 'givenNames')).toMatchObject({ answer: 'Anna', other: undefined })
  })

  test('or what the other device wrote', async () => {
    const { self, reference } = await crossed()
    await settle(self, reference, 'other')
    expect(await saved(self, reference, 'givenNames')).toMatchObject({ answer: 'Ann', other: undefined, revision: 3 })
  })

  test('the first device writing on does not throw the other answer away', async () => {
    const { self, reference } = await crossed()
    await save(self, reference, 'givenNames', 'Anna María', { revision: 2, answer: 'Anna' })
    expect(await saved(self, reference, 'givenNames')).toMatchObject({ answer: 'Anna María', other: 'Ann' })
  })

  test('the second device writing on is one question, not two', async () => {
    const { self, reference } = await crossed()
    await save(self, reference, 'givenNames', 'Ann Marie', first)
    expect(await saved(self, reference, 'givenNames')).toMatchObject({ answer: 'Anna', other: 'Ann Marie' })
  })

  test('a form that comes again after Back is no other device, but a second form is', async () => {
    const { self, reference } = await empty()
    const [mine, theirs] = [newId(), newId()]
    await save(self, reference, 'givenNames', 'Ana', undefined, mine)
    expect(await save(self, reference, 'givenNames', 'Anna', undefined, mine)).toEqual([])
    expect(await saved(self, reference, 'givenNames')).toMatchObject({ answer: 'Anna', revision: 2, other: undefined })
    expect(await save(self, reference, 'givenNames', 'Ann', undefined, theirs)).toEqual(['givenNames'])
  })

  test('a device that changed nothing keeps the other’s answer, without a question', async () => {
    const { self, reference } = await empty()
    await save(self, reference, 'givenNames', 'Ana')
    await save(self, reference, 'givenNames', 'Anna', first)
    expect(await save(self, reference, 'givenNames', 'Ana', first)).toEqual([])
    expect(await saved(self, reference, 'givenNames')).toMatchObject({ answer: 'Anna', other: undefined })
  })

  test('at the very same moment lose nothing either', async () => {
    const { self, reference } = await empty()
    const asked = await allAtOnce(world().house, 2, (which) => save(self, reference, 'givenNames', ['Anna', 'Ann'][which]!))
    expect(asked.flat()).toEqual(['givenNames'])
    const both = await saved(self, reference, 'givenNames')
    expect([both?.answer, both?.other].sort()).toEqual(['Ann', 'Anna'])
  })

  test('settling what is not asked changes nothing', async () => {
    const { self, reference } = await empty()
    await save(self, reference, 'givenNames', 'Ana')
    await settle(self, reference, 'other')
    expect(await saved(self, reference, 'givenNames')).toMatchObject({ answer: 'Ana', revision: 1 })
  })
})
