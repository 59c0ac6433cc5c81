import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import {
  adds, approvalsIn, approves, changes, coordinator, goodCompletion, goodProvider, issues, provider, renames, seenProvider, thisYear, withdraws,
} from '#tests/people/providers.ts'
import { lettersTo, register, linkIn, subjectOf } from '#tests/people/signing-in.ts'
import { confirmEmail } from '#people/confirm-email.server.ts'
import { changeApproval } from './change-approval.server.ts'
import { changeProvider } from './change-provider.server.ts'
import { judgeLines, issueCompletions } from './issue-completions.server.ts'
import { listCompletions } from './list-completions.server.ts'
import { completionById, completionsOf, providersToChoose, providerStanding } from './public.server.ts'
import { seeProvider } from './see-provider.server.ts'
import { fieldsOfDay } from './typed-day.ts'

const testHouse = openTestHouse()
const refusedWith = (...codes: string[]) => ({ problems: codes.map((code) => expect.objectContaining({ code })) })
const notThere = { message: 'Not found' }

async function program() {
  const world = testHouse()
  const here = await certifyingBody(world.house)
  const anh = await staff(world.house, here, 'programManager', 'anh@example.org')
  const marcus = await staff(world.house, here, 'programSpecialist', 'marcus@example.org')
  return { ...world, world, here, anh, marcus }
}
async function school() {
  const all = await program()
  const rio = await provider(all.house, all.here)
  return { ...all, rio, rosa: await coordinator(all.house, rio) }
}
const standing = (by: Self | Staff, id: string, on: string, language?: 'en' | 'es') =>
  unitOfWork<Self | Staff, { standing: string }>(testHouse().house, by, (unit) => providerStanding(unit, id, on, language))
const mine = (who: Self) => unitOfWork(testHouse().house, who, completionsOf)

