import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { audit } from '#platform/audit.server.ts'
import type { PlainDate } from '#platform/dates.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import { readReference } from '#platform/references.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Answer, Answers, Question } from './application-form.ts'
import { dueStep, type ApplicationState } from './application-lifecycle.ts'

export type Application = Selectable<Tables['applications']>

const withReference = (unit: Unit, typed: string) =>
  unit.db.selectFrom('applications').selectAll().where('reference', '=', readReference(typed) ?? '')

/** As it stands on the unit's legal day, also where the clock's sweep has not come by yet. */
export function asOfToday<A extends Pick<Application, 'state' | 'held_until' | 'valid_through' | 'ended_on'>>(unit: Unit, application: A): A {
  const due = dueStep(application, unit.today)
  return due ? { ...application, state: due.to, ended_on: due.on } : application
}

/** The application of a reference, however it is typed, when this actor may see it. @throws {NotFound} */
export async function findApplication(unit: Unit, reference: string): Promise<Application> {
  const row = await withReference(unit, reference).executeTakeFirst()
  if (!row) throw new NotFound()
  return asOfToday(unit, row)
}

/**
 * The same, held until the unit ends, so that two steps cannot cross. One that this actor can no longer change (another
 * step was taken meanwhile) is read as it stands now. @throws {NotFound}
 */
export async function lockApplication(unit: Unit, reference: string): Promise<Application> {
  const row = await withReference(unit, reference).forUpdate().executeTakeFirst()
  return row ? asOfToday(unit, row) : findApplication(unit, reference)
}

/** This person's applications, the newest first. */
export const myApplications = (unit: Unit<Self>) =>
  unit.db.selectFrom('applications').select(['id', 'reference', 'state', 'held_until', 'valid_through', 'ended_on']).where('subject_id', '=', unit.actor.personId)
    .orderBy('recorded_at', 'desc').execute().then((rows) => rows.map((row) => asOfToday(unit, row)))

export interface SavedAnswer {
  readonly question: Question
  readonly answer: Answer
  readonly revision: number
  readonly savedAt: Date
  /** The form that wrote it, so that it is not taken for another device. */
  readonly form: string | undefined
  /** What another device wrote at the same time, until the person chooses. */
  readonly other: Answer | undefined
}

const savedAnswerOf = (row: Selectable<Tables['application_answers']>): SavedAnswer => ({
  question: row.question as Question, answer: row.value as Answer, revision: row.revision, savedAt: row.saved_at,
  form: row.written_by_form ?? undefined,
  other: (row.other_value ?? undefined) as Answer | undefined,
})

export const savedAnswers = (unit: Unit, applicationId: string): Promise<SavedAnswer[]> =>
  unit.db.selectFrom('application_answers').selectAll().where('application_id', '=', applicationId).execute().then((rows) => rows.map(savedAnswerOf))

export const answersIn = (saved: readonly SavedAnswer[]): Answers =>
  Object.fromEntries(saved.map(({ question, answer }) => [question, answer]))

export type Owned = Pick<Application, 'id' | 'subject_id' | 'certifier_id'>
export const ownedBy = ({ id, subject_id, certifier_id }: Owned) => ({ application_id: id, subject_id, certifier_id })

/**
 * Writes answers, each as its next revision. What another device wrote stays beside them until the person chooses.
 * @returns them as they are saved now.
 */
export async function writeAnswers(
  unit: Unit, application: Owned, answers: readonly Pick<SavedAnswer, 'question' | 'answer'>[], form?: string,
): Promise<SavedAnswer[]> {
  if (answers.length === 0) return []
  const same = { ...ownedBy(application), revision: 1, saved_at: unit.now, written_by_form: form ?? null }
  const rows = await unit.db
    .insertInto('application_answers')
    .values(answers.map(({ question, answer }) => ({ ...same, question, value: JSON.stringify(answer) })))
    .onConflict((conflict) => conflict.columns(['application_id', 'question']).doUpdateSet((row) => ({
      value: row.ref('excluded.value'), written_by_form: row.ref('excluded.written_by_form'),
      revision: row('application_answers.revision', '+', 1), saved_at: unit.now,
    })))
    .returningAll()
    .execute()
  return rows.map(savedAnswerOf)
}

/** Keeps what the other device wrote beside what is saved. */
export const keepOtherAnswer = (unit: Unit, application: Owned, question: Question, answer: Answer | null) =>
  unit.db.updateTable('application_answers').set({ other_value: answer === null ? null : JSON.stringify(answer) })
    .where('application_id', '=', application.id).where('question', '=', question).execute()

/** Records which answers of a draft were changed: their names, never what they say. */
export const auditAnswers = async (unit: Unit, id: string, changed: readonly Question[]): Promise<void> =>
  changed.length === 0 ? undefined : audit(unit, { action: 'changed', kind: 'application', ids: [id], detail: changed.join(' ') })

interface Taken {
  readonly step: string
  readonly from: ApplicationState | null
  readonly to: ApplicationState
  readonly byRole: string
  /** Who took it, when that is not who works in the unit. */
  readonly byPerson?: string | undefined
  readonly why?: string | undefined
  /** The day on which it holds, when that is not today. */
  readonly on?: PlainDate | undefined
}

/** Writes the history of one step: who, when, from, to, why. */
export async function writeHistory(unit: Unit, application: Owned, { step, from, to, byRole, byPerson, why, on }: Taken): Promise<void> {
  await unit.db
    .insertInto('application_history')
    .values({
      id: newId(), ...ownedBy(application), step, from_state: from, to_state: to, by_role: byRole, why: why ?? null,
      by_person: byPerson ?? (byRole !== 'clock' && 'personId' in unit.actor ? unit.actor.personId : null), effective_on: on ?? unit.today, recorded_at: unit.now,
    })
    .execute()
}
