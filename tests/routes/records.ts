import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId, newReference } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { keyOf } from '#access/finding-key.ts'
import { letter } from '#library/letters.server.ts'
import { writeMessage } from '#platform/messages.server.ts'
import { mailboxCarrier } from '#platform/mail-carrier.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { personas } from '#demonstration/personas.ts'
import { asksForName, hasPaper } from '#tests/people/name-changes.ts'
import { askQuestion } from '#questions/public.server.ts'
import { complete, draft, send } from '#tests/people/applications.ts'
import { certified } from '#tests/people/certificates.ts'
import { recorded } from '#tests/people/looks.ts'
import { knows } from '#tests/people/assignments.ts'
import { readWholeOrientation } from '#tests/people/orientation.ts'
import { person } from '#tests/people/people.ts'
import { askForAccommodation } from '#exams/public.server.ts'
import { accommodationOf, accommodationPaper, asksForExam, authorized, eligibilityRow, opensExam } from '#tests/people/exams.ts'
import { addsTraining, trainingPaper, trainingProvider } from '#tests/people/training.ts'
import { paymentOf, voucherOf } from './money.ts'
import { bankOfOthers, type BankSeen } from './banks.ts'
import { dayOf, endedPractice, examInProgress, seatOf, sittingAt, waitOf } from './seats.ts'
import { vendorFileAt } from './vendor-ways.ts'
import { atWork } from './work.ts'
import { organisations, session, someone, type Organisations, type SomeOrganisations, type Someone } from './visitors.ts'

/** The house with its two organisations, and records of others that exist while someone asks for them. */
export interface World {
  readonly house: House
  readonly at: Organisations
  /** The reference of another person's draft, and of an application sent to each of the organisations. */
  readonly draft: string
  readonly sentHere: string
  readonly sentElsewhere: string
  /** A document of each of these three. */
  readonly documents: Readonly<Record<'ofDraft' | 'ofSentHere' | 'ofSentElsewhere', string>>
  /** A letter to another person, and a device of theirs. */
  readonly message: string
  readonly device: string
  /** Letters to others about what they sent to each of the organisations. */
  readonly letterHere: string
  readonly letterElsewhere: string
  /** Questions of others: to the organisation here, and to the one elsewhere. */
  readonly questionHere: string
  readonly questionElsewhere: string
  /** What specialists said of whom they know, at each of the organisations. */
  readonly conflictHere: string
  readonly conflictElsewhere: string
  /** Changes of legal names that others asked for, each with its paper: its row, and the file. */
  readonly nameChangeHere: NameChangeSeen
  readonly nameChangeElsewhere: NameChangeSeen
  /** Training certificates of others that each of the organisations reads: the row, and its paper. */
  readonly certificateHere: CertificateSeen
  readonly certificateElsewhere: CertificateSeen
  /** Numbers of certificates that each of the organisations has issued to others. */
  readonly issuedHere: string
  readonly issuedElsewhere: string
  /** Exams of others at each of the organisations. */
  readonly examHere: ExamSeen
  readonly examElsewhere: ExamSeen
  /** Payments of other people, and vouchers, of each of the organisations. */
  readonly paidHere: string
  readonly paidElsewhere: string
  readonly voucherHere: string
  readonly voucherElsewhere: string
  /** Lists of applications that others took out of each of the organisations. */
  readonly listHere: string
  readonly listElsewhere: string
  /** What training providers of each of the organisations issued. */
  readonly completionHere: string
  readonly completionElsewhere: string
  /** What is unusual about looks of staff at each of the organisations, as addresses name it. */
  readonly findingHere: string
  readonly findingElsewhere: string
  /** Banks of confidential questions that others at each of the organisations keep. */
  readonly banks: Readonly<Record<'here' | 'elsewhere', BankSeen>>
  /** The exam that another person sits. */
  readonly exam: string
  /** A practice exam that another person ended. */
  readonly practice: string
  /** Where the exam is given by each of the organisations; a seat and a place on a waiting list of another person. */
  readonly seats: {
    readonly here: { site: string; sitting: string }
    readonly elsewhere: { site: string; sitting: string }
    readonly registration: string
    readonly waiting: string
  }
  /** Somebody at their exam today, at each of the organisations. */
  readonly days: Readonly<Record<'here' | 'elsewhere', { readonly sitting: string; readonly registration: string }>>
  /** Files of an exam vendor at each of the organisations. */
  readonly vendorFiles: Readonly<Record<'here' | 'elsewhere', Readonly<Record<'in' | 'out', string>>>>
  /** What others work as at each of the organisations. */
  readonly memberships: Readonly<Record<'here' | 'elsewhere', { readonly person: string; readonly membership: string }>>
}

