import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { newId } from '#platform/identifiers.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork, type Self, type Staff } from '#platform/unit-of-work.server.ts'
import { sent } from '#tests/people/applications.ts'
import { lettersTo, wantsLetters } from '#tests/people/letters.ts'
import { certifyingBody, person, staff } from '#tests/people/people.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import type { PrintedLetter } from './letter-facts.ts'
import { codeOf } from '#platform/qr-code.ts'
import { lettersAsPdf, lettersToPrint } from './print-letters.server.ts'

const world = openTestHouse()
const at = new Date('2026-03-10T18:00:00Z')

const printed = (changed: Partial<PrintedLetter> = {}): PrintedLetter => ({
  language: 'en', subject: 'News about your application', text: 'Hello Ana,\n\nYour application is with us.', certifier: 'Peer Certification Program',
  writtenOn: '2026-03-10', firstWrittenOn: null, lines: ['Ana Ruiz Soto', '1215 K Street', 'Sacramento, CA 95814'],
  address: 'https://alongside.example/apply/K7M-3PQ-9D', code: codeOf('https://alongside.example/apply/K7M-3PQ-9D'), ...changed,
})
/** The file's text, page by page, and what it says of itself. */
async function read(...letters: PrintedLetter[]) {
  const bytes = await lettersAsPdf(letters, at)
  const raw = Buffer.from(bytes).toString('latin1')
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false })
  return { pages: text.map((page) => page.replace(/\s+/g, ' ')), raw }
}
/** Where each piece of text of the first page lies, in inches from the top and the left. */
async function places(letter: PrintedLetter) {
  const page = await (await getDocumentProxy(await lettersAsPdf([letter], at))).getPage(1)
  const { items } = await page.getTextContent()
  return items.flatMap((item) => ('str' in item && item.str.trim() !== ''
    ? [{ text: item.str, left: item.transform[4] / 72, right: (item.transform[4] + item.width) / 72, top: 11 - (item.transform[5] + item.height) / 72, bottom: 11 - item.transform[5] / 72 }] : []))
}

describe('CERT-24 A letter on paper', () => {
  test('says to whom, when, the text, and where to go on; and screen readers can follow it', async () => {
    const { pages, raw } = await read(printed())
    expect(pages).toHaveLength(1)
    for (const words of ['Peer Certification Program', 'March 10, 2026', 'Ana Ruiz Soto', '1215 K Street', 'Sacramento, CA 95814', 'News about your application',
      'Hello Ana,', 'Your application is with us.', 'https://alongside.example/apply/K7M-3PQ-9D', 'Point your phone’s camera']) expect(pages[0]).toContain(words)
    expect(raw).toContain('/Lang (en')
    expect(raw).toContain('/Marked true')
  })

  test('in Spanish is Spanish, and a copy says of what', async () => {
    const { pages, raw } = await read(printed({ language: 'es', text: 'Hola, Ana:', firstWrittenOn: '2026-03-01' }))
    expect(pages[0]).toContain('10 de marzo de 2026')
    expect(pages[0]).toContain('Esta es una copia de nuestra carta del 1 de marzo de 2026.')
    expect(pages[0]).toContain('Apunte la cámara')
    expect(raw).toContain('/Lang (es')
  })

  test.each([
    ['three lines', ['Ana Ruiz Soto', '1215 K Street', 'Sacramento, CA 95814']],
    ['five lines of 40 wide letters', Array.from({ length: 5 }, () => 'Wm'.repeat(20))],
    ['no line at all', []],
    ['seven lines', ['A'.repeat(30), 'b'.repeat(40), 'c'.repeat(40), '1215 K Street', 'Apt. 4', 'care of Somebody', 'Sacramento, CA 95814-1234']],
  ])('shows its address in the window of a #10 envelope, and nothing else: %s', async (_, lines) => {
    const all = await places(printed({ lines }))
    const inWindow = all.filter(({ bottom, top }) => bottom > 2.04 && top < 3.17)
    expect(inWindow.map(({ text }) => text).join('')).toBe(lines.join(''))
    expect(inWindow.every(({ top, bottom, left, right }) => top > 2.04 && bottom < 3.17 && left > 0.875 && right < 4.4)).toBe(true)
  })

  test('takes signs that are markup elsewhere as they are', async () => {
    const signs = '#let x = 1 *b* $x^2$ @ref <i>&amp; `c` \\n "q" _u_ = h'
    const { pages } = await read(printed({ lines: [signs.slice(0, 40)], text: `Hello ${signs},\n\n= Not a heading\n\n#pagebreak()` }))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(signs)
    expect(pages[0]).toContain('#pagebreak()')
  })

  test.each([
    ['Иван Петров', 'Иван Петров'], ['Thị Ánh', 'Thị Ánh'], ['Ελένη', 'Ελένη'],
    ['王小明', '[…]'], ['Ana 🦋 王', 'Ana […] […]'], ['សុខ', '[…]'],
  ])('for %s: prints what our typefaces have, and says so when they lack a sign; never an empty box', async (name, shown) => {
    const { pages } = await read(printed({ text: `Hello ${name},\n\nWelcome.` }))
    expect(pages[0]!.normalize('NFC')).toContain(`Hello ${shown},`)
    expect(pages[0]!.includes('Our printer lacks some signs of this letter.')).toBe(shown.includes('[…]'))
    expect(pages[0]).toContain('Welcome.')
  })

  test('for a name in Arabic letters is made, without a note that something lacks', async () => {
    const { pages } = await read(printed({ text: 'Hello محمد,\n\nWelcome.' }))
    expect(pages[0]).toContain('Welcome.')
    expect(pages[0]).not.toContain('Our printer lacks')
  })

  test('says that signs lack only on the letter where they do', async () => {
    const { pages } = await read(printed(), printed({ text: 'Hello 王,' }), printed({ language: 'es', text: 'Hola, 王:' }))
    expect(pages.map((page) => /Our printer lacks|A nuestra impresora/.exec(page)?.[0])).toEqual([undefined, 'Our printer lacks', 'A nuestra impresora'])
  })

  test('of a batch begins each letter on a new page, in order', async () => {
    const { pages } = await read(...['One', 'Two', 'Three'].map((name) => printed({ lines: [name] })))
    expect(pages.map((page) => /One|Two|Three/.exec(page)?.[0])).toEqual(['One', 'Two', 'Three'])
  })

  test('of 5,000 letters of text runs over as many pages as it needs', async () => {
    expect((await read(printed({ text: 'A sentence about it. '.repeat(250) }))).pages.length).toBeGreaterThan(1)
  })
})

