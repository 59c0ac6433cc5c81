import { beginMissedReviews, lapseApplications, openMissedExams, remindApplicants } from './certification/public.server.ts'
import { endOverdue } from './assessment/public.server.ts'
import { endCertificates, sweepPapers } from './certificates/public.server.ts'
import { endEligibilities, forgetAccommodations, lapseOffers, remindOfExams, settleDays, settleSeats, sweepVendorFiles } from './exams/public.server.ts'
import type { House } from '#platform/house.server.ts'
import { sweepFiles } from '#platform/file-sweep.server.ts'
import { sweep } from '#platform/sweeps.server.ts'
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
  await unit.db.deleteFrom('sweep_runs').where('started_at', '<=', before(unit, daysKept(jurisdiction, 'operation') * day)).execute()
  await unit.db.deleteFrom('review_presence').where('seen_at', '<=', before(unit, hour)).execute()
  const oldMail = before(unit, daysKept(jurisdiction, 'demonstration') * day)
  await unit.db.deleteFrom('demonstration_mail').where('arrived_at', '<=', oldMail).execute()
}

/** A message whose job was lost gets a new one. */
async function rescueMessages(unit: Unit): Promise<number> {
  const stranded = await unit.db.selectFrom('messages').select('id').where('state', '=', 'waiting')
    .where('attempts', '=', 0).where('written_at', '<', before(unit, hour)).limit(500).execute()
  for (const { id } of stranded) await unit.house.jobs.ask(unit, 'messages', { message: id })
  return stranded.length
}

/** What is done every ten minutes: one sweep after another, and one that fails holds up no other. */
export async function housekeep(house: House): Promise<void> {
  await sweep(house, 'oldRows', () => unitOfWork(house, { hat: 'jobs' }, removeOld))
  if (house.carrier) await sweep(house, 'lostLetters', () => unitOfWork(house, { hat: 'jobs' }, rescueMessages))
  await sweep(house, 'endings', () => lapseApplications(house))
  await sweep(house, 'examEndings', () => endEligibilities(house))
  await sweep(house, 'assessmentEndings', (note) => endOverdue(house, {}, note))
  await sweep(house, 'examDays', (note) => settleDays(house, note))
  await sweep(house, 'reminders', () => remindApplicants(house))
  await sweep(house, 'trainingReviews', () => beginMissedReviews(house))
  await sweep(house, 'certificates', () => endCertificates(house))
  await sweep(house, 'papers', () => sweepPapers(house, daysKept(house.settings.jurisdiction, 'session')))
  await sweep(house, 'missedExams', () => openMissedExams(house))
  await sweep(house, 'accommodations', () => forgetAccommodations(house))
  await sweep(house, 'examSeats', () => settleSeats(house))
  await sweep(house, 'examOffers', () => lapseOffers(house))
  await sweep(house, 'examReminders', () => remindOfExams(house))
  await sweep(house, 'vendorFiles', () => sweepVendorFiles(house))
  await sweep(house, 'files', () => sweepFiles(house))
}