export const selfOf = ({ personId }: Someone): Self => ({ hat: 'self', personId })

/** An application that someone sent to the organisation, whichever was there first. @returns its reference. */
export async function sentTo(house: House, at: SomeOrganisations, organisation: string): Promise<string> {
  const applicant = await someone(house, at, 'applicant')
  const reference = newReference()
  await house.database.query.insertInto('applications').values({
    id: newId(), reference, jurisdiction_id: 'california', certifier_id: organisation, subject_id: applicant.personId,
    state: 'draft', started_on: '2026-03-10', recorded_at: house.clock.now(),
  }).execute()
  await readWholeOrientation(house, selfOf(applicant))
  await complete(house, selfOf(applicant), reference)
  await send(house, selfOf(applicant), reference)
  return reference
}

/** Bytes to show for a file that is only a row. */
async function giveBytes(house: House, fileId: string): Promise<void> {
  const path = join(house.files.incoming, newId())
  mkdirSync(house.files.incoming, { recursive: true })
  writeFileSync(path, 'a photo')
  await house.files.put(path, fileId)
}

/** The first document of an application, with bytes to show. @returns its id. */
export async function documentIn(house: House, reference: string): Promise<string> {
  const { id, file_id } = await house.database.query.selectFrom('application_documents').innerJoin('applications', 'applications.id', 'application_id')
    .select(['application_documents.id', 'file_id']).where('reference', '=', reference).orderBy('application_documents.id').executeTakeFirstOrThrow()
  await giveBytes(house, file_id)
  return id
}

/** A question that someone asks, beside an application of theirs or without one. @returns the id of the thread. */
export const asked = (house: House, who: Someone, about?: string): Promise<string> =>
  unitOfWork(house, selfOf(who), (unit) => askQuestion(unit, { text: 'Which photo do I need?', about }))

/** A question to one of the organisations. */
export async function askedOf(house: House, at: Organisations, organisation: string): Promise<string> {
  const reference = await sentTo(house, at, organisation)
  const { subject_id: personId } = await house.database.query.selectFrom('applications').select('subject_id')
    .where('reference', '=', reference).executeTakeFirstOrThrow()
  return asked(house, { kind: 'applicant', personId, email: '' }, reference)
}

/** A specialist of one of the organisations says that they know somebody who sent there. @returns the id of what they said. */
export async function conflictAt(house: House, at: Organisations, organisation: string): Promise<string> {
  const { personId } = await someone(house, at, organisation === at.here ? 'specialist' : 'specialistElsewhere')
  const by = { hat: 'staff', personId, organisationId: organisation, role: 'programSpecialist' } as const
  await knows(house, by, await sentTo(house, at, organisation))
  const { id } = await house.database.query.selectFrom('conflicts_of_interest').select('id').where('reviewer_id', '=', personId).executeTakeFirstOrThrow()
  return id
}

export interface NameChangeSeen {
  readonly change: string
  readonly evidence: string
  readonly file: string
}

/** A change of a legal name that someone asks of one of the organisations. */
export async function nameChangeOf(house: House, at: Organisations, organisation: string): Promise<NameChangeSeen> {
  const reference = await sentTo(house, at, organisation)
  const { subject_id: personId } = await house.database.query.selectFrom('applications').select('subject_id')
    .where('reference', '=', reference).executeTakeFirstOrThrow()
  const change = await asksForName(house, { hat: 'self', personId })
  const { id: evidence, file_id: file } = await house.database.query.selectFrom('name_change_evidence').select(['id', 'file_id'])
    .where('change_id', '=', change).executeTakeFirstOrThrow()
  await giveBytes(house, file)
  return { change, evidence, file }
}

