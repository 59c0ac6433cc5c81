import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { atOnce } from '#tests/people/at-once.ts'
import { sent } from '#tests/people/applications.ts'
import { accepts, asksForName, declines, hasLegalName, hasPaper, takesNameChangeBack } from '#tests/people/name-changes.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { lettersTo, subjectOf } from '#tests/people/signing-in.ts'
import { changeChosenName } from './change-chosen-name.server.ts'
import { askForLegalName } from './change-legal-name.server.ts'
import { closeAccount } from './close-account.server.ts'
import { findEvidence, findMyEvidence, removeEvidence, waitingEvidence } from './name-change-evidence.server.ts'
import { nameChangeQueue } from './name-change-queue.server.ts'
import { evidenceOf } from './name-change-store.server.ts'
import { addresseeOf, legalNameOn, recordPerson } from './public.server.ts'
import { seeNameChange } from './see-name-change.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const legalNames = async () => (await rows(
  `select full_name, starts_on::text, ends_on::text, evidence_id is not null as shown from names where kind = 'legal' order by recorded_at, starts_on`))
  .map(({ full_name, starts_on, ends_on, shown }) => [full_name, starts_on, ends_on, shown])
const see = (who: Staff, id: string) => unitOfWork(world().house, who, (unit) => seeNameChange(unit, id))
const queue = async (who: Staff) => (await unitOfWork(world().house, who, (unit) => nameChangeQueue(unit, 1))).rows.map(({ id }) => id)
const states = async () => (await rows('select state from name_changes order by recorded_at, id')).map(({ state }) => state)
const refusedWith = (code: string, facts?: object) => ({ problems: [{ code, ...(facts && { facts }) }] })
const day = 86_400_000

/** A program with a specialist and a manager, and Ana, who has had a legal name here since February. */
async function program() {
  const { house } = world()
  const here = await certifyingBody(house)
  const dee = await staff(house, here, 'programSpecialist', 'dee@example.org')
  const anh = await staff(house, here, 'programManager', 'anh@example.org')
  const ana = await person(house, 'ana@example.org', 'es')
  await hasLegalName(house, ana)
  return { house, here, dee, anh, ana }
}

