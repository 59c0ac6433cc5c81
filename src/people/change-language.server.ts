import { audit } from '#platform/audit.server.ts'
import type { Language } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'

/** Changes the language in which a person's account is written to. */
export async function changeLanguage(unit: Unit<Self>, language: Language): Promise<void> {
  const { id } = await unit.db.updateTable('accounts').set({ language }).where('person_id', '=', unit.actor.personId)
    .where('closed_at', 'is', null).returning('id').executeTakeFirstOrThrow()
  await audit(unit, { action: 'changed', kind: 'account', ids: [id], detail: 'language' })
}
