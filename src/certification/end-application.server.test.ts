import { describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#platform/dates.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { closeAccount } from '#people/close-account.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce, atOnce } from '#tests/people/at-once.ts'
import { approve, draft, giveBack, payByCheque, sent, sentUnpaid } from '#tests/people/applications.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { lettersTo, subjectOf } from '#tests/people/signing-in.ts'
import { findApplication } from './application-store.server.ts'
import { feeAsOfToday } from './fee-as-of-today.server.ts'
import { lapseApplications } from './lapse-applications.server.ts'
import { remindApplicants } from './remind-applicants.server.ts'
import { withdrawApplication } from './withdraw-application.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const lastDay = '2026-06-08'
/** Noon of a day in California. */
const goTo = (day: PlainDate) => world().clock.set(`${day}T19:00:00Z`)

/** Someone whose application was sent, and every letter so far read. */
async function applicant(how: (self: Self) => Promise<string> = (self) => sentUnpaid(world().house, self), email = 'majo@example.org') {
  const { house, drain, carrier } = world()
  const dee = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
  const self = await person(house, email)
  const reference = await how(self)
  await drain()
  carrier.carried.length = 0
  return { dee, self, reference }
}
const withdraw = (self: Self, reference: string) => unitOfWork(world().house, self, (unit) => withdrawApplication(unit, reference))
const state = async () => (await rows('select state, ended_on from applications'))[0]
const letters = async () => {
  await world().drain()
  return lettersTo(world(), 'majo@example.org')
}

describe('CERT-07 Withdrawing an application', () => {
  test('that waits for its fee ends it, and nothing is due any more', async () => {
    const { self, reference } = await applicant()
    await withdraw(self, reference)
    expect(await state()).toEqual({ state: 'withdrawn', ended_on: '2026-03-10' })
    expect(await rows('select due, ended, forfeited, to_return from charge_balances')).toEqual([{ due: 0, ended: 'withdrawn', forfeited: 0, to_return: 0 }])
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter!.subject).toBe(subjectOf('application-withdrawn', 'es'))
    for (const words of ['Hola, Majo:', reference, '/apply', '/payments']) expect(letter!.text).toContain(words)
  })

  test('that is paid keeps what policy says of the fee: today, all of it', async () => {
    const { self, reference } = await applicant((one) => sent(world().house, one))
    await withdraw(self, reference)
    expect(await state()).toEqual({ state: 'withdrawn', ended_on: '2026-03-10' })
    expect(await rows('select due, paid, ended, forfeited, to_return from charge_balances'))
      .toEqual([{ due: 0, paid: 10_000, ended: 'withdrawn', forfeited: 10_000, to_return: 0 }])
    expect(await rows("select from_state, to_state, by_role from application_history where step = 'withdraw'"))
      .toEqual([{ from_state: 'submitted', to_state: 'withdrawn', by_role: 'applicant' }])
  })

  test('is refused for a draft, twice, of another person, and after the decision', async () => {
    const { house } = world()
    const { dee, self, reference } = await applicant((one) => draft(house, one))
    await expect(withdraw(self, reference)).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken', facts: { state: 'draft' } }] })
    const lu = await person(house, 'lu@example.org')
    const theirs = await sent(house, lu)
    await expect(withdraw(self, theirs)).rejects.toThrow('Not found')
    await approve(house, dee, theirs)
    await expect(withdraw(lu, theirs)).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken', facts: { state: 'approved' } }] })
    const li = await person(house, 'li@example.org')
    const other = await sent(house, li)
    await withdraw(li, other)
    await expect(withdraw(li, other)).rejects.toMatchObject({ problems: [{ code: 'stepAlreadyTaken', facts: { state: 'withdrawn' } }] })
  })

  test('while someone approves it: one of the two holds, and its letter alone is written', async () => {
    const { house } = world()
    const { dee, self, reference } = await applicant((one) => sent(house, one))
    const answers = await atOnce(house, 2, (which) => (which ? approve(house, dee, reference) : withdraw(self, reference)))
    const [withdrew, decided] = answers.map(({ status }) => status === 'fulfilled')
    expect(await state()).toMatchObject({ state: withdrew ? 'withdrawn' : 'approved' })
    expect(withdrew || decided).toBe(true)
    // A decision that was overtaken while it waited has not left, and nobody reads of it.
    const { rows: decisions } = await house.database.statement('select state from review_decisions')
    expect(decisions).toEqual(!decided ? [] : [{ state: withdrew ? 'overtaken' : 'left' }])
    expect(await letters()).toHaveLength(1)
  })
})

