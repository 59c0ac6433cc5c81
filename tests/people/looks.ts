import { newId } from '#platform/identifiers.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import { openForReview } from '#certification/open-for-review.server.ts'
import { readQueueQuery } from '#certification/queue-query.ts'
import { reviewQueue } from '#certification/review-queue.server.ts'

/** Someone of the staff opens an application, as the review page does. */
export const opensIt = (house: House, by: Staff, reference: string) => unitOfWork(house, by, (unit) => openForReview(unit, reference))

/** Someone of the staff opens the queue. */
export const opensTheQueue = (house: House, by: Staff) => unitOfWork(house, by, (unit) => reviewQueue(unit, readQueueQuery(new URLSearchParams())))

export const idOf = async (house: House, reference: string): Promise<string> =>
  (await house.database.query.selectFrom('applications').select('id').where('reference', '=', reference).executeTakeFirstOrThrow()).id

type Recorded = { readonly whose?: string | undefined; readonly at: string | Date; readonly action?: 'opened' | 'changed' | 'refused' | 'listed'
  readonly kind?: string; readonly detail?: string; readonly ids?: readonly string[] }

/** A row of the audit as if it had been written at some other time. */
export const recorded = (house: House, by: Staff, { whose, at, action = 'opened', kind = 'application', detail, ids }: Recorded) =>
  house.database.query.insertInto('audit').values({
    id: newId(), at: new Date(at), person_id: by.personId, organisation_id: by.organisationId, role: by.role, action, record_kind: kind,
    record_ids: [...(ids ?? (whose ? [whose] : []))], whose_id: whose ?? null, detail: detail ?? null,
  }).execute()
