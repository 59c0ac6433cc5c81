import { marked, type Token } from 'marked'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { languages } from '#platform/languages.ts'
import { factsIn } from './letters.ts'
import { faultsOfText, minutesOf, partHtml, wordsIn } from './orientation.ts'
import { orientation, readOrientation } from './orientation.server.ts'

const { parts, check } = orientation()
const folder = mkdtempSync(join(tmpdir(), 'alongside-orientation-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a text is built of: headings with their depth, lists with their kind and length, paragraphs, prompts, and where facts stand. */
function shapeOf(markdown: string): string[] {
  return marked.lexer(markdown).filter(({ type }) => type !== 'space').map((token: Token) => {
    const facts = factsIn(token.raw).join(' ')
    if (token.type === 'heading') return `heading ${token.depth} ${facts}`
    return token.type === 'list' ? `${token.ordered ? 'numbers' : 'points'} ${token.items.length} ${facts}` : `${token.type} ${facts}`
  })
}
const linksIn = (markdown: string) => [...markdown.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to)

describe('CERT-02 The text of the orientation', () => {
  test('takes about 30 minutes in either language, no part more than five', () => {
    expect(parts.length).toBeGreaterThanOrEqual(8)
    for (const language of languages) {
      const minutes = parts.map((part) => minutesOf(orientation(), part, language))
      const all = minutes.reduce((sum, count) => sum + count, 0)
      expect(all).toBeGreaterThanOrEqual(27)
      expect(all).toBeLessThanOrEqual(33)
      expect(Math.max(...minutes)).toBeLessThanOrEqual(5)
    }
  })

  test.each(parts.map((part) => [part.id, part] as const))('%s: is built the same in both languages', (_, { title, body }) => {
    expect(shapeOf(body.es)).toEqual(shapeOf(body.en))
    expect(linksIn(body.es)).toEqual(linksIn(body.en))
    expect(title.es).not.toBe(title.en)
    expect(marked.lexer(body.en).some(({ type }) => type === 'blockquote')).toBe(true)
  })

  test.each(parts.map((part) => [part.id, part] as const))('%s: types no amount of money, and no count that the policy has', (_, { body }) => {
    for (const language of languages) {
      expect(body[language]).not.toMatch(/\$\d|\b\d+ (dollars|dólares)|\b(18|12) (years|años|months|meses)|calendar days\b.*\b(30|90) |\b(30|90) calendar/)
    }
  })

  test('has its facts put in, and is not shown without one', () => {
    const part = { ...parts[0]!, body: { en: 'It costs **{applicationFee}**.', es: 'Cuesta **{applicationFee}**.' } }
    expect(partHtml(part, 'en', { applicationFee: '$100' })).toBe('<p>It costs <strong>$100</strong>.</p>\n')
    expect(() => partHtml(part, 'en', {})).toThrow('{applicationFee}')
  })

  test('counts words as a reader does, not addresses and signs', () => {
    expect(wordsIn('## Two words\n\n- **Don’t** stop, [call us](tel:988) {today}')).toBe(7)
  })

  test('has headings that stand under the title of a page, and no HTML, and leads nowhere else', () => {
    expect(faultsOfText('## Good\n\n### Better\n\n[988](tel:988) [here](/apply)')).toEqual([])
    expect(faultsOfText('# Too high')).toHaveLength(1)
    expect(faultsOfText('#### Too deep')).toHaveLength(1)
    expect(faultsOfText('A <b>bold</b> word')).not.toEqual([])
    expect(faultsOfText('- x\n\n  <script>alert(1)</script>')).not.toEqual([])
    expect(faultsOfText('[x](https://example.org)')).toHaveLength(1)
    expect(faultsOfText('[x](javascript:alert(1))')).toHaveLength(1)
  })
})

describe('CERT-02 The questions at the end', () => {
  test('are six, each with three different answers in both languages', () => {
    expect(check.questions).toHaveLength(6)
    expect(new Set(check.questions.map(({ id }) => id)).size).toBe(6)
    for (const { options } of check.questions) {
      for (const language of languages) expect(new Set(options.map(({ says }) => says[language])).size).toBe(3)
      expect(new Set(options.map(({ id }) => id)).size).toBe(3)
    }
  })

  test('do not give themselves away by the place of the right answer', () => {
    expect(new Set(check.questions.map(({ options, right }) => options.findIndex(({ id }) => id === right))).size).toBe(3)
  })
})

/** Reads a copy of what is shipped in which one file is changed. */
function readWith(file: string, change: (text: string) => string) {
  rmSync(folder, { recursive: true, force: true })
  cpSync('content/orientation', folder, { recursive: true })
  const shipped = readFileSync(join(folder, file), 'utf8')
  expect(change(shipped)).not.toBe(shipped)
  writeFileSync(join(folder, file), change(shipped))
  return () => readOrientation((path) => join(folder, path))
}

describe('CERT-02 An orientation that cannot be used stops the start, and says why', () => {
  test.each([
    ['a part without Spanish', 'parts/exam.yaml', (text: string) => text.replace(/ {2}es: \|[\s\S]*$/, ''), 'parts/exam.yaml'],
    ['a part with another id', 'parts/exam.yaml', (text: string) => text.replace('id: exam', 'id: exams'), 'its id is not its name'],
    ['HTML in a part', 'parts/exam.yaml', (text: string) => text.replace('## What to bring', '## <i>What</i> to bring'), 'HTML'],
    ['a part that is not listed', 'orientation.yaml', (text: string) => text.replace('  - exam\n', ''), 'exam'],
    ['a part of another major version', 'parts/exam.yaml', (text: string) => text.replace("version: '1.0'", "version: '2.0'"), '2.0 is not of version 1'],
    ['a question without a right answer', 'check.yaml', (text: string) => text.replace('right: listen', 'right: nobody'), 'no right answer'],
    ['a question about no part', 'check.yaml', (text: string) => text.replace('part: ethics', 'part: esthetics'), 'not there'],
    ['a key that nobody reads', 'orientation.yaml', (text: string) => `mood: good\n${text}`, 'mood'],
  ])('%s', (_, file, change, why) => {
    expect(readWith(file, change)).toThrow(why)
  })
})
