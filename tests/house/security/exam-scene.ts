import { newId, newReference } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'

type Name = 'Ana' | 'Ben' | 'Marcus' | 'Sam' | 'Mai' | 'Eve'
type People = Readonly<Record<Name | 'Anh' | 'Cora' | 'Dana', string>>
interface Places {
  readonly here: string
  readonly elsewhere: string
}

/** The ids of what belongs to one person's exam. */
export interface ExamIds {
  readonly eligibility: string
  readonly request: string
  readonly charge: string
  readonly accommodation: string
}
export type Exams = Readonly<Record<Name, ExamIds>>

const day = '2026-03-10'

/** A fee of an exam that is paid. */
async function paidCharge(house: House, about_id: string, person_id: string, certifier_id: string, kind: 'exam' | 'examRetake'): Promise<string> {
  const { query } = house.database
  const [id, payment] = [newId(), newId()]
  const same = { person_id, certifier_id, recorded_at: house.clock.now() }
  await query.insertInto('charges').values({
    ...same, id, kind, about_id, about_reference: 'x', attempt: 1, person_name: 'x', language: 'en', cents: 15_000, policy_date: day, effective_on: day,
  }).execute()
  await query.insertInto('payments').values({
    ...same, id: payment, reference: newReference(), method: 'cheque', cents: 15_000, cheque_number: newId(), cheque_dated: day, effective_on: day, recorded_by: person_id,
  }).execute()
  await query.insertInto('allocations').values({ ...same, payment_id: payment, charge_id: id, cents: 15_000 }).execute()
  return id
}

/**
 * Exams: open to Ana, Marcus, Sam, Mai and Eve, closed for Ben. All but Mai have asked and paid: Ben's is failed, the others wait for an
 * answer; all but Sam have a result. All but Mai asked for accommodations: Ben's are granted, the others wait.
 */
export async function whoseExams(house: House, people: People, { here, elsewhere }: Places): Promise<Exams> {
  const { query } = house.database
  const recorded_at = house.clock.now()
  const examOf = async (name: Name): Promise<ExamIds> => {
    const [subject_id, certifier_id] = [people[name], name === 'Eve' ? elsewhere : here]
    const owned = { subject_id, certifier_id }
    const [eligibility, request, accommodation] = [newId(), newId(), newId()]
    const over = name === 'Ben'
    await query.insertInto('exam_eligibilities').values({
      ...owned, id: eligibility, jurisdiction_id: 'california', application_id: newId(), reference: newReference(), given_names: name, family_names: 'x',
      state: over ? 'closed' : 'open', begins_on: day, ask_until: '2027-02-24', valid_through: '2027-03-10', attempts_allowed: 3, policy_date: day,
      ended_on: over ? day : null, recorded_at,
    }).execute()
    const same = { ...owned, id: newId(), step: 'x', effective_on: day, recorded_at }
    await query.insertInto('exam_eligibility_history').values({ ...same, eligibility_id: eligibility, to_state: 'open', by_role: 'program' }).execute()
    const charge = await paidCharge(house, eligibility, subject_id, certifier_id, 'exam')
    if (name === 'Mai') return { eligibility, request, charge, accommodation }
    const result = {
      ...owned, request_id: request, eligibility_id: eligibility, attempt: 1, outcome: 'failed' as const, uses_attempt: true, sat_on: day, source: 'vendor' as const,
      key: newId(), effective_on: day, recorded_at,
    }
    const asked = {
      ...owned, id: request, reference: newReference(), eligibility_id: eligibility, number: 1, attempt: 1, retake: false, charge_id: charge, read_by_staff: true,
      asked_on: day, pay_until: '2027-02-24', paid_on: day, answer_due_on: day, policy_date: day, recorded_at,
    }
    await query.insertInto('exam_requests').values({ ...asked, state: 'submitted' }).execute()
    if (name !== 'Sam') await query.insertInto('exam_results').values(result).execute()
    for (const values of over ? [{ state: 'authorized', authorized_on: day } as const, { state: 'failed', ended_on: day } as const] : []) {
      await query.updateTable('exam_requests').set(values).where('id', '=', request).execute()
    }
    // What a colleague corrected: the request itself stays where it was.
    if (name !== 'Sam') {
      await query.insertInto('exam_result_corrections').values({
        ...owned, request_id: request, number: 1, eligibility_id: eligibility, outcome: 'missed', uses_attempt: true, sat_on: day, why: 'x', by_person: people.Cora,
        effective_on: day, recorded_at,
      }).execute()
    }
    await query.insertInto('exam_request_history').values({ ...same, id: newId(), request_id: request, to_state: 'awaitingFee', by_person: subject_id, by_role: 'applicant' }).execute()
    await query.insertInto('exam_accommodations').values({
      ...owned, id: accommodation, reference: newReference(), eligibility_id: eligibility, kinds: ['breaks'], words: 'x', language: 'en', asked_on: day, answer_due_on: day,
      policy_date: day, recorded_at, state: over ? 'granted' : 'open',
      ...(over ? { granted_kinds: ['breaks'], decided_by: people.Anh, decided_role: 'programManager' as const, ended_on: day } : {}),
    }).execute()
    await query.insertInto('exam_accommodation_history')
      .values({ ...same, id: newId(), accommodation_id: accommodation, to_state: 'open', by_person: subject_id, by_role: 'applicant' }).execute()
    return { eligibility, request, charge, accommodation }
  }
  return {
    Ana: await examOf('Ana'), Ben: await examOf('Ben'), Marcus: await examOf('Marcus'), Sam: await examOf('Sam'), Mai: await examOf('Mai'), Eve: await examOf('Eve'),
  }
}
