import { sql, type Transaction } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Actor } from '#platform/unit-of-work.server.ts'
import { attempt, type Statement } from './attempt.ts'
import { actorNames, type ActorName, type Scene } from './scene.ts'
import { changes } from './who-changes.ts'
import { decisionsOfStaff } from './who-decides.ts'
import { changesOfHidden } from './who-changes-hidden.ts'
import { changesOfLetters } from './who-changes-letters.ts'
import { changesOfPresence } from './who-looks-in.ts'
import { changesOfNames } from './who-changes-names.ts'
import { changesOfExams } from './who-changes-exams.ts'
import { changesOfCertificates } from './who-changes-certificates.ts'
import { changesOfCalendars } from './who-keeps-calendars.ts'
import { changesOfIssued } from './who-changes-issued.ts'
import { changesOfPapers } from './who-prints.ts'
import { changesOfTheQueue } from './who-changes-queue.ts'
import { changesOfAccessReviews } from './who-reviews-access.ts'
import { changesOfRoles } from './who-gives-roles.ts'
import { changesOfSeats } from './who-sits.ts'
import { changesOfBanks } from './who-keeps-banks.ts'
import { changesOfDays } from './who-proctors.ts'
import { changesOfAssessments } from './who-answers.ts'
import { changesOfVendorFiles } from './who-sends-vendor-files.ts'
import { movesOfMoney } from './who-moves-money.ts'
import { settingsOfPolicy } from './who-sets-policy.ts'
import { changesOfTraining } from './who-trains.ts'
import { expectedSight, look, whoSees } from './who-sees.ts'

/** What one actor can do in one table, and what comes of it. */
export interface Expectation {
  readonly table: string
  readonly as: ActorName
  readonly says: string
  readonly outcome: string
  readonly statement: (scene: Scene) => Statement
}

export const expectations: readonly Expectation[] = [
  ...Object.keys(whoSees).flatMap((table) => actorNames.map((as): Expectation =>
    ({ table, as, says: `looks at ${table}`, outcome: expectedSight(table, as), statement: () => look(table) }))),
  ...[...changes, ...changesOfHidden, ...changesOfNames, ...movesOfMoney, ...changesOfTheQueue, ...changesOfLetters, ...changesOfAccessReviews, ...changesOfPresence, ...settingsOfPolicy, ...decisionsOfStaff, ...changesOfTraining, ...changesOfCertificates, ...changesOfExams, ...changesOfIssued, ...changesOfPapers, ...changesOfRoles, ...changesOfSeats, ...changesOfVendorFiles, ...changesOfDays, ...changesOfAssessments, ...changesOfBanks, ...changesOfCalendars].map(({ change, ...rest }): Expectation => ({ ...rest, statement: (scene) => ({ change: change(scene) }) })),
]

export const sentence = ({ as, says, table }: Expectation) => `${as} ${says}${says.includes(table) ? '' : ` (${table})`}`

const roles = { self: 'alongside_request', staff: 'alongside_request', signIn: 'alongside_sign_in', jobs: 'alongside_jobs' }

/**
 * Enters as an actor in a transaction that already goes on: the words with which a unit of work opens its own. What was
 * entered ends with the savepoint around it.
 */
const enterAs = (db: Transaction<Tables>, actor: Actor) => {
  const person = 'personId' in actor ? actor.personId : null
  const [organisation, role] = actor.hat === 'staff' ? [actor.organisationId, actor.role] : [null, null]
  return sql`select set_config('role', ${roles[actor.hat]}, true), enter(${person}::uuid, ${organisation}::uuid, ${role}::text)`.execute(db)
}

/** What comes of one expectation in the owner's transaction, as its actor; nothing of it is kept. */
export async function outcomeIn(db: Transaction<Tables>, scene: Scene, { as, statement }: Expectation): Promise<string> {
  await sql.raw('savepoint entering').execute(db)
  await enterAs(db, scene.actors[as])
  const outcome = await attempt(db, statement(scene), scene)
  await sql.raw('rollback to savepoint entering').execute(db)
  return outcome
}
