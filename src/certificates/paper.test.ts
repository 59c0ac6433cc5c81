import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { Language } from '#platform/languages.ts'
import { paperAsPdf, sheets, type Sheet } from './make-paper.server.ts'
import type { Paper } from './paper-facts.ts'

const paper: Paper = {
  certifier: 'Peer Certification Program', name: 'Ana Ruiz Soto', number: 'K7M-3P0-9TXC', code: 'K7M3P09TXCK7M3P09TXCK7M3P',
  issuedOn: '2026-03-10', validThrough: '2028-03-10', specializations: [],
}
const at = new Date('2026-03-10T18:00:00Z')
const site = 'https://peers.example.org'
const made = (changed: Partial<Paper> = {}, language: Language = 'en', sheet: Sheet = 'paper') => paperAsPdf(sheet, { ...paper, ...changed }, language, site, at)

/** PDF.js says a letter twice that is drawn as two signs, whatever the file says beside them. */
const once = (text: string) => text.replace(/(\p{L})\s*\1/gu, '$1')

interface Node { readonly role?: string; readonly children?: readonly Node[]; readonly alt?: string; readonly type?: string; readonly id?: string }
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)]

/** What an independent reader (PDF.js) finds in a file: marks, language, title, structure, and the text in the order of the structure. */
async function read(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice())
  const page = await pdf.getPage(1)
  const tree = (await page.getStructTree()) as Node
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const spoken = new Map<string, string>()
  const open: (string | null | undefined)[] = []
  for (const item of items as { type?: string; id?: string | null; str?: string; hasEOL?: boolean }[]) {
    if (item.type?.startsWith('begin')) open.push(item.id)
    else if (item.type === 'endMarkedContent') open.pop()
    const within = open.findLast(Boolean)
    if (within && item.str !== undefined) spoken.set(within, (spoken.get(within) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
  }
  const nodes = nodesOf(tree)
  const text = nodes.flatMap(({ type, id, alt }) => (type === 'content' ? [spoken.get(id!) ?? ''] : alt ? [alt] : [])).join(' ').replace(/\s+/g, ' ').trim()
  const { info } = await pdf.getMetadata() as { info: { Title?: string; Language?: string } }
  return { pages: pdf.numPages, marked: (await pdf.getMarkInfo())?.Marked, roles: nodes.flatMap(({ role }) => role ?? []), alts: nodes.flatMap(({ alt }) => alt ?? []), text, info }
}

describe('CERT-15 A certificate on paper', () => {
  test.each(['en', 'es'] as const)('is tagged, in its language and with its title; its code says what it opens (%s)', async (language) => {
    for (const sheet of sheets) {
      const bytes = await made({}, language, sheet)
      const { marked, roles, alts, info, pages } = await read(bytes)
      const words = Buffer.from(bytes).toString('latin1')
      expect({ sheet, marked, pages, title: info.Title !== undefined }).toEqual({ sheet, marked: true, pages: 1, title: true })
      expect(words).toContain(`/Lang (${language}-US)`)
      expect(words).toMatch(/pdfuaid:part(>|=")1/)
      expect(words).toContain('/StructTreeRoot')
      expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
      expect(roles).toContain('Figure')
      expect(alts).toEqual([expect.stringContaining(`${site}/verify/K7M-3P0-9TXC`)])
    }
  })

  test('reads in the order in which it is said: who, what, when, and where to see whether it is active', async () => {
    const { text } = await read(await made({ specializations: ['crisis', 'unhoused'] }))
    expect(text).toMatch(new RegExp(['Peer Certification Program', 'Certificate', 'This certifies that', 'Ana Ruiz Soto', 'has met every requirement and is a certified',
      'Medi-Cal Peer Support Specialist', 'in the State of California', 'with added training to support people in crisis; people without housing',
      'Certificate number', 'K7M-3P0-9TXC', 'Issued', 'March 10, 2026', 'Valid through', 'March 10, 2028', 'See whether it is active today:',
      'peers.example.org/verify/K7M-3P0-9TXC', 'QR code that opens'].join('.*')))
  })

  test('of the card the front is read before the back', async () => {
    const { text } = await read(await made({}, 'es', 'card'))
    expect(text).toMatch(/Tarjeta para su cartera.*Especialista en Apoyo entre Pares de Medi-Cal.*Ana Ruiz Soto.*K7M-3P0-9TXC.*10 de marzo de 2026.*10 de marzo de 2028.*Vea si está vigente hoy:.*Código QR/)
  })

  const long = 'María de los Ángeles Guadalupe Esperanza Villavicencio-Etxeberria y Montemayor de la Santísima Trinidad Echeverría Gutiérrez'
  test.each([
    ['of 120 letters', long], ['with two long surnames', 'Wolfeschlegelsteinhausenbergerdorff Papadimitrakopoulou-Venkatanarasimharajuvaripeta'],
    ['as long as a name can be', `${'Wilhelmina '.repeat(9).trim()} ${'Montgomery '.repeat(9).trim()}`], ['of one letter', 'O'],
    ['of one word that no line holds', 'W'.repeat(100)],
  ])('has room for a name %s, whole and on one page', async (_, name) => {
    for (const sheet of sheets) {
      const { text, pages } = await read(await made({ name, specializations: ['parentCaregiverFamily', 'crisis', 'unhoused', 'justice'] }, 'es', sheet))
      expect(pages).toBe(1)
      expect(text.replace(/\s/g, '')).toContain(name.replace(/\s/g, ''))
    }
  })

  test('shows a name as it is, never as instructions; with accents of any Latin language', async () => {
    for (const name of ['#panic("x") *A* $1 <b> `c` @d \\ "e" = f', 'Nguyễn Thị Hương', 'Łukasz Ōta-Ñandú', 'O’Brien-D’Ângelo']) {
      expect(once((await read(await made({ name }))).text)).toContain(once(name))
    }
  })

  test('says so where letters of a name cannot be printed, and never shows an empty box', async () => {
    const { text } = await read(await made({ name: '王小明 Wang' }))
    expect(text).toContain('[…] Wang')
    expect(text).toContain('[…] stands for letters that cannot be printed here.')
  })

  test('is the same file each time it is made of the same', async () => {
    expect(Buffer.from(await made()).equals(Buffer.from(await made()))).toBe(true)
    expect(Buffer.from(await made()).equals(Buffer.from(await made({ name: 'Ana Ruiz Sotó' })))).toBe(false)
  })
})
