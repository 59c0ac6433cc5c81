import { expect, test } from 'vitest'
import { liveThrough, surroundingsIn, type Surroundings } from '#database/seeds/live-through.server.ts'
import { seedManyApplications } from '#database/seeds/many-applications.server.ts'
import { kinds, madeUpLife, type Ending, type Kind, type MadeUpLife } from '#database/seeds/made-up-lives.ts'
import { rowsOfLife, whereRowsAre, type RowsOfLife } from '#database/seeds/rows-of-life.server.ts'
import { questionNames, type Answer, type Question } from '#certification/application-form.ts'
import { findApplication } from '#certification/application-store.server.ts'
import { seeDraft } from '#certification/see-draft.server.ts'
import { submissionText } from '#certification/submission.server.ts'
import { fileAnswer } from '#platform/file-answer.server.ts'
import { languages, type Language } from '#platform/languages.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse, type TestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, staff } from '#tests/people/people.ts'
import { jobHandlers } from '../../src/house.server.ts'

const opened = openTestHouse()
/** Many lives take their time on a busy machine. */
const unhurried = { timeout: 120_000 }

/** A house with some applications, made the fast way. */
async function withSome(): Promise<{ world: TestHouse; around: Surroundings }> {
  const world = opened()
  const certifier = await certifyingBody(world.house)
  await staff(world.house, certifier, 'programSpecialist', 'reviewer@example.org')
  await staff(world.house, certifier, 'programManager', 'manager@example.org')
  await seedManyApplications(world.house, jobHandlers(world.house), 200)
  return { world, around: await surroundingsIn(world.house, jobHandlers(world.house)) }
}

const states: Record<Ending, string> = {
  draft: 'draft', discarded: 'discarded', awaitingFee: 'awaitingFee', waiting: 'submitted', approved: 'approved', expired: 'expired', void: 'void',
  withdrawn: 'withdrawn', denied: 'denied', returned: 'returned', corrected: 'approved',
}

/** The applicant of this kind and language who came last, so a copy whenever there is more than one. */
async function lastApplicant({ house }: TestHouse, { ending, pays }: Kind, language: Language): Promise<string> {
  const rows = await house.database.query.selectFrom('applications').innerJoin('application_answers', 'application_id', 'applications.id')
    .innerJoin('accounts', 'accounts.person_id', 'applications.subject_id').select(['applications.subject_id', 'value'])
    .where('state', '=', states[ending] as 'draft').where('question', '=', 'feeWay').where('accounts.language', '=', language)
    .orderBy('applications.id', 'desc').execute()
  const same = rows.filter(({ value }) => value === pays)
  expect(same.length).toBeGreaterThan(1)
  return same[0]!.subject_id
}

/** What someone did and when, read from what it left behind. */
function lifeIn(rows: RowsOfLife, { ending, pays }: Kind): MadeUpLife {
  const days = Object.fromEntries(rows.application_history!.map(({ step, effective_on }) => [step, effective_on as string]))
  const started = days.start!
  const sent = days.send ?? days.sendUnpaid ?? started
  const answerTo = (name: Question): [Question, Answer][] =>
    rows.application_answers!.filter(({ question }) => question === name).map(({ value }) => [name, value as Answer])
  return {
    ending, pays, email: `someone-else-${ending}-${pays}-${rows.accounts![0]!.language}@example.org`,
    language: rows.accounts![0]!.language as Language, started, sent,
    paid: days.recordPayment ?? sent, chequeNumber: (rows.payments![0]?.cheque_number ?? '') as string,
    decided: days.approve ?? days.discard ?? days.withdraw ?? sent,
    answers: Object.fromEntries(questionNames.filter((name) => name !== 'feeWay' && name !== 'voucher').flatMap(answerTo)),
  }
}

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const aCode = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/g
const aNumber = /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{2}/g
/** Of a submission, which names its files by their ids: what it must be is a test of its own. */
const withoutHash = (rows: RowsOfLife): RowsOfLife => ({ ...rows, submissions: rows.submissions!.map((row) => ({ ...row, hash: 'a hash' })) })

