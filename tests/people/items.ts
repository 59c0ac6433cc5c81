import { strToU8, zipSync } from 'fflate'
import { activateBank, retireBank } from '#assessment/activate-bank.server.ts'
import { changeBankItem } from '#assessment/change-bank-item.server.ts'
import { importItems, type BroughtPackage } from '#assessment/import-items.server.ts'
import { makeBank } from '#assessment/make-bank.server.ts'
import type { Question } from '#assessment/question.ts'
import { packageFiles } from '#assessment/write-qti.ts'
import { competencies } from '#library/exam-items.server.ts'
import type { House } from '#platform/house.server.ts'
import { unitOfWork, type Staff } from '#platform/unit-of-work.server.ts'
import type { TestHouse } from '#tests/open-test-house.ts'
import { certifyingBody, staff } from './people.ts'

/** A made-up question; its words name it, so that a test finds them where they must not be. */
export const aQuestion = (identifier: string, changes: Partial<Question> = {}): Question => ({
  identifier, competency: 'confidentiality', source: 'GUIDE, ethics', key: 'b',
  stem: { en: `Somebody asks you question ${identifier}.\nWhat do you do first?`, es: `Alguien le hace la pregunta ${identifier}.\n¿Qué hace usted primero, según la situación?` },
  options: {
    a: { en: `First option of ${identifier}`, es: `Primera opción de ${identifier}` }, b: { en: `Second option of ${identifier}`, es: `Segunda opción de ${identifier}` },
    c: { en: `Third option of ${identifier}`, es: `Tercera opción de ${identifier}` }, d: { en: `Fourth option of ${identifier}`, es: `Cuarta opción de ${identifier}` },
  },
  explanation: { en: `Because ${identifier}.`, es: `Porque ${identifier}.` },
  ...changes,
})

/** The files of a package as texts, so that a test can spoil them. */
export const packageWith = (questions: readonly Question[]): Record<string, string> => Object.fromEntries(packageFiles(questions))

/** A package, some of whose files are others. */
export const spoiled = (files: Readonly<Record<string, string>>, others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries({ ...files, ...others }).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text])))

/** A manager begins a bank. @returns its id. */
export const bankOf = (house: House, manager: Staff, name = '2027 A'): Promise<string> => unitOfWork(house, manager, (unit) => makeBank(unit, { name }))

/** Questions come into a bank as a package. @returns the report's id. */
export const brings = (house: House, manager: Staff, bank: string, questions: readonly Question[], more: Partial<BroughtPackage> = {}): Promise<string> =>
  unitOfWork(house, manager, (unit) => importItems(unit, bank, { questions, refused: [], packageHash: '0'.repeat(64), ...more }))

/** As many questions of each competency as an exam can need, and some more. */
export const enoughQuestions = (each = 8): Question[] =>
  competencies().flatMap(({ id }) => Array.from({ length: each }, (_, i) => aQuestion(`${id}-${i + 1}`, { competency: id })))

/** A bank with enough questions, in use. @returns its id. */
export async function activeBank(house: House, manager: Staff, name?: string, questions: readonly Question[] = enoughQuestions()): Promise<string> {
  const bank = await bankOf(house, manager, name)
  await brings(house, manager, bank, questions)
  await unitOfWork(house, manager, (unit) => activateBank(unit, bank))
  return bank
}

/** A version of an item by what it is called: the newest. */
export const rowOf = (house: House, bank: string, identifier: string) =>
  house.database.query.selectFrom('bank_items').selectAll().where('bank_id', '=', bank).where('identifier', '=', identifier).orderBy('version', 'desc').executeTakeFirstOrThrow()

export const changesItem = async (house: House, manager: Staff, bank: string, identifier: string, typed: Record<string, string>): Promise<void> => {
  const { id } = await rowOf(house, bank, identifier)
  await unitOfWork(house, manager, (unit) => changeBankItem(unit, bank, id, typed))
}

/** Takes every step of banks and of their questions. */
export async function throughEveryBankStep({ house }: TestHouse): Promise<void> {
  const manager = await staff(house, await certifyingBody(house), 'programManager', 'anh@example.org')
  const bank = await activeBank(house, manager)
  await brings(house, manager, bank, [aQuestion('one-more'), aQuestion('not-this')])
  await changesItem(house, manager, bank, 'not-this', { do: 'setAside', reason: 'unclear' })
  await changesItem(house, manager, bank, 'one-more', { do: 'activate' })
  await changesItem(house, manager, bank, 'one-more', { do: 'retire', reason: 'known' })
  await changesItem(house, manager, bank, 'one-more', { do: 'restore', note: 'It was another one' })
  await unitOfWork(house, manager, (unit) => retireBank(unit, bank, { why: 'A new one' }))
  const never = await bankOf(house, manager, 'Never used')
  await unitOfWork(house, manager, (unit) => retireBank(unit, never, { why: 'Made in error' }))
}
