import type { Selectable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { PlainDate } from '#platform/dates.ts'
import { isId } from '#platform/identifiers.server.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { Completion } from './completion.ts'

/** What a provider said that somebody completed, as it typed it (the name may differ from the legal one); and that it withdrew it, if it did. */
export interface IssuedCompletion extends Omit<Completion, 'number'> {
  readonly id: string
  readonly providerId: string
  readonly providerName: string
  readonly certificateNumber: string
  readonly issuedOn: PlainDate
  readonly withdrawn?: { readonly on: PlainDate; readonly why: string } | undefined
}

type Row = Selectable<Tables['training_completions']> & { readonly provider_name: string }

export const shownCompletion = (row: Row): IssuedCompletion => ({
  id: row.id, providerId: row.provider_id, providerName: row.provider_name, name: row.name, email: row.email, training: row.training,
  language: row.language, hours: row.hours, startedOn: row.started_on, completedOn: row.completed_on,
  certificateNumber: row.certificate_number, issuedOn: row.effective_on,
  withdrawn: row.withdrawn_on === null ? undefined : { on: row.withdrawn_on, why: row.withdrawn_why! },
})

/** Completions with the names of their providers, as far as this actor may see them. */
export const completions = (unit: Unit) =>
  unit.db.selectFrom('training_completions').innerJoin('training_providers', 'training_providers.id', 'training_completions.provider_id')
    .selectAll('training_completions').select('training_providers.name as provider_name')

/** What providers issued to this person, the latest completed first; withdrawn ones, too, which say so. */
export const completionsOf = async (unit: Unit<Self>): Promise<IssuedCompletion[]> =>
  (await completions(unit).where('subject_id', '=', unit.actor.personId).orderBy('completed_on', 'desc').orderBy('training_completions.id').execute())
    .map(shownCompletion)

/** One completion as far as this actor may see it, or none. */
export async function completionById(unit: Unit, id: string): Promise<IssuedCompletion | undefined> {
  const row = isId(id) ? await completions(unit).where('training_completions.id', '=', id).executeTakeFirst() : undefined
  return row && shownCompletion(row)
}
