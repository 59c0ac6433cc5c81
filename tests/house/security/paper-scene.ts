import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { Issued } from './issued-scene.ts'
import type { PersonName } from './scene.ts'

/** Everyone with a certificate printed it; Marcus and Anh here and Dana elsewhere asked for many; one key signs, and one did. */
export async function whatWasPrinted(house: House, people: Readonly<Record<PersonName, string>>, ids: Issued, at: { here: string; elsewhere: string }): Promise<void> {
  const { query } = house.database
  const now = { recorded_at: house.clock.now(), effective_on: '2026-03-10' }
  for (const name of ['Ana', 'Marcus', 'Sam', 'Mai', 'Eve'] as const) {
    await query.insertInto('certificate_papers').values({
      ...now, id: newId(), certificate_id: ids[name], subject_id: people[name], certifier_id: name === 'Eve' ? at.elsewhere : at.here, kind: 'paper', language: 'es', by_role: 'self',
    }).execute()
  }
  for (const name of ['Marcus', 'Anh', 'Dana'] as const) {
    await query.insertInto('paper_batches').values({
      ...now, id: newId(), certifier_id: name === 'Dana' ? at.elsewhere : at.here, by_person: people[name], from_on: '2026-03-10', through_on: '2026-03-10', language: 'theirs',
      certificate_ids: [ids[name === 'Dana' ? 'Eve' : 'Ana']], state: 'waiting',
    }).execute()
  }
  const key = { public_jwk: '{"kty":"RSA"}', active_from: house.clock.now() }
  await query.insertInto('signing_keys').values({ ...key, kid: 'a'.repeat(16), made_by: people.Sam, why: 'x', retired_at: house.clock.now() }).execute()
  await query.insertInto('signing_keys').values({ ...key, kid: 'b'.repeat(16), sealed_private: 'x' }).execute()
}
