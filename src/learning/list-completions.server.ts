import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { completions, shownCompletion } from './completion-store.server.ts'

export const completionsOnPage = 25
/** The longest text to look for. */
export const longestSearch = 100

/** A text as it is compared: without capitals and accents. */
const plain = (text: string) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
const searched = sql<string>`regexp_replace(normalize(lower(training_completions.name || ' ' || email || ' ' || certificate_number), NFKD), '[\\u0300-\\u036f]', '', 'g')`
const exactly = (word: string) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/**
 * One page of what the coordinator's provider issued, the latest completed first; searched by parts of names, emails and numbers.
 * Recorded as one look, with the ids that were shown.
 * @param page from 1.
 */
export async function listCompletions(unit: Unit<Staff>, q: string, page: number) {
  const words = plain(q).split(/\s+/).filter((word) => word !== '').slice(0, 8)
  const found = words.reduce((query, word) => query.where(searched, 'like', `%${exactly(word)}%`),
    completions(unit).where('training_completions.provider_id', '=', unit.actor.organisationId))
  const rows = await found.select(sql<number>`(count(*) over ())::integer`.as('all'))
    .orderBy('training_completions.recorded_at', 'desc').orderBy('training_completions.id', 'desc')
    .limit(completionsOnPage).offset((page - 1) * completionsOnPage).execute()
  await audit(unit, { action: 'listed', kind: 'trainingCompletion', ids: rows.map(({ id }) => id), ...(q ? { detail: 'search' } : {}) })
  return { rows: rows.map(shownCompletion), pages: Math.ceil((rows[0]?.all ?? 0) / completionsOnPage) }
}
