import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { keepForm } from '#platform/kept-forms.server.ts'
import { mailboxCarrier } from '#platform/mail-carrier.server.ts'
import { sweep } from '#platform/sweeps.server.ts'
import { unitOfWork, type Actor, type Self, type StaffRole } from '#platform/unit-of-work.server.ts'
import { accountOf } from '#people/public.server.ts'
import { newSignInLink } from '#people/sign-in-links.server.ts'
import { draft, send } from '#tests/people/applications.ts'
import { certifyingBody, person, signs } from '#tests/people/people.ts'
import { asksForName } from '#tests/people/name-changes.ts'
import { asks } from '#tests/people/questions.ts'
import { letterTo, sentTo } from '../../routes/records.ts'
import { whatWasDecided } from './who-decides.ts'
import { whoHadWhat, whoKnowsWhom, type Conflicts } from './conflict-scene.ts'
import { whoIsCertified, type Issued } from './issued-scene.ts'
import { whatWasPrinted } from './paper-scene.ts'
import { lookedAround } from './looks-scene.ts'
import { policyOf } from './policy-scene.ts'
import { whoseExams, type Exams } from './exam-scene.ts'
import { whoseCertificates, type Certificates } from './certificate-scene.ts'
import { rolesOf, type Memberships } from './roles-scene.ts'
import { calendarsOf, type Calendars } from './calendar-scene.ts'
import { moneyOf, vouchersOf, type Money, type VoucherIds } from './money-scene.ts'
import { lettersOnPaper, type Letters } from './letter-scene.ts'
import { whoTrained, type Providers } from './training-scene.ts'
import { whoSits, type Seats } from './seat-scene.ts'
import { whoseBanks, type Banks } from './bank-scene.ts'
import { whoseDays, type Days } from './day-scene.ts'
import { whoseAssessments, type Assessments } from './assessment-scene.ts'
import { whatVendorsSaid, type VendorFiles } from './vendor-scene.ts'
import { session } from '../../routes/visitors.ts'
import { queueTraces } from './who-changes-queue.ts'

/** Everyone who works in the database: people for themselves, people at work, signing in, and the jobs. */
export const actorNames = [
  'Ana', 'Ben', 'Cora', 'Marcus', 'Marcus at work', 'Anh at work', 'Mai at work', 'Sam at work', 'Marcus as proctor', 'Dana elsewhere', 'Ben at Río', 'signing in', 'the jobs',
] as const
export type ActorName = (typeof actorNames)[number]
export type PersonName = 'Ana' | 'Ben' | 'Cora' | 'Eve' | 'Marcus' | 'Anh' | 'Mai' | 'Sam' | 'Dana'

/** A house in which every table holds something of several people. */
export interface Scene {
  readonly house: House
  readonly actors: Readonly<Record<ActorName, Actor>>
  /** Ids of people, to speak of them by name. */
  readonly people: Readonly<Record<PersonName, string>>
  /** Ids of their applications. */
  readonly applications: Readonly<Partial<Record<PersonName, string>>>
  /** Ids of files of theirs. */
  readonly files: Readonly<Partial<Record<PersonName, string>>>
  /** Ids of their questions. */
  readonly questions: Readonly<Partial<Record<PersonName, string>>>
  readonly here: string
  readonly elsewhere: string
  /** What Ana, Marcus, Sam and Eve owe and paid. */
  readonly money: Readonly<Partial<Record<PersonName, Money>>>
  readonly vouchers: VoucherIds
  /** Ids of a value that Anh set here, and of one that Eve set elsewhere. */
  readonly policy: { readonly here: string; readonly elsewhere: string }
  /** Ids of the changes of their legal names that Ana, Marcus, Sam and Eve asked for. */
  readonly nameChanges: Readonly<Partial<Record<PersonName, string>>>
  /** Who said that they know whom. */
  readonly conflicts: Conflicts
  /** Letters to Ana, Marcus, Sam and Eve about their applications, each also on paper; and one to Ana about signing in. */
  readonly letters: Letters
  readonly signInLetters: Letters
  /** Training certificates, and papers for them. */
  readonly certificates: Certificates
  /** Ids of what belongs to whose exam. */
  readonly exams: Exams
  /** Certificates of people who passed the exam, and one who passed and has none yet. */
  readonly issued: Issued
  /** Ids of what people work as, here and elsewhere. */
  readonly memberships: Memberships
  /** Ids of the addresses of calendars that Ana, Ben and Marcus have. */
  readonly calendars: Calendars
  /** Ids of training providers. Ben coordinates the training of Río. */
  readonly providers: Providers
  /** Exam sites and sittings, seats and places on waiting lists. */
  readonly seats: Seats
  /** Days of the exam. */
  readonly days: Days
  /** What people practise and sit, open and ended. */
  readonly assessments: Assessments
  /** Banks of confidential questions. */
  readonly banks: Banks
  /** Files that an exam vendor sent, here and elsewhere. */
  readonly vendorFiles: VendorFiles
}

