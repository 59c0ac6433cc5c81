import { closeEligibility, openEligibility, type Closing } from '#exams/public.server.ts'
import { isBefore } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { faultForLog } from '#platform/log.server.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import { legalNamePartsOn } from '#people/public.server.ts'
import type { Application } from './application-store.server.ts'
import type { Jobs } from './let-leave.server.ts'
import { isApprovedOn } from './training-reviews.server.ts'
import { countsThrough } from './training-policy.server.ts'

/** Is the newest training certificate of this person accepted, and does it still count? */
async function hasTraining(unit: Unit<Jobs>, { subject_id, jurisdiction_id }: Pick<Application, 'subject_id' | 'jurisdiction_id'>): Promise<boolean> {
  const newest = await unit.db.selectFrom('training_certificates').select(['state', 'completed_on']).where('subject_id', '=', subject_id)
    .where('state', '<>', 'removed').orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
  return newest?.state === 'accepted' && !isBefore(countsThrough(unit, jurisdiction_id, newest.completed_on), unit.today)
}

/**
 * Opens the exam when both are there: an approval that holds today, and an accepted training certificate that still counts. In the
 * transaction of whichever comes second. Source: GUIDE, certification overview, steps 10 to 12. @returns whether it is open.
 */
export async function openExamWhenReady(unit: Unit<Jobs>, applicationId: string): Promise<boolean> {
  const application = await unit.db.selectFrom('applications').selectAll().where('id', '=', applicationId).executeTakeFirstOrThrow()
  if (!isApprovedOn(application, unit.today) || !(await hasTraining(unit, application))) return false
  const name = await legalNamePartsOn(unit, application.subject_id, application.decided_on!)
  await openEligibility(unit, {
    applicationId, reference: application.reference, subjectId: application.subject_id, certifierId: application.certifier_id,
    jurisdictionId: application.jurisdiction_id, givenNames: name?.givenNames ?? '', familyNames: name?.familyNames ?? application.sent_name!,
    approvedOn: application.decided_on!, validThrough: application.valid_through!,
  })
  return true
}

/** Closes it again: what made it possible was taken back, or its person is gone. */
export const closeExam = (unit: Unit, applicationId: string, why: Closing): Promise<void> => closeEligibility(unit, applicationId, why)

/** This many are looked up at once. */
const atOnce = 200

/** Approved people with an accepted certificate to whom no exam was opened: of an earlier release, or because the house stood still in between. */
const missed = (unit: Unit<Jobs>, after: string | undefined) => unit.db.selectFrom('applications as a').innerJoin('training_certificates as c', 'c.subject_id', 'a.subject_id')
  .select('a.id').distinct().where('a.state', '=', 'approved').where('a.valid_through', '>=', unit.today).where('c.state', '=', 'accepted')
  .where((row) => row.not(row.exists(row.selectFrom('exam_eligibilities as e').select('e.id').whereRef('e.application_id', '=', 'a.id'))))
  .$if(after !== undefined, (query) => query.where('a.id', '>', after!)).orderBy('a.id').limit(atOnce).execute()

/** Opens the exams that should be open, each in a unit of its own. @returns how many. */
export async function openMissedExams(house: House): Promise<number> {
  let opened = 0
  const next = (after?: string) => unitOfWork(house, { hat: 'jobs' }, (unit) => missed(unit, after))
  for (let some = await next(); some.length > 0; some = await next(some.at(-1)!.id)) {
    for (const { id } of some) {
      try {
        if (await unitOfWork(house, { hat: 'jobs' }, (unit) => openExamWhenReady(unit, id))) opened += 1
      } catch (fault) {
        house.log.error({ application: id, ...faultForLog(fault) }, 'an exam could not be opened and will be tried again')
      }
    }
  }
  return opened
}
