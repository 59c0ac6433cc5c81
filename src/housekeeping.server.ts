import { beginMissedReviews, lapseApplications, remindApplicants } from './certification/public.server.ts'
import type { House } from '#platform/house.server.ts'
import { sweepFiles } from '#platform/file-sweep.server.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import { daysKept } from '#policy/retention.server.ts'

const day = 24 * 60 * 60 * 1000
const hour = 60 * 60 * 1000
const before = (unit: Unit, milliseconds: number) => new Date(unit.now.getTime() - milliseconds)

/** Signing in and forms under way are kept as `policies/<jurisdiction>/retention.yaml` says, then removed. */
async function removeOld(unit: Unit): Promise<void> {
  const { jurisdiction } = unit.house.settings
  const old = before(unit, daysKept(jurisdiction, 'session') * day)
  await unit.db.deleteFrom('kept_forms').where('expires_at', '<=', unit.now).execute()
  await unit.db.deleteFrom('form_results').where('recorded_at', '<=', old).execute()
  await unit.db.deleteFrom('sign_in_links').where('expires_at', '<=', old).execute()
  await unit.db.deleteFrom('sessions').where('ends_at', '<=', old).execute()
  await unit.db.deleteFrom('rate_limits').where('expire', '<=', String(old.getTime())).execute()
  await unit.db.deleteFrom('review_presence').where('seen_at', '<=', before(unit, hour)).execute()
  const oldMail = before(unit, daysKept(jurisdiction, 'demonstration') * day)
  await unit.db.deleteFrom('demonstration_mail').where('arrived_at', '<=', oldMail).execute()
}

/** A message whose job was lost gets a new one. */
async function rescueMessages(unit: Unit): Promise<void> {
  const stranded = await unit.db.selectFrom('messages').select('id').where('state', '=', 'waiting')
    .where('attempts', '=', 0).where('written_at', '<', before(unit, hour)).limit(500).execute()
  for (const { id } of stranded) await unit.house.jobs.ask(unit, 'messages', { message: id })
}

/** What is done every ten minutes. */
export async function housekeep(house: House): Promise<void> {
  await unitOfWork(house, { hat: 'jobs' }, async (unit) => {
    await removeOld(unit)
    if (house.carrier) await rescueMessages(unit)
  })
  await lapseApplications(house)
  await remindApplicants(house)
  await beginMissedReviews(house)
  await sweepFiles(house)
}
