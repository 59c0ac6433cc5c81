import { sql } from 'kysely'
import { sampleItems } from '#library/exam-items.server.ts'
import { itemFlags } from '#library/item-flags.server.ts'
import type { Language } from '#platform/languages.ts'
import type { Letter } from '#library/exam-items.ts'
import { audit } from '#platform/audit.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { findBank, itemColumns, onlyManagers } from './bank-store.server.ts'
import { flagsOf, type Flag } from './item-flags.ts'
import { statisticsOf, type AlikeAnswers, type ItemStatistics } from './item-statistics.ts'

/** In the address of a bank: the public sample bank, which has no row. */
export const sampleBank = 'sample'

interface Row extends AlikeAnswers {
  readonly item_id: string
  readonly item_version: number
}

/** Of all answers to a bank's items, or to one of them: sums of those that are alike. Forms of one item have no rest and say nothing. */
async function answersTo(unit: Unit<Staff>, bankId: string | null, itemId?: string): Promise<Row[]> {
  const rest = sql<number>`(form_correct - correct::int)::float8 / (form_counted - 1)`
  return unit.db.selectFrom('item_responses').select([
    'item_id', 'item_version', sql<Language>`language`.as('language'), sql<Letter | null>`choice`.as('choice'), 'correct', sql<number>`count(*)::int`.as('count'),
    sql<number>`sum(${rest})`.as('rest'), sql<number>`sum(${rest} * ${rest})`.as('restSquared'),
  ]).where('bank_id', bankId === null ? 'is' : '=', bankId).where('form_counted', '>', 1).$if(itemId !== undefined, (query) => query.where('item_id', '=', itemId!))
    .groupBy(['item_id', 'item_version', 'language', 'choice', 'correct']).execute()
}

/** How many forms were ended: each of its items counts as its part of one. */
async function formsOf(unit: Unit<Staff>, bankId: string | null): Promise<number> {
  const { forms } = await unit.db.selectFrom('item_responses').select(sql<number>`coalesce(sum(1.0 / form_counted), 0)::float8`.as('forms'))
    .where('bank_id', bankId === null ? 'is' : '=', bankId).executeTakeFirstOrThrow()
  return Math.round(forms)
}

/** The key, as the answers show it: what was right. Without a right answer it is not known here, and nobody opens it for a list. */
const keyIn = (answers: readonly AlikeAnswers[]): Letter | undefined => answers.find(({ correct }) => correct)?.choice ?? undefined

/** A version of an item with how it does. */
export interface ItemOfStatistics {
  readonly id: string
  readonly version: number
  /** What staff call it. */
  readonly name: string
  /** Where its page is; none for the public ones. */
  readonly row: string | undefined
  readonly competency: string
  readonly state: string
  readonly statistics: ItemStatistics
  readonly flags: readonly Flag[]
  readonly key: Letter | undefined
}

interface Named extends Pick<ItemOfStatistics, 'id' | 'version' | 'name' | 'row' | 'competency' | 'state'> {
  readonly knownKey?: Letter
}

function withStatistics(named: readonly Named[], answers: readonly Row[]): ItemOfStatistics[] {
  const byVersion = Map.groupBy(answers, ({ item_id, item_version }) => `${item_id} ${item_version}`)
  return named.map(({ knownKey, ...item }) => {
    const own = byVersion.get(`${item.id} ${item.version}`) ?? []
    const [statistics, key] = [statisticsOf(own), knownKey ?? keyIn(own)]
    return { ...item, statistics, key, flags: flagsOf(statistics, key, itemFlags()) }
  })
}

const sampleNames = (): Named[] => sampleItems().map(({ id, version, competency, key }) => ({ id, version, name: id, row: undefined, competency, state: 'active', knownKey: key }))

/** Every item of a bank that is or was in use, with how it does; of the public sample bank, too (`sample`). @throws {NotFound} */
export async function seeStatistics(unit: Unit<Staff>, bank: string) {
  onlyManagers(unit)
  const found = bank === sampleBank ? undefined : await findBank(unit, bank)
  const bankId = found?.id ?? null
  const named = !found ? sampleNames() : (await unit.db.selectFrom('bank_items').select(itemColumns).where('bank_id', '=', found.id).where('state', '<>', 'draft').orderBy('competency')
    .orderBy('identifier').orderBy('version').execute()).map(({ id, item_id, version, identifier, competency, state }): Named => ({ id: item_id, version, name: identifier, row: id, competency, state }))
  const items = withStatistics(named, await answersTo(unit, bankId))
  await audit(unit, { action: 'listed', kind: 'itemBank', ids: bankId ? [bankId] : [], detail: 'seeStatistics' })
  return { bank: found && { id: found.id, name: found.name }, items, forms: await formsOf(unit, bankId), fewest: itemFlags().fewest, unverified: itemFlags().status === 'unverified' }
}

/** How one version of an item does; the key is that of the row, which its page has opened. */
export async function statisticsOfItem(unit: Unit<Staff>, bankId: string, item: { readonly item_id: string; readonly version: number }, key: Letter | undefined) {
  const answers = (await answersTo(unit, bankId, item.item_id)).filter(({ item_version }) => item_version === item.version)
  const statistics = statisticsOf(answers)
  return { statistics, flags: flagsOf(statistics, key, itemFlags()), forms: await formsOf(unit, bankId), fewest: itemFlags().fewest }
}

/** One item of the public sample bank with how it does. @throws {NotFound} */
export async function seeSampleItem(unit: Unit<Staff>, id: string) {
  onlyManagers(unit)
  const item = sampleItems().find((one) => one.id === id)
  if (!item) throw new NotFound()
  const [one] = withStatistics([{ id: item.id, version: item.version, name: item.id, row: undefined, competency: item.competency, state: 'active', knownKey: item.key }], await answersTo(unit, null, id))
  return { item: one!, forms: await formsOf(unit, null), fewest: itemFlags().fewest }
}
