import { isLanguage, type Language } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import { read, type Visit } from '#platform/visit.server.ts'
import type { Self, Staff } from '#platform/unit-of-work.server.ts'
import { claimsOf, credentialOf } from './credential.ts'
import { paperAsPdf, sheets, type Sheet } from './make-paper.server.ts'
import { openPaper, type PaperRow } from './paper-store.server.ts'
import { signed } from './sign-claims.server.ts'

const attached = (name: string) => `attachment; filename="${name}"`
const placeOf = ({ house }: Visit) => ({ site: house.settings.siteAddress, timeZone: house.timeZone })
const isSheet = (text: string): text is Sheet => (sheets as readonly string[]).includes(text)

/** A certificate or a card as a file that the browser shows, in the language of the address. @throws a 404 */
export async function sheetFile(visit: Visit, actor: Self | Staff, wish: { number: string; sheet: string; language: string }): Promise<Response> {
  const { number, sheet, language } = wish
  const row = await read(visit, actor, (unit) => {
    if (!isSheet(sheet) || !isLanguage(language)) throw new NotFound()
    return openPaper(unit, number, sheet, language)
  })
  const made = await paperAsPdf(sheet as Sheet, row, language as Language, visit.house.settings.siteAddress, visit.house.clock.now())
  return new Response(made, {
    headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="certificate-${row.number}-${sheet}.pdf"`, 'Content-Language': language },
  })
}

const signedFile = async (visit: Visit, row: PaperRow) =>
  new Response(`${await signed(visit.house, claimsOf(credentialOf(row, placeOf(visit))))}\n`, {
    headers: { 'Content-Type': 'application/vc+jwt', 'Content-Disposition': attached(`certificate-${row.number}.jwt`) },
  })

/** The same to read, for people and programs: without a signature it proves nothing. */
const readableFile = (visit: Visit, row: PaperRow) =>
  new Response(`${JSON.stringify(credentialOf(row, placeOf(visit)), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json', 'Content-Disposition': attached(`certificate-${row.number}.json`) },
  })

/** One's digital certificate: signed as `jwt`, or to read as `json`. @throws a 404 */
export async function credentialFile(visit: Visit, actor: Self, { number, form }: { number: string; form: string }): Promise<Response> {
  const row = await read(visit, actor, (unit) => {
    if (form !== 'jwt' && form !== 'json') throw new NotFound()
    return openPaper(unit, number, 'credential', visit.language)
  })
  return form === 'jwt' ? signedFile(visit, row) : readableFile(visit, row)
}
