import { describe, expect, test } from 'vitest'
import { addDays, dateInWords } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { closeAccount } from '#people/close-account.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { because, decided, decides, sent } from '#tests/people/applications.ts'
import { sentToTheProgram, undoes } from '#tests/people/decisions.ts'
import { person } from '#tests/people/people.ts'
import { lettersTo } from '#tests/people/signing-in.ts'
import { addsTraining, approvedPerson, decidedTraining, trainingReason } from '#tests/people/training.ts'
import { findApplication, savedAnswers } from './application-store.server.ts'
import { documentsOf } from './document-store.server.ts'
import { keptForAgain } from './kept-for-again.server.ts'
import { lapseApplications } from './lapse-applications.server.ts'
import { letDecisionsLeave } from './let-decisions-leave.server.ts'
import { remindApplicants } from './remind-applicants.server.ts'
import { seeMyApplication } from './see-my-application.server.ts'
import { startApplication } from './start-application.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const at = (day: string, time = '20:00:00Z') => world().clock.set(`${day}T${time}`)

/** Sent and approved on a day, by someone who reads this language; the letters until then are read. */
async function approvedOn(day: string, language: Language = 'en') {
  const { house, drain, carrier } = world()
  const scene = await sentToTheProgram(world())
  at(day)
  const applicant = await person(house, 'ana@example.org', language)
  const reference = await sent(house, applicant)
  await rows(`update accounts set language = '${language}' where person_id = '${applicant.personId}'`)
  await decided(house, scene.marcus, reference)
  await drain()
  carrier.carried.length = 0
  const one = async (columns: string) => (await rows(`select ${columns} from applications where reference = '${reference}'`))[0]
  const seen = () => unitOfWork(house, applicant, (unit) => findApplication(unit, reference))
  const letters = async () => {
    await drain()
    return lettersTo(world(), 'ana@example.org').map(({ text }) => text)
  }
  return { ...scene, applicant, reference, one, seen, letters }
}

/** Looks on a day, as the house does every ten minutes; twice, because it does so again and again. */
async function sweepOn(day: string) {
  at(day)
  for (const _ of [1, 2]) {
    await lapseApplications(world().house)
    await remindApplicants(world().house)
  }
}

