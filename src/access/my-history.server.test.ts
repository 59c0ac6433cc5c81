import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { approve, draft, giveBack, payByCheque, sent, sentUnpaid } from '#tests/people/applications.ts'
import { idOf, opensIt, opensTheQueue, recorded } from '#tests/people/looks.ts'
import { accepts, asksForName, hasLegalName } from '#tests/people/name-changes.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { asks } from '#tests/people/questions.ts'
import { findDocument } from '#certification/find-document.server.ts'
import { openReceipt } from '#fees/open-receipt.server.ts'
import { seeNameChange } from '#people/see-name-change.server.ts'
import { openQuestion } from '#questions/open-question.server.ts'
import { questionQueue } from '#questions/question-queue.server.ts'
import { looksAtMe, looksOnPage, myHistory } from './my-history.server.ts'

const world = openTestHouse()

async function denise() {
  const { house } = world()
  const here = await certifyingBody(house)
  const [marcus, anh] = [await staff(house, here, 'programSpecialist', 'marcus@example.org'), await staff(house, here, 'programManager', 'anh@example.org')]
  return { house, here, marcus, anh, denise: await person(house, 'denise@example.org') }
}
const history = (who: Self, reference: string, page = 1) => unitOfWork(world().house, who, (unit) => myHistory(unit, reference, page))
const said = (looks: Awaited<ReturnType<typeof history>>['looks']) => looks.map(({ way, kind, role, people, times }) => `${way} ${kind} ${role} ${people} ${times}`).sort()

