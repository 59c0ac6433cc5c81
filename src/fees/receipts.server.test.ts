import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { receiptFacts, type Receipt } from './receipt-facts.ts'
import { pdfOf } from '#platform/pdf.server.ts'

const receipt: Receipt = {
  reference: 'K7M-3PQ-9D', certifier: 'Peer Certification Program', personName: 'María José García Márquez', aboutReference: 'R2C-4TY-6X',
  kind: 'application', cents: 10_000, on: '2026-03-10', method: 'cheque', chequeNumber: '1042', chequeDated: '2026-03-09',
  voucherProgram: null, reversed: null, reversedOn: null,
}
const at = new Date('2026-03-10T18:00:00Z')
const made = (changed: Partial<Receipt>, language: 'en' | 'es' = 'en') => pdfOf('receipt', receiptFacts({ ...receipt, ...changed }, language), at)

async function read(file: Uint8Array) {
  const pdf = await getDocumentProxy(file.slice())
  const { text, totalPages } = await extractText(pdf, { mergePages: true })
  return { text: text.replace(/\s+/g, ' '), pages: totalPages }
}

describe('CERT-05 A receipt', () => {
  test('says on one page who paid what, for what, with what and when', async () => {
    const { text, pages } = await read(await made({}))
    expect(pages).toBe(1)
    for (const said of ['Peer Certification Program', 'Receipt', '$100.00', 'K7M-3PQ-9D', 'María José García Márquez',
      'Application fee · Application R2C-4TY-6X', 'Check number 1042, dated March 9, 2026', 'March 10, 2026', 'Keep this receipt']) {
      expect(text).toContain(said)
    }
  })

  test('is in Spanish for who reads Spanish', async () => {
    const { text } = await read(await made({ method: 'voucher', voucherProgram: 'Condado de Sacramento' }, 'es'))
    for (const said of ['Recibo', 'Tarifa de la solicitud', 'Vale: Condado de Sacramento', '10 de marzo de 2026']) expect(text).toContain(said)
  })

  test('of a check that came back says so, and asks nobody to keep it', async () => {
    const { text } = await read(await made({ reversed: 'returned', reversedOn: '2026-03-20' }))
    expect(text).toContain('The bank returned this check on March 20, 2026. This receipt does not count any more.')
    expect(text).not.toContain('Keep this receipt')
  })

  test('shows what people type as they typed it, never as instructions', async () => {
    const personName = '#panic("x") *A* $1 <b> `c` @d \\ "e" = f'
    expect((await read(await made({ personName }))).text).toContain(personName)
  })

  test('is tagged for screen readers, names its language and title, and is the same each time', async () => {
    const [one, again] = [await made({}, 'es'), await made({}, 'es')]
    expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true)
    const text = Buffer.from(one).toString('latin1')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toContain('/Lang (es-US)')
    expect(text).toMatch(/pdfuaid:part(>|=")1/)
    expect(text).toContain('/Title (Recibo)')
  })

  test('a document that is not there is a fault that names it', async () => {
    await expect(pdfOf('nothing', {}, at)).rejects.toThrow(/nothing/)
  })
})