describe('CERT-07 An application whose fee never came', () => {
  test('is kept through day 90, and void from day 91, with the letter once', async () => {
    const { reference } = await applicant()
    goTo(lastDay)
    expect(await lapseApplications(world().house)).toBe(0)
    expect(await state()).toEqual({ state: 'awaitingFee', ended_on: null })
    // Still the last day in California, already the next one elsewhere.
    world().clock.set('2026-06-09T06:59:00Z')
    expect(await lapseApplications(world().house)).toBe(0)
    world().clock.set('2026-06-09T07:00:00Z')
    expect(await lapseApplications(world().house)).toBe(1)
    expect(await lapseApplications(world().house)).toBe(0)
    expect(await state()).toEqual({ state: 'void', ended_on: '2026-06-09' })
    expect(await rows("select from_state, to_state, by_role, by_person, effective_on from application_history where step = 'lapse'"))
      .toEqual([{ from_state: 'awaitingFee', to_state: 'void', by_role: 'clock', by_person: null, effective_on: '2026-06-09' }])
    expect(await rows('select due, ended from charge_balances')).toEqual([{ due: 0, ended: 'void' }])
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter!.subject).toBe(subjectOf('application-void', 'es'))
    for (const words of ['Hola, Majo:', reference, '8 de junio de 2026']) expect(letter!.text).toContain(words)
  })

  test('asks for no money from day 91 on, also before the sweep has come by', async () => {
    const { self, reference } = await applicant()
    const standing = () => unitOfWork(world().house, self, async (unit) => feeAsOfToday(unit, await findApplication(unit, reference)))
    goTo(lastDay)
    expect(await standing()).toMatchObject([{ due: 10_000, ended: undefined }])
    goTo(addDays(lastDay, 1))
    expect(await standing()).toMatchObject([{ due: 0, paid: 0, forfeited: 0, ended: 'void' }])
    await lapseApplications(world().house)
    expect(await standing()).toMatchObject([{ due: 0, paid: 0, forfeited: 0, ended: 'void' }])
  })

  test('ends on the day after the hold, also where the house slept for weeks', async () => {
    await applicant()
    goTo('2026-07-20')
    await lapseApplications(world().house)
    expect(await state()).toEqual({ state: 'void', ended_on: '2026-06-09' })
    expect(await letters()).toHaveLength(1)
  })

  test('by two sweeps at once ends once', async () => {
    await applicant()
    goTo('2026-06-09')
    await allAtOnce(world().house, 2, () => lapseApplications(world().house))
    expect(await rows("select id from application_history where step = 'lapse'")).toHaveLength(1)
    expect(await letters()).toHaveLength(1)
  })

  test('alone: drafts, and what waits for the program, stay however long', async () => {
    const { house } = world()
    await certifyingBody(house)
    await draft(house, await person(house, 'lu@example.org'))
    await sent(house, await person(house, 'li@example.org'))
    goTo('2027-03-10')
    expect(await lapseApplications(house)).toBe(0)
    expect(await rows('select state from applications order by state')).toEqual([{ state: 'draft' }, { state: 'submitted' }])
  })

  test('that was paid in part of its life and waits again is void after its new last day, and its returned cheque is no loss', async () => {
    const { house } = world()
    const { dee, reference } = await applicant()
    await payByCheque(house, dee, reference)
    goTo('2026-06-20')
    await giveBack(house, dee, reference)
    goTo('2026-07-04')
    expect(await lapseApplications(house)).toBe(0)
    goTo('2026-07-05')
    expect(await lapseApplications(house)).toBe(1)
    expect(await state()).toEqual({ state: 'void', ended_on: '2026-07-05' })
    expect(await rows('select due, ended, forfeited from charge_balances')).toEqual([{ due: 0, ended: 'void', forfeited: 0 }])
  })

  test('for more people than one sweep holds, all end', async () => {
    const { house } = world()
    const { dee } = await applicant()
    const [{ id }] = await rows('select id from applications')
    const made = Array.from({ length: 120 }, () => ({ id: crypto.randomUUID(), created_at: house.clock.now() }))
    await house.database.query.insertInto('people').values(made).execute()
    const like = await house.database.query.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const signs = '2346789CDFGHJKMNPQRT'
    await house.database.query.insertInto('applications').values(made.map((one, i) => ({
      ...like, id: one.id, subject_id: one.id, reference: `222-22${signs[i % 20]}-2${signs[Math.floor(i / 20)]}`, certifier_id: dee.organisationId,
    }))).execute()
    goTo('2026-06-09')
    expect(await lapseApplications(house)).toBe(121)
    expect(await rows('select distinct state from applications')).toEqual([{ state: 'void' }])
  })
})