export interface CertificateSeen {
  readonly certificate: string
  readonly file: string
}

let issuedCount = 0
/** A certificate that an organisation has issued to somebody. */
export const issuedAt = async (house: House, organisation: string) =>
  certified(house, await person(house, `certified.${(issuedCount += 1)}@example.org`), organisation)

/** A training certificate that one of the organisations reads, with bytes to show. */
export async function certificateAt(house: House, at: Organisations, organisation: string): Promise<CertificateSeen> {
  const reference = await sentTo(house, at, organisation)
  const { id: application_id, subject_id } = await house.database.query.selectFrom('applications').select(['id', 'subject_id'])
    .where('reference', '=', reference).executeTakeFirstOrThrow()
  const { id: file, name, type } = await trainingPaper(house, { personId: subject_id })
  await giveBytes(house, file)
  const id = newId()
  await house.database.query.insertInto('training_certificates').values({
    id, subject_id, certifier_id: organisation, application_id, state: 'inReview', provider_id: await trainingProvider(house, organisation, { name: id }),
    quarter_hours: 320, completed_on: '2026-02-20', language: 'en', printed_name: 'Ana', file_id: file, file_name: name, file_type: type, file_bytes: '1',
    file_previews: 1, added_on: '2026-03-10', counts_on: '2026-03-10', review_due_on: '2026-03-24', recorded_at: house.clock.now(),
  }).execute()
  return { certificate: id, file }
}

/** A paper of one's own training certificate, with bytes to show. @returns its id. */
export async function trainingPaperOf(house: House, { personId }: Someone): Promise<string> {
  const { id } = await trainingPaper(house, { personId })
  await giveBytes(house, id)
  return id
}

/** A draft of one's own with a training certificate that is kept. @returns its reference. */
export async function draftWithTraining(house: House, at: Organisations, who: Someone): Promise<string> {
  const reference = await draft(house, selfOf(who))
  await addsTraining(house, selfOf(who), reference, await trainingProvider(house, at.here, { name: newId() }))
  return reference
}

/** What addresses name of somebody's exam. */
export interface ExamSeen {
  readonly reference: string
  readonly accommodation: string
  readonly file: string
}

/** An exam that is open to somebody, at an organisation: not asked for, unpaid, waiting for staff, or authorized; with a request for accommodations and its paper. */
export async function examAt(
  house: House, at: SomeOrganisations, organisation: string, wish: 'open' | 'due' | 'submitted' | 'authorized', who?: Someone,
): Promise<ExamSeen> {
  const self = selfOf(who ?? (await someone(house, at, 'applicant')))
  await opensExam(house, self, organisation)
  const { id, reference } = await eligibilityRow(house, self)
  if (wish === 'due') await asksForExam(house, self)
  if (wish === 'submitted' || wish === 'authorized') await authorized(house, self, organisation)
  if (wish === 'submitted') {
    const change = (values: Record<string, string | null>) => house.database.query.updateTable('exam_requests').set(values).where('eligibility_id', '=', id).execute()
    await change({ state: 'awaitingFee', paid_on: null, authorized_on: null })
    await change({ state: 'submitted', paid_on: '2026-03-10' })
  }
  const { id: file, name, type, bytes, previews } = await accommodationPaper(house, self)
  await giveBytes(house, file)
  await unitOfWork(house, self, (unit) => askForAccommodation(unit, { kinds: ['breaks'], words: '' }, { id: file, name, type, bytes, previews }))
  return { reference, accommodation: (await accommodationOf(house, self)).id, file }
}

/** A paper about one's own name, with bytes to show. @returns its id. */
export async function paperOf(house: House, who: Someone): Promise<string> {
  const id = await hasPaper(house, selfOf(who))
  await giveBytes(house, id)
  return id
}

