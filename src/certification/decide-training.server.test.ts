import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { because } from '#tests/people/applications.ts'
import { knows } from '#tests/people/assignments.ts'
import {
  addsTraining, approvedPerson, completionFor, decidedTraining, decidesTraining, suspendsProvider, trainingOf, trainingReason, undoesTraining, usesCompletion,
} from '#tests/people/training.ts'
import { coordinator, withdraws } from '#tests/people/providers.ts'
import { visitTo } from '#tests/people/visits.ts'
import { letDecisionsLeave } from './public.server.ts'
import { seeTraining } from './see-training.server.ts'
import { seeTrainingDecisionPage, seeTrainingReview } from './see-training-review.server.ts'
import { trainingQueue, trainingWaiting } from './training-queue.server.ts'

const testHouse = openTestHouse()

/** An approved person whose certificate waits for an answer. */
async function waiting() {
  const scene = await approvedPerson(testHouse())
  const id = await addsTraining(testHouse().house, scene.applicant, scene.reference, scene.provider)
  await testHouse().drain()
  testHouse().carrier.carried.length = 0
  return { ...scene, id, house: testHouse().house }
}
const rows = async (text: string) => (await testHouse().house.database.statement(text)).rows
const letters = () => testHouse().carrier.carried.map(({ text }) => text)
const problemsOf = async (work: Promise<unknown>) => ((await work.catch((one: unknown) => one)) as Refused).problems

