import { sql } from 'kysely'
import { newId } from '#platform/identifiers.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'

type Why = 'asked' | 'notDelivered'

/**
 * Puts a letter with those that wait to be printed, when its person has given an address, and for `asked` when they want paper. One that
 * waits already waits once.
 */
export async function putOnPaper(unit: Unit, messageId: string, why: Why): Promise<void> {
  const row = await unit.db.selectFrom('messages').innerJoin('postal_addresses', 'postal_addresses.person_id', 'messages.person_id')
    .select(['messages.person_id', 'certifier_id', 'application_id', 'lines', 'on_paper']).where('messages.id', '=', messageId)
    .where('certifier_id', 'is not', null).executeTakeFirst()
  if (!row || row.lines.length === 0 || (why === 'asked' && !row.on_paper)) return
  await unit.db.insertInto('paper_letters')
    .values({
      id: newId(), message_id: messageId, person_id: row.person_id, certifier_id: row.certifier_id!, application_id: row.application_id,
      why, lines: row.lines, state: 'waiting', waiting_on: unit.today, recorded_at: unit.now,
    })
    .onConflict((conflict) => conflict.column('message_id').where('state', '=', sql.lit('waiting')).doNothing())
    .execute()
}