/** A list of applications that someone may fetch, of whatever was sent to an organisation. @returns its id. */
export async function listOf(house: House, person_id: string, organisation_id: string): Promise<string> {
  const id = newId()
  const rows = await house.database.query.selectFrom('applications').select('id').where('certifier_id', '=', organisation_id).where('sent_on', 'is not', null).execute()
  await house.database.query.insertInto('exports').values({
    id, person_id, organisation_id, purpose: 'report', reason: 'The yearly report to the state', query: '', application_ids: rows.map((row) => row.id),
    effective_on: '2026-03-10', recorded_at: house.clock.now(),
  }).execute()
  return id
}

/** A completion that a provider issued to somebody. @returns its id. */
export async function completionAt(house: House, at: Organisations, where: 'provider' | 'providerElsewhere'): Promise<string> {
  const { email, personId } = await someone(house, at, 'applicant')
  const id = newId()
  await house.database.query.insertInto('training_completions').values({
    id, provider_id: at[where], certifier_id: where === 'provider' ? at.here : at.elsewhere, name: 'Ana Ruiz Soto', email, training: 'core80', language: 'es',
    hours: 80, started_on: '2026-02-02', completed_on: '2026-02-27', certificate_number: id, issued_by: personId, effective_on: '2026-03-10',
    recorded_at: house.clock.now(),
  }).execute()
  return id
}

/** Somebody of the staff of an organisation opened a record at night. @returns the finding, as addresses name it. */
export async function nightLooksAt(house: House, at: Organisations, organisationId: string): Promise<string> {
  const { personId } = await someone(house, at, organisationId === at.here ? 'specialist' : 'specialistElsewhere')
  const night = '2026-03-09'
  await recorded(house, { hat: 'staff', personId, organisationId, role: 'programSpecialist' }, { whose: newId(), at: `${night}T23:00:00-07:00` })
  return keyOf({ kind: 'oddHours', by: personId, about: night })
}

/** Two organisations, what others have there, the made-up people of the demonstration, and a letter in its mailbox. */
export async function openWorld(house: House, drain: () => Promise<void>): Promise<World> {
  const at = await organisations(house)
  for (const { email, language } of Object.values(personas)) await person(house, email, language)
  const other = await someone(house, at, 'applicant')
  const sitter = await someone(house, at, 'applicant')
  const [drafted, sentHere, sentElsewhere] = [await draft(house, selfOf(other)), await sentTo(house, at, at.here), await sentTo(house, at, at.elsewhere)]
  const world = {
    house, at, draft: drafted, sentHere, sentElsewhere, device: (await session(house, other.email)).id,
    documents: {
      ofDraft: await documentIn(house, drafted), ofSentHere: await documentIn(house, sentHere), ofSentElsewhere: await documentIn(house, sentElsewhere),
    },
    message: await letterTo(house, other),
    conflictHere: await conflictAt(house, at, at.here), conflictElsewhere: await conflictAt(house, at, at.elsewhere),
    letterHere: await letterAbout(house, at, at.here), letterElsewhere: await letterAbout(house, at, at.elsewhere),
    questionHere: await askedOf(house, at, at.here), questionElsewhere: await askedOf(house, at, at.elsewhere),
    nameChangeHere: await nameChangeOf(house, at, at.here), nameChangeElsewhere: await nameChangeOf(house, at, at.elsewhere),
    certificateHere: await certificateAt(house, at, at.here), certificateElsewhere: await certificateAt(house, at, at.elsewhere),
    issuedHere: (await issuedAt(house, at.here)).number, issuedElsewhere: (await issuedAt(house, at.elsewhere)).number,
    examHere: await examAt(house, at, at.here, 'authorized'), examElsewhere: await examAt(house, at, at.elsewhere, 'authorized'),
    paidHere: await paymentOf(house, other.personId, at.here), paidElsewhere: await paymentOf(house, other.personId, at.elsewhere),
    voucherHere: await voucherOf(house, other.personId, at.here), voucherElsewhere: await voucherOf(house, other.personId, at.elsewhere),
    listHere: await listOf(house, other.personId, at.here), listElsewhere: await listOf(house, other.personId, at.elsewhere),
    memberships: { here: await atWork(house, at.here), elsewhere: await atWork(house, at.elsewhere) },
    completionHere: await completionAt(house, at, 'provider'), completionElsewhere: await completionAt(house, at, 'providerElsewhere'),
    exam: await examInProgress(house, at.here, (await someone(house, at, 'anotherApplicant')).personId),
    banks: { here: await bankOfOthers(house, at, 'here'), elsewhere: await bankOfOthers(house, at, 'elsewhere') },
    practice: await endedPractice(house, (await someone(house, at, 'anotherApplicant')).personId),
    seats: {
      here: await sittingAt(house, at.here), elsewhere: await sittingAt(house, at.elsewhere),
      registration: await seatOf(house, at.here, sitter.personId), waiting: await waitOf(house, at.here, sitter.personId),
    },
    days: {
      here: await dayOf(house, at.here, (await person(house, 'takes.here@example.org')).personId), elsewhere: await dayOf(house, at.elsewhere, (await person(house, 'takes.elsewhere@example.org')).personId),
    },
    vendorFiles: {
      here: { in: await vendorFileAt(house, at.here, other.personId), out: await vendorFileAt(house, at.here, other.personId, 'out') },
      elsewhere: { in: await vendorFileAt(house, at.elsewhere, other.personId), out: await vendorFileAt(house, at.elsewhere, other.personId, 'out') },
    },
    findingHere: await nightLooksAt(house, at, at.here), findingElsewhere: await nightLooksAt(house, at, at.elsewhere),
  }
  await drain()
  await mailboxCarrier(house.database, house.clock).carry({
    id: newId(), to: 'ana@example.org', subject: 'A letter', text: 'Hello', html: '<html lang="en"><body style="color:red">Hello</body></html>',
  })
  return world
}

