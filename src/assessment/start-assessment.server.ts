import { sql, type Insertable } from 'kysely'
import type { Tables } from '#database/tables.ts'
import { blueprint } from '#library/exam-items.server.ts'
import type { Language } from '#platform/languages.ts'
import { newId } from '#platform/identifiers.server.ts'
import { Refused } from '#platform/problems.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { writeStep, type Assessment, type Jobs } from './assessment-store.server.ts'
import { realChance } from './chance.server.ts'
import { drawForm, type Chance, type Drawn, type Exposure } from './draw-form.ts'
import type { ItemSource } from './item-source.ts'

interface Common {
  readonly subjectId: string
  readonly language: Language
  /** The hash of the secret of the browser in which it begins; none: the first that comes to it. */
  readonly device?: string | undefined
}
/** What begins. Practice: how many items, and for how long, if at all. An exam: what it is for, and its time with all that was granted. */
export type NewAssessment =
  | Common & { readonly kind: 'practice'; readonly items: number; readonly minutes: number | null }
  | Common & { readonly kind: 'exam'; readonly certifierId: string; readonly aboutId: string; readonly minutes: number; readonly breakMinutes?: number }

/** So many of the latest forms of a bank say how often its items were shown: enough to balance, and never more to count. */
const latest = 100

async function exposureOf(unit: Unit<Jobs>, kind: NewAssessment['kind'], bankId: string | null): Promise<Exposure> {
  const rows = await unit.db.selectFrom('assessment_items').select(['item_id', sql<number>`count(*)::int`.as('times')])
    .where('assessment_id', 'in', (query) => query.selectFrom('assessments').select('id').where('kind', '=', kind)
      .where('bank_id', bankId === null ? 'is' : '=', bankId).orderBy('started_at', 'desc').limit(latest))
    .groupBy('item_id').execute()
  return new Map(rows.map(({ item_id, times }) => [item_id, times]))
}

/** Two clicks at once are one after the other, whichever process they came to. */
async function openAlready(unit: Unit<Jobs>, { subjectId, kind }: NewAssessment): Promise<Assessment | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`assessment ${kind} ${subjectId}`}, 0))`.execute(unit.db)
  return unit.db.selectFrom('assessments').selectAll().where('subject_id', '=', subjectId).where('kind', '=', kind).where('state', '=', 'open').executeTakeFirst()
}

function drawn(source: ItemSource, count: number, chance: Chance, exposure: Exposure): Drawn[] {
  try {
    return drawForm(source.list(), blueprint(), count, chance, exposure)
  } catch (fault) {
    if (fault instanceof RangeError) throw new Refused([{ code: 'notEnoughItems', facts: { count } }])
    throw fault
  }
}

function rowOf(unit: Unit<Jobs>, source: ItemSource, start: NewAssessment): Insertable<Tables['assessments']> & { items: number } {
  const policy = policyOn(unit.house, unit.house.settings.jurisdiction, unit.today)
  const exam = start.kind === 'exam' ? start : undefined
  return {
    id: newId(), kind: start.kind, subject_id: start.subjectId, certifier_id: exam?.certifierId ?? null, about_id: exam?.aboutId ?? null, bank_id: source.bankId,
    bank_version: source.version, items: start.kind === 'exam' ? policy.examItems : start.items, language: start.language, state: 'open', started_at: unit.now,
    ends_at: start.minutes === null ? null : new Date(unit.now.getTime() + start.minutes * 60_000), grace_seconds: policy.examAnswerGraceSeconds,
    break_seconds: (exam?.breakMinutes ?? 0) * 60, device_hash: start.device ?? null, seen_at: start.device ? unit.now : null,
    pass_percent: exam ? policy.examPassMark : null, policy_date: unit.today, recorded_at: unit.now,
  }
}

/**
 * Draws a form and starts its clock. The house draws, and nobody draws their own; a person who has one open of this kind goes on with it.
 * @returns its id. @throws {Refused} when the bank has too few items, or another exam of the person is open.
 */
export async function startAssessment(unit: Unit<Jobs>, source: ItemSource, start: NewAssessment, chance: Chance = realChance): Promise<string> {
  const open = await openAlready(unit, start)
  if (open) {
    if (start.kind === 'exam' && open.about_id !== start.aboutId) throw new Refused([{ code: 'assessmentOpen' }])
    return open.id
  }
  const row = rowOf(unit, source, start)
  const form = drawn(source, row.items, chance, await exposureOf(unit, start.kind, source.bankId))
  await unit.db.insertInto('assessments').values(row).execute()
  await unit.db.insertInto('assessment_items').values(form.map(({ id, version, competency, words, options }, place) => ({
    assessment_id: row.id, subject_id: start.subjectId, position: place + 1, item_id: id, item_version: version, item_words: words ?? null, competency, options,
  }))).execute()
  await writeStep(unit, { id: row.id, subject_id: start.subjectId, certifier_id: row.certifier_id ?? null }, {
    step: 'start', from: null, to: 'open', by: { personId: start.subjectId, role: 'person' },
  })
  return row.id
}