async function works(house: House, who: Self, organisationId: string, role: StaffRole): Promise<Actor> {
  await house.database.query.insertInto('memberships')
    .values({ id: newId(), person_id: who.personId, organisation_id: organisationId, role, starts_at: house.clock.now() }).execute()
  return { hat: 'staff', personId: who.personId, organisationId, role }
}

/** Rows that operations write only on bad days: a form kept after its session ended, a device, the answer to a form. */
async function traces(house: House, people: Record<string, Self>): Promise<void> {
  const form = new FormData()
  form.set('givenNames', 'A')
  for (const [name, { personId }] of Object.entries(people)) {
    await keepForm(house, personId, '/apply/x/name', form)
    const email = `${name}@example.org`.toLowerCase()
    await session(house, email)
    await letterTo(house, { personId, email })
    await unitOfWork(house, { hat: 'signIn' }, async (unit) => newSignInLink(unit, (await accountOf(unit, email)).id, 'resetPassword'))
    await house.database.query.insertInto('names').values({ id: newId(), person_id: personId, kind: 'chosen', full_name: `${name} A.`,
      starts_on: '2026-03-01', recorded_at: house.clock.now() }).onConflict((conflict) => conflict.doNothing()).execute()
    await result(house, personId)
    await signs(house, { hat: 'self', personId })
    const orientation = { person_id: personId, version: '1.0', effective_on: '2026-03-10', recorded_at: house.clock.now() }
    await house.database.query.insertInto('orientation_parts_done').values({ ...orientation, part: 'the-role' })
      .onConflict((conflict) => conflict.doNothing()).execute()
    await house.database.query.insertInto('orientation_checks_passed').values(orientation).execute()
    await removedFile(house, personId)
  }
  await result(house, null)
  await mailboxCarrier(house.database, house.clock).carry({ id: newId(), to: 'ana@example.org', subject: 'x', text: 'x', html: 'x' })
  await house.rateLimits.count('mailToAddress', 'ana@example.org')
  await sweep(house, 'files', async () => 1)
}

const removedFile = (house: House, person_id: string) => house.database.query.insertInto('files')
  .values({ id: newId(), person_id, kind: 'identity', name: 'id.jpg', type: 'image/jpeg', bytes: 1, sha256: '0'.repeat(64),
    received_sha256: '0'.repeat(64), previews: 1, recorded_at: house.clock.now(), removed_at: house.clock.now() }).execute()

const result = (house: House, person_id: string | null) => house.database.query.insertInto('form_results')
  .values({ form_id: newId(), person_id, address: '/apply', content_hash: 'x', result: '{}', recorded_at: house.clock.now() }).execute()

/**
 * Ana has sent an application, Ben writes one, Cora has none. Marcus (specialist) and Sam (operator) work here and have
 * sent one of their own, Anh (manager) writes one; Mai is a manager, too, who said that she knows Ana; Dana is a specialist of
 * another organisation, to which Eve has sent.
 * Ana, Ben (of his draft), Cora (of none), Marcus and Sam have asked the program here, Eve the other one.
 */