describe('CERT-01 Changing one’s legal name', () => {
  test('goes to the program with both names, the comparison and the papers; until it is decided nothing changes', async () => {
    const { house, ana, dee } = await program()
    const change = await asksForName(house, ana)
    expect(await queue(dee)).toEqual([change])
    expect(await see(dee, change)).toMatchObject({
      oldName: 'Ana Ruiz Soto', newName: 'Ana Paz', comparison: { match: 'different' }, since: '2026-03-01', startsOn: '2026-03-01',
      language: 'es', steps: ['accept', 'decline'], evidence: [{ name: 'order.pdf', bytes: 12_345, previews: 1 }],
    })
    expect(await legalNames()).toEqual([['Ana Ruiz Soto', '2026-02-01', null, false]])
    expect(await rows(`select action, record_kind, detail from audit where record_kind = 'nameChange' order by at, id`)).toMatchObject([
      { detail: 'start' }, { action: 'listed' }, { action: 'opened' }])
  })

  test('accepted, ends the old name the day before and begins the new one, shown by the change; documents use the name of their day', async () => {
    const { house, ana, dee } = await program()
    const change = await asksForName(house, ana)
    await accepts(house, dee, change)
    expect(await legalNames()).toEqual([['Ana Ruiz Soto', '2026-02-01', '2026-02-28', false], ['Ana Paz', '2026-03-01', null, true]])
    const on = (date: string) => unitOfWork(house, { hat: 'jobs' }, (unit) => legalNameOn(unit, ana.personId, date))
    expect([await on('2026-01-31'), await on('2026-02-28'), await on('2026-03-01'), await on('2026-03-10')])
      .toEqual([undefined, 'Ana Ruiz Soto', 'Ana Paz', 'Ana Paz'])
    expect(await rows('select step, by_role from name_change_history order by recorded_at, id'))
      .toEqual([{ step: 'start', by_role: 'person' }, { step: 'accept', by_role: 'programSpecialist' }])
  })

  test.each([['before', '2019'], ['on', '2026']])('for a day %s the first day of the old name counts from today', async (_, year) => {
    const { house, ana, dee } = await program()
    await accepts(house, dee, await asksForName(house, ana, { 'since-year': year, 'since-month': '2' }))
    expect(await legalNames()).toEqual([['Ana Ruiz Soto', '2026-02-01', '2026-03-09', false], ['Ana Paz', '2026-03-10', null, true]])
  })

  test('twice on one day leaves one name that holds', async () => {
    const { house, ana, dee } = await program()
    await accepts(house, dee, await asksForName(house, ana, { 'since-day': '10' }))
    await accepts(house, dee, await asksForName(house, ana, { familyNames: 'Luz', 'since-day': '10' }))
    expect((await legalNames()).filter(([, , ends]) => ends === null).map(([name]) => name)).toEqual(['Ana Luz'])
    expect(await unitOfWork(house, ana, (unit) => legalNameOn(unit, ana.personId, '2026-03-10'))).toBe('Ana Luz')
  })

  test('changes nothing of what we call the person, and nothing that was sent', async () => {
    const { house, dee } = await program()
    const majo = await person(house, 'majo@example.org', 'es')
    const reference = await sent(house, majo)
    const before = await rows('select answers, hash from submissions')
    await accepts(house, dee, await asksForName(house, majo, { 'since-day': '10' }))
    expect(await unitOfWork(house, { hat: 'jobs' }, (unit) => addresseeOf(unit, majo.personId))).toMatchObject({ name: 'Majo' })
    expect(await rows('select answers, hash from submissions')).toEqual(before)
    expect(await rows(`select sent_name from applications where reference = '${reference}'`)).toEqual([{ sent_name: 'María José García Márquez' }])
  })

  test('goes to the program at which the person has sent an application', async () => {
    const { house, here, dee, ana } = await program()
    const elsewhere = await certifyingBody(house, 'Another Certification Program')
    const dana = await staff(house, elsewhere, 'programSpecialist', 'dana@example.org')
    const majo = await person(house, 'majo@example.org')
    await house.database.query.insertInto('applications').values({
      id: newId(), reference: 'K7M-3PQ-9D', jurisdiction_id: 'california', certifier_id: elsewhere, subject_id: majo.personId, state: 'awaitingFee',
      started_on: '2026-03-01', sent_on: '2026-03-02', answer_due_on: '2026-04-01', held_until: '2026-05-31', sent_name: 'Majo', recorded_at: house.clock.now(),
    }).execute()
    await hasLegalName(house, majo)
    const [there, withoutApplication] = [await asksForName(house, majo), await asksForName(house, ana)]
    expect([await queue(dana), await queue(dee)]).toEqual([[there], [withoutApplication]])
    expect(await rows(`select certifier_id from name_changes where id = '${withoutApplication}'`)).toEqual([{ certifier_id: here }])
    await expect(see(dana, withoutApplication)).rejects.toThrow(NotFound)
  })

  test('lists what waits longest first, then what was decided last', async () => {
    const { house, dee, ana } = await program()
    const [ben, cora] = [await person(house, 'ben@example.org'), await person(house, 'cora@example.org')]
    for (const one of [ben, cora]) await hasLegalName(house, one)
    const first = await asksForName(house, ana)
    world().clock.forward(day)
    const second = await asksForName(house, ben)
    world().clock.forward(day)
    const third = await asksForName(house, cora)
    expect(await queue(dee)).toEqual([first, second, third])
    await declines(house, dee, first)
    expect(await queue(dee)).toEqual([second, third, first])
    world().clock.forward(day)
    await accepts(house, dee, second)
    expect(await queue(dee)).toEqual([third, second, first])
  })
})