describe('CERT-19 Keeping the list of providers', () => {
  test('a specialist adds one, a manager approves it, and from its first day on it counts', async () => {
    const { house, anh, marcus } = await program()
    const ana = await person(house, 'ana@example.org')
    const id = await adds(house, marcus)
    expect(await standing(ana, id, '2026-03-10')).toEqual({ name: goodProvider.name, standing: 'neverApproved' })
    await approves(house, anh, id, { ...thisYear, from: '2026-03-10' })
    expect(await standing(ana, id, '2026-03-10', 'es')).toEqual({ name: goodProvider.name, standing: 'approved', from: '2026-03-10', through: '2026-12-31' })
    expect(await standing(ana, id, '2026-03-09')).toMatchObject({ standing: 'notYet', from: '2026-03-10' })
    expect(await standing(ana, id, '2026-03-10', 'en')).toMatchObject({ standing: 'neverApproved' })
    expect(await unitOfWork(house, ana, providersToChoose)).toEqual([{ id, name: goodProvider.name }])
  })

  test('only managers approve, suspend and end; to a specialist the deed is not there', async () => {
    const { house, anh, marcus } = await program()
    const id = await adds(house, marcus)
    await expect(approves(house, marcus, id)).rejects.toMatchObject(notThere)
    await approves(house, anh, id)
    await expect(changes(house, marcus, id, 'ended', '2026-03-10')).rejects.toMatchObject(notThere)
    expect(await approvalsIn(house, id)).toMatchObject([{ changes: [] }])
  })

  test('nobody approves, suspends or ends what they work for themself, not even past the rules', async () => {
    const { house, anh, rio } = await school()
    const [approval] = await approvalsIn(house, rio)
    await house.database.query.insertInto('memberships')
      .values({ id: newId(), person_id: anh.personId, organisation_id: rio, role: 'trainingCoordinator', starts_at: house.clock.now() }).execute()
    await expect(approves(house, anh, rio, { ...thisYear, training: 'crisis' })).rejects.toMatchObject(refusedWith('ownProvider'))
    await expect(changes(house, anh, rio, 'ended', '2026-03-10')).rejects.toMatchObject(refusedWith('ownProvider'))
    const change = { id: newId(), approval_id: approval!.id, provider_id: rio, certifier_id: anh.organisationId, starts_on: '2026-03-10', effective_on: '2026-03-10' }
    await expect(unitOfWork(house, anh, (unit) => unit.db.insertInto('provider_approval_changes').values({ ...change, kind: 'ended', recorded_at: unit.now }).execute()))
      .rejects.toMatchObject({ code: '23001' })
  })

  test('a name that is taken is refused, also written otherwise, and also for whoever renames', async () => {
    const { house, marcus } = await program()
    await adds(house, marcus, { name: 'Río Peer Academy' })
    await expect(adds(house, marcus, { name: 'rio peer-academy' })).rejects.toMatchObject(refusedWith('providerNameTaken'))
    const other = await adds(house, marcus, { name: 'Sol' })
    await expect(renames(house, marcus, other, 'RIO PEER ACADEMY'))
      .rejects.toMatchObject(refusedWith('providerNameTaken'))
    await renames(house, marcus, other, 'Sol y Luna')
    expect((await unitOfWork(house, marcus, providersToChoose)).map(({ name }) => name)).toEqual(['Río Peer Academy', 'Sol y Luna'])
  })

  test('a name that another certifying body lists is refused, not met as a fault', async () => {
    const { house, marcus } = await program()
    const there = await staff(house, await certifyingBody(house, 'Another program'), 'programSpecialist', 'dana@example.org')
    await adds(house, there, { name: 'Río Peer Academy' })
    await expect(adds(house, marcus, { name: 'Río Peer Academy' })).rejects.toMatchObject(refusedWith('providerNameTaken'))
    const sol = await adds(house, marcus, { name: 'Sol' })
    await expect(renames(house, marcus, sol, 'Río Peer Academy')).rejects.toMatchObject(refusedWith('providerNameTaken'))
  })

  test('of two who change one provider, the second is told, and does not write over what they have not read', async () => {
    const { house, anh, marcus } = await program()
    const id = await adds(house, marcus)
    const seen = await seenProvider(house, marcus, id)
    await unitOfWork(house, anh, (unit) => changeProvider(unit, id, { ...goodProvider, website: 'valley.example.org', seen }))
    await expect(unitOfWork(house, marcus, (unit) => changeProvider(unit, id, { ...goodProvider, counties: 'Fresno, Kings', seen })))
      .rejects.toMatchObject(refusedWith('providerChangedMeanwhile'))
    expect((await unitOfWork(house, marcus, (unit) => seeProvider(unit, id))).provider).toMatchObject({ website: 'https://valley.example.org', counties: 'Fresno' })
  })

  test('of two who add the same name at one moment, one is told', async () => {
    const { house, anh, marcus } = await program()
    const tried = await atOnce(house, 2, (which) => adds(house, which === 0 ? anh : marcus, { name: 'Sol' }))
    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tried.find((one) => one.status === 'rejected')).toMatchObject({ reason: refusedWith('providerNameTaken') })
  })

  test('a suspension from today on, its lifting, and an early end each add a row, with who did it and why', async () => {
    const { house, clock, anh, rio } = await school()
    await changes(house, anh, rio, 'suspended', '2026-03-10', 'Two complaints')
    await expect(changes(house, anh, rio, 'suspended', '2026-03-11')).rejects.toMatchObject(refusedWith('suspendedAlready'))
    expect(await standing(anh, rio, '2026-03-09')).toMatchObject({ standing: 'approved', through: '2026-03-09' })
    expect(await standing(anh, rio, '2026-03-10')).toMatchObject({ standing: 'suspended', from: '2026-03-10' })
    clock.set('2026-04-01T18:00:00Z')
    await expect(changes(house, anh, rio, 'lifted', '2026-03-31')).rejects.toMatchObject(refusedWith('changeInPast'))
    await changes(house, anh, rio, 'lifted', '2026-04-01')
    await changes(house, anh, rio, 'ended', '2026-07-01', 'They asked for it')
    expect(await standing(anh, rio, '2026-06-30')).toMatchObject({ standing: 'approved', through: '2026-06-30' })
    expect(await standing(anh, rio, '2026-07-01')).toMatchObject({ standing: 'ended', through: '2026-06-30' })
    await expect(changes(house, anh, rio, 'lifted', '2026-08-01')).rejects.toMatchObject(refusedWith('approvalEndedAlready'))
    const { history, names } = await unitOfWork(house, anh, (unit) => seeProvider(unit, rio))
    expect(history.map(({ step, why, by_person }) => [step, why, names.get(by_person)])).toEqual([
      ['ended', 'They asked for it', 'anh@example.org'], ['lifted', 'After a visit', 'anh@example.org'], ['suspended', 'Two complaints', 'anh@example.org'],
    ])
  })

  test('whoever did not see what a colleague did a moment ago is told, and nothing is done', async () => {
    const { house, anh, rio } = await school()
    const [approval] = await approvalsIn(house, rio)
    await changes(house, anh, rio, 'suspended', '2026-03-10')
    const typed = { kind: 'ended', why: 'x', seen: '0', ...fieldsOfDay('from', '2026-03-10') }
    await expect(unitOfWork(house, anh, (unit) => changeApproval(unit, rio, approval!.id, typed))).rejects.toMatchObject(refusedWith('changedMeanwhile'))
  })

  test('an approval that meets another for the same is refused; the days after an early end are free', async () => {
    const { house, anh, rio } = await school()
    await expect(approves(house, anh, rio, { ...thisYear, from: '2026-12-31', through: '2027-12-31' })).rejects.toMatchObject(refusedWith('approvalOverlaps'))
    await approves(house, anh, rio, { ...thisYear, language: 'en' })
    await changes(house, anh, rio, 'ended', '2026-03-10')
    await approves(house, anh, rio, { ...thisYear, from: '2026-03-10' })
    await expect(approves(house, anh, rio, { training: 'crisis', language: 'es', from: '2022-06-30', through: '2022-12-31' })).rejects.toMatchObject(refusedWith('approvalTooEarly'))
  })

  test('of another certifying body nothing is there to change', async () => {
    const { house, anh } = await program()
    const elsewhere = await certifyingBody(house, 'Another Certification Program')
    const far = await provider(house, elsewhere, 'Far')
    const dana = await staff(house, elsewhere, 'programManager', 'dana@example.org')
    await expect(approves(house, anh, far)).rejects.toMatchObject(notThere)
    await expect(changes(house, anh, far, 'ended', '2026-03-10')).rejects.toMatchObject(notThere)
    await changes(house, dana, far, 'ended', '2026-03-10')
  })
})

