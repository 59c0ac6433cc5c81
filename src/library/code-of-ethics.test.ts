import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { languages } from '#platform/languages.ts'
import { codePack, countsOf, shownCode, type CodePack } from './code-of-ethics.ts'
import { checkCodes, codeOfEthics, readCode } from './code-of-ethics.server.ts'
import { checkContentFolder, contentFile, shippedFile } from './content-files.server.ts'

const shipped = readCode(shippedFile('codes/code-of-ethics.yaml'))
const parts = (language: 'en' | 'es') => {
  const { values, prohibited } = shownCode(shipped, language)
  return [...values, prohibited]
}

const folder = mkdtempSync(join(tmpdir(), 'alongside-content-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A content folder of an operator with these files. */
function contentFolder(files: Record<string, string>): { contentFolder: string } {
  const own = mkdtempSync(join(folder, 'own-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(own, path, '..'), { recursive: true })
    writeFileSync(join(own, path), text)
  }
  return { contentFolder: own }
}
const ownCode = (changes: Partial<CodePack>) => contentFolder({ 'codes/code-of-ethics.yaml': stringify({ ...shipped, ...changes }) })

describe('ETH-01 The Code of Ethics that we carry', () => {
  test.each(languages)('has 16 values with their 105 standards, and 8 prohibitions (%s)', (language) => {
    const code = shownCode(shipped, language)
    expect(code.values.map(({ standards }) => standards.length)).toEqual([1, 10, 8, 5, 7, 6, 13, 14, 8, 5, 8, 3, 4, 4, 3, 6])
    expect(countsOf(code)).toEqual({ values: 16, standards: 105, prohibited: 8 })
  })

  test('has the same ids, numbers and points in both languages, and no text that is the same in both', () => {
    const shape = (language: 'en' | 'es') => parts(language).map(({ id, standards }) =>
      [id, standards.map((one) => [one.id, one.number, one.points.length])])
    expect(shape('es')).toEqual(shape('en'))
    const texts = (language: 'en' | 'es') => parts(language).flatMap(({ name, summary, standards }) =>
      [name, summary, ...standards.flatMap(({ text, points }) => [text, ...points])])
    const english = texts('en')
    expect(texts('es').filter((text, i) => text === english[i])).toEqual([])
  })

  test('keeps the ids that people have linked to', () => {
    expect(parts('en').map(({ id }) => id)).toEqual([
      'hope', 'person-driven', 'family-driven', 'holistic-wellness', 'authenticity', 'culture', 'respect', 'integrity', 'advocacy',
      'confidentiality', 'safety', 'education', 'mutuality', 'reciprocity', 'strengths', 'wellness', 'prohibited'])
    for (const { id, standards } of parts('en')) {
      expect(standards.map((one) => one.id)).toEqual(standards.map((_, i) => `${id}-${i + 1}`))
    }
  })

  const said = (id: string, language: 'en' | 'es') => {
    const found = parts(language).flatMap(({ standards }) => standards).find((one) => one.id === id)!
    return [found.text, ...found.points].join(' ')
  }
  /** What the sources forbid, "shall not", "never" or "may not", stays forbidden, and exceptions stay exceptions. */
  test.each([
    'person-driven-9', 'culture-4', 'culture-5', 'respect-12', 'integrity-10', 'integrity-12', 'integrity-13', 'integrity-14',
    'confidentiality-2', 'safety-1', 'safety-2', 'safety-3', 'safety-6', 'wellness-4', ...Array.from({ length: 8 }, (_, i) => `prohibited-${i + 1}`),
  ])('weakens no ban: %s', (id) => {
    expect(said(id, 'en')).toMatch(/\b(must not|may not|never)\b/i)
    expect(said(id, 'es')).toMatch(/\b(no debe|no puede|nunca)\b/i)
  })

  test.each([
    ['integrity-11', /exception.*42 CFR Part 2/s, /excepción.*42 CFR Part 2/s],
    ['integrity-12', /any amount.*11014.*except:.*4036.*over-the-counter/s, /ninguna cantidad.*11014.*excepto:.*4036.*venta libre/s],
    ['confidentiality-3', /unless.*But confidentiality should be kept.*personal use/s, /a menos que.*confidencialidad debe respetarse.*consumo personal/s],
    ['confidentiality-4', /42 CFR Part 2.*HIPAA/s, /42 CFR Part 2.*HIPAA/s],
    ['safety-5', /serious.*foreseen.*about to happen.*no more confidential/s, /grave, previsible e inminente.*mínima/s],
  ])('keeps exceptions and laws: %s', (id, en, es) => {
    expect(said(id, 'en')).toMatch(en)
    expect(said(id, 'es')).toMatch(es)
  })

  test('says of itself that it is not the official text', () => {
    expect(shipped.official).toBe(false)
    expect([shipped.about.en, shipped.about.es].join()).toMatch(/not the official text.*no el texto oficial/s)
  })
})

describe('ETH-01 A text of an operator', () => {
  test('goes over ours, with its own version, source and counts, and may be the official one', () => {
    const own = ownCode({ version: '2023', official: true, source: 'The state', effective: '2026-03-01', values: shipped.values.slice(0, 2) })
    const code = codeOfEthics(own, 'es', '2026-03-10')
    expect({ ...countsOf(code), version: code.version, official: code.official, language: code.language })
      .toEqual({ values: 2, standards: 11, prohibited: 8, version: '2023', official: true, language: 'es' })
    expect(codeOfEthics({}, 'es', '2026-03-10')).toMatchObject({ version: shipped.version, official: false })
  })

  test('counts from the day it takes effect; until then ours does', () => {
    const own = ownCode({ version: '9', effective: '2026-07-01' })
    expect(codeOfEthics(own, 'en', '2026-06-30').version).toBe(shipped.version)
    expect(codeOfEthics(own, 'en', '2026-07-01').version).toBe('9')
  })

  test.each([
    ['without Spanish', { title: { en: 'Code' } as never }, /title/],
    ['of another id', { id: 'another-code' }, /its id is not code-of-ethics/],
    ['from a day that does not exist', { effective: '2026-02-30' }, /is not a day that exists/],
    ['with a key that nobody reads', { mood: 'good' } as never, /mood/],
    ['with a value twice', { values: [shipped.values[0]!, shipped.values[0]!] }, /two values have the same id/],
    ['with a standard of another value', { values: [{ ...shipped.values[0]!, id: 'love' }] }, /the id of each standard/],
    ['with a standard twice', { values: [{ ...shipped.values[0]!, standards: [...shipped.values[0]!.standards, ...shipped.values[0]!.standards] }] }, /larger than the one before/],
    ['with no values', { values: [] }, /values/],
  ])('%s stops the start, with the file and the mistake', (_, changes, mistake) => {
    const own = ownCode(changes)
    expect(() => checkCodes(own)).toThrow(mistake)
    expect(() => checkCodes(own)).toThrow(join(own.contentFolder, 'codes/code-of-ethics.yaml'))
  })

  test('that is no YAML at all stops the start, too', () => {
    expect(() => checkCodes(contentFolder({ 'codes/code-of-ethics.yaml': 'id: [' }))).toThrow(/code-of-ethics\.yaml cannot be used/)
  })

  test('may be ours, written anew', () => expect(codePack.parse(parse(stringify(shipped)))).toEqual(shipped))
})

describe('The content folder', () => {
  test('is not needed', () => {
    expect(() => checkContentFolder({})).not.toThrow()
    expect(contentFile({}, 'letters/confirm-email.yaml')).toBe('content/letters/confirm-email.yaml')
  })

  test('replaces only the files that it has', () => {
    const own = contentFolder({ 'codes/code-of-ethics.yaml': 'x' })
    expect(contentFile(own, 'codes/code-of-ethics.yaml')).toBe(join(own.contentFolder, 'codes/code-of-ethics.yaml'))
    expect(contentFile(own, 'letters/confirm-email.yaml')).toBe('content/letters/confirm-email.yaml')
  })

  test('that is not there stops the start', () => {
    expect(() => checkContentFolder({ contentFolder: join(folder, 'nowhere') })).toThrow(/CONTENT_FOLDER: there is no folder .*nowhere/)
  })

  test('with files that replace nothing stops the start and names them all; hidden files and the film of the orientation may be there', () => {
    const own = contentFolder({ 'code-of-ethics.yaml': 'x', 'codes/Code.yaml': 'x', 'codes/code-of-ethics.yaml': 'x', '.git/config': 'x', 'codes/.DS_Store': 'x', 'orientation/film.en.vtt': 'x' })
    expect(() => checkContentFolder(own)).toThrow(/replace nothing.*\n {2}code-of-ethics\.yaml\n {2}codes\/Code\.yaml$/)
    expect(() => checkContentFolder(ownCode({}))).not.toThrow()
  })
})
