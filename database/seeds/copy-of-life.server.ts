import { dateInWords, lastDayOf, type PlainDate } from '#platform/dates.ts'
import { newId, newReference } from '#platform/identifiers.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { readAnswers } from '#certification/application-form.ts'
import { submissionText } from '#certification/submission.server.ts'
import type { MadeUpLife } from './made-up-lives.ts'
import type { RowsOfLife } from './rows-of-life.server.ts'

/** The days of a life, with those that follow from policy. */
function daysOf({ started, sent, decided }: MadeUpLife, bornOn: PlainDate, jurisdiction: string): Record<string, PlainDate> {
  return {
    started, sent, decided, bornOn,
    due: lastDayOf(sent, { days: policyOn(jurisdiction, sent).reviewPeriod }),
    validThrough: lastDayOf(decided, { months: policyOn(jurisdiction, decided).approvalValidity }),
  }
}

/** Every text in which one life differs from another of its kind, by what it is. */
function textsOf(life: MadeUpLife, jurisdiction: string): Record<string, string> {
  const { answers, email, language } = life
  const { legalName, chosenName, bornOn } = readAnswers(answers)
  const days = Object.entries(daysOf(life, bornOn!, jurisdiction))
  return {
    ...legalName, chosenName, email,
    bornOnTyped: JSON.stringify(answers.bornOn),
    hash: submissionText(answers, language).hash,
    ...Object.fromEntries(days),
    ...Object.fromEntries(days.map(([name, day]) => [`${name} in words`, dateInWords(day, language)])),
  }
}

/** What every life has of its own, whoever it is: ids, and the number of the application. */
const ownSigns = /"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}"|[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{2}/g

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

const newSign = (sign: string, reference: () => string) => (sign.startsWith('"') ? JSON.stringify(newId()) : reference())

/**
 * Makes copies of a life that the operations have written: the same rows, with other ids, names and days.
 * @param shared ids that stay: the organisation, the person who decides.
 */
export function copierOf(
  rows: RowsOfLife, model: MadeUpLife, { jurisdiction, shared, reference }: {
    readonly jurisdiction: string; readonly shared: readonly string[]; readonly reference: () => string
  },
) {
  const text = JSON.stringify(rows)
  const texts = textsOf(model, jurisdiction)
  const keys = new Map(Object.entries(texts).filter(([, said]) => said !== '').map(([key, said]) => [said, key]))
  const signs = new Set(text.match(ownSigns)!.filter((sign) => !shared.includes(sign.slice(1, -1))))
  const words = [...signs, ...keys.keys()].sort((a, b) => b.length - a.length)
  const parts = text.split(new RegExp(`(${words.map(asPattern).join('|')})`))
  return (life: MadeUpLife): RowsOfLife => {
    const other = textsOf(life, jurisdiction)
    const own = new Map([...signs].map((sign) => [sign, newSign(sign, reference)]))
    const put = (part: string) => own.get(part) ?? other[keys.get(part)!]!
    return JSON.parse(parts.map((part, place) => (place % 2 === 0 ? part : put(part))).join('')) as RowsOfLife
  }
}
