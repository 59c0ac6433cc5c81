import { audit } from '#platform/audit.server.ts'
import type { House } from '#platform/house.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound, Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { isId } from '#platform/identifiers.server.ts'
import { bankItemLifecycle } from './bank-item-lifecycle.ts'
import { findBank, lockBank, noteItemSteps, type ItemBank } from './bank-store.server.ts'
import type { ItemRefusal } from './item-refusal.ts'
import type { Question } from './question.ts'
import type { ReadPackage } from './read-package.server.ts'
import { hashOfQuestion, sealItem } from './seal-items.server.ts'

/** A package that was read, and the hash of its bytes. */
export interface BroughtPackage extends ReadPackage {
  readonly packageHash: string
}

interface Known {
  readonly item_id: string
  readonly version: number
  readonly content_hash: string
}

/** The newest version of every item of a bank, by what it is called. */
async function newestOf(unit: Unit<Staff>, bankId: string): Promise<ReadonlyMap<string, Known>> {
  const rows = await unit.db.selectFrom('bank_items').select(['identifier', 'item_id', 'version', 'content_hash']).where('bank_id', '=', bankId).orderBy('version').execute()
  return new Map(rows.map(({ identifier, ...known }) => [identifier, known]))
}

/** A row for each question that is new, or has other words than its newest version. */
function rowsFor(house: House, bank: ItemBank, questions: readonly Question[], known: ReadonlyMap<string, Known>, recorded_at: Date) {
  return questions.flatMap((question) => {
    const there = known.get(question.identifier)
    if (there?.content_hash === hashOfQuestion(house, bank.id, question)) return []
    const id = newId()
    return [{
      id, item_id: there?.item_id ?? newId(), bank_id: bank.id, certifier_id: bank.certifier_id, identifier: question.identifier, version: (there?.version ?? 0) + 1,
      competency: question.competency, state: bankItemLifecycle.first, ...sealItem(house, bank.id, id, question), recorded_at,
    }]
  })
}

/**
 * Takes the questions of a package into a bank, all in one transaction: new ones as drafts, changed ones as drafts of a new version, equal ones not at
 * all. Nothing of a refused item is kept but its name and why. @returns the report's id. @throws {Refused} when the bank is retired. @throws {NotFound}
 */
export async function importItems(unit: Unit<Staff>, bankId: string, { questions, refused, packageHash }: BroughtPackage): Promise<string> {
  const bank = await lockBank(unit, bankId)
  if (bank.state === 'retired') throw new Refused([{ code: 'bankRetired' }])
  const known = await newestOf(unit, bank.id)
  const rows = rowsFor(unit.house, bank, questions, known, unit.now)
  for (let i = 0; i < rows.length; i += 200) await unit.db.insertInto('bank_items').values(rows.slice(i, i + 200)).execute()
  await noteItemSteps(unit, rows, { step: 'start', from: null, to: bankItemLifecycle.first })
  const id = newId()
  const renewed = rows.filter(({ version }) => version > 1).length
  await unit.db.insertInto('item_imports').values({
    id, bank_id: bank.id, certifier_id: bank.certifier_id, package_hash: packageHash, added: rows.length - renewed, renewed,
    unchanged: questions.length - rows.length, refused: JSON.stringify(refused), by_person: unit.actor.personId, effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'itemBank', ids: [bank.id], detail: 'importItems' })
  return id
}

/** What came of a package. @throws {NotFound} */
export async function seeImport(unit: Unit<Staff>, bankId: string, id: string) {
  const bank = await findBank(unit, bankId)
  const found = isId(id) ? await unit.db.selectFrom('item_imports').selectAll().where('id', '=', id).where('bank_id', '=', bank.id).executeTakeFirst() : undefined
  if (!found) throw new NotFound()
  return { bank, added: found.added, renewed: found.renewed, unchanged: found.unchanged, refused: found.refused as ItemRefusal[], on: found.effective_on }
}