describe('PLAT-06 The history of one’s own application', () => {
  test('tells every step with its legal day and who took it by role, the latest first', async () => {
    const { house, marcus, denise: she } = await denise()
    const { clock } = world()
    const reference = await sentUnpaid(house, she)
    clock.forward(2 * 86_400_000)
    await payByCheque(house, marcus, reference)
    await giveBack(house, marcus, reference)
    clock.forward(86_400_000)
    await payByCheque(house, marcus, reference, { number: '1043' })
    const { steps } = await history(she, reference)
    expect(steps.map(({ step, byRole, on }) => [step, byRole, on])).toEqual([
      ['recordPayment', 'programSpecialist', '2026-03-13'], ['returnPayment', 'programSpecialist', '2026-03-12'],
      ['recordPayment', 'programSpecialist', '2026-03-12'], ['sendUnpaid', 'applicant', '2026-03-10'], ['start', 'applicant', '2026-03-10'],
    ])
  })

  test('tells who opened it and in which lists it stood, with the times of a day and role together', async () => {
    const { house, marcus, anh, denise: she } = await denise()
    const { clock } = world()
    const reference = await sent(house, she)
    await opensTheQueue(house, marcus)
    await opensIt(house, marcus, reference)
    clock.forward(60_000)
    await opensIt(house, marcus, reference)
    clock.forward(86_400_000)
    await opensIt(house, anh, reference)
    const { looks } = await history(she, reference)
    expect(looks.map(({ day, role, way, times }) => [day, role, way, times])).toEqual([
      ['2026-03-11', 'programManager', 'opened', 1], ['2026-03-10', 'programSpecialist', 'opened', 2], ['2026-03-10', 'programSpecialist', 'listed', 1],
    ])
    expect(looks[1]!.last_at.getTime() - looks[1]!.first_at.getTime()).toBe(60_000)
  })

  test('counts its documents, questions and receipts; pictures on the page are part of opening it', async () => {
    const { house, marcus, denise: she } = await denise()
    const reference = await sentUnpaid(house, she)
    await payByCheque(house, marcus, reference)
    const document = await house.database.query.selectFrom('application_documents').select('id').executeTakeFirstOrThrow()
    const payment = await house.database.query.selectFrom('payments').select('id').executeTakeFirstOrThrow()
    const thread = await asks(house, she, { about: reference })
    const { looks: before } = await history(she, reference)
    expect(before).toEqual([])
    await unitOfWork(house, marcus, (unit) => findDocument(unit, reference, document.id, false))
    await unitOfWork(house, marcus, (unit) => findDocument(unit, reference, document.id, true))
    await unitOfWork(house, marcus, (unit) => openReceipt(unit, payment.id))
    await unitOfWork(house, marcus, (unit) => openQuestion(unit, thread))
    await unitOfWork(house, marcus, (unit) => questionQueue(unit, 'open', 1))
    expect(said((await history(she, reference)).looks)).toEqual([
      'listed question programSpecialist 1 1', 'opened document programSpecialist 1 1', 'opened payment programSpecialist 1 1',
      'opened question programSpecialist 1 1',
    ])
  })

  test('names nobody: not the person, not their organisation', async () => {
    const { house, marcus, denise: she } = await denise()
    const reference = await sent(house, she)
    await opensIt(house, marcus, reference)
    await approve(house, marcus, reference)
    const text = JSON.stringify(await history(she, reference))
    expect(text).toContain('programSpecialist')
    for (const secret of [marcus.personId, marcus.organisationId, 'marcus']) expect(text).not.toContain(secret)
  })

  test('leaves out what others looked at, and what the person did themself', async () => {
    const { house, marcus, denise: she } = await denise()
    const reference = await draft(house, she)
    const other = await person(house, 'ben@example.org')
    await opensIt(house, marcus, await sent(house, other))
    expect((await history(she, reference)).looks).toEqual([])
  })

  test('is nobody else’s: the database gives no look for another person’s application, nor to staff', async () => {
    const { house, marcus, anh, denise: she } = await denise()
    const reference = await sent(house, she)
    await opensIt(house, marcus, reference)
    const id = await idOf(house, reference)
    const ben = await person(house, 'ben@example.org')
    await expect(history(ben, reference)).rejects.toThrow(NotFound)
    for (const who of [ben, marcus, anh, { hat: 'self', personId: marcus.personId } as const]) {
      const { rows } = await unitOfWork(house, who, ({ db }) =>
        sql`select * from looks_at_my_application(${id}, 'America/Los_Angeles') union all select * from looks_at_me('America/Los_Angeles')`.execute(db))
      expect(rows).toEqual([])
    }
  })

  test('a day begins at midnight in California, also when the clocks change', async () => {
    const { house, marcus, denise: she } = await denise()
    const reference = await sent(house, she)
    const whose = await idOf(house, reference)
    // Daylight saving begins on March 8, 2026 at 2 in the morning, ten hours after midnight UTC.
    for (const at of ['2026-03-08T07:59:59Z', '2026-03-08T08:00:00Z', '2026-03-09T06:59:59Z', '2026-03-09T07:00:00Z']) await recorded(house, marcus, { whose, at })
    expect((await history(she, reference)).looks.map(({ day, times }) => [day, times])).toEqual([['2026-03-09', 1], ['2026-03-08', 2], ['2026-03-07', 1]])
  })

  test('comes page by page, and the pages hold everything once', async () => {
    const { house, marcus, denise: she } = await denise()
    const reference = await sent(house, she)
    const whose = await idOf(house, reference)
    for (let day = 0; day < 30; day += 1) await recorded(house, marcus, { whose, at: new Date(Date.parse('2026-01-01T20:00:00Z') + day * 86_400_000) })
    const [first, second, third] = [await history(she, reference), await history(she, reference, 2), await history(she, reference, 3)]
    expect([first.looks.length, second.looks.length, third.looks.length, first.pages]).toEqual([looksOnPage, 5, 0, 2])
    expect(new Set([...first.looks, ...second.looks].map(({ day }) => day)).size).toBe(30)
  })
})

describe('PLAT-06 Who looked at what is one’s own beside applications', () => {
  test('tells of names, papers and questions asked before an application', async () => {
    const { house, marcus, denise: she } = await denise()
    await hasLegalName(house, she)
    const change = await asksForName(house, she)
    const thread = await asks(house, she)
    await unitOfWork(house, marcus, (unit) => seeNameChange(unit, change))
    await accepts(house, marcus, change)
    await unitOfWork(house, marcus, (unit) => openQuestion(unit, thread))
    const { looks, references } = await unitOfWork(house, she, (unit) => looksAtMe(unit, 1))
    expect(said(looks)).toEqual(['opened nameChange programSpecialist 1 1', 'opened question programSpecialist 1 1'])
    expect(references).toEqual([])
  })
})
