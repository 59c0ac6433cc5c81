import { ofSession } from '#assessment/browser.server.ts'
import { sourceOf, startAssessment } from '#assessment/public.server.ts'
import type { House } from '#platform/house.server.ts'
import { newId, newSecret } from '#platform/identifiers.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'

/** Somebody who sits the exam, signed in. */
export interface Candidate {
  readonly personId: string
  readonly secret: string
  readonly assessment: string
}

/** An account with a session, as rows: nobody here needs a password. */
async function signedIn(house: House, place: number) {
  const [personId, account, session, { secret, hash }, now] = [newId(), newId(), newId(), newSecret(), house.clock.now()]
  const { query } = house.database
  await query.insertInto('people').values({ id: personId, created_at: now }).execute()
  await query.insertInto('accounts').values({
    id: account, person_id: personId, email: `candidate.${place}@example.org`, email_confirmed_at: now, password_hash: 'none', language: place % 3 === 0 ? 'es' : 'en', created_at: now,
  }).execute()
  await query.insertInto('sessions').values({
    id: session, token_hash: hash, account_id: account, person_id: personId, device: 'measuring', started_at: now, last_seen_at: now, ends_at: new Date(now.getTime() + 12 * 3_600_000),
  }).execute()
  return { personId, secret, device: ofSession(session) }
}

/** So many people, each in an exam of their own that has just begun, drawn as every exam is. */
export async function candidates(house: House, many: number): Promise<Candidate[]> {
  const { id: certifierId } = await house.database.query.selectFrom('organisations').select('id').where('kind', '=', 'certifier').executeTakeFirstOrThrow()
  const source = await sourceOf(house, null)
  const all: Candidate[] = []
  for (let place = 0; place < many; place += 1) {
    const { personId, secret, device } = await signedIn(house, place)
    const assessment = await unitOfWork(house, { hat: 'jobs' }, (unit) => startAssessment(unit, source, {
      kind: 'exam', subjectId: personId, certifierId, aboutId: newId(), language: place % 3 === 0 ? 'es' : 'en', minutes: 150, device,
    }))
    all.push({ personId, secret, assessment })
  }
  return all
}

/** The choices that stand in the database, by place (0: none), of each exam. */
export async function keptAnswers(house: House): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await house.database.statement(
    `select assessment_id as exam, array_agg(coalesce(strpos(options, choice), 0) order by position) as places from assessment_items group by assessment_id`)
  return new Map(rows.map(({ exam, places }) => [exam as string, places as number[]]))
}
