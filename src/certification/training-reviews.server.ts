import { completionById } from '#learning/public.server.ts'
import { announce } from '#platform/announcements.server.ts'
import { isBefore, lastDayOf, later, type PlainDate } from '#platform/dates.ts'
import type { House } from '#platform/house.server.ts'
import { faultForLog } from '#platform/log.server.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import type { Application } from './application-store.server.ts'
import type { Jobs } from './let-leave.server.ts'
import { countsThrough } from './training-policy.server.ts'
import { takeTrainingStep, type TrainingCertificate } from './training-store.server.ts'

type Approved = Pick<Application, 'id' | 'jurisdiction_id' | 'decided_on' | 'valid_through'>

/** Is the approval there, and does it still hold today? The last day counts. */
export const isApprovedOn = ({ state, valid_through }: Pick<Application, 'state' | 'valid_through'>, today: PlainDate): boolean =>
  state === 'approved' && valid_through !== null && !isBefore(valid_through, today)

/**
 * The days of a review: they run from the approval or from the adding, whichever is later, by the policy of that day.
 * Source: GUIDE, certification overview, step 11.
 */
export function daysOfReview({ house }: Unit, { id, jurisdiction_id, decided_on }: Approved, addedOn: PlainDate) {
  const countsOn = later(decided_on!, addedOn)
  const { trainingReviewDays } = policyOn(house, jurisdiction_id, countsOn)
  return { application_id: id, counts_on: countsOn, review_due_on: lastDayOf(countsOn, { days: trainingReviewDays }) }
}

/** Whether the provider has withdrawn what a certificate stands on. */
const isWithdrawn = async (unit: Unit<Jobs>, { completion_id }: TrainingCertificate): Promise<boolean> =>
  completion_id !== null && (await completionById(unit, completion_id))?.withdrawn !== undefined

/** A stored certificate is read from the approval on; one whose two years are over by then, or that was withdrawn, stays with its person, who sees why. */
async function begin(unit: Unit<Jobs>, certificate: TrainingCertificate, application: Approved): Promise<boolean> {
  const days = daysOfReview(unit, application, certificate.added_on)
  if (isBefore(countsThrough(unit, application.jurisdiction_id, certificate.completed_on), days.counts_on)) return false
  if (await isWithdrawn(unit, certificate)) return false
  await takeTrainingStep(unit, certificate, 'begin', days)
  await announce(unit, 'trainingReviewBegan', { certificateId: certificate.id, applicationId: application.id })
  return true
}

const stored = (unit: Unit<Jobs>, personId: string) =>
  unit.db.selectFrom('training_certificates').selectAll().where('subject_id', '=', personId).where('state', '=', 'stored').forUpdate().executeTakeFirst()

/** With an approval begins the review of the certificate that its person has stored; nothing when there is none. */
export async function beginTrainingReview(unit: Unit<Jobs>, application: Approved & Pick<Application, 'subject_id'>): Promise<boolean> {
  const certificate = await stored(unit, application.subject_id)
  return certificate ? begin(unit, certificate, application) : false
}

/**
 * An approval was taken back: what is being read for it waits for the next one. When an approval ends by its date the review goes
 * on, because its answer was promised, and what is accepted counts for the next application.
 */
export async function restTraining(unit: Unit<Jobs>, applicationId: string): Promise<boolean> {
  const certificate = await unit.db.selectFrom('training_certificates').selectAll().where('application_id', '=', applicationId)
    .where('state', '=', 'inReview').forUpdate().executeTakeFirst()
  if (!certificate) return false
  await takeTrainingStep(unit, certificate, 'rest', { counts_on: null, review_due_on: null })
  return true
}

/** This many are looked up at once. */
const atOnce = 200

/** What is stored though its person is approved: because the house stood still in between. Two years that are over leave it where it is. */
const missed = (unit: Unit<Jobs>, after: string | undefined) => unit.db.selectFrom('training_certificates as c')
  .innerJoin('applications as a', (join) => join.onRef('a.subject_id', '=', 'c.subject_id').onRef('a.certifier_id', '=', 'c.certifier_id'))
  .select(['c.id', 'a.id as application']).where('c.state', '=', 'stored').where('a.state', '=', 'approved')
  .where('a.valid_through', '>=', unit.today).$if(after !== undefined, (query) => query.where('c.id', '>', after!)).orderBy('c.id').limit(atOnce).execute()

async function beginMissed(unit: Unit<Jobs>, applicationId: string): Promise<boolean> {
  const application = await unit.db.selectFrom('applications').selectAll().where('id', '=', applicationId).forUpdate().executeTakeFirstOrThrow()
  return isApprovedOn(application, unit.today) && beginTrainingReview(unit, application)
}

/** Begins the reviews that should have begun, each in a unit of its own. @returns how many. */
export async function beginMissedReviews(house: House): Promise<number> {
  let begun = 0
  const next = (after?: string) => unitOfWork(house, { hat: 'jobs' }, (unit) => missed(unit, after))
  for (let some = await next(); some.length > 0; some = await next(some.at(-1)!.id)) {
    for (const { id, application } of some) {
      try {
        if (await unitOfWork(house, { hat: 'jobs' }, (unit) => beginMissed(unit, application))) begun += 1
      } catch (fault) {
        house.log.error({ certificate: id, ...faultForLog(fault) }, 'the review of a training certificate could not begin and will be tried again')
      }
    }
  }
  return begun
}