describe('CERT-09 Deciding about a training certificate', () => {
  test('leaves ten minutes later: until then its person sees nothing of it', async () => {
    const { house, marcus, applicant, id } = await waiting()
    await decidesTraining(house, marcus, id, 'accept')
    await letDecisionsLeave(house)
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'inReview' })
    testHouse().clock.forward(10 * 60 * 1000)
    await letDecisionsLeave(house)
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'accepted', decided_on: '2026-03-10' })
  })

  test('accepted: the letter says what comes next, and by when', async () => {
    const { house, marcus, id } = await waiting()
    await decidedTraining(house, marcus, id, 'accept')
    await testHouse().drain()
    expect(letters()).toEqual([expect.stringMatching(/Aceptamos[^]*20 de febrero de 2028[^]*examen[^]*10 de marzo de 2027[^]*Pida el examen a más tardar el 24 de febrero de 2027/)])
  })

  test('refused: the letter says why, in the language of the person, with the note as it was written, and what to do', async () => {
    const { house, marcus, applicant, id } = await waiting()
    await decidedTraining(house, marcus, id, 'refuse', [trainingReason('tooFewHours', 'Page two says 78 hours.')])
    await testHouse().drain()
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'refused' })
    expect(letters()).toEqual([expect.stringMatching(/menos de 80 horas[^]*en inglés[^]*Page two says 78 hours\.[^]*agregar otro certificado/)])
  })

  test('of a provider for which the reviewer works, or that they issued themself, is somebody else’s to decide, in the database, too', async () => {
    const { house } = testHouse()
    const { here, applicant, reference, provider, marcus, kim } = await approvedPerson(testHouse())
    const works = { person_id: marcus.personId, organisation_id: provider, role: 'trainingCoordinator' as const }
    const membership = newId()
    await house.database.query.insertInto('memberships').values({ id: membership, ...works, starts_at: house.clock.now() }).execute()
    const completionId = await completionFor(house, applicant, provider, here, { issuedBy: marcus.personId })
    const id = await usesCompletion(house, applicant, reference, provider, completionId)
    const refused = [{ code: 'trainingOfOwnProvider' }]
    expect(await problemsOf(decidesTraining(house, marcus, id, 'accept'))).toEqual(refused)
    await house.database.query.updateTable('memberships').set({ ends_at: house.clock.now() }).where('id', '=', membership).execute()
    expect(await problemsOf(decidesTraining(house, marcus, id, 'accept'))).toEqual(refused)
    await decidesTraining(house, kim, id, 'accept')
    const [decision] = await rows('select * from training_decisions')
    await undoesTraining(house, kim, id)
    await expect(unitOfWork(house, marcus, (unit) => unit.db.insertInto('training_decisions').values({
      ...decision, id: newId(), points: '[]', decided_by: marcus.personId,
    }).execute())).rejects.toMatchObject({ code: '23001' })
  })

  test('shows before it is accepted that the provider has withdrawn it', async () => {
    const { house } = testHouse()
    const { here, applicant, reference, provider, marcus } = await approvedPerson(testHouse())
    const completionId = await completionFor(house, applicant, provider, here)
    const id = await usesCompletion(house, applicant, reference, provider, completionId)
    const seen = () => unitOfWork(house, marcus, (unit) => seeTrainingDecisionPage(unit, id, 'accept'))
    expect((await seen()).withdrawnOn).toBeUndefined()
    await withdraws(house, await coordinator(house, provider), completionId)
    expect((await seen()).withdrawnOn).toBe('2026-03-10')
  })

  test('one that its provider withdrew is told to whoever reads: in the list, at the top of the queue, and to its person', async () => {
    const { house } = testHouse()
    const { here, applicant, reference, provider, marcus, anh } = await approvedPerson(testHouse())
    const rosa = await coordinator(house, provider)
    const completionId = await completionFor(house, applicant, provider, here)
    const id = await usesCompletion(house, applicant, reference, provider, completionId)
    const list = () => unitOfWork(house, marcus, (unit) => trainingQueue(unit, 'withdrawn', 1))
    const top = () => unitOfWork(house, marcus, trainingWaiting)
    await decidedTraining(house, marcus, id, 'accept')
    expect([(await list()).rows, await top()]).toEqual([[], { waiting: 0, withdrawn: 0 }])
    testHouse().clock.forward(60_000)
    await withdraws(house, rosa, completionId)
    expect(await list()).toMatchObject({ rows: [{ id, withdrawn_on: '2026-03-10' }], counts: { withdrawn: 1, accepted: 1 } })
    expect(await top()).toEqual({ waiting: 0, withdrawn: 1 })
    const page = await unitOfWork(house, applicant, (unit) => seeTraining(unit, visitTo(house, `/apply/${reference}/training`), reference))
    expect(page.current).toMatchObject({ state: 'accepted', isWithdrawn: true })
    // Open again it is in hand; accepted again, by somebody who was told, it is not asked about any more.
    await decidedTraining(house, anh, id, 'reopen', [because('The provider withdrew it')])
    expect(await top()).toEqual({ waiting: 1, withdrawn: 1 })
    testHouse().clock.forward(60_000)
    await decidedTraining(house, marcus, id, 'accept')
    expect(await top()).toEqual({ waiting: 0, withdrawn: 0 })
  })

  test('the second of two decisions is refused, and told who decided what', async () => {
    const { house, marcus, kim, id } = await waiting()
    await decidesTraining(house, marcus, id, 'accept')
    expect(await problemsOf(decidesTraining(house, kim, id, 'refuse', [trainingReason()])))
      .toEqual([{ code: 'trainingDecidedAlready', facts: { who: expect.stringContaining('marcus'), what: 'accept' } }])
  })

  test('whoever decided can undo it, or a manager; a colleague cannot', async () => {
    const { house, marcus, kim, anh, applicant, id } = await waiting()
    await decidesTraining(house, marcus, id, 'accept')
    expect(await problemsOf(undoesTraining(house, kim, id))).toEqual([{ code: 'undoNotYours' }])
    await undoesTraining(house, marcus, id)
    await decidesTraining(house, kim, id, 'refuse', [trainingReason()])
    await undoesTraining(house, anh, id)
    testHouse().clock.forward(20 * 60 * 1000)
    expect(await letDecisionsLeave(house)).toBe(0)
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'inReview' })
  })

  test('a page that is behind undoes nothing but what it shows', async () => {
    const { house, marcus, kim, anh, id } = await waiting()
    await decidesTraining(house, marcus, id, 'accept')
    const shown = (await rows('select id from training_decisions'))[0].id
    await undoesTraining(house, marcus, id)
    await decidesTraining(house, kim, id, 'refuse', [trainingReason()])
    expect(await problemsOf(undoesTraining(house, anh, id, shown))).toEqual([{ code: 'nothingToUndo' }])
    expect(await rows("select kind from training_decisions where state = 'waiting'")).toEqual([{ kind: 'refuse' }])
  })

  test('after it left it is too late to undo, and a manager takes it back with a reason: 14 new days begin', async () => {
    const { house, marcus, anh, applicant, id } = await waiting()
    await decidedTraining(house, marcus, id, 'refuse', [trainingReason()])
    testHouse().clock.set('2026-03-18T18:00:00Z')
    expect(await problemsOf(undoesTraining(house, marcus, id))).toEqual([expect.objectContaining({ code: 'undoTooLate' })])
    expect(await problemsOf(decidesTraining(house, marcus, id, 'reopen', [because('x')]))).toEqual([expect.objectContaining({ code: 'trainingMovedOn' })])
    await decidedTraining(house, anh, id, 'reopen', [because('We read the wrong page.')])
    expect(await trainingOf(house, applicant)).toMatchObject({ state: 'inReview', review_due_on: '2026-04-01', decided_on: null })
    await testHouse().drain()
    expect(letters()).toContainEqual(expect.stringMatching(/We read the wrong page\.[^]*1 de abril de 2026/))
  })

  test('it cannot be taken back when its person has added another one since', async () => {
    const { house, marcus, anh, applicant, reference, provider, id } = await waiting()
    await decidedTraining(house, marcus, id, 'refuse', [trainingReason()])
    testHouse().clock.forward(60_000)
    await addsTraining(house, applicant, reference, provider)
    expect(await problemsOf(decidesTraining(house, anh, id, 'reopen', [because('x')]))).toEqual([{ code: 'trainingAddedAnother' }])
  })

  test('nobody decides about their own', async () => {
    const { house, applicant, here, id } = await waiting()
    await house.database.query.insertInto('memberships').values({
      id: crypto.randomUUID(), person_id: applicant.personId, organisation_id: here, role: 'programManager', starts_at: house.clock.now(),
    }).execute()
    const atWork = { hat: 'staff', personId: applicant.personId, organisationId: here, role: 'programManager' } as const
    await expect(decidesTraining(house, atWork, id, 'accept')).rejects.toThrow(NotFound)
  })

  test('who knows the person sees nothing of the certificate, and what they decided is undone', async () => {
    const { house, marcus, kim, reference, id } = await waiting()
    await decidesTraining(house, marcus, id, 'accept')
    await knows(house, marcus, reference)
    await expect(unitOfWork(house, marcus, (unit) => seeTrainingReview(unit, id, 'en'))).rejects.toThrow(NotFound)
    expect((await unitOfWork(house, marcus, (unit) => trainingQueue(unit, 'waiting', 1))).rows).toEqual([])
    expect((await unitOfWork(house, kim, (unit) => trainingQueue(unit, 'waiting', 1))).rows).toHaveLength(1)
  })
})

