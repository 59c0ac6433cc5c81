import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { closeAccount } from '#people/close-account.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { because, decided, decides, giveBack, ground, payByCheque, pointAbout, sentUnpaid } from '#tests/people/applications.ts'
import { seesOfDecisions, sentToTheProgram } from '#tests/people/decisions.ts'
import { person } from '#tests/people/people.ts'
import { lettersTo } from '#tests/people/signing-in.ts'
import type { DecisionKind, Point } from './decision.ts'
import { letDecisionsLeave } from './let-decisions-leave.server.ts'
import { seeDecision } from './see-decision.server.ts'
import { findApplication } from './application-store.server.ts'
import { previewDecision } from './see-decision-page.server.ts'
import { withdrawApplication } from './withdraw-application.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const minutes = (count: number) => world().clock.forward(count * 60_000)
const decisions = async () => (await rows('select kind, state from review_decisions order by id')).map(({ kind, state }) => `${kind} ${state}`)
const stateNow = async () => (await rows('select state from applications order by id')).map(({ state }) => state)

const kinds: [DecisionKind, readonly Point[], string][] = [
  ['approve', [], 'approved'], ['ask', [pointAbout('phone', 'Which one?')], 'returned'], ['deny', [ground()], 'denied'],
]

describe('CERT-08 A decision', () => {
  test.each(kinds)('(%s) waits ten minutes, in which its person sees nothing of it', async (kind, points, to) => {
    const { house, drain } = world()
    const { marcus, applicant, reference } = await sentToTheProgram(world())
    const before = await rows('select * from applications')
    await decides(house, marcus, reference, kind, points)
    minutes(9)
    expect(await letDecisionsLeave(house)).toBe(0)
    await drain()
    expect(await seesOfDecisions(house, applicant)).toEqual([])
    expect(await rows('select * from applications')).toEqual(before)
    expect(lettersTo(world(), 'majo@example.org')).toEqual([])
    minutes(1)
    expect(await letDecisionsLeave(house)).toBe(1)
    await drain()
    expect(await seesOfDecisions(house, applicant)).toEqual([{ kind, state: 'left' }])
    expect(await stateNow()).toEqual([to])
    expect(lettersTo(world(), 'majo@example.org')).toHaveLength(1)
    expect(await letDecisionsLeave(house)).toBe(0)
  })

  test('that leaves past midnight is of the day and of the person who decided', async () => {
    const { house, clock } = world()
    const { kim, reference } = await sentToTheProgram(world())
    clock.set('2026-03-11T06:55:00Z')
    await decides(house, kim, reference)
    clock.set('2026-03-11T07:10:00Z')
    await letDecisionsLeave(house)
    expect(await rows("select step, by_person, by_role, effective_on from application_history where step = 'approve'"))
      .toEqual([{ step: 'approve', by_person: kim.personId, by_role: 'programSpecialist', effective_on: '2026-03-10' }])
    expect(await rows('select decided_on, valid_through, policy_date from applications'))
      .toEqual([{ decided_on: '2026-03-10', valid_through: '2027-03-10', policy_date: '2026-03-10' }])
  })

  test('leaves with the letter that was previewed, word for word, also when the person changed their name and language since', async () => {
    const { house, drain } = world()
    const { marcus, applicant, reference } = await sentToTheProgram(world())
    const typed = { typed: { 'note-phone': '¿Cuál {link}\nes?', noteLanguage: 'es' }, chosen: { 'reasons-phone': ['other'] } }
    const previewed = await unitOfWork(house, marcus, (unit) => previewDecision(unit, reference, 'ask', typed, 'en'))
    await decides(house, marcus, reference, 'ask', [{ ...pointAbout('phone', '¿Cuál {link}\nes?'), noteLanguage: 'es' }])
    const waiting = await unitOfWork(house, marcus, async (unit) => (await seeDecision(unit, await findApplication(unit, reference), 'en')).waiting!)
    await rows(`update accounts set language = 'en' where person_id = '${applicant.personId}'`)
    await rows(`update names set full_name = 'Another' where person_id = '${applicant.personId}'`)
    minutes(10)
    await letDecisionsLeave(house)
    await drain()
    const [mail] = lettersTo(world(), 'majo@example.org')
    expect(waiting.letter).toEqual(previewed)
    expect(mail).toMatchObject({ subject: previewed.subject, text: previewed.text })
    expect(mail!.html).toContain(previewed.html)
  })

  test('that cannot leave holds up no other, and is tried again', async () => {
    const { house } = world()
    const { marcus, reference } = await sentToTheProgram(world())
    const second = await sentUnpaid(house, await person(house, 'ben@example.org'))
    await payByCheque(house, marcus, second)
    await decides(house, marcus, reference)
    minutes(1)
    await decides(house, marcus, second)
    minutes(10)
    await rows(`create function stumble() returns trigger language plpgsql as $$ begin
      if new.reference = '${reference}' then raise exception 'stumbled'; end if; return new; end $$;`)
    await rows('create trigger stumble before update on applications for each row execute function stumble()')
    try {
      expect(await letDecisionsLeave(house)).toBe(1)
      expect(await decisions()).toEqual(['approve waiting', 'approve left'])
    } finally {
      await rows('drop trigger stumble on applications')
      await rows('drop function stumble')
    }
    expect(await letDecisionsLeave(house)).toBe(1)
    expect(await decisions()).toEqual(['approve left', 'approve left'])
  })

  test('is taken once, however many turns come at the same moment', async () => {
    const { house, drain } = world()
    const { marcus, reference } = await sentToTheProgram(world())
    await decides(house, marcus, reference)
    minutes(10)
    await Promise.all([1, 2, 3].map(() => letDecisionsLeave(house)))
    await drain()
    expect(await rows("select id from application_history where step = 'approve'")).toHaveLength(1)
    expect(lettersTo(world(), 'majo@example.org')).toHaveLength(1)
  })
})

