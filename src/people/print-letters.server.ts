import { create } from 'qrcode'
import { audit } from '#platform/audit.server.ts'
import { speak } from '#platform/languages.ts'
import { inPlaceOfSign, signsWithout, withoutSigns } from '#platform/missing-signs.ts'
import { pdfOf } from '#platform/pdf.server.ts'
import { NotFound } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { factsOfLetter, type LetterFactsOnPaper, type PrintedLetter } from './letter-facts.ts'
import { letterWords } from './letter-messages.ts'
import { pageSize } from './letter-queue.server.ts'
import { lettersOf } from './see-letter.server.ts'

type Letter = Awaited<ReturnType<typeof lettersOf>>[number]

/** Pages of one's account, by what a letter is about. */
const placeOf: Readonly<Record<string, string>> = { nameChange: '/account/legal-name', training: '/account/training', certificate: '/my-certificate' }

/** Where the letter's matter is found again, after signing in. Never a link that works by itself. */
function addressOf(site: string, { about_kind, about_id, reference }: Letter): string {
  if (reference) return `${site}/apply/${reference}`
  return about_kind === 'question' ? `${site}/questions/${about_id}` : `${site}${placeOf[about_kind ?? ''] ?? '/apply'}`
}

/** A picture that phones read, as SVG: one square for each dark place. */
export function codeOf(text: string): string {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const squares = Array.from(data, (dark, i) => (dark ? `M${(i % size) + 4} ${Math.floor(i / size) + 4}h1v1h-1z` : '')).join('')
  const all = size + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${all} ${all}"><path fill="#000" d="${squares}"/></svg>`
}

/**
 * Letters to be printed, as far as this actor may see them, each with the address where it stands. Recorded as one look.
 * @throws {NotFound} when one of them is not there.
 */
export async function lettersToPrint(unit: Unit<Staff>, ids: readonly string[]): Promise<PrintedLetter[]> {
  const wanted = [...new Set(ids)]
  const letters = wanted.length > pageSize ? [] : await lettersOf(unit, wanted)
  if (letters.length === 0 || letters.length < wanted.length) throw new NotFound()
  await audit(unit, { action: 'opened', kind: 'letter', ids: letters.map(({ id }) => id), detail: 'print' })
  return letters.map((letter) => {
    const address = addressOf(unit.house.settings.siteAddress, letter)
    return {
      language: letter.language, subject: letter.subject, text: letter.text_body, certifier: letter.certifier, writtenOn: letter.effective_on,
      firstWrittenOn: letter.first_written_on, lines: letter.paper?.lines ?? [], address, code: codeOf(address),
    }
  })
}

/** The same letter without the signs that our typefaces lack; it says so, in its language. */
function without(facts: LetterFactsOnPaper, letter: PrintedLetter, signs: readonly string[]): LetterFactsOnPaper {
  const clean = <T>(value: T): T => JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'string' ? withoutSigns(one, signs) : one)) as T
  const [lines, blocks] = [clean(facts.lines), clean(facts.blocks)]
  const changed = JSON.stringify([lines, blocks]) !== JSON.stringify([facts.lines, facts.blocks])
  return { ...facts, lines, blocks, missing: changed || facts.missing ? speak(letterWords, letter.language)('signsMissing', inPlaceOfSign) : null }
}

/** One file with all of the letters, as PDF that screen readers can follow. A sign that our typefaces lack never becomes an empty box. */
export async function lettersAsPdf(letters: readonly PrintedLetter[], at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const title = letters.length === 1 ? letters[0]!.subject : letters[0]!.certifier
  let facts = letters.map(factsOfLetter)
  for (;;) {
    try {
      return await pdfOf('letter', { title, author: letters[0]!.certifier, letters: facts }, at)
    } catch (fault) {
      const signs = signsWithout(fault)
      const next = facts.map((one, place) => without(one, letters[place]!, signs))
      if (signs.length === 0 || JSON.stringify(next) === JSON.stringify(facts)) throw fault
      facts = next
    }
  }
}
