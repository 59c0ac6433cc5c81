import { describe, expect, test } from 'vitest'
import { Refused } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { approve, because, complete, decided, draft, send, sent } from '#tests/people/applications.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import {
  addsTraining, approvedPerson, completionFor, decidedTraining, goodTraining, removesTraining, suspendsProvider, trainingOf, trainingPaper, trainingProvider,
  trainingReason, usesCompletion,
} from '#tests/people/training.ts'
import { coordinator, withdraws } from '#tests/people/providers.ts'
import { visitTo } from '#tests/people/visits.ts'
import { addTraining, type NewTraining } from './add-training.server.ts'
import { discardApplication } from './discard-application.server.ts'
import { beginMissedReviews, startApplication } from './public.server.ts'
import { seeTraining } from './see-training.server.ts'
import { withdrawApplication } from './withdraw-application.server.ts'

const testHouse = openTestHouse()

/** The problems for which something was refused. */
const refusedFor = async (work: Promise<unknown>) => {
  const fault = await work.catch((one: unknown) => one)
  expect(fault).toBeInstanceOf(Refused)
  return (fault as Refused).problems.map(({ code }) => code)
}

async function drafting() {
  const { house } = testHouse()
  const here = await certifyingBody(house)
  const marcus = await staff(house, here, 'programSpecialist', 'marcus@example.org')
  const [provider, ana] = [await trainingProvider(house, here), await person(house, 'ana@example.org')]
  return { house, here, marcus, provider, ana, reference: await draft(house, ana) }
}

const steps = async (certificate: string) => (await testHouse().house.database.query.selectFrom('training_certificate_history').select(['step', 'by_role'])
  .where('certificate_id', '=', certificate).orderBy('id').execute()).map(({ step, by_role }) => `${step} by ${by_role}`)
const letters = () => testHouse().carrier.carried.map(({ to, text }) => `${to}: ${text}`)

