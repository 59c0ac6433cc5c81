import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import type { PersonName } from './scene.ts'

type People = Readonly<Record<PersonName, string>>

/** Files of an exam vendor: one that came in here and one that came in elsewhere. */
export interface VendorFiles {
  readonly here: string
  readonly elsewhere: string
}

/**
 * Anh sent in a file, Mai made one, and Eve sent one in elsewhere. Of the lines here one about Ana is taken; others about her, about Marcus and about
 * nobody are refused; the file that went out told of Ana. Ana, Marcus, Sam and Eve have an appointment.
 */
export async function whatVendorsSaid(house: House, people: People, at: VendorFiles): Promise<VendorFiles> {
  const { query } = house.database
  const recorded_at = house.clock.now()
  const request = async (name: PersonName) => (await query.selectFrom('exam_requests').select(['id', 'subject_id', 'certifier_id']).where('subject_id', '=', people[name]).executeTakeFirstOrThrow())
  const file = async (certifier_id: string, by_person: string, direction: 'in' | 'out') => {
    const id = newId()
    await query.insertInto('exam_vendor_files').values({
      id, certifier_id, by_person, direction, kind: direction === 'in' ? 'results' : 'full', state: 'ready', effective_on: '2026-03-10', recorded_at, ready_at: recorded_at,
      ...(direction === 'in' ? { name: 'x.csv', sha256: id.replaceAll('-', '').padEnd(64, '0'), encoding: 'utf-8' as const } : {}),
    }).execute()
    return id
  }
  const [came, went, foreign] = [await file(at.here, people.Anh, 'in'), await file(at.here, people.Mai, 'out'), await file(at.elsewhere, people.Eve, 'in')]
  const line = async (file_id: string, number: number, name: PersonName | undefined, state: 'taken' | 'refused' | 'told') => {
    const about = name && (await request(name))
    await query.insertInto('exam_vendor_lines').values({
      id: newId(), file_id, certifier_id: file_id === foreign ? at.elsewhere : at.here, number, state, kind: state === 'told' ? 'told' : 'results', cells: '{}', recorded_at,
      request_id: about?.id ?? null, subject_id: about?.subject_id ?? null, asked_by: state === 'told' ? null : people.Anh, why: state === 'refused' ? 'vendorUnknown' : null,
      settled_at: state === 'told' ? null : recorded_at,
    }).execute()
  }
  await line(came, 2, 'Ana', 'taken')
  await line(came, 3, 'Ana', 'refused')
  await line(came, 4, 'Marcus', 'refused')
  await line(came, 5, undefined, 'refused')
  await line(went, 1, 'Ana', 'told')
  await line(foreign, 2, 'Eve', 'refused')
  for (const name of ['Ana', 'Marcus', 'Sam', 'Eve'] as const) {
    const { id, ...owned } = await request(name)
    await query.insertInto('exam_vendor_bookings').values({ ...owned, request_id: id, state: 'booked', day: '2026-04-01', place: 'x', said_at: recorded_at, key: 'x', recorded_at }).execute()
  }
  return { here: came, elsewhere: foreign }
}
