import type { House } from '#platform/house.server.ts'
import { newReference } from '#platform/identifiers.server.ts'

const batch = 5000

/** Somebody who may take the exam: an account, an approved application, an eligibility, and a request that is paid and authorized; as rows alone. */
const insert = `
  with made as (
    select reference, place, gen_random_uuid() as person, gen_random_uuid() as application, gen_random_uuid() as eligibility, gen_random_uuid() as charge, current_date as today
      from unnest($1::text[]) with ordinality as v (reference, place)
  ), person as (insert into people (id, created_at) select person, now() from made returning id)
  , account as (
    insert into accounts (id, person_id, email, email_confirmed_at, password_hash, language, created_at)
    select gen_random_uuid(), person, 'someone-' || reference || '@example.org', now(), 'none', case when place % 3 = 0 then 'es' else 'en' end, now() from made)
  , application as (
    insert into applications (id, reference, jurisdiction_id, certifier_id, subject_id, state, started_on, sent_on, answer_due_on, held_until, decided_on, valid_through, policy_date, sent_name,
                              sent_language, recorded_at)
    select application, reference, 'california', $2, person, 'approved', today - 40, today - 40, today - 10, today + 50, today - 20, today + 320, today - 40, 'María José García', 'en', now() from made)
  , eligibility as (
    insert into exam_eligibilities (id, subject_id, certifier_id, jurisdiction_id, application_id, reference, given_names, family_names, state, begins_on, ask_until, valid_through,
                                    attempts_allowed, policy_date, recorded_at)
    select eligibility, person, $2, 'california', application, reference, 'María José', 'García ' || reference, 'open', today - 10, today + 300, today + 320, 3, today - 10, now() from made)
  , charge as (
    insert into charges (id, kind, about_id, about_reference, attempt, person_id, person_name, language, certifier_id, cents, policy_date, effective_on, recorded_at)
    select charge, 'exam', eligibility, reference, 1, person, 'María José García', 'en', $2, 15000, today - 10, today - 10, now() from made)
  insert into exam_requests (id, reference, eligibility_id, subject_id, certifier_id, number, attempt, retake, state, charge_id, read_by_staff, asked_on, pay_until, paid_on, answer_due_on,
                             authorized_on, policy_date, recorded_at)
  select gen_random_uuid(), reference, eligibility, person, $2, 1, 1, false, 'authorized', charge, false, today - 9, today + 300, today - 9, today, today - 9, today - 9, now() from made`

/** So many people who may take the exam of a certifying body. @returns the numbers by which a vendor knows them. */
export async function fillCandidates({ database: { statement } }: House, certifierId: string, many: number): Promise<string[]> {
  const all: string[] = []
  await statement('alter table exam_requests disable trigger exam_requests_founded')
  while (all.length < many) {
    const drawn = [...new Set(Array.from({ length: Math.min(batch, many - all.length) }, newReference))]
    // Of so many numbers by chance two are the same now and then.
    const { rows } = await statement('select reference from exam_requests where reference = any($1)', [drawn])
    const references = drawn.filter((one) => !rows.some(({ reference }) => reference === one))
    await statement(insert, [references, certifierId])
    all.push(...references)
  }
  await statement('alter table exam_requests enable trigger exam_requests_founded')
  for (const table of ['people', 'accounts', 'applications', 'charges', 'exam_eligibilities', 'exam_requests']) await statement(`analyze ${table}`)
  return all
}