describe('CERT-09 Adding a training certificate', () => {
  test('after the approval: it is with the program at once, which answers within 14 days, and the person is told the day', async () => {
    const { house, drain, clock } = testHouse()
    const { applicant, reference, provider } = await approvedPerson(testHouse())
    clock.set('2026-03-20T18:00:00Z')
    const id = await addsTraining(house, applicant, reference, provider)
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'inReview', counts_on: '2026-03-20', review_due_on: '2026-04-03' })
    expect(await steps(id)).toEqual(['start by applicant', 'handIn by applicant'])
    await drain()
    expect(letters()).toEqual([expect.stringMatching(/majo@example\.org: [^]*3 de abril de 2026/)])
  })

  test('while it is a draft: it is kept, nobody at the program sees it, and the review begins with the approval', async () => {
    const { house, marcus, provider, ana } = await drafting()
    const reference = (await house.database.query.selectFrom('applications').select('reference').executeTakeFirstOrThrow()).reference
    const id = await addsTraining(house, ana, reference, provider)
    expect(await trainingOf(house, ana)).toMatchObject({ state: 'stored', application_id: null, review_due_on: null })
    expect(await unitOfWork(house, marcus, (unit) => unit.db.selectFrom('training_certificates').select('id').execute())).toEqual([])
    await send(house, ana, reference)
    testHouse().clock.set('2026-03-15T18:00:00Z')
    await approve(house, marcus, reference)
    expect(await trainingOf(house, ana)).toMatchObject({ state: 'inReview', counts_on: '2026-03-15', review_due_on: '2026-03-29' })
    expect(await steps(id)).toEqual(['start by applicant', 'begin by clock'])
    await testHouse().drain()
    expect(letters().filter((one) => one.includes('29 de marzo de 2026'))).toHaveLength(1)
  })

  test.each<[string, Partial<NewTraining>, string]>([
    ['79.75 hours', { quarterHours: 319 }, 'hoursTooFew'],
    ['a day that is still to come', { completedOn: '2026-03-11' }, 'completedAhead'],
    ['a training of two years and a day ago', { completedOn: '2024-03-09' }, 'trainingTooOld'],
    ['a day before the provider was approved', { completedOn: '2022-12-31' }, 'providerNotApproved'],
  ])('%s is refused, in words, and nothing is kept', async (_, changed, code) => {
    const { house, ana, reference, provider } = await drafting()
    expect(await refusedFor(addsTraining(house, ana, reference, provider, changed))).toContain(code)
    expect(await house.database.query.selectFrom('training_certificates').select('id').execute()).toEqual([])
  })

  test('one that its provider withdrew is not read when the approval comes: its person sees why, and can add another', async () => {
    const { house, here, marcus, ana, reference, provider } = await drafting()
    const completionId = await completionFor(house, ana, provider, here)
    const id = await usesCompletion(house, ana, reference, provider, completionId)
    await withdraws(house, await coordinator(house, provider), completionId)
    await send(house, ana, reference)
    await approve(house, marcus, reference)
    await beginMissedReviews(house)
    expect([(await trainingOf(house, ana)).state, await steps(id)]).toEqual(['stored', ['start by applicant']])
    const page = await unitOfWork(house, ana, (unit) => seeTraining(unit, visitTo(house, `/apply/${reference}/training`), reference))
    expect(page.current!.problems).toEqual([{ code: 'completionGone' }])
  })

  test('a name that is not quite the same is taken: a person compares it', async () => {
    const { house, ana, reference, provider } = await drafting()
    await addsTraining(house, ana, reference, provider, { printedName: 'Majo García' })
    expect(await trainingOf(house, ana)).toMatchObject({ state: 'stored', printed_name: 'Majo García' })
  })

  test('a provider that was suspended after the completion takes nothing from anybody; one suspended on that day does', async () => {
    const { house, ana, reference, provider, here } = await drafting()
    await suspendsProvider(house, provider, '2026-02-21')
    await addsTraining(house, ana, reference, provider)
    expect(await trainingOf(house, ana)).toMatchObject({ state: 'stored' })
    const other = await trainingProvider(house, here, { name: 'Another' })
    await suspendsProvider(house, other, '2026-02-20')
    expect(await refusedFor(addsTraining(house, ana, reference, other))).toEqual(['providerNotApproved'])
  })

  test('the last day of the two years still counts, and so does the last day of the approval', async () => {
    const { house, clock } = testHouse()
    const { applicant, reference, provider } = await approvedPerson(testHouse())
    clock.set('2027-03-10T18:00:00Z')
    await addsTraining(house, applicant, reference, provider, { completedOn: '2025-03-10' })
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'inReview', review_due_on: '2027-03-24' })
  })

  test('the day after the approval it is too late for this application', async () => {
    const { house, clock } = testHouse()
    const { applicant, reference, provider } = await approvedPerson(testHouse())
    clock.set('2027-03-11T18:00:00Z')
    expect(await refusedFor(addsTraining(house, applicant, reference, provider, { completedOn: '2026-03-10' }))).toEqual(['trainingNotHere'])
  })

  test('of two that come at once the second finds one that is being read', async () => {
    const { house } = testHouse()
    const { applicant, reference, provider } = await approvedPerson(testHouse())
    const outcomes = await atOnce(house, 2, () => addsTraining(house, applicant, reference, provider))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
    expect((refused.reason as Refused).problems).toEqual([{ code: 'trainingInReview' }])
  })

  test('one that is only kept is replaced, and its paper goes with it', async () => {
    const { house, ana, reference, provider } = await drafting()
    const first = await addsTraining(house, ana, reference, provider)
    await addsTraining(house, ana, reference, provider, { quarterHours: 340 })
    expect(await steps(first)).toEqual(['start by applicant', 'remove by applicant'])
    const files = await house.database.query.selectFrom('files').select('removed_at').where('kind', '=', 'training').orderBy('id').execute()
    expect(files.map(({ removed_at }) => removed_at !== null)).toEqual([true, false])
  })

  test('it is still there for the next application', async () => {
    const { house, marcus, provider, ana, reference } = await drafting()
    const id = await addsTraining(house, ana, reference, provider)
    await unitOfWork(house, ana, (unit) => discardApplication(unit, reference))
    testHouse().clock.forward(1000)
    await unitOfWork(house, ana, startApplication)
    const next = (await house.database.query.selectFrom('applications').select('reference').where('state', '=', 'draft').executeTakeFirstOrThrow()).reference
    await complete(house, ana, next)
    await send(house, ana, next)
    await approve(house, marcus, next)
    expect(await trainingOf(house, ana)).toMatchObject({ id, state: 'inReview' })
  })

  test('nothing is added to an application that is over', async () => {
    const { house } = testHouse()
    const here = await certifyingBody(house)
    const [provider, ana] = [await trainingProvider(house, here), await person(house, 'ana@example.org')]
    const reference = await sent(house, ana)
    await unitOfWork(house, ana, (unit) => withdrawApplication(unit, reference))
    expect(await refusedFor(addsTraining(house, ana, reference, provider))).toEqual(['trainingNotHere'])
  })

  test('while one is accepted and counts, another one is not needed; afterwards it is', async () => {
    const { house, clock } = testHouse()
    const { applicant, reference, provider, marcus } = await approvedPerson(testHouse())
    const first = await addsTraining(house, applicant, reference, provider, { completedOn: '2024-06-01' })
    await decidedTraining(house, marcus, first, 'accept')
    expect(await refusedFor(addsTraining(house, applicant, reference, provider))).toEqual(['trainingAcceptedAlready'])
    clock.set('2026-06-02T18:00:00Z')
    await addsTraining(house, applicant, reference, provider)
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'inReview' })
  })

  test('another person’s paper, and what a provider issued to another person, are no certificate of theirs', async () => {
    const { house, ana, reference, provider, here } = await drafting()
    const ben = await person(house, 'ben@example.org')
    const [paper, completion] = [await trainingPaper(house, ben), await completionFor(house, ben, provider, here)]
    await expect(addsTraining(house, ana, reference, provider, { paper })).rejects.toThrow(/not this person/)
    const theirs = { ...goodTraining, providerId: provider, completionId: completion }
    await expect(unitOfWork(house, ana, (unit) => addTraining(unit, reference, theirs))).rejects.toThrow(/not this person/)
  })

  test.each<[string, Partial<NewTraining>]>([
    ['more hours', { quarterHours: 400 }], ['a later day', { completedOn: '2026-02-21' }], ['the other language', { language: 'en' }], ['another name', { printedName: 'Ana Ruiz' }],
  ])('what a provider issued is not used with %s than it says: no paper would show it', async (_, changed) => {
    const { house, here, ana, reference, provider } = await drafting()
    const completionId = await completionFor(house, ana, provider, here)
    const more = { ...goodTraining, providerId: provider, completionId, ...changed }
    await expect(unitOfWork(house, ana, (unit) => addTraining(unit, reference, more))).rejects.toThrow(/not this person/)
  })

  test('what a provider issued to this person is used without a paper', async () => {
    const { house, ana, reference, provider, here } = await drafting()
    const completionId = await completionFor(house, ana, provider, here)
    await unitOfWork(house, ana, (unit) => addTraining(unit, reference, { ...goodTraining, providerId: provider, completionId }))
    expect(await trainingOf(house, ana)).toMatchObject({ state: 'stored', file_id: null, completion_id: completionId })
  })
})

