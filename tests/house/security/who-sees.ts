import { sql } from 'kysely'
import type { ActorName } from './scene.ts'

/** Everyone to whom a request can belong. */
export const atPages = ['Ana', 'Ben', 'Cora', 'Marcus', 'Marcus at work', 'Anh at work', 'Mai at work', 'Sam at work', 'Marcus as proctor', 'Dana elsewhere', 'Ben at Río'] as const
type AtPages = (typeof atPages)[number]

interface Sight {
  /** The column, or the expression, that says whose a row is; `'rows'` where rows belong to nobody. */
  readonly owner: string
  /** What people see at pages: each their own rows, or as written for each; nothing for those who are not named. */
  readonly pages: 'own' | 'rows' | 'refused' | Partial<Record<AtPages, string>>
  readonly signingIn: string
  readonly jobs: string
}

const own = (owner: string, signingIn: string, jobs: string): Sight => ({ owner, pages: 'own', signingIn, jobs })
const house = (pages: 'rows' | 'refused', signingIn: string, jobs: string): Sight => ({ owner: "'rows'", pages, signingIn, jobs })

/** What belongs to an application: its applicant's until it is sent; then also the staff's to whom it was sent. */
const sentOnes: Partial<Record<AtPages, string>> = {
  Ana: 'Ana', Marcus: 'Marcus', 'Marcus at work': 'Ana, Marcus, Sam', 'Anh at work': 'Ana, Marcus, Sam', 'Dana elsewhere': 'Eve',
  // She knows Ana.
  'Mai at work': 'Marcus, Sam',
}

/** Money of an application: its applicant's, and the staff's to whom it was sent; every one of these has some. */
const money: Sight = { owner: 'person_id', signingIn: 'refused', jobs: 'Ana, Eve, Marcus, Sam', pages: sentOnes }
/** Fees and what paid them: Ben and Mai have paid for an exam, too. */
const paid: Sight = { ...money, jobs: 'Ana, Ben, Eve, Mai, Marcus, Sam', pages: {
  ...sentOnes, Ben: 'Ben', 'Marcus at work': 'Ana, Ben, Mai, Marcus, Sam', 'Anh at work': 'Ana, Ben, Mai, Marcus, Sam', 'Mai at work': 'Ben, Mai, Marcus, Sam' } }
/** Questions: whose they are, and the staff's to whose organisation they went, of drafts and before any application, too. */
const askedOnes: Partial<Record<AtPages, string>> = {
  Ana: 'Ana', Ben: 'Ben', Cora: 'Cora', Marcus: 'Marcus', 'Dana elsewhere': 'Eve',
  'Marcus at work': 'Ana, Ben, Cora, Marcus, Sam', 'Anh at work': 'Ana, Ben, Cora, Marcus, Sam', 'Mai at work': 'Ben, Cora, Marcus, Sam',
}

/** Confidential questions: the managers of the program that has them, and nobody else. Each bears the id of who brought it. */
const banks = (owner: string): Sight => ({ owner, signingIn: 'refused', jobs: 'refused', pages: { 'Anh at work': 'Anh', 'Mai at work': 'Anh' } })

/** What belongs to an exam: its person's, and the staff's to whom it was sent; nobody's own at work. */
const examOnes = (also: 'Ben' | 'Ben and Mai' | 'Ben, not Sam'): Partial<Record<AtPages, string>> => ({
  Ana: 'Ana', Marcus: 'Marcus', 'Dana elsewhere': 'Eve', Ben: 'Ben',
  ...{
    Ben: { 'Marcus at work': 'Ana, Ben, Sam', 'Anh at work': 'Ana, Ben, Marcus, Sam', 'Mai at work': 'Ben, Marcus, Sam' },
    'Ben, not Sam': { 'Marcus at work': 'Ana, Ben', 'Anh at work': 'Ana, Ben, Marcus', 'Mai at work': 'Ben, Marcus' },
    'Ben and Mai': { 'Marcus at work': 'Ana, Ben, Mai, Sam', 'Anh at work': 'Ana, Ben, Mai, Marcus, Sam', 'Mai at work': 'Ben, Marcus, Sam' },
  }[also],
})
const exam = (also: Parameters<typeof examOnes>[0], jobs: string): Sight => ({ owner: 'subject_id', signingIn: 'refused', jobs, pages: examOnes(also) })