/** The rows without what must differ: numbers, codes and emails; and with ids as the first, the second … that appears. */
function comparable(rows: RowsOfLife): RowsOfLife {
  const meaning = (row: object) => JSON.stringify(row).replace(anId, '').replace(aCode, '').replace(aNumber, '')
  const inOrder = Object.entries(withoutHash(rows)).map(([table, some]) =>
    [table, some.toSorted((a, b) => meaning(a).localeCompare(meaning(b)))] as const)
  const ids = new Map<string, string>()
  const nthId = (id: string) => ids.get(id) ?? ids.set(id, `id ${ids.size}`).get(id)!
  const text = JSON.stringify(Object.fromEntries(inOrder))
  const plain = text.replace(anId, nthId).replace(aCode, 'a code').replace(aNumber, 'a number').replace(/[\w-]+@example\.org/g, 'an email')
  return JSON.parse(plain) as RowsOfLife
}

/** Of each kind and language one who was copied, with the rows. */
async function copiesIn(world: TestHouse) {
  const all: { kind: Kind; personId: string; rows: RowsOfLife }[] = []
  for (const [kind, language] of kinds.flatMap((one) => languages.map((language) => [one, language] as const))) {
    const personId = await lastApplicant(world, kind, language)
    all.push({ kind, personId, rows: await rowsOfLife(world.house, personId) })
  }
  return all
}

test('applications made the fast way have the rows that the operations write', unhurried, async () => {
  const { world, around } = await withSome()
  const copies = await copiesIn(world)
  await hashesAreTheirOwn(world, copies)
  await documentsAreCalmlyNotThere(world, copies)
  for (const { kind, rows } of copies) {
    const lived = await rowsOfLife(world.house, await liveThrough(world.house, around, lifeIn(rows, kind)))
    expect(comparable(rows)).toEqual(comparable(lived))
  }
})

type Copies = Awaited<ReturnType<typeof copiesIn>>

/** What was sent in a copy has the hash of its own answers and files. */
async function hashesAreTheirOwn(world: TestHouse, copies: Copies): Promise<void> {
  const sent = copies.filter(({ rows }) => rows.submissions!.length > 0)
  expect(sent.length).toBe((kinds.length - 2) * languages.length)
  for (const { personId, rows } of sent) {
    const facts = await unitOfWork(world.house, { hat: 'self', personId }, async (unit) =>
      (await seeDraft(unit, await findApplication(unit, rows.applications![0]!.reference as string))).facts)
    const program = rows.vouchers![0]?.program as string | undefined
    const voucher = program === undefined ? undefined : { program, code: '', cents: 10_000 }
    expect(rows.submissions![0]!.hash).toBe(submissionText({ ...facts, voucher }, rows.accounts![0]!.language as Language).hash)
  }
}

/** A document of a copy has no bytes, and says so calmly. */
async function documentsAreCalmlyNotThere(world: TestHouse, copies: Copies): Promise<void> {
  const { rows } = copies.at(-1)!
  expect(rows.application_documents!.map(({ kind }) => kind).sort()).toEqual(['education', 'identity'])
  const { file_id: id } = rows.application_documents![0]!
  for (const options of [{}, { preview: 1 }]) {
    const answered = fileAnswer(world.house, { id: id as string, type: 'image/jpeg', name: 'id.jpg' }, options)
    await expect(answered).rejects.toMatchObject({ init: { status: 404 } })
  }
}