test('CERT-24 the code is the picture of the address: three large squares in its corners, and a quiet edge', () => {
  const svg = codeOf('https://alongside.example/apply/K7M-3PQ-9D')
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)![1])
  const bars = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, ...bar]) => bar.map(Number))
  const dark = new Set(bars.flatMap(([x, y, length]) => Array.from({ length: length! }, (_, i) => `${x! + i},${y}`)))
  const row = (x: number, y: number) => Array.from({ length: 7 }, (_, i) => (dark.has(`${x + i},${y}`) ? '#' : '.')).join('')
  for (const [x, y] of [[4, 4], [size - 11, 4], [4, size - 11]] as const) expect([row(x, y), row(x, y + 1), row(x, y + 2)]).toEqual(['#######', '#.....#', '#.###.#'])
  expect([...dark].some((place) => place.split(',').some((one) => Number(one) < 4 || Number(one) >= size - 4))).toBe(false)
  expect(codeOf('https://alongside.example/apply/222-222-22')).not.toBe(svg)
})

describe('CERT-24 Who prints', () => {
  async function story(): Promise<{ marcus: Staff; ana: Self; id: string }> {
    const { house, drain } = world()
    const marcus = await staff(house, await certifyingBody(house), 'programSpecialist', 'marcus@example.org')
    const ana = await person(house, 'ana@example.org')
    await wantsLetters(house, ana, 'paper')
    await sent(house, ana)
    await drain()
    return { marcus, ana, id: (await lettersTo(house, ana))[0]!.id }
  }
  const prints = (who: Staff, ...ids: string[]) => unitOfWork(world().house, who, (unit) => lettersToPrint(unit, ids))

  test('gets the letter as it was written, with the address to post it to and the address of the application; one look in the audit', async () => {
    const { house } = world()
    const { marcus, id } = await story()
    const { reference } = await house.database.query.selectFrom('applications').select('reference').executeTakeFirstOrThrow()
    const { text_body } = await house.database.query.selectFrom('messages').select('text_body').where('id', '=', id).executeTakeFirstOrThrow()
    expect(await prints(marcus, id, id)).toEqual([expect.objectContaining({
      text: text_body, language: 'es', certifier: 'Peer Certification Program', address: `http://localhost:3000/apply/${reference}`,
      lines: ['Ana Ruiz Soto', '1215 K Street', 'Apt. 4', 'Sacramento, CA 95814'],
    })])
    expect(await house.database.query.selectFrom('audit').select(['action', 'record_ids']).where('detail', '=', 'print').execute()).toEqual([{ action: 'opened', record_ids: [id] }])
  })

  test('finds nothing of others, nothing that does not exist, nothing about signing in, and no more than a page at once', async () => {
    const { house } = world()
    const { marcus, ana, id } = await story()
    const dana = await staff(house, await certifyingBody(house, 'Another one'), 'programSpecialist', 'dana@example.org')
    await house.database.query.updateTable('messages').set({ about_kind: null, about_id: null, certifier_id: null, application_id: null })
      .where('person_id', '=', ana.personId).where('id', '<>', id).execute()
    for (const [who, ids] of [[dana, [id]], [marcus, [newId()]], [marcus, ['nothing']], [marcus, []], [marcus, [id, newId()]], [marcus, Array.from({ length: 26 }, newId)]] as const) {
      await expect(prints(who, ...ids)).rejects.toBeInstanceOf(NotFound)
    }
  })
})