describe('CERT-08 The end of an approval', () => {
  const edges = [
    ['on an ordinary day', '2026-03-10', '2027-03-10', '2027-03-11', '08', 'March 10, 2027', '10 de marzo de 2027'],
    ['on the day on which clocks go forward', '2026-03-14', '2027-03-14', '2027-03-15', '07', 'March 14, 2027', '14 de marzo de 2027'],
    ['on the day on which clocks go back', '2026-11-07', '2027-11-07', '2027-11-08', '08', 'November 7, 2027', '7 de noviembre de 2027'],
    ['on the last day of the year', '2026-12-31', '2027-12-31', '2028-01-01', '08', 'December 31, 2027', '31 de diciembre de 2027'],
    ['on the day before a leap day', '2027-02-28', '2028-02-28', '2028-02-29', '08', 'February 28, 2028', '28 de febrero de 2028'],
    ['a year after a leap day', '2028-02-29', '2029-02-28', '2029-03-01', '08', 'February 28, 2029', '28 de febrero de 2029'],
  ] as const
  test.each(edges.flatMap((edge) => (['en', 'es'] as const).map((language) => [edge[0], language, edge] as const)))(
    'comes after its last day %s, and not before (%s)', async (_, language, [, day, validThrough, after, midnight, english, spanish]) => {
      const { house } = world()
      const { one, seen, letters } = await approvedOn(day, language)
      expect(await one('state, valid_through, ended_on')).toEqual({ state: 'approved', valid_through: validThrough, ended_on: null })
      for (const still of [addDays(validThrough, -1), validThrough]) {
        at(still)
        expect([await lapseApplications(house), (await seen()).state], still).toEqual([0, 'approved'])
      }
      world().clock.set(new Date(Date.parse(`${after}T${midnight}:00:00Z`) - 1).toISOString())
      expect([await lapseApplications(house), (await seen()).state]).toEqual([0, 'approved'])
      world().clock.set(`${after}T${midnight}:00:00Z`)
      // As it stands on the day, also where the sweep has not come by.
      expect(await seen()).toMatchObject({ state: 'expired', ended_on: after })
      expect([await lapseApplications(house), await lapseApplications(house)]).toEqual([1, 0])
      expect(await one('state, decided_on, valid_through, ended_on')).toEqual({ state: 'expired', decided_on: day, valid_through: validThrough, ended_on: after })
      const [letter, ...more] = await letters()
      expect(more).toEqual([])
      expect(letter).toContain(language === 'en' ? english : spanish)
      expect(letter).toContain(language === 'en' ? 'Start again with what you already gave us' : 'Empiece otra vez con lo que ya nos dio')
    })

  test('is one step of the clock in the history, on its day also when the sweep comes late, and costs nobody their fee twice', async () => {
    const { one, letters } = await approvedOn('2026-03-10')
    at('2027-05-01')
    await lapseApplications(world().house)
    expect(await rows("select from_state, to_state, by_person, by_role, effective_on from application_history where step = 'end'"))
      .toEqual([{ from_state: 'approved', to_state: 'expired', by_person: null, by_role: 'clock', effective_on: '2027-03-11' }])
    expect(await one('ended_on')).toEqual({ ended_on: '2027-03-11' })
    expect(await rows('select * from forfeitures')).toEqual([])
    expect(await letters()).toHaveLength(1)
  })

  test('comes to a closed account, too, without a letter', async () => {
    const { house } = world()
    const { applicant, one, letters } = await approvedOn('2026-03-10')
    await unitOfWork(house, applicant, closeAccount)
    const before = (await letters()).length
    await sweepOn('2027-03-11')
    expect(await one('state')).toEqual({ state: 'expired' })
    expect(await letters()).toHaveLength(before)
  })

  test('is final: nobody decides on it any more, and a decision to take the approval back that waited is overtaken', async () => {
    const { house, clock } = world()
    const { anh, marcus, reference, one } = await approvedOn('2026-03-10')
    // Five minutes before midnight of the last day.
    clock.set('2027-03-11T07:55:00Z')
    await decides(house, anh, reference, 'reopen', [because('In error')])
    clock.set('2027-03-11T08:05:00Z')
    await letDecisionsLeave(house)
    expect(await rows("select state from review_decisions where kind = 'reopen'")).toEqual([{ state: 'overtaken' }])
    await lapseApplications(house)
    expect(await one('state')).toEqual({ state: 'expired' })
    await expect(decides(house, anh, reference, 'reopen', [because('In error')])).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken' }] })
    await expect(decides(house, marcus, reference)).rejects.toMatchObject({ problems: [{ code: 'decidedAlready', facts: { what: 'approve' } }] })
  })
})

