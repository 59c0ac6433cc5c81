import { randomInt } from 'node:crypto'
import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { newId, newReference } from '#platform/identifiers.server.ts'
import { voucherCodeBase, voucherCodeDigits, voucherCodeFrom } from '#fees/voucher-code.ts'
import { fullName } from '#people/public.ts'
import { readAnswers } from '#certification/application-form.ts'
import type { Document } from '#certification/documents.ts'
import { submissionText } from '#certification/submission.server.ts'
import { daysOfLife } from './days-of-life.server.ts'
import type { MadeUpLife } from './made-up-lives.ts'
import type { Row, RowsOfLife } from './rows-of-life.server.ts'

/** What a submission says besides the answers: the same for all lives of a kind, but for the ids of the files. */
interface Beside {
  readonly documents: readonly Document[]
  readonly agreementVersion: string
  readonly program: string | undefined
}

function besideOf(rows: RowsOfLife): Beside {
  const inOrder = rows.application_documents!.toSorted((a, b) => `${String(a.added_at)} ${String(a.id)}`.localeCompare(`${String(b.added_at)} ${String(b.id)}`))
  return {
    documents: inOrder.map((row) => ({ ...row, fileId: row.file_id }) as unknown as Document),
    agreementVersion: rows.signed_agreements![0]!.version as string,
    program: rows.vouchers![0]?.program as string | undefined,
  }
}

/** The hash of what a person sent, which names the files by their own ids. */
function hashOfLife({ answers, language, pays, started: on }: MadeUpLife, { documents, agreementVersion: version, program }: Beside): string {
  const typedName = fullName(readAnswers(answers).legalName)
  const voucher = program === undefined ? undefined : { program, code: '', cents: 10_000 }
  const facts = { answers: { ...answers, feeWay: pays }, documents, orientationDone: true, signature: { version, typedName, on }, voucher }
  return submissionText(facts, language).hash
}

/** Every text in which one life differs from another of its kind, by what it is. */
function textsOf(life: MadeUpLife, beside: Beside, jurisdiction: string): Record<string, string> {
  const { answers, email, language, chequeNumber } = life
  const { legalName, chosenName, bornOn, printedName } = readAnswers(answers)
  const { reminders, approvalReminders, ...others } = daysOfLife(life, jurisdiction)
  const days: [string, PlainDate][] = [
    ...Object.entries({ ...others, bornOn: bornOn! }), ...reminders.map((day, place): [string, PlainDate] => [`reminder ${place}`, day]),
    ...approvalReminders.map((day, place): [string, PlainDate] => [`approval reminder ${place}`, day]),
  ]
  return {
    ...legalName, chosenName, email,
    printedGivenNames: printedName.givenNames, printedFamilyNames: printedName.familyNames,
    bornOnTyped: JSON.stringify(answers.bornOn), chequeNumber: JSON.stringify(chequeNumber),
    hash: hashOfLife(life, beside),
    ...Object.fromEntries(days),
    ...Object.fromEntries(days.map(([name, day]) => [`${name} in words`, dateInWords(day, language)])),
  }
}

/** What every life has of its own, whoever it is: ids, codes of vouchers, and numbers of applications and receipts. */
const ownSigns = /"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}"|[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}|[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{2}/g

const asPattern = (word: string) => word.replace(/[^\w\s]/g, '\\$&')

/** New references, never the same one twice: of ten thousand random ones, two are equal now and then. */
export function referencesOnce(): () => string {
  const given = new Set<string>()
  return () => {
    let next = newReference()
    while (given.has(next)) next = newReference()
    given.add(next)
    return next
  }
}

const newCode = () => voucherCodeFrom(Array.from({ length: voucherCodeDigits }, () => randomInt(voucherCodeBase)))
const newSign = (sign: string, reference: () => string) =>
  sign.startsWith('"') ? JSON.stringify(newId()) : /^.{4}-/.test(sign) ? newCode() : reference()

/** The release's own texts stay as they are, whatever day stands in them; and the long one is not looked through each time. */
const ofTheRelease: Readonly<Record<string, string>> = { signed_agreements: 'text_shown', submissions: 'content_version' }

function setAside(rows: RowsOfLife): { rest: RowsOfLife; putBack: (copy: RowsOfLife) => RowsOfLife } {
  const without = (row: Row, column: string): Row => Object.fromEntries(Object.entries(row).filter(([name]) => name !== column))
  return {
    rest: Object.fromEntries(Object.entries(rows).map(([table, some]) =>
      [table, ofTheRelease[table] ? some.map((row) => without(row, ofTheRelease[table]!)) : some])),
    putBack: (copy) => {
      for (const [table, column] of Object.entries(ofTheRelease)) {
        copy[table]!.forEach((row, place) => (row[column] = rows[table]![place]![column]))
      }
      return copy
    },
  }
}

/**
 * Makes copies of a life that the operations have written: the same rows, with other ids, names and days.
 * @param shared ids that stay: the organisation, the people who work there.
 */
export function copierOf(
  rows: RowsOfLife, model: MadeUpLife, { jurisdiction, shared, reference }: {
    readonly jurisdiction: string; readonly shared: readonly string[]; readonly reference: () => string
  },
) {
  const { rest, putBack } = setAside(rows)
  const text = JSON.stringify(rest)
  const beside = besideOf(rows)
  const texts = textsOf(model, beside, jurisdiction)
  const keys = new Map(Object.entries(texts).filter(([, said]) => said !== '').map(([key, said]) => [said, key]))
  const signs = new Set(text.match(ownSigns)!.filter((sign) => !shared.includes(sign.slice(1, -1))))
  const words = [...signs, ...keys.keys()].sort((a, b) => b.length - a.length)
  const parts = text.split(new RegExp(`(${words.map(asPattern).join('|')})`))
  return (life: MadeUpLife): RowsOfLife => {
    const own = new Map([...signs].map((sign) => [sign, newSign(sign, reference)]))
    const fileOf = (id: string): string => JSON.parse(own.get(JSON.stringify(id))!)
    const documents = beside.documents.map((document) => ({ ...document, fileId: fileOf(document.fileId) }))
    const other = textsOf(life, { ...beside, documents }, jurisdiction)
    const put = (part: string) => own.get(part) ?? other[keys.get(part)!]!
    return putBack(JSON.parse(parts.map((part, place) => (place % 2 === 0 ? part : put(part))).join('')) as RowsOfLife)
  }
}