describe('CERT-07 Reminders', () => {
  const remind = () => remindApplicants(world().house)
  const noted = async () => (await rows('select days, letter_written from application_reminders order by days desc')).map(({ days, letter_written }) => `${days}${letter_written ? '' : ' unwritten'}`)

  test('come 30, 14, 7 and 1 days before the end, each once, with what is due and until when', async () => {
    const { reference } = await applicant()
    for (let left = 40; left >= 0; left -= 1) {
      goTo(addDays(lastDay, -left))
      await remind()
      await remind()
      await world().drain()
      expect((await letters()).length, `${left} days before`).toBe([30, 14, 7, 1].filter((days) => left <= days).length)
    }
    for (const { subject, text } of await letters()) {
      expect(subject).toBe(subjectOf('application-reminder', 'es'))
      for (const words of ['Hola, Majo:', reference, '100', '8 de junio de 2026', `/apply/${reference}/pay`]) expect(text).toContain(words)
    }
    expect(await noted()).toEqual(['30', '14', '7', '1'])
    goTo('2026-06-09')
    await remind()
    expect(await letters()).toHaveLength(4)
  })

  test('by two sweeps at once are written once', async () => {
    await applicant()
    goTo(addDays(lastDay, -14))
    await allAtOnce(world().house, 3, remind)
    expect(await noted()).toEqual(['30 unwritten', '14'])
    expect(await letters()).toHaveLength(1)
  })

  test('that were slept over are one letter, and the next come in their turn', async () => {
    await applicant()
    goTo(addDays(lastDay, -5))
    await remind()
    expect(await noted()).toEqual(['30 unwritten', '14 unwritten', '7'])
    expect(await letters()).toHaveLength(1)
    goTo(addDays(lastDay, -1))
    await remind()
    expect(await letters()).toHaveLength(2)
  })

  test('go only to those who have something to do', async () => {
    const { house } = world()
    const { dee, reference } = await applicant()
    await payByCheque(house, dee, reference)
    await letters()
    world().carrier.carried.length = 0
    await draft(house, await person(house, 'lu@example.org'))
    goTo(addDays(lastDay, -7))
    await remind()
    expect(await noted()).toEqual([])
    expect(await letters()).toEqual([])
  })

  test('begin anew after a cheque came back: the new last day has reminders of its own', async () => {
    const { house } = world()
    const { dee, reference } = await applicant()
    goTo(addDays(lastDay, -7))
    await remind()
    await payByCheque(house, dee, reference)
    goTo('2026-06-20')
    await giveBack(house, dee, reference)
    await letters()
    world().carrier.carried.length = 0
    goTo('2026-06-27')
    await remind()
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter!.text).toContain('4 de julio de 2026')
  })
})

