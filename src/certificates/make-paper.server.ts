import { inPlaceOfSign, signsWithout, withoutSigns } from '#platform/missing-signs.ts'
import { speak, type Language } from '#platform/languages.ts'
import { pdfOf } from '#platform/pdf.server.ts'
import { codeOf } from '#platform/qr-code.ts'
import { addressOfCode, cardFacts, certificateFacts, type Paper } from './paper-facts.ts'
import { paperWords } from './paper-messages.ts'

/** What can be printed of a certificate. */
export const sheets = ['paper', 'card'] as const
export type Sheet = (typeof sheets)[number]

const templates = { paper: { file: 'certificate', facts: certificateFacts }, card: { file: 'wallet-card', facts: cardFacts } } as const

/**
 * A certificate or a card as PDF that screen readers can follow (PDF/UA-1). The same certificate at the same moment gives the same
 * bytes. A letter of a name that our typefaces lack never becomes an empty box: it says so, and where the whole name stands.
 * Not for inside a unit of work.
 */
export async function paperAsPdf(sheet: Sheet, paper: Paper, language: Language, site: string, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const { file, facts } = templates[sheet]
  const whole = facts(paper, language, site, codeOf(addressOfCode(site, paper.code)))
  try {
    return await pdfOf(file, whole, at)
  } catch (fault) {
    const signs = signsWithout(fault)
    if (signs.length === 0) throw fault
    const [name, certifier] = [withoutSigns(whole.name, signs), withoutSigns(whole.certifier, signs)]
    return pdfOf(file, { ...whole, name, certifier, missing: speak(paperWords, language)('missing', inPlaceOfSign) }, at)
  }
}
