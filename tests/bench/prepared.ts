import { sql } from 'kysely'
import { seedManyApplications } from '#database/seeds/many-applications.server.ts'
import { personas } from '#demonstration/personas.ts'
import { seedDemonstration } from '#demonstration/seed-demonstration.server.ts'
import type { House } from '#platform/house.server.ts'
import { settingsFrom } from '#platform/settings.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { signInWithoutPassword } from '#people/public.server.ts'
import { closeHouse, jobHandlers, openHouse } from '../../src/house.server.ts'
import { withManyDocuments, type ToReview } from './many-documents.ts'
import { settingsOf, type Place } from './served-house.ts'

/** One line of the queue as it must be shown. */
export interface ExpectedRow {
  readonly reference: string
  readonly sent_name: string
}

/** Someone with a draft of their own, signed in. */
export interface Writer {
  readonly secret: string
  readonly reference: string
}

export interface Prepared {
  readonly applications: number
  readonly specialist: string
  readonly waiting: readonly ExpectedRow[]
  readonly approved: readonly ExpectedRow[]
  readonly writers: readonly Writer[]
  /** With as many documents as there may be. */
  readonly toReview: readonly ToReview[]
}

export const signIn = (house: House, email: string) => unitOfWork(house, { hat: 'signIn' }, (unit) => signInWithoutPassword(unit, email, 'measuring'))

/** The first page of a view, found with a query of its own and not with the one that is measured. */
async function firstPage(house: House, state: string, order: string): Promise<ExpectedRow[]> {
  const { rows } = await house.database.statement(
    `select reference, sent_name from applications where state = $1 order by ${order}, id limit 50`, [state])
  return rows as ExpectedRow[]
}

async function writersIn(house: House, many: number): Promise<Writer[]> {
  const drafts = await house.database.query.selectFrom('applications').innerJoin('accounts', 'person_id', 'subject_id')
    .select(['reference', 'email']).where('state', '=', 'draft').orderBy(sql`random()`).limit(many).execute()
  return Promise.all(drafts.map(async ({ reference, email }) => ({ reference, secret: await signIn(house, email) })))
}

/** A house for measuring, opened in this process, and closed again whatever happens. */
export async function inHouse<T>(place: Place, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse(settingsFrom(settingsOf(place)), { quiet: true })
  try {
    return await work(house)
  } finally {
    await closeHouse(house)
  }
}

/** Fills a new house with many applications, signs people in and finds out what its pages must show. */
export async function prepare(house: House, applications: number, writers: number): Promise<Prepared> {
  const handlers = jobHandlers(house)
  await seedDemonstration(house, handlers)
  await seedManyApplications(house, handlers, applications)
  return {
    applications: (await house.database.statement('select count(*)::int as count from applications')).rows[0].count,
    specialist: await signIn(house, personas.specialist.email),
    waiting: await firstPage(house, 'submitted', 'answer_due_on'),
    approved: await firstPage(house, 'approved', 'valid_through'),
    writers: await writersIn(house, writers),
    toReview: await withManyDocuments(house, 20),
  }
}