describe('CERT-01 What holds a name change up', () => {
  test('before a legal name is recorded there is nothing to change', async () => {
    const { house } = await program()
    await expect(asksForName(house, await person(house, 'ben@example.org'))).rejects.toMatchObject(refusedWith('noLegalNameYet'))
  })

  test('a second one while one is open, also from two tabs at once; after it was taken back it may be asked again', async () => {
    const { house, ana } = await program()
    await hasPaper(house, ana)
    const both = await atOnce(house, 2, () => asksForName(house, ana))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedWith('nameChangeOpen') })
    const [{ id }] = await rows('select id from name_changes')
    await takesNameChangeBack(house, ana, id)
    await asksForName(house, ana)
    expect(await states()).toEqual(['withdrawn', 'asked'])
  })

  test('no paper: nothing is asked for', async () => {
    const { house, ana } = await program()
    const paper = await hasPaper(house, ana)
    await unitOfWork(house, ana, (unit) => removeEvidence(unit, paper))
    await expect(unitOfWork(house, ana, (unit) => askForLegalName(unit, {
      givenNames: 'Ana', familyNames: 'Paz', since: { month: '3', day: '1', year: '2026' },
    }))).rejects.toMatchObject(refusedWith('evidenceMissing'))
  })

  test('nobody decides their own', async () => {
    const { house, dee, anh } = await program()
    const asDee: Self = { hat: 'self', personId: dee.personId }
    await hasLegalName(house, asDee)
    const change = await asksForName(house, asDee)
    expect(await see(dee, change)).toMatchObject({ isOwn: true, steps: [] })
    await expect(accepts(house, dee, change)).rejects.toMatchObject(refusedWith('ownNameChange'))
    await expect(declines(house, dee, change)).rejects.toMatchObject(refusedWith('ownNameChange'))
    await accepts(house, anh, change)
    expect(await states()).toEqual(['accepted'])
  })

  test('of two who decide at once the second is told who did what, and when', async () => {
    const { house, dee, anh, ana } = await program()
    const change = await asksForName(house, ana)
    const both = await atOnce(house, 2, (which) => accepts(house, which === 0 ? dee : anh, change))
    const late = both.find(({ status }) => status === 'rejected')
    const first = (await rows(`select by_role from name_change_history where step = 'accept'`)).map(({ by_role }) => by_role)
    expect(first).toHaveLength(1)
    expect(late).toMatchObject({ reason: refusedWith('nameChangeAccepted', { by: first[0], on: '2026-03-10' }) })
    expect(await rows(`select id from names where kind = 'legal'`)).toHaveLength(2)
    await expect(declines(house, anh, change, { reason: '', note: '' })).rejects.toMatchObject(refusedWith('nameChangeAccepted'))
  })

  test('taken back by the person in the meantime: the one who decides is told so, and the other way round', async () => {
    const { house, dee, ana } = await program()
    const change = await asksForName(house, ana)
    await takesNameChangeBack(house, ana, change)
    await expect(accepts(house, dee, change)).rejects.toMatchObject(refusedWith('nameChangeWithdrawn', { by: 'person', on: '2026-03-10' }))
    const again = await asksForName(house, ana)
    await declines(house, dee, again)
    await expect(takesNameChangeBack(house, ana, again)).rejects.toMatchObject(refusedWith('nameChangeDeclined', { by: 'programSpecialist', on: '2026-03-10' }))
    expect(await legalNames()).toHaveLength(1)
  })

  test('an account that is closed ends what was asked for', async () => {
    const { house, ana } = await program()
    await asksForName(house, ana)
    await unitOfWork(house, ana, closeAccount)
    expect(await states()).toEqual(['withdrawn'])
  })
})