describe('CERT-09 The screens of the program', () => {
  test('the list begins with what is due first, and what is decided and waits to leave is in a view of its own', async () => {
    const { house, kim, marcus, id } = await waiting()
    const seen = await unitOfWork(house, kim, (unit) => trainingQueue(unit, 'waiting', 1))
    expect(seen).toMatchObject({ counts: { waiting: 1, withdrawn: 0, leaving: 0, accepted: 0, refused: 0 }, rows: [{ id, sent_name: 'María José García Márquez' }] })
    await decidesTraining(house, marcus, id, 'accept')
    expect(await unitOfWork(house, kim, (unit) => trainingQueue(unit, 'leaving', 1))).toMatchObject({ counts: { waiting: 0, leaving: 1 }, rows: [{ id }] })
    const { rows } = await house.database.statement("select record_ids from audit where action = 'listed' and record_kind = 'trainingCertificate'")
    expect(rows.map(({ record_ids }) => record_ids)).toEqual([[id], [id]])
  })

  test('the four checks stand with what shows them: a provider suspended since was approved on the day that counts', async () => {
    const { house, kim, provider, id } = await waiting()
    await suspendsProvider(house, provider, '2026-03-01')
    const seen = await unitOfWork(house, kim, (unit) => seeTrainingReview(unit, id, 'en'))
    expect(seen.checks.map(({ check, verdict }) => `${check} ${verdict}`)).toEqual(['hours fine', 'twoYears fine', 'provider fine', 'name fine'])
    expect(seen.provider).toMatchObject({ approved: true, approvedNow: false, from: '2023-01-01' })
    expect(seen.names).toMatchObject({ legalName: 'María José García Márquez' })
  })

  test('opening one is recorded as one look at the application’s person', async () => {
    const { house, kim, id } = await waiting()
    await unitOfWork(house, kim, (unit) => seeTrainingReview(unit, id, 'en'))
    const { rows } = await house.database.statement(
      `select a.reference from audit join applications a on a.id = whose_id where action = 'opened' and record_kind = 'trainingCertificate' and audit.person_id = '${kim.personId}'`)
    expect(rows).toHaveLength(1)
  })
})