/** Writes a letter to a person. @returns its id. */
export async function letterTo(house: House, { personId, email }: { personId: string; email: string }): Promise<string> {
  await unitOfWork(house, { hat: 'signIn' }, (unit) =>
    writeMessage(unit, { personId, email }, letter('password-changed', 'en', { reset: `${house.settings.siteAddress}/reset` })))
  const { id } = await house.database.query.selectFrom('messages').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow()
  return id
}

/** A letter that left, about an application that someone sent to one of the organisations. @returns its id. */
export async function letterAbout(house: House, at: Organisations, organisation: string): Promise<string> {
  const reference = await sentTo(house, at, organisation)
  const { id, subject_id } = await house.database.query.selectFrom('applications').select(['id', 'subject_id']).where('reference', '=', reference).executeTakeFirstOrThrow()
  const about = { kind: 'application', id, applicationId: id, certifierId: organisation } as const
  const message = await unitOfWork(house, { hat: 'jobs' }, (unit) =>
    writeMessage(unit, { personId: subject_id, email: 'one@example.org' }, letter('password-changed', 'en', { reset: 'x' }), { about }))
  await house.database.query.updateTable('messages').set({ state: 'sent' }).where('id', '=', message).execute()
  return message
}

/** The same, waiting to be printed. */
export async function letterToPrint(house: House, at: Organisations, organisation: string): Promise<void> {
  const message = await house.database.query.selectFrom('messages').selectAll().where('id', '=', await letterAbout(house, at, organisation)).executeTakeFirstOrThrow()
  await house.database.query.insertInto('paper_letters').values({
    id: newId(), message_id: message.id, person_id: message.person_id, certifier_id: organisation, application_id: message.application_id, why: 'asked',
    lines: ['One'], state: 'waiting', waiting_on: '2026-03-10', recorded_at: house.clock.now(),
  }).execute()
}

/** A letter that waits to be printed by an organisation. */
export const waitingLetter = async (house: House, organisation: string): Promise<string> =>
  (await house.database.query.selectFrom('paper_letters').select('message_id').where('certifier_id', '=', organisation).where('state', '=', 'waiting')
    .orderBy('recorded_at').orderBy('id').executeTakeFirstOrThrow()).message_id

