import type { House } from '#platform/house.server.ts'
import { MailRefused, type MailCarrier } from '#platform/mail-carrier.server.ts'
import { deliverMessage } from '#platform/messages.server.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { addressHash } from '#people/letter-queue.server.ts'
import { noteLettersPosted } from '#people/letter-steps.server.ts'
import { chooseLetterWay } from '#people/letter-way.server.ts'

export const goodAddress = { _kind: 'us', nameLine: 'Ana Ruiz Soto', street: '1215 K Street', more: 'Apt. 4', city: 'Sacramento', state: 'CA', zip: '95814' }

/** A person says how their letters come, and where. */
export const wantsLetters = (house: House, who: Self, way: 'email' | 'paper', changed: Partial<typeof goodAddress> = {}) =>
  unitOfWork(house, who, (unit) => chooseLetterWay(unit, { ...goodAddress, ...changed, way }))

/** A mail server that knows none of the mailboxes. */
export const refusing: MailCarrier = { carry: async () => { throw new MailRefused('noMailbox') } }

/** A letter that waits comes back. */
export const comesBack = (house: House, id: string) => deliverMessage({ ...house, carrier: refusing }, id)

/** The letters to a person about their application, the oldest first. */
export const lettersTo = (house: House, { personId }: { personId: string }) =>
  house.database.query.selectFrom('messages').selectAll().where('person_id', '=', personId).where('application_id', 'is not', null)
    .orderBy('written_at').orderBy('id').execute()

/** What waits on paper, or did, the oldest first. */
export const papersOf = (house: House, { personId }: { personId: string }) =>
  house.database.query.selectFrom('paper_letters').selectAll().where('person_id', '=', personId).orderBy('recorded_at').orderBy('id').execute()

/** Someone of the staff says that letters were posted, as they stood on the page. */
export async function postsLetters(house: House, by: Staff, ...ids: string[]): Promise<number> {
  const rows = await house.database.query.selectFrom('paper_letters').select(['message_id', 'lines']).where('message_id', 'in', ids).where('state', '=', 'waiting').execute()
  return unitOfWork(house, by, (unit) => noteLettersPosted(unit, ids.map((id) =>
    ({ id, seen: addressHash(rows.find(({ message_id }) => message_id === id)?.lines ?? []) }))))
}