async function countsOf({ house }: TestHouse): Promise<Record<string, number>> {
  const { rows } = await house.database.statement(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely_%' order by 1")
  const counts = rows.map(async ({ name }) =>
    [name, (await house.database.statement(`select count(*)::int as count from "${name}"`)).rows[0].count] as const)
  return Object.fromEntries(await Promise.all(counts))
}

test('no table that an application fills is forgotten', unhurried, async () => {
  const { world, around } = await withSome()
  const filled = new Set<string>()
  for (const [place, kind] of kinds.entries()) {
    const before = await countsOf(world)
    const person = await liveThrough(world.house, around, madeUpLife(9000 + place, kind, 'es', '2026-03-10'))
    const after = await countsOf(world)
    const added = Object.entries(after).map(([table, count]) => [table, count - before[table]!] as const)
      .filter(([table, count]) => count > 0 && table !== 'application_search')
    const read = Object.entries(await rowsOfLife(world.house, person)).map(([table, rows]) => [table, rows.length] as const)
    expect(Object.fromEntries(added)).toEqual(Object.fromEntries(read.filter(([, count]) => count > 0)))
    for (const [table] of added) filled.add(table)
  }
  expect([...filled].sort()).toEqual(Object.keys(whereRowsAre).sort())
})

/** What a made-up life does not leave behind, and why. */
const notOfALife: Readonly<Record<string, string>> = {
  conflicts_of_interest: 'nobody of the staff knows them', conflict_endings: 'nobody of the staff knows them', assignments: 'nobody took theirs',
  memberships: 'of those who work for an organisation', role_history: 'of those who work for an organisation', invitations: 'of those who work for an organisation',
  calendar_subscriptions: 'none has put their dates in a calendar', calendar_events: 'none has put their dates in a calendar',
  sessions: 'nobody signs in', sign_in_links: 'nobody signs in',
  kept_forms: 'nobody types into a page', form_results: 'nobody types into a page', orientation_checks_passed: 'there is no check by default',
  payment_reversals: 'no bank returns their cheques', question_threads: 'they ask nothing', question_messages: 'they ask nothing',
  question_history: 'they ask nothing',
  application_search: 'the database writes it itself, from what they sent', saved_views: 'of those who review', exports: 'of those who review',
  access_reviews: 'of managers', policy_overrides: 'of those who set fees', policy_takebacks: 'of those who set fees',
  policy_verifications: 'of those who set fees', review_presence: 'of those who review', forfeitures_lifted: 'no check of theirs came late',
  letter_history: 'every letter arrives', paper_letters: 'they want no paper', postal_addresses: 'they want no paper',
  provider_history: 'of those who keep the list of providers', training_completions: 'no provider has trained them here',
  exam_eligibilities: 'nobody is approved with an accepted training', exam_eligibility_history: 'nobody is approved with an accepted training',
  exam_requests: 'nobody asks for an exam', exam_request_history: 'nobody asks for an exam', exam_results: 'nobody takes one', exam_result_corrections: 'nobody takes one',
  exam_accommodations: 'nobody asks for an exam', exam_accommodation_history: 'nobody asks for an exam',
  training_certificates: 'none has added theirs', training_certificate_history: 'none has added theirs', training_decisions: 'none has added theirs',
  certificates: 'none has passed the exam', certificate_names: 'none has passed the exam', certificate_history: 'none has passed the exam',
  registry_entries: 'none has passed the exam', registry_words: 'none has passed the exam',
  certificate_papers: 'they have no certificate', credentials: 'they have no certificate', paper_batches: 'of those who print',
  exam_registrations: 'they take no exam yet', exam_waiting: 'they take no exam yet', exam_seat_history: 'they take no exam yet',
  exam_days: 'they take no exam yet', exam_day_agreements: 'they take no exam yet', exam_day_history: 'they take no exam yet', exam_incidents: 'they take no exam yet',
  exam_waiting_history: 'they take no exam yet', exam_sitting_history: 'of those who keep exam dates', exam_meetings: 'of those who keep exam dates',
  item_bank_history: 'of those who keep questions', bank_item_history: 'of those who keep questions', item_imports: 'of those who keep questions', item_exports: 'of those who keep questions',
  assessments: 'nobody practises or sits yet', assessment_items: 'nobody practises or sits yet', assessment_answers: 'nobody practises or sits yet',
  assessment_scores: 'nobody practises or sits yet', assessment_history: 'nobody practises or sits yet',
  exam_vendor_files: 'of managers with a vendor', exam_vendor_lines: 'they take no exam yet', exam_vendor_bookings: 'they take no exam yet',
  name_change_evidence: 'they keep their name', name_change_history: 'they keep their name', name_changes: 'they keep their name',
}

test('every table about a person is part of a made-up life, or known to be none', unhurried, async () => {
  const { rows } = await opened().house.database.statement(`select distinct table_name as name from information_schema.columns
    join information_schema.tables using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE'
    and column_name in ('person_id', 'subject_id', 'application_id', 'held_by', 'by_person', 'payment_id', 'charge_id', 'voucher_id', 'thread_id', 'file_id')`)
  const known = [...Object.keys(whereRowsAre), ...Object.keys(notOfALife)]
  expect(rows.map(({ name }) => name as string).filter((name) => !known.includes(name))).toEqual([])
})