describe('LEARN-06 CERT-09 Issuing completions', () => {
  test('goes to the person of the confirmed email, who gets a letter that reveals nothing', async () => {
    const { house, world, drain, rosa } = await school()
    const ana = await person(house, 'ana@example.org', 'es')
    const ben = await person(house, 'ben@example.org')
    const id = await issues(house, rosa, { email: 'Ana@Example.org' })
    await drain()
    expect(await mine(ana)).toEqual([expect.objectContaining({ id, providerName: 'Río Peer Academy', hours: 80, completedOn: '2026-02-27', withdrawn: undefined })])
    expect(await mine(ben)).toEqual([])
    expect(lettersTo(world, 'ana@example.org').map(({ subject }) => subject)).toEqual([subjectOf('completion-issued', 'es')])
    expect(lettersTo(world, 'ana@example.org')[0]!.text).not.toMatch(/Río|80|RV-1041|Ruiz/)
  })

  test('waits for the email to be confirmed, and belongs to nobody until then', async () => {
    const { house, world, drain, rosa } = await school()
    await issues(house, rosa, { email: 'new@example.org' })
    await register(world, 'new@example.org', 'four quiet rivers of May')
    const { person_id: personId } = await house.database.query.selectFrom('accounts').select('person_id').where('email', '=', 'new@example.org').executeTakeFirstOrThrow()
    expect(await mine({ hat: 'self', personId })).toEqual([])
    await confirmEmail(house, { secret: linkIn(world, 'new@example.org'), password: 'four quiet rivers of May', device: '?' })
    await drain()
    expect(await mine({ hat: 'self', personId })).toMatchObject([{ certificateNumber: 'RV-1041' }])
  })

  test('a suspended provider issues nothing, in the other language it goes on', async () => {
    const { house, anh, rio, rosa } = await school()
    await approves(house, anh, rio, { ...thisYear, language: 'en' })
    const es = (await approvalsIn(house, rio)).find(({ language }) => language === 'es')!
    await unitOfWork(house, anh, (unit) =>
      changeApproval(unit, rio, es.id, { kind: 'suspended', why: 'x', seen: '0', ...fieldsOfDay('from', '2026-03-10') }))
    await expect(issues(house, rosa)).rejects.toMatchObject(refusedWith('suspendedNow'))
    await issues(house, rosa, { language: 'en' })
  })

  test('what was completed before a suspension stays as it was issued', async () => {
    const { house, anh, rio, rosa } = await school()
    const ana = await person(house, 'ana@example.org')
    const id = await issues(house, rosa)
    await changes(house, anh, rio, 'suspended', '2026-03-10')
    expect(await mine(ana)).toMatchObject([{ id, withdrawn: undefined }])
    expect(await standing(ana, rio, '2026-02-27', 'es')).toMatchObject({ standing: 'approved' })
  })

  test('nobody issues their own, nor withdraws it', async () => {
    const { house, rio, rosa } = await school()
    await expect(issues(house, rosa, { email: 'ROSA@example.org' })).rejects.toMatchObject(refusedWith('ownCompletion'))
    const lee = await coordinator(house, rio, 'lee@example.org')
    const id = await issues(house, lee, { email: 'rosa@example.org' })
    await expect(withdraws(house, rosa, id)).rejects.toMatchObject(refusedWith('ownWithdrawn'))
    await withdraws(house, lee, id)
  })

  test.each([['İ-1', 'i-1'], ['ΑΣ', 'ασ'], ['É-1', 'é-1']])('a number that only capitals tell from another is refused, and no fault: %s and %s', async (one, other) => {
    const { house, rosa } = await school()
    await issues(house, rosa, { number: one })
    await expect(issues(house, rosa, { email: 'ben@example.org', number: other })).rejects.toMatchObject(refusedWith('numberTaken'))
  })

  test('the same completion or number is issued once; both are free again after it was withdrawn, with a letter', async () => {
    const { house, world, drain, rosa } = await school()
    const ana = await person(house, 'ana@example.org')
    const id = await issues(house, rosa)
    await expect(issues(house, rosa, { number: 'RV-2' })).rejects.toMatchObject(refusedWith('issuedAlready'))
    await expect(issues(house, rosa, { email: 'ben@example.org', number: 'rv-1041' })).rejects.toMatchObject(refusedWith('numberTaken'))
    await expect(withdraws(house, rosa, id, ' ')).rejects.toMatchObject(refusedWith('whyMissing'))
    await withdraws(house, rosa, id, 'The wrong day')
    await expect(withdraws(house, rosa, id)).rejects.toMatchObject(refusedWith('withdrawnAlready'))
    const again = await issues(house, rosa)
    await drain()
    expect(await mine(ana)).toMatchObject(expect.arrayContaining([
      expect.objectContaining({ id, withdrawn: { on: '2026-03-10', why: 'The wrong day' } }), expect.objectContaining({ id: again, withdrawn: undefined }),
    ]))
    expect(lettersTo(world, 'ana@example.org')).toHaveLength(3)
  })

  test('of two presses at one moment one is issued', async () => {
    const { house, rosa } = await school()
    const tried = await atOnce(house, 3, () => issues(house, rosa))
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('the coordinator of another provider finds nothing; staff of the program read only', async () => {
    const { house, here, marcus, rosa } = await school()
    const lee = await coordinator(house, await provider(house, here, 'Sol'), 'lee@example.org')
    const id = await issues(house, rosa)
    expect(await unitOfWork(house, lee, (unit) => completionById(unit, id))).toBeUndefined()
    await expect(withdraws(house, lee, id)).rejects.toMatchObject(notThere)
    expect((await unitOfWork(house, lee, (unit) => listCompletions(unit, '', 1))).rows).toEqual([])
    expect(await unitOfWork(house, marcus, (unit) => completionById(unit, id))).toMatchObject({ name: goodCompletion.name })
    await expect(withdraws(house, marcus, id)).rejects.toMatchObject(notThere)
  })

  test('is found again by parts of the name, without accents, by email and by number; each list is recorded', async () => {
    const { house, rosa } = await school()
    await issues(house, rosa, { name: 'José Núñez 100%', email: 'jose@example.org', number: 'A_1' })
    await issues(house, rosa)
    const found = async (q: string) => (await unitOfWork(house, rosa, (unit) => listCompletions(unit, q, 1))).rows.map(({ certificateNumber }) => certificateNumber).sort()
    expect(await Promise.all(['nunez', 'JOSÉ nu', 'ruiz', 'example', 'rv-1041', '100%', '%', '_', 'nobody'].reduce<Promise<string[]>[]>(
      (all, q) => [...all, Promise.all(all).then(() => found(q))], []))).toEqual([
      ['A_1'], ['A_1'], ['RV-1041'], ['A_1', 'RV-1041'], ['RV-1041'], ['A_1'], ['A_1'], ['A_1'], []])
    const { length } = await house.database.query.selectFrom('audit').select('id').where('action', '=', 'listed').where('record_kind', '=', 'trainingCompletion').execute()
    expect(length).toBe(9)
  })
})

describe('LEARN-06 A whole class at once', () => {
  const of = { training: 'core80', language: 'es' }
  const line = (name: string, number: string, hours = '80', email = `${name}@example.org`) => `${name},${email},${hours},2026-02-02,2/27/2026,${number}`
  const lines = ['Name,Email,Hours,From,To,Number', line('ana', '1'), line('ben', '2', '79'), line('cora', '3', '80.5'), line('dee', '1'), line('ana', '4'),
    line('rosa', '5'), 'x,y', line('eli', '6', 'ochenta', 'eli at home'), line('fay', '7')].join('\n')

  test('what is right is issued; every other line is told by its place, with what is wrong', async () => {
    const { house, rosa } = await school()
    const { issued, problems } = await unitOfWork(house, rosa, (unit) => issueCompletions(unit, lines, of))
    expect(issued).toBe(2)
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'line-3 hoursTooFew', 'line-4 hoursNotWhole', 'line-5 numberTaken', 'line-6 issuedAlready', 'line-7 ownCompletion', 'line-8 columnsWrong',
      'line-9 learnerEmailNotReal', 'line-9 hoursNotNumber',
    ])
    const again = await unitOfWork(house, rosa, (unit) => issueCompletions(unit, lines, of))
    expect(again.issued).toBe(0)
    expect(again.problems.filter(({ code }) => code === 'issuedAlready').map(({ field }) => field)).toEqual(['line-2', 'line-6', 'line-10'])
  })

  test('looking at them issues nothing', async () => {
    const { house, rosa } = await school()
    const judged = await unitOfWork(house, rosa, (unit) => judgeLines(unit, lines, of))
    expect(judged.filter((one) => 'completion' in one).map((one) => one.line)).toEqual([2, 10])
    expect((await unitOfWork(house, rosa, (unit) => listCompletions(unit, '', 1))).rows).toEqual([])
  })

  test('without a training, or without lines, everything is refused at once', async () => {
    const { house, rosa } = await school()
    await expect(unitOfWork(house, rosa, (unit) => issueCompletions(unit, ' ', { training: '', language: '' })))
      .rejects.toMatchObject(refusedWith('trainingMissing', 'trainingLanguageMissing', 'linesMissing'))
  })
})

describe('CERT-19 Coordinators', () => {
  test('work at training providers, and nobody else does', async () => {
    const { house, here, rio } = await school()
    await expect(staff(house, here, 'trainingCoordinator', 'x@example.org')).rejects.toThrow(/no such role/)
    await expect(staff(house, rio, 'programManager', 'y@example.org')).rejects.toThrow(/no such role/)
  })

  test('a provider that is renamed is the organisation of the same name', async () => {
    const { house, marcus, rio } = await school()
    await renames(house, marcus, rio, 'Río Nuevo')
    const { name, kind } = await house.database.query.selectFrom('organisations').select(['name', 'kind']).where('id', '=', rio).executeTakeFirstOrThrow()
    expect({ name, kind }).toEqual({ name: 'Río Nuevo', kind: 'trainingProvider' })
  })
})