describe('CERT-09 Taking a certificate back', () => {
  test('goes while it is kept, and after a refusal; not while it is read', async () => {
    const { house } = testHouse()
    const { applicant, reference, provider, marcus } = await approvedPerson(testHouse())
    const id = await addsTraining(house, applicant, reference, provider)
    expect(await refusedFor(removesTraining(house, applicant, reference, id))).toEqual(['trainingMovedOn'])
    await decidedTraining(house, marcus, id, 'refuse', [trainingReason()])
    await removesTraining(house, applicant, reference, id)
    await removesTraining(house, applicant, reference, id)
    expect(await steps(id)).toEqual(['start by applicant', 'handIn by applicant', 'refuse by programSpecialist', 'remove by applicant'])
  })

  test('of another person’s there is nothing to take back', async () => {
    const { house, ana, reference, provider } = await drafting()
    const id = await addsTraining(house, ana, reference, provider)
    const ben = await person(house, 'ben@example.org')
    await removesTraining(house, ben, await draft(house, ben), id)
    expect(await trainingOf(house, ana)).toMatchObject({ state: 'stored' })
  })
})

describe('CERT-09 The clock of certificates', () => {
  test('an approval that was taken back lets the review rest, and the next approval begins it anew', async () => {
    const { house, clock } = testHouse()
    const { applicant, reference, provider, anh } = await approvedPerson(testHouse())
    await addsTraining(house, applicant, reference, provider)
    await decided(house, anh, reference, 'reopen', [because('Approved in error')])
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'stored', review_due_on: null })
    clock.set('2026-03-20T18:00:00Z')
    await approve(house, anh, reference)
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'inReview', review_due_on: '2026-04-03' })
  })

  test('what was missed begins with the sweep, once', async () => {
    const { house } = testHouse()
    const { applicant, reference, provider } = await approvedPerson(testHouse())
    await addsTraining(house, applicant, reference, provider)
    await house.database.statement("update training_certificates set state = 'stored', application_id = null, counts_on = null, review_due_on = null")
    expect(await beginMissedReviews(house)).toBe(1)
    expect(await beginMissedReviews(house)).toBe(0)
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'inReview', review_due_on: '2026-03-24' })
  })

  test('one whose two years are over with the approval stays with its person', async () => {
    const { house, marcus, provider, ana, reference } = await drafting()
    await addsTraining(house, ana, reference, provider, { completedOn: '2024-03-12' })
    await send(house, ana, reference)
    testHouse().clock.set('2026-03-13T18:00:00Z')
    await approve(house, marcus, reference)
    expect(await trainingOf(house, ana)).toMatchObject({ state: 'stored' })
    expect(await beginMissedReviews(house)).toBe(0)
  })
})