/** What the others have, to see whether a stranger changed any of it. */
export async function recordsOfOthers({ house, draft, sentHere, sentElsewhere, documents, message, device, questionHere, questionElsewhere, nameChangeHere, nameChangeElsewhere, letterHere, letterElsewhere, memberships, ...money }: World) {
  const { query } = house.database
  const references = [draft, sentHere, sentElsewhere]
  return {
    applications: await query.selectFrom('applications').selectAll().where('reference', 'in', references).orderBy('id').execute(),
    answers: await query.selectFrom('application_answers').selectAll('application_answers').innerJoin('applications', 'id', 'application_id')
      .where('reference', 'in', references).orderBy('application_id').orderBy('question').execute(),
    documents: await query.selectFrom('application_documents').selectAll().where('id', 'in', Object.values(documents)).orderBy('id').execute(),
    message: await query.selectFrom('messages').selectAll().where('id', '=', message).execute(),
    letters: await query.selectFrom('messages').selectAll().where((one) => one.or([one('id', 'in', [letterHere, letterElsewhere]), one('copy_of', 'in', [letterHere, letterElsewhere])])).orderBy('id').execute(),
    questions: await query.selectFrom('question_threads').selectAll().where('id', 'in', [questionHere, questionElsewhere]).orderBy('id').execute(),
    nameChanges: await query.selectFrom('name_changes').selectAll().where('id', 'in', [nameChangeHere.change, nameChangeElsewhere.change]).orderBy('id').execute(),
    payments: await query.selectFrom('payments').selectAll().where('id', 'in', [money.paidHere, money.paidElsewhere]).orderBy('id').execute(),
    vouchers: await query.selectFrom('vouchers').selectAll().where('id', 'in', [money.voucherHere, money.voucherElsewhere]).orderBy('id').execute(),
    certificates: await query.selectFrom('training_certificates').selectAll().where('id', 'in', [money.certificateHere.certificate, money.certificateElsewhere.certificate]).orderBy('id').execute(),
    issued: await query.selectFrom('certificates').selectAll().where('number', 'in', [money.issuedHere, money.issuedElsewhere]).orderBy('id').execute(),
    trainingDecisions: await query.selectFrom('training_decisions').selectAll().orderBy('id').execute(),
    conflictEndings: await query.selectFrom('conflict_endings').selectAll().orderBy('conflict_id').execute(),
    providers: await query.selectFrom('training_providers').selectAll().orderBy('id').execute(),
    approvalChanges: await query.selectFrom('provider_approval_changes').selectAll().orderBy('id').execute(),
    completions: await query.selectFrom('training_completions').selectAll().orderBy('id').execute(),
    banks: await query.selectFrom('item_banks').selectAll().where('id', 'in', [money.banks.here.bank, money.banks.elsewhere.bank]).orderBy('id').execute(),
    exam: await query.selectFrom('assessments').selectAll().where('id', '=', money.exam).execute(),
    seats: await query.selectFrom('exam_registrations').selectAll().where('id', '=', money.seats.registration).execute(),
    waiting: await query.selectFrom('exam_waiting').selectAll().where('id', '=', money.seats.waiting).execute(),
    sites: await query.selectFrom('exam_sites').selectAll().where('id', 'in', [money.seats.here.site, money.seats.elsewhere.site]).orderBy('id').execute(),
    sittings: await query.selectFrom('exam_sittings').selectAll().where('id', 'in', [money.seats.here.sitting, money.seats.elsewhere.sitting]).orderBy('id').execute(),
    examDays: await query.selectFrom('exam_days').selectAll().where('registration_id', 'in', [money.days.here.registration, money.days.elsewhere.registration]).orderBy('id').execute(),
    vendorFiles: await query.selectFrom('exam_vendor_files').selectAll().where('id', 'in', [money.vendorFiles.here.in, money.vendorFiles.elsewhere.in]).orderBy('id').execute(),
    accessReviews: await query.selectFrom('access_reviews').selectAll().orderBy('id').execute(),
    memberships: await query.selectFrom('memberships').selectAll().where('id', 'in', Object.values(memberships).map(({ membership }) => membership)).orderBy('id').execute(),
    device: await query.selectFrom('sessions').selectAll().where('id', '=', device).execute(),
  }
}
