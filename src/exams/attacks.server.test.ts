import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId, newReference } from '#platform/identifiers.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { asksForExam, authorized, eligibilityRow, opensExam, requestOf, result } from '#tests/people/exams.ts'
import { certifyingBody, person } from '#tests/people/people.ts'

const testHouse = openTestHouse()

/** Somebody who did not pass, and who can write into the database whatever their pages could. */
async function scene() {
  const { house } = testHouse()
  const here = await certifyingBody(house)
  const ana = await person(house, 'ana@example.org')
  await opensExam(house, ana, here)
  await result(house, await authorized(house, ana, here), 'failed')
  return { house, here, ana, failed: await requestOf(house, ana), eligibility: await eligibilityRow(house, ana) }
}
type Scene = Awaited<ReturnType<typeof scene>>

const asks = ({ house, ana, failed, eligibility }: Scene, charge: string, who: Self = ana) => unitOfWork(house, who, (unit) => unit.db.insertInto('exam_requests').values({
  id: newId(), reference: newReference(), eligibility_id: eligibility.id, subject_id: ana.personId, certifier_id: eligibility.certifier_id, number: failed.number + 1, attempt: 2,
  retake: true, state: 'authorized', charge_id: charge, read_by_staff: false, asked_on: unit.today, pay_until: unit.today, paid_on: unit.today, answer_due_on: unit.today,
  authorized_on: unit.today, policy_date: unit.today, recorded_at: unit.now,
}).execute())

describe('CERT-05 Whoever writes into the database as an applicant', () => {
  test('takes no other try with the fee of the one before', async () => {
    const at = await scene()
    await expect(asks(at, at.failed.charge_id)).rejects.toThrow(/has paid for an exam/)
  })

  test('takes no try beyond those of the approval, for any fee', async () => {
    const at = await scene()
    for (const outcome of ['failed', 'failed'] as const) await result(at.house, await authorized(at.house, at.ana, at.here, 'examRetake'), outcome)
    await expect(asks({ ...at, failed: await requestOf(at.house, at.ana) }, at.failed.charge_id)).rejects.toThrow(/has paid for an exam|every attempt is used/)
    await expect(unitOfWork(at.house, at.ana, (unit) => sql`insert into exam_requests (id, reference, eligibility_id, subject_id, certifier_id, number, attempt, retake, state, charge_id, read_by_staff,
      asked_on, pay_until, policy_date, recorded_at) select ${newId()}, ${newReference()}, eligibility_id, subject_id, certifier_id, 4, 4, true, 'awaitingFee', charge_id, false, asked_on, pay_until,
      policy_date, now() from exam_requests where number = 1`.execute(unit.db))).rejects.toThrow(/every attempt is used/)
  })

  test('sends what has its result on no way again, gives themself no time, and writes no other history', async () => {
    const at = await scene()
    const changed = async (statement: string) => (await unitOfWork(at.house, at.ana, (unit) => sql.raw(statement).execute(unit.db))).numAffectedRows
    expect(await changed("update exam_requests set state = 'authorized', ended_on = null")).toBe(0n)
    await asksForExam(at.house, at.ana)
    await expect(changed("update exam_requests set pay_until = '2030-01-01'")).rejects.toThrow()
    await expect(changed("update exam_requests set state = 'authorized', paid_on = asked_on, authorized_on = asked_on, answer_due_on = asked_on where state = 'awaitingFee'")).rejects.toThrow()
    await expect(changed('delete from exam_results')).rejects.toThrow()
  })
})