export async function openScene(house: House, drain: () => Promise<void>): Promise<Scene> {
  const here = await certifyingBody(house, 'Peer Certification Program')
  const names = ['Ana', 'Ben', 'Cora', 'Marcus', 'Anh', 'Mai', 'Sam', 'Dana'] as const
  const selves = {} as Record<(typeof names)[number], Self>
  for (const name of names) selves[name] = await person(house, `${name}@example.org`.toLowerCase())
  for (const name of ['Ana', 'Ben', 'Marcus', 'Anh', 'Sam'] as const) {
    const reference = await draft(house, selves[name])
    if (name !== 'Ben' && name !== 'Anh') await send(house, selves[name], reference)
  }
  for (const name of ['Ana', 'Ben', 'Cora', 'Marcus', 'Sam'] as const) await asks(house, selves[name])
  const elsewhere = await certifyingBody(house, 'Another Certification Program')
  await sentTo(house, { here, elsewhere }, elsewhere)
  await traces(house, selves)
  await drain()
  const rows = await house.database.query.selectFrom('applications').select(['id', 'subject_id', 'certifier_id']).execute()
  await asks(house, { hat: 'self', personId: rows.find(({ certifier_id }) => certifier_id === elsewhere)!.subject_id })
  const files = await house.database.query.selectFrom('files').select(['id', 'person_id']).where('removed_at', 'is not', null).execute()
  await house.database.query.insertInto('application_reminders')
    .values({ application_id: rows[0]!.id, days: 30, due_on: '2026-05-09', letter_written: true, recorded_at: house.clock.now() }).execute()
  const threads = await house.database.query.selectFrom('question_threads').select(['id', 'person_id']).execute()
  const people = { ...Object.fromEntries(names.map((name) => [name, selves[name].personId])),
    Eve: rows.find(({ certifier_id }) => certifier_id === elsewhere)!.subject_id } as Scene['people']
  const nameOf = (id: string) => Object.entries(people).find(([, one]) => one === id)![0]
  const money = Object.fromEntries(await Promise.all((['Ana', 'Marcus', 'Sam', 'Eve'] as const).map(async (name) =>
    [name, await moneyOf(house, people[name], name === 'Eve' ? elsewhere : here)] as const)))
  const nameChanges = Object.fromEntries(await Promise.all((['Ana', 'Marcus', 'Sam', 'Eve'] as const).map(async (name) =>
    [name, await asksForName(house, { hat: 'self', personId: people[name] })] as const)))
  const conflicts = await whoKnowsWhom(house, people, { here, elsewhere })
  await whoHadWhat(house, people, rows)
  await whatWasDecided(house, people, rows)
  await queueTraces(house, people, { here, elsewhere })
  await lookedAround(house, people, { here, elsewhere })
  const looks = [['Marcus', 'Ana'], ['Anh', 'Ana'], ['Anh', 'Marcus'], ['Dana', 'Eve']] as const
  for (const [who, whose] of looks) {
    await house.database.query.insertInto('review_presence').values({
      application_id: rows.find(({ subject_id }) => subject_id === people[whose])!.id, subject_id: people[whose], person_id: people[who],
      certifier_id: whose === 'Eve' ? elsewhere : here, by_role: who === 'Anh' ? 'programManager' : 'programSpecialist', name: who,
      since_at: house.clock.now(), seen_at: house.clock.now(), stays: true,
    }).execute()
  }
  const providers = await whoTrained(house, people, { here, elsewhere })
  const certificates = await whoseCertificates(house, people, { here, elsewhere }, rows, providers)
  const exams = await whoseExams(house, people, { here, elsewhere })
  const banks = await whoseBanks(house, people, { here, elsewhere })
  const assessments = await whoseAssessments(house, people, { here, elsewhere })
  const seats = await whoSits(house, people, { here, elsewhere }, rows)
  const vendorFiles = await whatVendorsSaid(house, people, { here, elsewhere })
  await drain()
  const issued = await whoIsCertified(house, people, { here, elsewhere }, exams)
  await whatWasPrinted(house, people, issued, { here, elsewhere })
  const days = await whoseDays(house, people, { here, elsewhere }, seats)
  const actors: Scene['actors'] = {
    Ana: selves.Ana, Ben: selves.Ben, Cora: selves.Cora, Marcus: selves.Marcus,
    'Marcus at work': await works(house, selves.Marcus, here, 'programSpecialist'),
    'Anh at work': await works(house, selves.Anh, here, 'programManager'),
    'Mai at work': await works(house, selves.Mai, here, 'programManager'),
    'Sam at work': await works(house, selves.Sam, here, 'operator'),
    'Marcus as proctor': await works(house, selves.Marcus, here, 'proctor'),
    'Dana elsewhere': await works(house, selves.Dana, elsewhere, 'programSpecialist'),
    'Ben at Río': await works(house, selves.Ben, providers.Rio, 'trainingCoordinator'),
    'signing in': { hat: 'signIn' }, 'the jobs': { hat: 'jobs' },
  }
  return {
    seats, vendorFiles, days, banks, assessments, providers, exams, certificates, issued, conflicts, nameChanges, money, vouchers: await vouchersOf(house, people, { here, elsewhere }),
    ...(await lettersOnPaper(house, people)),
    policy: { here: await policyOf(house, people.Anh, here), elsewhere: await policyOf(house, people.Eve, elsewhere) },
    house, here, elsewhere, people, applications: Object.fromEntries(rows.map(({ id, subject_id }) => [nameOf(subject_id), id])),
    files: Object.fromEntries(files.map(({ id, person_id }) => [nameOf(person_id), id])),
    questions: Object.fromEntries(threads.map(({ id, person_id }) => [nameOf(person_id), id])),
    calendars: await calendarsOf(house, people), actors, memberships: await rolesOf(house, people, { here, elsewhere }),
  }
}
