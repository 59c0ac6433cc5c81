import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { stringify } from 'yaml'
import { factsIn, factsMissing, letterPack, writeLetter, type LetterFacts, type LetterPack } from './letters.ts'
import { letter, readLetters } from './letters.server.ts'

const pack: LetterPack = {
  id: 'greeting', version: 3, source: 'ours', subject: { en: 'News', es: 'Noticias' },
  body: {
    en: 'Hello {name},\n\nyour number is **{reference}**. [See it]({address}).',
    es: 'Hola, {name}:\n\nsu número es **{reference}**. [Véalo]({address}).',
  },
}
const withLink: LetterPack = { ...pack, body: { en: '[Confirm]({link}).', es: '[Confirme]({link}).' } }
const named = (name: string) => writeLetter(pack, 'en', { name, reference: 'K7M-3PQ-9D', address: 'http://localhost/apply' })
/** What a reader of the HTML sees, without tags. */
const seen = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
const tagsIn = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag)
const usualTags = tagsIn(named('Majo').html)

describe('CERT-24 A letter', () => {
  test('says the same as text and as HTML, in the language', () => {
    const written = writeLetter(pack, 'es', { name: 'Majo', reference: 'K7M-3PQ-9D', address: 'http://localhost/apply' })
    expect(written).toMatchObject({ id: 'greeting', version: 3, language: 'es', subject: 'Noticias' })
    expect(written.text.trim()).toBe('Hola, Majo:\n\nsu número es K7M-3PQ-9D. Véalo: http://localhost/apply.')
    expect(written.html).toContain('<strong>K7M-3PQ-9D</strong>')
    expect(written.html).toMatch(/<a href="http:\/\/localhost\/apply">Véalo<\/a>/)
  })

  test.each([
    '<script>alert(1)</script>', '[x](http://evil.example)', '**bold**', '<a href="http://evil.example">x</a>', '![x](http://evil.example/p.png)',
    '# title', '`code`', '" onmouseover="alert(1)', '&lt;b&gt;', '<!--', '{reference}', '$&', "$'", '\n\n# title', '\n\n---\n\n',
  ])('never takes a name for markup: %j', (name) => {
    const { html, text } = named(name)
    expect(tagsIn(html)).toEqual(usualTags)
    expect(seen(html)).toContain(`Hello ${name},`)
    expect(text).toContain(`Hello ${name},`)
  })

  test('with any name has the same markup, and shows the name as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      const { html, text } = named(name)
      expect(tagsIn(html)).toEqual(usualTags)
      expect(seen(html)).toContain(`Hello ${name},`)
      expect(text).toContain(`Hello ${name},`)
    }))
  })

  test('never lets a name stand for the one-time link in its HTML', () => {
    expect(named('{link}').html).not.toContain('{link}')
    expect(seen(named('{link}').html)).toContain('Hello {link},')
  })

  test('keeps the place of its one-time link open', () => {
    const { text, html } = writeLetter(withLink, 'en', {})
    expect(text).toContain('Confirm: {link}')
    expect(html).toContain('<a href="{link}">Confirm</a>')
  })

  test('is not written when a fact is missing', () => {
    expect(() => writeLetter(pack, 'en', { name: 'Majo', reference: 'x' })).toThrow('{address}')
  })

  test('asks for the same facts in both languages', () => {
    expect(factsIn(pack.body.en)).toEqual(['address', 'name', 'reference'])
    for (const { id, body } of readLetters().values()) expect([id, factsIn(body.es)]).toEqual([id, factsIn(body.en)])
  })
})

