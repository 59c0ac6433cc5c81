import { sql } from 'kysely'
import { competencies, sampleItems } from '#library/exam-items.server.ts'
import type { Letter } from '#library/exam-items.ts'
import { audit } from '#platform/audit.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { activeCoverage, coverageWithDrafts, unreadableItems } from './activate-bank.server.ts'
import { banksOf, findBank, findBankItem, itemColumns, onlyManagers, refuseOwnExam } from './bank-store.server.ts'
import { keyMark, openKey, openWords, type SealedItem } from './seal-items.server.ts'
import { statisticsOfItem } from './see-statistics.server.ts'

/** How many items a page of a bank shows. */
export const itemsOnPage = 100

/** The program's own banks with how many questions each has; and how many the public sample bank has. @throws {NotFound} for other roles. @throws {Refused} for whoever takes the exam. */
export async function seeBanks(unit: Unit<Staff>) {
  onlyManagers(unit)
  await refuseOwnExam(unit)
  const counts = await unit.db.selectFrom('bank_items').select(['bank_id', 'state', sql<number>`count(distinct item_id)::int`.as('count')]).groupBy(['bank_id', 'state']).execute()
  const count = (bank: string, state: string) => counts.find((one) => one.bank_id === bank && one.state === state)?.count ?? 0
  const banks = (await banksOf(unit)).map(({ id, name, state }) => ({ id, name, state, active: count(id, 'active'), draft: count(id, 'draft') }))
  return { banks, sample: sampleItems().length }
}

async function historyOf(unit: Unit<Staff>, bankId: string) {
  const rows = await unit.db.selectFrom('item_bank_history').select(['id', 'step', 'why', 'effective_on', 'by_person']).where('bank_id', '=', bankId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()
  return rows.map(({ id, step, why, effective_on, by_person }) => ({ id, step, why, on: effective_on, byMe: by_person === unit.actor.personId }))
}

/** A bank by competency: what there is, what an exam needs; of one competency its items, never their words. @throws {NotFound} */
export async function seeBank(unit: Unit<Staff>, id: string, competency: string, page: number) {
  const bank = await findBank(unit, id)
  const chosen = competencies().find((one) => one.id === competency)
  const all = unit.db.selectFrom('bank_items').where('bank_id', '=', bank.id).$if(chosen !== undefined, (query) => query.where('competency', '=', chosen!.id))
  const { count } = await all.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const items = await all.select(itemColumns).orderBy('competency').orderBy('identifier').orderBy('version', 'desc').limit(itemsOnPage).offset((page - 1) * itemsOnPage).execute()
  const imports = await unit.db.selectFrom('item_imports').select(['id', 'added', 'renewed', 'unchanged', 'effective_on', sql<number>`jsonb_array_length(refused)`.as('refused')])
    .where('bank_id', '=', bank.id).orderBy('recorded_at', 'desc').limit(5).execute()
  const { drafts } = await unit.db.selectFrom('bank_items').select(sql<number>`count(distinct item_id)::int`.as('drafts')).where('bank_id', '=', bank.id).where('state', '=', 'draft').executeTakeFirstOrThrow()
  return {
    bank: { id: bank.id, name: bank.name, state: bank.state }, competency: chosen?.id, pages: Math.ceil(count / itemsOnPage), page, drafts, imports, competencies: competencies(),
    items: items.map(({ id: row, identifier, version, state, competency: about }) => ({ id: row, identifier, version, state, competency: about })),
    unreadable: await unreadableItems(unit, bank.id), history: await historyOf(unit, bank.id),
    coverage: await coverageWithDrafts(unit, bank.id), inUse: await activeCoverage(unit, bank.id),
  }
}

/** The words and the key, opened for a manager; every look is written down first, or the database gives nothing. */
async function opened(unit: Unit<Staff>, bankId: string, id: string) {
  await audit(unit, { action: 'opened', kind: 'bankItem', ids: [id], detail: 'seeBankItem' })
  const { rows: [row] } = await sql<SealedItem>`select sealed, sealed_key from open_bank_item(${id})`.execute(unit.db)
  if (!row) throw new NotFound()
  return { ...openWords(unit.house, bankId, id, row), key: openKey(unit.house, bankId, id, row) }
}

/** One version of an item: its words in both languages, how it does, and what happened to it. The look is recorded. @throws {NotFound} */
export async function seeBankItem(unit: Unit<Staff>, bankId: string, id: string) {
  const bank = await findBank(unit, bankId)
  const item = await findBankItem(unit, bank.id, id)
  const content = item.key_mark === keyMark(unit.house) ? await opened(unit, bank.id, item.id) : undefined
  const versions = await unit.db.selectFrom('bank_items').select(['id', 'version', 'state']).where('item_id', '=', item.item_id).orderBy('version', 'desc').execute()
  const history = await unit.db.selectFrom('bank_item_history').select(['id', 'step', 'reason', 'note', 'effective_on', 'by_person']).where('bank_item_id', '=', item.id)
    .orderBy('recorded_at', 'desc').orderBy('id', 'desc').execute()
  const key: Letter | undefined = content?.key
  return {
    bank: { id: bank.id, name: bank.name, state: bank.state }, content, versions, competency: competencies().find((one) => one.id === item.competency),
    item: { id: item.id, identifier: item.identifier, version: item.version, state: item.state },
    history: history.map(({ effective_on, by_person, ...step }) => ({ ...step, on: effective_on, byMe: by_person === unit.actor.personId })),
    ...(await statisticsOfItem(unit, bank.id, item, key)),
  }
}
