import { randomUUID } from 'node:crypto'
import type { Letter } from '#library/exam-items.ts'
import { announce } from '#platform/announcements.server.ts'
import type { House } from '#platform/house.server.ts'
import { shuffled } from './draw-form.ts'
import { unitOfWork, type Unit } from '#platform/unit-of-work.server.ts'
import { findAssessment, lockAssessment, writeStep, type Assessment, type InNameOf, type Jobs } from './assessment-store.server.ts'
import { realChance } from './chance.server.ts'
import type { ItemSource } from './item-source.ts'
import { sourceOf } from './item-sources.server.ts'
import { isPassed, isRight, scoreOf, versionKey, type AnsweredItem, type WholeScore } from './score.ts'
import { endOf, heldByBreak, isOverdue } from './time.ts'

/** Who ends it: its person; without one the clock, if its time is up. */
type By = InNameOf | undefined

/** An item of the form with the words that were drawn. */
type FormItem = AnsweredItem & { readonly item_words: string | null }
const answeredItems = (unit: Unit<Jobs>, id: string): Promise<FormItem[]> =>
  unit.db.selectFrom('assessment_items').select(['item_id', 'item_version', 'item_words', 'competency', 'choice']).where('assessment_id', '=', id).orderBy('position').execute()

const keysOf = (source: ItemSource, items: readonly FormItem[]): ReadonlyMap<string, Letter> => {
  const wanted = items.map(({ item_id: id, item_version: version, item_words: words }) => ({ id, version, words }))
  const keys = new Map(source.open(wanted).map(({ id, key }) => [id, key]))
  return new Map(wanted.flatMap(({ id, version }) => (keys.has(id) ? [[versionKey(id, version), keys.get(id)!] as const] : [])))
}

/** What statistics need, in no order and of nobody. */
async function writeResponses(unit: Unit<Jobs>, one: Assessment, items: readonly AnsweredItem[], keys: ReadonlyMap<string, Letter>, score: WholeScore): Promise<void> {
  const rows = items.flatMap((item) => {
    const correct = isRight(item, keys)
    if (correct === undefined) return []
    return [{
      id: randomUUID(), kind: one.kind, certifier_id: one.certifier_id, bank_id: one.bank_id, item_id: item.item_id, item_version: item.item_version,
      competency: item.competency, language: one.language, choice: item.choice, correct, form_counted: score.counted, form_correct: score.correct, answered_on: unit.today,
    }]
  })
  if (rows.length > 0) await unit.db.insertInto('item_responses').values(shuffled(rows, realChance)).execute()
}

async function writeScores(unit: Unit<Jobs>, { id, subject_id, certifier_id }: Assessment, { competencies }: WholeScore): Promise<void> {
  if (competencies.length === 0) return
  await unit.db.insertInto('assessment_scores').values(competencies.map((one) => ({ ...one, assessment_id: id, subject_id, certifier_id, recorded_at: unit.now }))).execute()
}

async function end(unit: Unit<Jobs>, id: string, source: ItemSource, by: By): Promise<boolean> {
  const one = await lockAssessment(unit, id)
  const overdue = isOverdue(one, unit.now)
  if (one.state !== 'open' || (!by && !overdue)) return false
  const items = await answeredItems(unit, id)
  const keys = keysOf(source, items)
  const score = scoreOf(items, keys)
  const to = overdue ? 'timeUp' : 'finished'
  const held = heldByBreak(one, unit.now)
  await unit.db.updateTable('assessments').set({
    state: to, ended_at: overdue ? endOf(one, unit.now) : unit.now, paused_at: null, break_used_seconds: one.break_used_seconds + Math.floor(held / 1000),
    ends_at: endOf(one, unit.now), counted: score.counted, correct: score.correct, passed: one.pass_percent === null ? null : isPassed(score, one.pass_percent),
  }).where('id', '=', id).execute()
  await writeScores(unit, one, score)
  await writeResponses(unit, one, items, keys, score)
  await writeStep(unit, one, overdue ? { step: 'runOut', from: 'open', to, by: 'clock' } : { step: 'finish', from: 'open', to, by })
  if (one.kind === 'exam') await announce(unit, 'assessmentEnded', { assessmentId: id })
  return true
}

/**
 * Ends one and scores it, in a unit of the house: nobody scores their own. One whose time is up ends by the clock, whoever asks.
 * @returns whether it was ended by this.
 */
export async function endAssessment(house: House, id: string, by?: By): Promise<boolean> {
  const { bank_id } = await unitOfWork(house, { hat: 'jobs' }, (unit) => findAssessment(unit, id))
  const source = await sourceOf(house, bank_id)
  return unitOfWork(house, { hat: 'jobs' }, (unit) => end(unit, id, source, by))
}
