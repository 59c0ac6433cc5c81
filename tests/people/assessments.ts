import type { House } from '#platform/house.server.ts'
import { hashOf, newId } from '#platform/identifiers.server.ts'
import { unitOfWork, type Self } from '#platform/unit-of-work.server.ts'
import { sampleItems } from '#library/exam-items.server.ts'
import { ofSession } from '#assessment/browser.server.ts'
import { answerItem } from '#assessment/answer-item.server.ts'
import type { Chance } from '#assessment/draw-form.ts'
import { endOverdue } from '#assessment/end-overdue.server.ts'
import { extendAssessment } from '#assessment/extend-assessment.server.ts'
import { finishAssessment } from '#assessment/finish-assessment.server.ts'
import { sampleSource } from '#assessment/item-sources.server.ts'
import { pauseAssessment, resumeAssessment } from '#assessment/pause-assessment.server.ts'
import { placeOf } from '#assessment/answering.ts'
import { startAssessment, type NewAssessment } from '#assessment/start-assessment.server.ts'
import { takeOver } from '#assessment/take-over.server.ts'
import { voidAssessment } from '#assessment/void-assessment.server.ts'
import type { TestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, person, staff } from './people.ts'

/** The browser in which people begin, unless a test says otherwise. */
export const firstBrowser = hashOf('the first browser')

/** A browser in which somebody is signed in. @returns what an assessment knows it by. */
export async function signedInBrowser(house: House, who: { readonly personId: string }): Promise<string> {
  const account = await house.database.query.selectFrom('accounts').select('id').where('person_id', '=', who.personId).executeTakeFirstOrThrow()
  const [id, now] = [newId(), house.clock.now()]
  await house.database.query.insertInto('sessions').values({
    id, token_hash: hashOf(id), account_id: account.id, person_id: who.personId, device: 'a browser', started_at: now, last_seen_at: now, ends_at: new Date(now.getTime() + 12 * 3_600_000),
  }).execute()
  return ofSession(id)
}

type Changed = { readonly [K in keyof Extract<NewAssessment, { kind: 'exam' }>]?: Extract<NewAssessment, { kind: 'exam' }>[K] }

/** A short practice exam begins. @returns its id. */
export const practises = (house: House, { personId }: Self, minutes: number | null = null, items = 20): Promise<string> =>
  unitOfWork(house, { hat: 'jobs' }, (unit) => startAssessment(unit, sampleSource(), { kind: 'practice', subjectId: personId, language: 'en', items, minutes, device: firstBrowser }))

/** A real exam begins, of 150 minutes unless said otherwise. @returns its id. */
export const sitsExam = (house: House, { personId }: Self, certifierId: string, changed: Changed = {}, chance?: Chance): Promise<string> =>
  unitOfWork(house, { hat: 'jobs' }, (unit) => startAssessment(unit, sampleSource(), {
    kind: 'exam', subjectId: personId, certifierId, aboutId: newId(), language: 'en', minutes: 150, device: firstBrowser, ...changed,
  }, chance))

export const assessmentRow = (house: House, id: string) =>
  house.database.query.selectFrom('assessments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
export const assessmentItems = (house: House, id: string) =>
  house.database.query.selectFrom('assessment_items').selectAll().where('assessment_id', '=', id).orderBy('position').execute()

/** Chooses a place of an item, as a page does that shows it as it stands. */
export async function chooses(house: House, who: Self, id: string, position: number, place: number | null, changed: { device?: string; flagged?: boolean; revision?: number } = {}) {
  const row = (await assessmentItems(house, id))[position - 1]!
  return unitOfWork(house, who, (unit) => answerItem(unit, { assessment: id, position, device: changed.device ?? firstBrowser }, {
    place, flagged: changed.flagged ?? row.flagged, revision: changed.revision ?? row.revision,
  }))
}

/** Of every made-up question of a bank (tests/people/items.ts). */
const keyOfMadeUp = 'b'

/** Answers so many items rightly, and the same number after them wrongly; the rest is left. */
export async function answersItems(house: House, who: Self, id: string, right: number, wrong = 0): Promise<void> {
  const keys = new Map(sampleItems().map((item) => [item.id, item.key]))
  for (const { position, item_id, options } of (await assessmentItems(house, id)).slice(0, right + wrong)) {
    const place = placeOf(options, keys.get(item_id) ?? keyOfMadeUp)
    await chooses(house, who, id, position, position <= right ? place : (place % 4) + 1)
  }
}

/** Takes every step of an assessment's life, with the product's own operations. */
export async function throughEveryAssessmentStep({ house, clock }: TestHouse): Promise<void> {
  const here = await certifyingBody(house)
  const [ana, ben, cora] = [await person(house, 'ana@example.org'), await person(house, 'ben@example.org'), await person(house, 'cora@example.org')]
  const manager = await staff(house, here, 'programManager', 'anh@example.org')
  const first = await sitsExam(house, ana, here, { breakMinutes: 10 })
  await pauseAssessment(house, ana, first, firstBrowser)
  clock.forward(60_000)
  await resumeAssessment(house, ana, first, firstBrowser)
  await unitOfWork(house, manager, (unit) => extendAssessment(unit, first, 15, 'The fire alarm rang'))
  await unitOfWork(house, ana, (unit) => takeOver(unit, first, hashOf('another browser')))
  await finishAssessment(house, ana, first, hashOf('another browser'))
  const second = await sitsExam(house, ben, here)
  await unitOfWork(house, manager, (unit) => voidAssessment(unit, second, 'Somebody else sat there'))
  await sitsExam(house, cora, here)
  clock.forward(151 * 60_000)
  await endOverdue(house)
}