describe('CERT-08 Notices before an approval ends', () => {
  const end = '2027-03-10'
  test.each(['en', 'es'] as const)('come 90, 60, 30 and 14 days before, each once, and name the days (%s)', async (language) => {
    const { letters, reference } = await approvedOn('2026-03-10', language)
    const counts: [number, number][] = []
    for (const left of [365, 91, 90, 89, 61, 60, 31, 30, 29, 15, 14, 13, 1, 0]) {
      await sweepOn(addDays(end, -left))
      counts.push([left, (await letters()).length])
    }
    expect(counts).toEqual([[365, 0], [91, 0], [90, 1], [89, 1], [61, 1], [60, 2], [31, 2], [30, 3], [29, 3], [15, 3], [14, 4], [13, 4], [1, 4], [0, 4]])
    const all = await letters()
    for (const text of all) {
      for (const words of [dateInWords(end, language), dateInWords('2027-02-24', language), reference, '/questions/ask?about=']) expect(text).toContain(words)
    }
    expect(all.map((text) => /Today, |Hoy, /.test(text))).toEqual([false, false, false, true])
    expect(await rows('select days, due_on, letter_written from application_reminders order by due_on')).toEqual([
      { days: 90, due_on: '2026-12-10', letter_written: true }, { days: 60, due_on: '2027-01-09', letter_written: true },
      { days: 30, due_on: '2027-02-08', letter_written: true }, { days: 14, due_on: '2027-02-24', letter_written: true }])
  })

  test('that were missed because the house stood still are one letter, which says what is over', async () => {
    const { letters } = await approvedOn('2026-03-10')
    await sweepOn(addDays(end, -10))
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter).toContain('The last day to ask for the exam was February 24, 2027')
  })

  test('do not come for days that were past when the person was approved again', async () => {
    const { house } = world()
    const { anh, marcus, reference, letters, one } = await approvedOn('2026-03-10')
    at('2026-12-05')
    await decided(house, anh, reference, 'reopen', [because('In error')])
    at('2026-12-20')
    await decided(house, marcus, reference)
    expect(await one('valid_through')).toEqual({ valid_through: '2027-03-20' })
    await letters()
    world().carrier.carried.length = 0
    // Ninety days are left, the least that policy gives: what would be said today, the letter of the approval has said.
    for (const day of ['2026-12-20', '2026-12-21', '2027-01-18']) await sweepOn(day)
    expect(await letters()).toEqual([])
    await sweepOn('2027-01-19')
    expect(await letters()).toHaveLength(1)
  })

  test('are not written when the approval was taken back, or has ended, before they were told', async () => {
    const { house } = world()
    const { anh, reference, letters } = await approvedOn('2026-03-10')
    await sweepOn('2026-12-10')
    await decided(house, anh, reference, 'reopen', [because('In error')])
    expect((await letters()).filter((text) => text.includes('exam'))).toEqual([])
  })

  test('written on the last days are not told after them', async () => {
    const { letters } = await approvedOn('2026-03-10')
    await sweepOn('2027-03-10')
    at('2027-03-11')
    expect(await letters()).toEqual([])
  })
})

describe('CERT-08 Twelve months from the initial approval', () => {
  test('stay what they were when it was taken back in error and given again', async () => {
    const { house } = world()
    const { anh, marcus, reference, one, letters } = await approvedOn('2026-03-10')
    at('2026-05-01')
    await decided(house, anh, reference, 'reopen', [because('In error')])
    expect(await one('state, valid_through')).toEqual({ state: 'submitted', valid_through: null })
    at('2026-05-20')
    await decided(house, marcus, reference)
    expect(await one('state, decided_on, valid_through')).toEqual({ state: 'approved', decided_on: '2026-05-20', valid_through: '2027-03-10' })
    expect((await letters()).filter((text) => text.includes('March 10, 2027'))).toHaveLength(1)
  })

  test('count from the one that left, and not from one that was undone', async () => {
    const { house } = world()
    const { marcus, reference, applicant } = await sentToTheProgram(world())
    await decides(house, marcus, reference)
    await undoes(house, marcus, reference)
    at('2026-04-01')
    await decided(house, marcus, reference)
    expect(await rows('select valid_through from applications')).toEqual([{ valid_through: '2027-04-01' }])
    expect(applicant.hat).toBe('self')
  })

  test('are over when it is given again a year later: the person has the days that policy leaves', async () => {
    const { house } = world()
    const { anh, marcus, reference, one } = await approvedOn('2026-03-10')
    at('2027-03-01')
    await decided(house, anh, reference, 'reopen', [because('In error')])
    at('2027-03-20')
    await decided(house, marcus, reference)
    expect(await one('state, valid_through')).toEqual({ state: 'approved', valid_through: '2027-06-18' })
    await sweepOn('2027-03-21')
    expect(await one('state')).toEqual({ state: 'approved' })
  })
})

