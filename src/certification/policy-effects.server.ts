import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import type { PolicyEffect, Touched } from '#platform/policy-effects.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { effectWords } from './policy-effect-messages.ts'

type Matter = keyof typeof effectWords
type SentState = 'awaitingFee' | 'submitted' | 'returned'

/** How many applications of the organisation are open in each state: numbers, also for who may see none of them. */
async function openMatters(unit: Unit<Staff>): Promise<(matter: string) => number> {
  const { rows } = await sql<{ matter: string; how_many: number }>`select matter, how_many from open_matters()`.execute(unit.db)
  return (matter) => rows.find((row) => row.matter === matter)?.how_many ?? 0
}

/** As many as are named. */
const most = 20

/** What was sent and would be touched, by its number, for a manager; drafts are never named. */
async function named(unit: Unit<Staff>, states: readonly SentState[]): Promise<NonNullable<Touched['matters']>> {
  if (unit.actor.role !== 'programManager') return []
  const rows = await unit.db.selectFrom('applications').select(['id', 'reference']).where('state', 'in', states)
    .where('certifier_id', '=', unit.actor.organisationId).orderBy('answer_due_on').orderBy('id').limit(most).execute()
  if (rows.length > 0) await audit(unit, { action: 'listed', kind: 'application', ids: rows.map(({ id }) => id), detail: 'policy' })
  return rows.map(({ reference }) => ({ href: `/review/${reference}`, text: reference }))
}

/** A sentence about so many; none about none. */
const say = (matter: Matter, count: number): Touched[] => {
  const { en, es } = effectWords[matter]
  return count === 0 ? [] : [{ says: { en: en(count), es: es(count) } }]
}

async function sayNamed(unit: Unit<Staff>, matter: Matter, states: readonly SentState[], count: number): Promise<Touched[]> {
  const matters = await named(unit, states)
  return say(matter, count).map((one) => ({ ...one, matters, more: matters.length > 0 ? Math.max(count - matters.length, 0) : 0 }))
}

/** Only what is sent from that day on: drafts, and nothing that was sent. */
const onSending: PolicyEffect = async (unit) => {
  const count = await openMatters(unit)
  return [...say('drafts', count('draft')), ...say('sentUntouched', count('awaitingFee') + count('submitted') + count('returned'))]
}

/** What is asked of a person at each sending, the second one, too: drafts, and what was returned for corrections. */
const onEachSending: PolicyEffect = async (unit) => {
  const count = await openMatters(unit)
  return [
    ...say('drafts', count('draft')), ...(await sayNamed(unit, 'returned', ['returned'], count('returned'))),
    ...say('withUs', count('awaitingFee') + count('submitted')),
  ]
}

/** Every decision to come. */
const onApproving: PolicyEffect = async (unit) => {
  const count = await openMatters(unit)
  const states = ['submitted', 'returned', 'awaitingFee'] as const
  return sayNamed(unit, 'undecided', states, states.reduce((sum, state) => sum + count(state), 0))
}

/** Corrections that are asked for from that day on. */
const onAskingForCorrections: PolicyEffect = async (unit) => {
  const count = await openMatters(unit)
  const states = ['submitted', 'returned', 'awaitingFee'] as const
  return sayNamed(unit, 'correctable', states, states.reduce((sum, state) => sum + count(state), 0))
}

const onWithdrawing: PolicyEffect = async (unit) => {
  const count = await openMatters(unit)
  const states = ['submitted', 'returned', 'awaitingFee'] as const
  return sayNamed(unit, 'withdrawable', states, states.reduce((sum, state) => sum + count(state), 0))
}

const onReturningPayment: PolicyEffect = async (unit) => {
  const count = await openMatters(unit)
  return sayNamed(unit, 'payable', ['submitted'], count('submitted'))
}

const onAddingFiles: PolicyEffect = async (unit) => {
  const count = await openMatters(unit)
  return [...say('draftFiles', count('draft')), ...(await sayNamed(unit, 'returnedFiles', ['returned'], count('returned')))]
}

const onFinishingOrientation: PolicyEffect = async (unit) => say('orientations', (await openMatters(unit))('orientation'))

const onReadingTraining: PolicyEffect = async (unit) => {
  const { rows } = await sql<{ count: number }>`select training_under_review() as count`.execute(unit.db)
  return say('trainingRead', rows[0]!.count)
}

/** What a change of each value would touch of the applications, by the event whose day selects it. */
export const effectsOnApplications = {
  onSending, onEachSending, onApproving, onAskingForCorrections, onWithdrawing, onReturningPayment, onAddingFiles, onFinishingOrientation, onReadingTraining,
}