describe('CERT-08 What overtakes a decision', () => {
  const overtaken = async () => {
    minutes(10)
    await letDecisionsLeave(world().house)
    await world().drain()
    expect(await rows("select ended_at is not null as ended, ended_by from review_decisions where state = 'overtaken'")).toEqual([{ ended: true, ended_by: null }])
    expect(await rows("select step from application_history where step in ('approve', 'ask', 'deny')")).toEqual([])
  }

  test.each(kinds)('(%s) that its person withdrew meanwhile', async (kind, points) => {
    const { house } = world()
    const { marcus, applicant, reference } = await sentToTheProgram(world())
    await decides(house, marcus, reference, kind, points)
    await unitOfWork(house, applicant, (unit) => withdrawApplication(unit, reference))
    await overtaken()
    expect(await stateNow()).toEqual(['withdrawn'])
    expect(await seesOfDecisions(house, applicant)).toEqual([])
    expect(lettersTo(world(), 'majo@example.org').map(({ text }) => /aprobada|corr/i.test(text))).toEqual([false])
  })

  test('that they closed their account', async () => {
    const { house, drain } = world()
    const { marcus, applicant, reference } = await sentToTheProgram(world())
    await decides(house, marcus, reference)
    await unitOfWork(house, applicant, closeAccount)
    await drain()
    await overtaken()
    expect(await stateNow()).toEqual(['withdrawn'])
  })

  test('that their payment came back; when it is paid anew, it can be decided again', async () => {
    const { house } = world()
    const { marcus, kim } = await sentToTheProgram(world())
    await rows('truncate applications cascade')
    const reference = await sentUnpaid(house, await person(house, 'ben@example.org'))
    await payByCheque(house, marcus, reference)
    await decides(house, marcus, reference)
    await giveBack(house, marcus, reference)
    await overtaken()
    expect(await stateNow()).toEqual(['awaitingFee'])
    await payByCheque(house, marcus, reference, { number: '1043' })
    await decided(house, kim, reference)
    expect(await stateNow()).toEqual(['approved'])
  })
})

describe('CERT-08 A letter that cannot be written', () => {
  test.each([['deny', ground()], ['ask', pointAbout('phone', 'x')]] as const)('(%s) because the account is closed does not fail', async (kind, point) => {
    const { house, drain } = world()
    const { marcus, reference } = await sentToTheProgram(world())
    await rows("update accounts set closed_at = now() where email = 'majo@example.org'")
    await decided(house, marcus, reference, kind, [point])
    await drain()
    expect(lettersTo(world(), 'majo@example.org')).toEqual([])
    expect(await rows("select name from pgboss.job where state not in ('completed')")).toEqual([])
    expect(await stateNow()).toEqual([kind === 'deny' ? 'denied' : 'returned'])
  })

  test('when whoever had decided is gone, the applicant still is told that it was taken back', async () => {
    const { house, drain, carrier } = world()
    const { marcus, anh, reference } = await sentToTheProgram(world())
    await decided(house, marcus, reference, 'deny', [ground()])
    await drain()
    carrier.carried.length = 0
    await rows("update accounts set closed_at = now() where email = 'marcus@example.org'")
    await decided(house, anh, reference, 'reopen', [because('A mix-up.')])
    await drain()
    expect(carrier.carried.map(({ to }) => to)).toEqual(['majo@example.org'])
  })
})