describe('CERT-24 The letters we carry', () => {
  test('one with a one-time link has nothing in it that a person typed', () => {
    const linked = [...readLetters().values()].filter(({ body }) => factsIn(body.en).includes('link'))
    expect(linked.map(({ id }) => id).sort()).toEqual(['confirm-email', 'invitation', 'reset-password'])
    for (const { body } of linked) expect(factsIn(body.en)).toEqual(['link'])
  })

  test('have subjects that reveal nothing', () => {
    for (const { subject } of readLetters().values()) expect(Object.values(subject).join(' ')).not.toMatch(/approv|aprob|recover|recupera|\{/i)
  })

  test('an unknown one is a fault', () => expect(() => letter('love', 'en', {})).toThrow('love'))

  test('a pack that lacks a language, or has a key that nobody reads, is refused', () => {
    expect(letterPack.safeParse({ ...pack, body: { en: 'Hello' } }).success).toBe(false)
    expect(letterPack.safeParse({ ...pack, subject: { en: 'Hello', es: '' } }).success).toBe(false)
    expect(letterPack.safeParse({ ...pack, mood: 'good' }).success).toBe(false)
    expect(letterPack.safeParse(pack).success).toBe(true)
  })
})

describe('CERT-24 A letter of an operator', () => {
  const own = (en: string, es: string, subject = pack.subject): LetterPack => ({ ...pack, subject, body: { en, es } })

  test('may say the same in other words, and less of it', () => {
    expect(factsMissing(own('Dear {name}', 'Estimada persona'), pack)).toEqual([])
    expect(factsMissing(withLink, withLink)).toEqual([])
  })

  test('cannot ask for what nobody gives, put facts in its subject, or lose the one-time link', () => {
    expect(factsMissing(own('Dear {name}, born {bornOn}', 'Hola'), pack)).toEqual(['its text (en) asks for {bornOn}, which this letter is not given'])
    expect(factsMissing(own('Hello', 'Hola', { en: 'For {name}', es: 'x' }), pack)).toEqual(['its subject (en) has {name}: subjects have no facts'])
    expect(factsMissing(own('[Go]({link})', 'Vaya'), withLink)).toEqual(['its text (es) lacks {link}, the one-time link'])
  })

  test('goes over ours; one that cannot be used is named with its mistakes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-letters-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    mkdirSync(join(folder, 'letters'))
    const path = join(folder, 'letters/confirm-email.yaml')
    const ours = readLetters().get('confirm-email')!
    writeFileSync(path, stringify({ ...ours, version: 7 }))
    expect(readLetters({ contentFolder: folder }).get('confirm-email')!.version).toBe(7)
    expect(readLetters({ contentFolder: folder }).size).toBe(readLetters().size)
    writeFileSync(path, stringify({ ...ours, body: { en: 'Hello {you}', es: 'Hola' } }))
    expect(() => readLetters({ contentFolder: folder })).toThrow(/confirm-email\.yaml cannot be used:\n.*\{you\}.*\n.*lacks \{link\}/)
  })
})

describe('CERT-24 A list in a letter', () => {
  const listed: LetterPack = { ...pack, body: { en: 'Hello {name},\n\n{points}\n\nGoodbye.', es: '{name}\n\n{points}' } }
  const write = (points: LetterFacts['points']) => writeLetter(listed, 'en', { name: 'Majo', points: points! })

  test('is numbered in both, each entry with its title, its lines and its way', () => {
    const { text, html } = write([
      { title: 'Your ID', lines: [{ text: 'Unclear.' }, { text: 'Otra vez', language: 'es' }], link: { text: 'Correct this', href: 'https://a.example/?a=1&b=2' } },
      { title: 'Your phone', lines: [] },
    ])
    expect(text.trim()).toBe('Hello Majo,\n\n1. Your ID\n   Unclear.\n   Otra vez\n   Correct this: https://a.example/?a=1&b=2\n\n2. Your phone\n\nGoodbye.')
    expect(html).toContain('<ol><li><p><strong>Your ID</strong></p><p>Unclear.</p><p lang="es">Otra vez</p><p><a href="https://a.example/?a=1&#38;b=2">Correct this</a></p></li><li>')
    expect(html).not.toContain('<p><ol>')
  })

  test('without titles is a quote', () => expect(write([{ lines: [{ text: 'Why' }] }]).html).toContain('<blockquote><p>Why</p></blockquote>'))

  test('is its place’s, and stands nowhere else: a name that looks like it stays a name', () => {
    const { html, text } = writeLetter(listed, 'en', { name: '{points}', points: [{ title: 'One', lines: [] }] })
    expect(html.match(/<ol>/g)).toHaveLength(1)
    expect(text).toContain('Hello {points},')
  })

  test('that is not given is a fault', () => expect(() => writeLetter(listed, 'en', { name: 'Majo' })).toThrow('{points}'))
})