/** Who said that they know whom. */
const knowing = "reviewer_id || ' of ' || subject_id"
/** What staff keep for themselves, each in their organisation: an operator has no part in it. */
const kept = (place: string): Sight => ({
  owner: `person_id || ' ' || ${place}`, signingIn: 'refused', jobs: 'refused',
  pages: { 'Marcus at work': 'Marcus here', 'Anh at work': 'Anh here', 'Dana elsewhere': 'Dana elsewhere' },
})
/** What was set of fees and deadlines: seen by those of the organisation who may set them, by whom each was. */
const policy: Sight = { owner: 'by_person', signingIn: 'refused', jobs: 'Anh, Eve', pages: { 'Anh at work': 'Anh', 'Mai at work': 'Anh', 'Sam at work': 'Anh' } }

/** Certificates that the exam gave to Ana, Marcus, Sam and Mai, and elsewhere to Eve. */
const issued: Sight = { owner: 'subject_id', signingIn: 'refused', jobs: 'Ana, Eve, Mai, Marcus, Sam', pages: {
  Ana: 'Ana', Marcus: 'Marcus', 'Marcus at work': 'Ana, Mai, Sam', 'Anh at work': 'Ana, Mai, Marcus, Sam', 'Mai at work': 'Marcus, Sam', 'Dana elsewhere': 'Eve' } }

/** What those see who keep the roles of the organisation here. */
const keeping = (sight: string) => ({ 'Anh at work': sight, 'Mai at work': sight, 'Sam at work': sight })

/** Seats: whose they are, and the staff's to whose organisation they belong; their own not at work. */
const seats: Sight = { owner: 'subject_id', signingIn: 'refused', jobs: 'refused', pages: {
  Ana: 'Ana', Marcus: 'Marcus', 'Marcus at work': 'Ana, Sam', 'Anh at work': 'Ana, Marcus, Sam', 'Mai at work': 'Marcus, Sam', 'Dana elsewhere': 'Eve' } }

/** Exams of Ana, Marcus, Sam and Mai here and of Eve elsewhere; Cora practises. */
const tested: Sight = { ...issued, jobs: 'Ana, Cora, Eve, Mai, Marcus, Sam', pages: { ...(issued.pages as Partial<Record<AtPages, string>>), Cora: 'Cora' } }
const asked: Sight = { ...tested, pages: { Ana: 'Ana', Cora: 'Cora', Marcus: 'Marcus' } }