describe('PLAT-03 An account that is closed in the middle', () => {
  const close = async (self: Self) => {
    await unitOfWork(world().house, self, closeAccount)
    await world().drain()
  }
  const fault = async () => rows("select name from pgboss.job where state not in ('completed')")

  test('discards a draft, and its voucher is free again', async () => {
    const { self } = await applicant((one) => draft(world().house, one))
    await close(self)
    expect(await state()).toEqual({ state: 'discarded', ended_on: '2026-03-10' })
    expect(await rows('select state, held_by from vouchers')).toEqual([{ state: 'open', held_by: null }])
    expect(await rows("select step, why, by_person, by_role from application_history where step = 'discard'"))
      .toEqual([{ step: 'discard', why: 'accountClosed', by_person: null, by_role: 'applicant' }])
    expect(await fault()).toEqual([])
  })

  test.each([['awaitingFee', sentUnpaid, 0], ['submitted', sent, 10_000]] as const)('withdraws what was sent and is %s, with its fee ended, and no letter about it', async (_, how, forfeited) => {
    const { self } = await applicant((one) => how(world().house, one))
    await close(self)
    expect(await state()).toEqual({ state: 'withdrawn', ended_on: '2026-03-10' })
    expect(await rows('select due, ended, forfeited from charge_balances')).toEqual([{ due: 0, ended: 'withdrawn', forfeited }])
    expect((await letters()).map(({ subject }) => subject)).not.toContain(subjectOf('application-withdrawn', 'es'))
    expect(await fault()).toEqual([])
  })

  test('leaves what is approved', async () => {
    const { house } = world()
    const { dee, self, reference } = await applicant((one) => sent(house, one))
    await approve(house, dee, reference)
    await close(self)
    expect(await state()).toEqual({ state: 'approved', ended_on: null })
    expect(await fault()).toEqual([])
  })

  test('leaves what had ended by itself void', async () => {
    const { self } = await applicant()
    goTo('2026-06-10')
    await close(self)
    await lapseApplications(world().house)
    await world().drain()
    expect(await state()).toEqual({ state: 'void', ended_on: '2026-06-09' })
    expect(await fault()).toEqual([])
  })
})

test('CERT-07 a letter that asks for the fee is not written any more when the fee is there already', async () => {
  const { house } = world()
  const dee = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
  const reference = await sentUnpaid(house, await person(house, 'majo@example.org'))
  await payByCheque(house, dee, reference)
  expect((await letters()).map(({ subject, text }) => [subject, text.includes('$0')])).toEqual([[subjectOf('fee-received', 'es'), false]])
})

test('CERT-07 no letter about an application is without its facts, in either language', async () => {
  const { house, drain, carrier } = world()
  const dee = await staff(house, await certifyingBody(house), 'programSpecialist', 'dee@example.org')
  const people = await Promise.all(['a', 'b', 'c', 'd'].map((name) => person(house, `${name}@example.org`)))
  const [first, paid] = [await sentUnpaid(house, people[0]!), await sentUnpaid(house, people[1]!)]
  await drain()
  await withdraw(people[0]!, first)
  await payByCheque(house, dee, paid)
  await drain()
  await giveBack(house, dee, paid)
  await drain()
  await payByCheque(house, dee, paid)
  await approve(house, dee, await sent(house, people[2]!))
  await sentUnpaid(house, people[3]!)
  await drain()
  goTo(addDays(lastDay, -1))
  await remindApplicants(house)
  await drain()
  goTo('2026-06-10')
  await lapseApplications(house)
  await drain()
  expect(carrier.carried.length).toBe(11)
  const sentLetters = (await rows('select distinct letter from messages order by letter')).map(({ letter }) => letter)
  expect(sentLetters).toEqual(['application-approved', 'application-fee-due', 'application-received', 'application-reminder', 'application-void',
    'application-withdrawn', 'fee-received', 'payment-returned'])
  for (const { text } of carrier.carried) {
    expect(text).toMatch(/^(Hello|Hola,) \S/)
    expect(text).not.toMatch(/Hola, :|Hello ,|\*\* ?\*\*|\{|undefined|null|NaN|\$0\b|  /)
  }
})