describe('CERT-08 Starting again after an approval has ended', () => {
  test('begins with everything that is still kept, and with a fee of its own', async () => {
    const { house } = world()
    const { applicant, reference, seen } = await approvedOn('2026-03-10')
    at('2027-03-11')
    const { id } = await seen()
    expect(await unitOfWork(house, applicant, async (unit) => keptForAgain(unit, await findApplication(unit, reference))))
      .toEqual({ documents: ['identity', 'education'], signature: true, fee: 10_000 })
    // What the page of starting does first.
    await lapseApplications(house, { personId: applicant.personId })
    const again = await unitOfWork(house, applicant, startApplication)
    expect(again).not.toBe(reference)
    const [now, before] = await unitOfWork(house, applicant, async (unit) => {
      const { id: newOne } = await findApplication(unit, again)
      return Promise.all([newOne, id].map(async (one) => ({ answers: await savedAnswers(unit, one), documents: await documentsOf(unit, one) })))
    })
    const said = (all: typeof now) => all!.answers.filter(({ question }) => question !== 'feeWay').map(({ question, answer }) => [question, answer]).sort()
    expect(said(now)).toEqual(said(before))
    expect(now!.answers.some(({ question }) => question === 'feeWay')).toBe(false)
    expect(now!.documents.map(({ fileId }) => fileId).sort()).toEqual(before!.documents.map(({ fileId }) => fileId).sort())
    expect(await rows('select state from applications where started_from is not null')).toEqual([{ state: 'draft' }])
  })

  test('asks for the ID again when retention has removed it, and says so before', async () => {
    const { house } = world()
    const { applicant, reference } = await approvedOn('2026-03-10')
    await rows(`update files set removed_at = now() where kind = 'identity' and person_id = '${applicant.personId}'`)
    at('2027-03-11')
    await lapseApplications(house)
    const kept = await unitOfWork(house, applicant, async (unit) => keptForAgain(unit, await findApplication(unit, reference)))
    expect(kept.documents).toEqual(['education'])
    const again = await unitOfWork(house, applicant, startApplication)
    const documents = await unitOfWork(house, applicant, async (unit) => documentsOf(unit, (await findApplication(unit, again)).id))
    expect(documents.map(({ kind }) => kind)).toEqual(['education'])
  })

  test.each([
    ['accept', '2027-03-11', { countsThrough: '2028-02-20', isOver: false }], ['accept', '2028-02-20', { countsThrough: '2028-02-20', isOver: false }],
    ['accept', '2028-02-21', { countsThrough: '2028-02-20', isOver: true }], ['refuse', '2027-03-11', undefined],
  ] as const)('keeps the training certificate for its two years, and none that was not accepted: %s, on %s', async (decision, day, training) => {
    const { house } = world()
    const { applicant, reference, provider, marcus } = await approvedPerson(world())
    const certificate = await addsTraining(house, applicant, reference, provider)
    await decidedTraining(house, marcus, certificate, decision, decision === 'refuse' ? [trainingReason()] : [])
    at(day)
    await lapseApplications(house)
    const kept = await unitOfWork(house, applicant, async (unit) => keptForAgain(unit, await findApplication(unit, reference)))
    expect(kept.training).toEqual(training)
  })

  test('is not possible a day too early: the approval is still one', async () => {
    const { house } = world()
    const { applicant, reference } = await approvedOn('2026-03-10')
    at('2027-03-10')
    await lapseApplications(house, { personId: applicant.personId })
    expect(await unitOfWork(house, applicant, startApplication)).toBe(reference)
  })

  test('is where the first page leads: it knows that the approval is over before the sweep came', async () => {
    const { house } = world()
    const { applicant, reference } = await approvedOn('2026-03-10')
    const mine = async () => (await unitOfWork(house, applicant, seeMyApplication))!
    expect(await mine()).toMatchObject({ reference, dates: { state: 'approved', validThrough: '2027-03-10' } })
    at('2027-03-11')
    expect(await mine()).toMatchObject({ reference, dates: { state: 'expired' } })
    expect(await unitOfWork(house, await person(house, 'new@example.org'), seeMyApplication)).toBeUndefined()
  })
})