/** Days of the exam: their person's, and a manager's and a proctor's who do not know or train them; proctors see those of now. */
const daysSeen = { Ana: 'Ana', Marcus: 'Marcus', 'Anh at work': 'Ana, Marcus, Sam, Sam before', 'Mai at work': 'Marcus, Sam, Sam before', 'Marcus as proctor': 'Sam' }
const dayAnd = (more: string) => `subject_id || case when ${more} then ' before' else '' end`
const days = (owner: string, jobs: string, pages: Partial<Record<AtPages, string>> = daysSeen): Sight => ({ owner: dayAnd(owner), signingIn: 'refused', jobs, pages })
/** For every table, whose rows are seen by whom. A table that is missing here turns a test red. */
export const whoSees: Readonly<Record<string, Sight>> = {
  jurisdictions: house('rows', 'rows', 'rows'),
  organisations: house('rows', 'rows', 'rows'),
  legal_clock: house('rows', 'rows', 'rows'),
  people: own('id', 'everyone', 'everyone'),
  accounts: own('person_id', 'everyone', 'everyone'),
  names: own('person_id', 'everyone', 'everyone'),
  memberships: { owner: 'person_id', signingIn: 'Anh, Ben, Dana, Mai, Marcus, Sam', jobs: 'Anh, Ben, Dana, Mai, Marcus, Sam', pages: {
    Ben: 'Ben', 'Ben at Río': 'Ben', Marcus: 'Marcus', 'Marcus at work': 'Marcus', 'Marcus as proctor': 'Marcus', 'Dana elsewhere': 'Dana', ...keeping('Anh, Ben, Mai, Marcus, Sam') } },
  invitations: { owner: 'email', signingIn: 'cora@here, eve@elsewhere, first@here, gone@here, marcus@here',
    jobs: 'cora@here, eve@elsewhere, first@here, gone@here, marcus@here', pages: keeping('cora@here, first@here, gone@here, marcus@here') },
  role_history: { owner: "person_id || ' ' || step", signingIn: 'refused', jobs: 'refused', pages: {
    Ben: 'Ben ended, Ben given', 'Ben at Río': 'Ben ended, Ben given', Marcus: 'Marcus given', 'Marcus at work': 'Marcus given', 'Marcus as proctor': 'Marcus given', 'Dana elsewhere': 'Dana given',
    ...keeping('Ben ended, Ben given, Marcus given') } },
  sessions: own('person_id', 'everyone', 'refused'),
  sign_in_links: house('refused', 'rows', 'rows'),
  rate_limits: house('refused', 'refused', 'rows'),
  form_results: own('person_id', 'a visitor', 'Ana, Anh, Ben, Cora, Dana, Mai, Marcus, Sam, a visitor'),
  kept_forms: own('person_id', 'Ana, Anh, Ben, Cora, Dana, Mai, Marcus, Sam', 'Ana, Anh, Ben, Cora, Dana, Mai, Marcus, Sam'),
  files: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: { Ana: 'Ana', Ben: 'Ben', Cora: 'Cora', Marcus: 'Marcus' } },
  messages: { owner: 'person_id', signingIn: 'refused', jobs: 'everyone', pages: { ...sentOnes, Ben: 'Ben', Cora: 'Cora' } },
  postal_addresses: { owner: 'person_id', signingIn: 'refused', jobs: 'Ana, Ben, Marcus, Sam', pages: { Ana: 'Ana', Ben: 'Ben', Marcus: 'Marcus' } },
  paper_letters: { owner: 'person_id', signingIn: 'refused', jobs: 'Ana, Eve, Marcus, Sam', pages: sentOnes },
  letter_history: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: sentOnes },
  demonstration_mail: house('refused', 'refused', 'rows'),
  news: house('refused', 'refused', 'rows'),
  reactions_done: house('refused', 'refused', 'rows'),
  // How the house's own work went, for those who watch it here.
  sweep_runs: { owner: "'rows'", signingIn: 'refused', jobs: 'rows', pages: { 'Anh at work': 'rows', 'Mai at work': 'rows', 'Sam at work': 'rows' } },
  calendar_subscriptions: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: { Ana: 'Ana', Ben: 'Ben', Marcus: 'Marcus' } },
  calendar_events: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: { Ana: 'Ana', Ben: 'Ben', Marcus: 'Marcus' } },
  orientation_parts_done: own('person_id', 'refused', 'refused'),
  orientation_checks_passed: own('person_id', 'refused', 'refused'),
  // Only what was done in the name of the manager's own organisation: what Marcus and Sam did there, and Dana elsewhere.
  audit: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: { 'Anh at work': 'Marcus, Sam', 'Mai at work': 'Marcus, Sam' } },
  access_reviews: { owner: 'looked_by', signingIn: 'refused', jobs: 'refused', pages: { 'Anh at work': 'Marcus, Sam', 'Mai at work': 'Marcus, Sam' } },
  applications: { owner: 'subject_id', signingIn: 'refused', jobs: 'Ana, Anh, Ben, Eve, Marcus, Sam', pages: { ...sentOnes, Ben: 'Ben' } },
  application_answers: { owner: 'subject_id', signingIn: 'refused', jobs: 'refused', pages: { Ana: 'Ana', Ben: 'Ben', Marcus: 'Marcus' } },
  application_documents: { owner: 'subject_id', signingIn: 'refused', jobs: 'Ana, Anh, Ben, Eve, Marcus, Sam', pages: { ...sentOnes, Ben: 'Ben' } },
  application_search: house('refused', 'refused', 'refused'),
  application_reminders: house('refused', 'refused', 'rows'),
  submissions: { owner: 'subject_id', signingIn: 'refused', jobs: 'Ana, Eve, Marcus, Sam', pages: sentOnes },
  signed_agreements: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: { Ana: 'Ana', Ben: 'Ben', Cora: 'Cora', Marcus: 'Marcus' } },
  application_history: {
    owner: "subject_id || ' ' || step", signingIn: 'refused', jobs: 'refused',
    pages: {
      Ana: 'Ana send, Ana start', Ben: 'Ben start', Marcus: 'Marcus send, Marcus start', 'Dana elsewhere': 'Eve send',
      'Marcus at work': 'Ana send, Sam send', 'Anh at work': 'Ana send, Marcus send, Sam send', 'Mai at work': 'Marcus send, Sam send',
    },
  },
  charges: paid,
  payments: paid,
  allocations: paid,
  payment_reversals: money,
  forfeitures: money,
  forfeitures_lifted: money,
  vouchers: {
    owner: "coalesce(held_by::text, 'free')", signingIn: 'refused', jobs: 'refused',
    pages: { Ana: 'Ana', Ben: 'Ben', Marcus: 'Marcus', 'Anh at work': 'Ana, Anh, Ben, Marcus, Sam, free', 'Mai at work': 'Anh, Ben, Marcus, Sam, free' },
  },
  voucher_history: { owner: 'by_person', signingIn: 'refused', jobs: 'refused', pages: { 'Anh at work': 'Ana, Anh, Ben, Marcus, Sam', 'Mai at work': 'Anh, Ben, Marcus, Sam' } },
  policy_overrides: policy,
  policy_takebacks: policy,
  policy_verifications: policy,
  name_changes: { owner: 'person_id', signingIn: 'refused', jobs: 'Ana, Eve, Marcus, Sam', pages: sentOnes },
  name_change_evidence: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: sentOnes },
  name_change_history: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: sentOnes },
  conflicts_of_interest: { owner: knowing, signingIn: 'refused', jobs: 'refused', pages: {
    'Marcus at work': 'Marcus of Anh, Marcus of Eve', 'Marcus as proctor': 'Marcus of Anh, Marcus of Eve', 'Anh at work': 'Mai of Ana, Marcus of Eve, Sam of Ana',
    'Mai at work': 'Mai of Ana, Marcus of Anh, Marcus of Eve', 'Sam at work': 'Sam of Ana', 'Dana elsewhere': 'Dana of Ben, Dana of Cora' } },
  conflict_endings: { owner: knowing, signingIn: 'refused', jobs: 'refused', pages: { 'Anh at work': 'Sam of Ana', 'Mai at work': 'Marcus of Anh' } },
  assignments: { owner: 'subject_id', signingIn: 'refused', jobs: 'refused', pages: {
    'Marcus at work': 'Ana, Anh, Ben, Sam', 'Anh at work': 'Ana, Ben, Marcus, Sam', 'Mai at work': 'Anh, Ben, Marcus, Sam', 'Dana elsewhere': 'Eve' } },
  saved_views: kept('name'),
  exports: kept('query'),
  // What waits to leave is not there for its person, also when they work here.
  review_decisions: {
    owner: "subject_id || ' ' || state", signingIn: 'refused',
    jobs: 'Ana left, Ana waiting, Ben waiting, Eve waiting, Marcus left, Marcus waiting, Sam left', pages: {
      Ana: 'Ana left', Marcus: 'Marcus left', 'Marcus at work': 'Ana left, Ana waiting, Ben waiting, Sam left',
      'Anh at work': 'Ana left, Ana waiting, Ben waiting, Marcus left, Marcus waiting, Sam left',
      'Mai at work': 'Ben waiting, Marcus left, Marcus waiting, Sam left', 'Dana elsewhere': 'Eve waiting',
    },
  },
  // Nobody sees who looks at their own application, or at that of a person they know.
  review_presence: {
    owner: "person_id || ' at ' || subject_id", signingIn: 'refused', jobs: 'refused', pages: {
      'Marcus at work': 'Anh at Ana, Marcus at Ana', 'Anh at work': 'Anh at Ana, Anh at Marcus, Marcus at Ana',
      'Mai at work': 'Anh at Marcus', 'Dana elsewhere': 'Dana at Eve',
    },
  },
  exam_eligibilities: exam('Ben and Mai', 'Ana, Ben, Eve, Mai, Marcus, Sam'),
  exam_eligibility_history: exam('Ben and Mai', 'refused'),
  exam_requests: exam('Ben', 'Ana, Ben, Eve, Marcus, Sam'),
  exam_request_history: exam('Ben', 'refused'),
  exam_results: exam('Ben, not Sam', 'Ana, Ben, Eve, Marcus'),
  exam_result_corrections: exam('Ben, not Sam', 'Ana, Ben, Eve, Marcus'),
  exam_accommodations: exam('Ben', 'Ana, Ben, Eve, Marcus, Sam'),
  exam_accommodation_history: exam('Ben', 'refused'),
  training_certificates: {
    owner: "subject_id || ' ' || state", signingIn: 'refused', jobs: 'Ana inReview, Ben stored, Cora stored, Eve inReview, Marcus refused, Sam inReview, Sam refused',
    pages: {
      Ana: 'Ana inReview', Ben: 'Ben stored', Cora: 'Cora stored', Marcus: 'Marcus refused', 'Marcus at work': 'Ana inReview, Sam inReview, Sam refused',
      'Anh at work': 'Ana inReview, Marcus refused, Sam inReview, Sam refused', 'Mai at work': 'Marcus refused, Sam inReview, Sam refused',
      'Dana elsewhere': 'Eve inReview',
    },
  },
  // Of what is only stored, or was removed, the program learns nothing.
  training_certificate_history: {
    owner: "subject_id || ' ' || step", signingIn: 'refused', jobs: 'refused', pages: {
      Ana: 'Ana handIn, Ana start', Ben: 'Ben start', Cora: 'Cora start', Marcus: 'Marcus refuse, Marcus start',
      'Marcus at work': 'Ana handIn, Sam handIn, Sam refuse', 'Anh at work': 'Ana handIn, Marcus refuse, Sam handIn, Sam refuse',
      'Mai at work': 'Marcus refuse, Sam handIn, Sam refuse', 'Dana elsewhere': 'Eve handIn',
    },
  },
  training_decisions: {
    owner: "subject_id || ' ' || state", signingIn: 'refused',
    jobs: 'Ana left, Ana waiting, Ben waiting, Eve waiting, Marcus left, Marcus waiting, Sam left', pages: {
      Ana: 'Ana left', Marcus: 'Marcus left', 'Marcus at work': 'Ana left, Ana waiting, Ben waiting, Sam left',
      'Anh at work': 'Ana left, Ana waiting, Ben waiting, Marcus left, Marcus waiting, Sam left',
      'Mai at work': 'Ben waiting, Marcus left, Marcus waiting, Sam left', 'Dana elsewhere': 'Eve waiting',
    },
  },
  // Of certificates staff see all but their own, which they have at home; what is public of them everybody sees, and asks for by pages alone.
  certificates: issued,
  certificate_names: issued,
  certificate_history: issued,
  certificate_papers: issued,
  credentials: issued,
  // Each their own, of those who print for others.
  paper_batches: { owner: 'by_person', signingIn: 'refused', jobs: 'Anh, Dana, Marcus', pages: { 'Marcus at work': 'Marcus', 'Marcus as proctor': 'Marcus', 'Anh at work': 'Anh', 'Dana elsewhere': 'Dana' } },
  signing_keys: house('rows', 'rows', 'rows'),
  status_lists: house('rows', 'rows', 'rows'),
  // A specimen is nobody's to find: Sam's is one.
  registry_entries: { owner: "case when specimen then 'specimen' else 'rows' end", signingIn: 'rows', jobs: 'rows, specimen', pages: Object.fromEntries(atPages.map((one) => [one, 'rows, specimen'])) },
  registry_words: house('refused', 'refused', 'refused'),
  // Providers and what they are approved for are a public list; who did it and why is not.
  training_providers: house('rows', 'rows', 'rows'),
  provider_approvals: house('rows', 'rows', 'rows'),
  provider_approval_changes: house('rows', 'rows', 'rows'),
  provider_history: { owner: 'by_person', signingIn: 'refused', jobs: 'refused', pages: {
    'Marcus at work': 'Anh, Mai', 'Anh at work': 'Anh, Mai', 'Mai at work': 'Anh, Mai', 'Dana elsewhere': 'Eve', 'Ben at Río': 'Anh' } },
  training_completions: {
    owner: "coalesce(subject_id::text, 'nobody yet')", signingIn: 'refused', jobs: 'Ana, Ben, Eve, Marcus, Sam, nobody yet', pages: {
      Ana: 'Ana', Ben: 'Ben', Marcus: 'Marcus', 'Ben at Río': 'Ana, Ben, nobody yet', 'Dana elsewhere': 'Eve',
      'Marcus at work': 'Ana, Ben, Marcus, Sam, nobody yet', 'Anh at work': 'Ana, Ben, Marcus, Sam, nobody yet', 'Mai at work': 'Ben, Marcus, Sam, nobody yet',
    },
  },
  // Where and when the exam is given is a public list; who sits there is not.
  exam_sites: house('rows', 'rows', 'rows'),
  exam_sittings: house('rows', 'rows', 'rows'),
  exam_sitting_history: { owner: 'by_person', signingIn: 'refused', jobs: 'refused', pages: {
    'Marcus at work': 'Anh', 'Anh at work': 'Anh', 'Mai at work': 'Anh', 'Dana elsewhere': 'Eve' } },
  // Exams are their person's and the staff's to whose organisation they belong, practice is its person's alone; what was asked and answered, too.
  item_banks: { ...banks('name'), jobs: 'Anh, Eve' },
  bank_items: { ...banks('identifier'), jobs: 'Anh, Eve' },
  item_bank_history: banks('by_person'),
  bank_item_history: banks('by_person'),
  item_imports: banks('by_person'),
  item_exports: banks('person_id'),
  assessments: tested,
  assessment_history: tested,
  assessment_scores: tested,
  assessment_items: asked,
  assessment_answers: asked,
  item_responses: { owner: "coalesce((select name from organisations o where o.id = certifier_id), 'practice')", signingIn: 'refused',
    jobs: 'Another Certification Program, Peer Certification Program, practice', pages: {
      'Marcus at work': 'Peer Certification Program, practice', 'Anh at work': 'Peer Certification Program, practice',
      'Mai at work': 'Peer Certification Program, practice', 'Dana elsewhere': 'Another Certification Program, practice' } },
  exam_registrations: { ...seats, jobs: 'Ana, Eve, Marcus, Sam' },
  exam_days: days('not on_screen', 'Ana, Eve, Marcus, Sam, Sam before'),
  exam_day_agreements: days('false', 'refused', { Ana: 'Ana', Marcus: 'Marcus' }),
  exam_day_history: days("from_state = 'expected'", 'refused'),
  exam_incidents: days("note = 'before'", 'refused', { ...daysSeen, Ana: 'nothing', Marcus: 'nothing' }),
  // Who has a seat of now there, whoever proctors it now, and its program's managers; not Ben, who may still choose a date, and no specialist.
  exam_meetings: { owner: 'address', signingIn: 'refused', jobs: 'refused', pages: {
    Ana: 'https://here.example.org/', Marcus: 'https://here.example.org/', 'Marcus as proctor': 'https://here.example.org/',
    'Anh at work': 'https://here.example.org/, https://later.example.org/', 'Mai at work': 'https://here.example.org/, https://later.example.org/' } },
  exam_waiting: { ...seats, jobs: 'Ana, Eve, Marcus, Sam' },
  exam_seat_history: seats,
  exam_waiting_history: { ...seats, pages: { Ana: 'Ana', Marcus: 'Marcus' } },
  // Files of an exam vendor are the managers'; lines about themself or about whom they know are not.
  exam_vendor_files: { owner: 'by_person', signingIn: 'refused', jobs: 'Anh, Eve, Mai', pages: { 'Anh at work': 'Anh, Mai', 'Mai at work': 'Anh, Mai' } },
  exam_vendor_lines: { owner: "coalesce(subject_id::text, 'nobody')", signingIn: 'refused', jobs: 'Ana, Eve, Marcus, nobody', pages: {
    'Anh at work': 'Ana, Marcus, nobody', 'Mai at work': 'Marcus, nobody' } },
  exam_vendor_bookings: { ...seats, jobs: 'Ana, Eve, Marcus, Sam' },
  question_threads: { owner: 'person_id', signingIn: 'refused', jobs: 'Ana, Ben, Cora, Eve, Marcus, Sam', pages: askedOnes },
  question_messages: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: askedOnes },
  question_history: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: askedOnes },
}

const nameOf = (actor: ActorName) => actor.split(' ')[0]!

/** What an actor sees of a table. */
export function expectedSight(table: string, actor: ActorName): string {
  const { pages, signingIn, jobs } = whoSees[table]!
  if (actor === 'signing in') return signingIn
  if (actor === 'the jobs') return jobs
  if (typeof pages === 'object') return pages[actor] ?? 'nothing'
  return pages === 'own' ? nameOf(actor) : pages
}

/** A look at a whole table: whose each row is. */
export const look = (table: string) => ({
  look: sql<{ who: string | null }>`select (${sql.raw(whoSees[table]!.owner)})::text as who from ${sql.table(table)}`,
})
