import { sql } from 'kysely'
import type { ActorName } from './scene.ts'

/** Everyone to whom a request can belong. */
export const atPages = ['Ana', 'Ben', 'Cora', 'Marcus', 'Marcus at work', 'Anh at work', 'Sam at work', 'Dana elsewhere'] as const
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
}

/** Money of an application: its applicant's, and the staff's to whom it was sent; every one of these has some. */
const money: Sight = { owner: 'person_id', signingIn: 'refused', jobs: 'Ana, Eve, Marcus, Sam', pages: sentOnes }
/** Questions: whose they are, and the staff's to whose organisation they went, of drafts and before any application, too. */
const askedOnes: Partial<Record<AtPages, string>> = {
  Ana: 'Ana', Ben: 'Ben', Cora: 'Cora', Marcus: 'Marcus', 'Dana elsewhere': 'Eve',
  'Marcus at work': 'Ana, Ben, Cora, Marcus, Sam', 'Anh at work': 'Ana, Ben, Cora, Marcus, Sam',
}

/** What was set of fees and deadlines: seen by those of the organisation who may set them, by whom each was. */
const policy: Sight = { owner: 'by_person', signingIn: 'refused', jobs: 'Anh, Eve', pages: { 'Anh at work': 'Anh', 'Sam at work': 'Anh' } }

/** For every table, whose rows are seen by whom. A table that is missing here turns a test red. */
export const whoSees: Readonly<Record<string, Sight>> = {
  jurisdictions: house('rows', 'rows', 'rows'),
  organisations: house('rows', 'rows', 'rows'),
  legal_clock: house('rows', 'rows', 'rows'),
  people: own('id', 'everyone', 'everyone'),
  accounts: own('person_id', 'everyone', 'everyone'),
  names: own('person_id', 'everyone', 'everyone'),
  memberships: { owner: 'person_id', signingIn: 'Anh, Dana, Marcus, Sam', jobs: 'refused', pages: {
    Marcus: 'Marcus', 'Marcus at work': 'Marcus', 'Anh at work': 'Anh', 'Sam at work': 'Sam', 'Dana elsewhere': 'Dana' } },
  sessions: own('person_id', 'everyone', 'refused'),
  sign_in_links: house('refused', 'rows', 'rows'),
  rate_limits: house('refused', 'refused', 'rows'),
  form_results: own('person_id', 'a visitor', 'Ana, Anh, Ben, Cora, Dana, Marcus, Sam, a visitor'),
  kept_forms: own('person_id', 'Ana, Anh, Ben, Cora, Dana, Marcus, Sam', 'Ana, Anh, Ben, Cora, Dana, Marcus, Sam'),
  files: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: { Ana: 'Ana', Ben: 'Ben', Cora: 'Cora', Marcus: 'Marcus' } },
  messages: own('person_id', 'refused', 'everyone'),
  demonstration_mail: house('refused', 'refused', 'rows'),
  news: house('refused', 'refused', 'rows'),
  reactions_done: house('refused', 'refused', 'rows'),
  orientation_parts_done: own('person_id', 'refused', 'refused'),
  orientation_checks_passed: own('person_id', 'refused', 'refused'),
  audit: house('refused', 'refused', 'refused'),
  applications: { owner: 'subject_id', signingIn: 'refused', jobs: 'Ana, Anh, Ben, Eve, Marcus, Sam', pages: { ...sentOnes, Ben: 'Ben' } },
  application_answers: { owner: 'subject_id', signingIn: 'refused', jobs: 'refused', pages: { Ana: 'Ana', Ben: 'Ben', Marcus: 'Marcus' } },
  application_documents: { owner: 'subject_id', signingIn: 'refused', jobs: 'Ana, Anh, Ben, Eve, Marcus, Sam', pages: { ...sentOnes, Ben: 'Ben' } },
  application_reminders: house('refused', 'refused', 'rows'),
  submissions: { owner: 'subject_id', signingIn: 'refused', jobs: 'Ana, Eve, Marcus, Sam', pages: sentOnes },
  signed_agreements: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: { Ana: 'Ana', Ben: 'Ben', Cora: 'Cora', Marcus: 'Marcus' } },
  application_history: {
    owner: "subject_id || ' ' || step", signingIn: 'refused', jobs: 'refused',
    pages: {
      Ana: 'Ana send, Ana start', Ben: 'Ben start', Marcus: 'Marcus send, Marcus start', 'Dana elsewhere': 'Eve send',
      'Marcus at work': 'Ana send, Marcus send, Sam send', 'Anh at work': 'Ana send, Marcus send, Sam send',
    },
  },
  charges: money,
  payments: money,
  allocations: money,
  payment_reversals: money,
  forfeitures: money,
  vouchers: {
    owner: "coalesce(held_by::text, 'free')", signingIn: 'refused', jobs: 'refused',
    pages: { Ana: 'Ana', Ben: 'Ben', Marcus: 'Marcus', 'Anh at work': 'Ana, Anh, Ben, Marcus, Sam, free' },
  },
  voucher_history: { owner: 'by_person', signingIn: 'refused', jobs: 'refused', pages: { 'Anh at work': 'Ana, Anh, Ben, Marcus, Sam' } },
  policy_overrides: policy,
  policy_takebacks: policy,
  policy_verifications: policy,
  name_changes: { owner: 'person_id', signingIn: 'refused', jobs: 'Ana, Eve, Marcus, Sam', pages: sentOnes },
  name_change_evidence: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: sentOnes },
  name_change_history: { owner: 'person_id', signingIn: 'refused', jobs: 'refused', pages: sentOnes },
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
