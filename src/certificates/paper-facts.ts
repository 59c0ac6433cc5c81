import { dateInWords, type PlainDate } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { paperWords, specializationOnPaper } from './paper-messages.ts'

/** What paper says of a certificate. */
export interface Paper {
  readonly certifier: string
  /** The legal name on it, in full. */
  readonly name: string
  readonly number: string
  /** The secret of the QR code, which finds the same page as the number. */
  readonly code: string
  readonly issuedOn: PlainDate
  readonly validThrough: PlainDate
  readonly specializations: readonly string[]
  /** It certifies nobody, and says so across the sheet. */
  readonly specimen?: boolean
}

/** Where a certificate is seen by anyone who has its number. */
export const addressOfNumber = (site: string, number: string): string => `${site}/verify/${number}`
/** What the QR code opens. */
export const addressOfCode = (site: string, code: string): string => `${site}/verify/${code}`

/** The areas of added training in words: some have commas of their own. */
export const areasIn = (specializations: readonly string[], language: Language): string =>
  specializations.map((one) => specializationOnPaper[one]?.[language] ?? one).join('; ')

const rowsOf = (paper: Paper, language: Language) => {
  const say = speak(paperWords, language)
  return [
    { term: say('number'), detail: paper.number },
    { term: say('issued'), detail: dateInWords(paper.issuedOn, language) },
    { term: say('validThrough'), detail: dateInWords(paper.validThrough, language) },
  ]
}

/** Our typeface has the letters of western and central Europe. A name with any other is set in one typeface, whole. */
const inOurTypeface = /^[\u0020-\u017f\u2010-\u2015\u2018-\u201d]*$/
export const typefaceOf = (name: string): string => (inOurTypeface.test(name.normalize('NFC')) ? 'Atkinson Hyperlegible Next' : 'Noto Sans')

/** What both sheets have in common. @param code the QR code of the address, as SVG. */
function shared(paper: Paper, language: Language, site: string, code: string) {
  const say = speak(paperWords, language)
  const address = addressOfNumber(site, paper.number)
  return {
    lang: language, certifier: paper.certifier, name: paper.name.normalize('NFC'), typeface: typefaceOf(paper.name), what: say('what'), verify: say('verify'), code,
    address: address.replace(/^https?:\/\//, ''), codeAlt: say('codeAlt', address), missing: null as string | null, specimen: paper.specimen ? say('specimen') : null,
  }
}

/** The words of a certificate, for `content/documents/certificate.typ`. Source: GUIDE, certification overview, step 16; CERT-15. */
export function certificateFacts(paper: Paper, language: Language, site: string, code: string) {
  const say = speak(paperWords, language)
  const areas = areasIn(paper.specializations, language)
  return {
    ...shared(paper, language, site, code), title: say('title', paper.number), heading: say('heading'), says: say('says'), is: say('is'),
    lines: [say('where'), ...(areas ? [say('trained', areas)] : [])], rows: rowsOf(paper, language),
  }
}

/** The words of a card, for `content/documents/wallet-card.typ`. */
export function cardFacts(paper: Paper, language: Language, site: string, code: string) {
  const say = speak(paperWords, language)
  return { ...shared(paper, language, site, code), title: say('cardTitle'), how: say('cardHow'), rows: rowsOf(paper, language) }
}