describe('CERT-01 The papers of a name change', () => {
  test('are seen by their owner and the program, and by nobody else; what a change shows cannot be removed any more', async () => {
    const { house, ana, dee } = await program()
    const change = await asksForName(house, ana)
    const { id, file_id } = (await unitOfWork(house, dee, (unit) => evidenceOf(unit, change)))[0]!
    expect(await unitOfWork(house, dee, (unit) => findEvidence(unit, change, id, true))).toMatchObject({ id: file_id, name: 'order.pdf' })
    await unitOfWork(house, ana, (unit) => removeEvidence(unit, file_id))
    expect(await unitOfWork(house, ana, (unit) => findMyEvidence(unit, file_id))).toMatchObject({ id: file_id })
    expect(await unitOfWork(house, ana, waitingEvidence)).toEqual([])
    const ben = await person(house, 'ben@example.org')
    await expect(unitOfWork(house, ben, (unit) => findMyEvidence(unit, file_id))).rejects.toThrow(NotFound)
    expect(await rows(`select detail, action from audit where record_kind = 'nameEvidence'`)).toMatchObject([{ action: 'opened' }])
  })
})

describe('CERT-01 Sending an application after a legal name has changed', () => {
  const said = { chosenName: '', bornOn: '1990-03-09', phone: '' }
  const record = (self: Self, givenNames: string, familyNames: string) =>
    unitOfWork(world().house, self, (unit) => recordPerson(unit, { ...said, legalName: { givenNames, familyNames } }))

  test('with the old name is refused: nothing undoes an accepted change in passing', async () => {
    const { house, ana, dee } = await program()
    await accepts(house, dee, await asksForName(house, ana))
    await expect(record(ana, 'Ana', 'Ruiz Soto')).rejects.toMatchObject(refusedWith('legalNameIsAnother'))
    expect((await legalNames()).at(-1)).toEqual(['Ana Paz', '2026-03-01', null, true])
  })

  test('with the new name, also in capitals, is fine, and leaves the name as the paper showed it', async () => {
    const { house, ana, dee } = await program()
    await accepts(house, dee, await asksForName(house, ana))
    await record(ana, 'ANA', 'PAZ')
    expect((await legalNames()).at(-1)).toEqual(['Ana Paz', '2026-03-01', null, true])
  })

  test('a name that nobody has shown yet may still be put right by a new application', async () => {
    const { ana } = await program()
    await record(ana, 'Ana', 'Ruíz Soto')
    expect(await legalNames()).toEqual([['Ana Ruiz Soto', '2026-02-01', '2026-03-09', false], ['Ana Ruíz Soto', '2026-03-10', null, false]])
  })
})

describe('CERT-01 What a person is told about their name', () => {
  test('each time in their language, without any name in the mail', async () => {
    const { house, ana, dee } = await program()
    await declines(house, dee, await asksForName(house, ana))
    await accepts(house, dee, await asksForName(house, ana))
    await world().drain()
    const letters = lettersTo(world(), 'ana@example.org')
    expect(letters.map(({ subject }) => subject)).toEqual(Array(4).fill(subjectOf('legal-name-changed', 'es')))
    expect(letters.map(({ text }) => text).join('')).not.toMatch(/Ruiz|Paz|Ana|daylight/)
    expect((await rows('select letter from messages order by written_at, id')).map(({ letter }) => letter).sort())
      .toEqual(['legal-name-asked', 'legal-name-asked', 'legal-name-changed', 'legal-name-declined'])
  })
})

describe('CERT-01 What we call a person', () => {
  test('is changed at once and without any paper; emptied, it is the legal name again', async () => {
    const { house, ana } = await program()
    const called = async () => (await unitOfWork(house, { hat: 'jobs' }, (unit) => addresseeOf(unit, ana.personId)))!.name
    await unitOfWork(house, ana, (unit) => changeChosenName(unit, '  Anita '))
    expect(await called()).toBe('Anita')
    await unitOfWork(house, ana, (unit) => changeChosenName(unit, ''))
    expect(await called()).toBe('Ana Ruiz Soto')
    await expect(unitOfWork(house, ana, (unit) => changeChosenName(unit, 'x'.repeat(101)))).rejects.toMatchObject({ problems: [{ code: 'nameTooLong' }] })
  })
})
