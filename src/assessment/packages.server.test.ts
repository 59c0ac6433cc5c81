import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strToU8, zipSync } from 'fflate'
import { competencies, sampleItems } from '#library/exam-items.server.ts'
import { aQuestion, packageWith, spoiled } from '#tests/people/items.ts'
import { packageOf } from './pack-zip.server.ts'
import { plainText, type Question } from './question.ts'
import { readPackage } from './read-package.server.ts'
import { readZip } from './read-zip.server.ts'

const refusedWith = (...codes: string[]) => ({ problems: codes.map((code) => expect.objectContaining({ code, field: 'package' })) })
const because = async (bytes: Uint8Array) => (await readPackage(bytes)).refused.map(({ identifier, because: code }) => [identifier, code])

describe('CERT-13 A package that goes out comes in again', () => {
  const said = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map(plainText).filter((text) => text !== '')
  const twice = fc.record({ en: said, es: said })
  const four = fc.uniqueArray(said, { minLength: 4, maxLength: 4, selector: (text) => text.toLowerCase() })
  const question: fc.Arbitrary<Question> = fc.record({
    identifier: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,30}$/), competency: fc.constantFrom(...competencies().map(({ id }) => id)), source: fc.oneof(said, fc.constant('')),
    stem: fc.record({ en: fc.array(said, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')), es: said }),
    options: fc.tuple(four, four).map(([en, es]) => Object.fromEntries(['a', 'b', 'c', 'd'].map((letter, i) => [letter, { en: en[i]!, es: es[i]! }])) as Question['options']),
    key: fc.constantFrom('a', 'b', 'c', 'd'), explanation: fc.oneof(twice, fc.constant({ en: '', es: '' })),
  })

  test('whatever its words are: marks of XML, accents, other writings, pictures', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(question, { minLength: 1, maxLength: 6, selector: ({ identifier }) => identifier }), async (questions) => {
      expect(await readPackage(await packageOf(questions))).toEqual({ questions, refused: [] })
    }), { numRuns: 60 })
  })

  test('the sample bank goes out and comes in as it is', async () => {
    const questions = sampleItems().map(({ id, version: _, ...item }): Question => ({ identifier: id, ...item }))
    const read = questions.length === 0 ? { questions: [], refused: [] } : await readPackage(await packageOf(questions))
    expect(read.refused).toEqual([])
    expect(read.questions.map(({ identifier, key }) => [identifier, key])).toEqual(questions.map(({ identifier, key }) => [identifier, key]))
    for (const [place, one] of read.questions.entries()) expect(one.stem.es).toBe(plainText(questions[place]!.stem.es))
  })

  test('the same items make the same bytes', async () => {
    const questions = [aQuestion('one'), aQuestion('two')]
    expect(Buffer.compare(await packageOf(questions), await packageOf(questions))).toBe(0)
  })
})

describe('CERT-13 Packages that are none', () => {
  test('what is no ZIP, or ends too early, is told as that', async () => {
    await expect(readPackage(strToU8('<xml/>'))).rejects.toMatchObject(refusedWith('packageNotZip'))
    await expect(readPackage(new Uint8Array())).rejects.toMatchObject(refusedWith('packageNotZip'))
    const whole = await packageOf([aQuestion('one')])
    for (const length of [30, 200, 700]) await expect(readPackage(whole.subarray(0, length))).rejects.toMatchObject({ problems: [{ field: 'package' }] })
  })

  test('a package with bytes changed inside is refused or read, and never breaks the house', async () => {
    const whole = await packageOf([aQuestion('one')])
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, by) => {
      const changed = Buffer.from(whole)
      changed[place]! ^= by
      await readPackage(changed).catch((fault: unknown) => expect(fault).toMatchObject({ problems: [{ field: 'package' }] }))
    }), { numRuns: 300 })
  })

  test.each(['../evil.xml', '/etc/passwd.xml', 'items/../../evil.xml', 'C:\\evil.xml', 'items\\evil.xml'])('a path that leads out of it is refused: %s', async (path) => {
    await expect(readPackage(zipSync({ 'imsmanifest.xml': strToU8('<manifest/>'), [path]: strToU8('<a/>') }))).rejects.toMatchObject(refusedWith('packageStrangePath'))
  })

  test('an address in the manifest finds nothing outside of the package', async () => {
    const files = packageWith([aQuestion('one')])
    const manifest = files['imsmanifest.xml']!.replaceAll('items/one-en.xml', '../../../../etc/hosts').replaceAll('items/one-es.xml', 'file:///etc/hosts')
    expect(await because(spoiled(files, { 'imsmanifest.xml': manifest }))).toEqual([['one', 'itemFileMissing'], ['one', 'itemFileMissing']])
  })

  test('a bomb is stopped by what comes out of it, not by what it says of itself', async () => {
    const bomb = zipSync({ 'imsmanifest.xml': new Uint8Array(60_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    await expect(readPackage(bomb)).rejects.toMatchObject(refusedWith('packageUnpacksTooLarge'))
    // It says that it unpacks to ten bytes.
    const liar = Buffer.from(bomb)
    liar.writeUInt32LE(10, 22)
    await expect(readPackage(liar)).rejects.toMatchObject({ problems: [{ field: 'package' }] })
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`items/${i}.xml`, new Uint8Array(1_000_000)]))
    await expect(readPackage(zipSync(many, { level: 9 }))).rejects.toMatchObject(refusedWith('packageUnpacksTooLarge'))
  })

  test('too many files are refused before they are unpacked', async () => {
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i}.txt`, strToU8('x')]))
    await expect(readZip(zipSync(files), { files: 10, file: 1000, all: 1000, ratio: 100, small: 1000 })).rejects.toMatchObject(refusedWith('packageTooManyFiles'))
  })

  test('without a manifest, with one that is none, or with one without items it says so', async () => {
    const zip = (files: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
    await expect(readPackage(zip({ 'items/a.xml': '<a/>' }))).rejects.toMatchObject(refusedWith('packageNoManifest'))
    await expect(readPackage(zip({ 'imsmanifest.xml': '<html/>' }))).rejects.toMatchObject(refusedWith('packageNoManifest'))
    await expect(readPackage(zip({ 'imsmanifest.xml': '<manifest' }))).rejects.toMatchObject(refusedWith('packageManifestUnreadable'))
    await expect(readPackage(zip({ 'imsmanifest.xml': '<manifest><resources/></manifest>' }))).rejects.toMatchObject(refusedWith('packageNoItems'))
    await expect(readPackage(zip({ 'imsmanifest.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><manifest/>' }))).rejects.toMatchObject(refusedWith('packageManifestUnreadable'))
  })

  test('everything in one folder, as some systems pack it, is read like everything at the top', async () => {
    const files = Object.fromEntries(Object.entries(packageWith([aQuestion('one')])).map(([path, text]) => [`bank/${path}`, text]))
    expect((await readPackage(spoiled({ ...files, '__MACOSX/bank/._imsmanifest.xml': 'x', 'bank/picture.png': 'x' }))).questions).toEqual([aQuestion('one')])
  })
})

describe('CERT-13 Items that are refused, one by one', () => {
  const files = packageWith([aQuestion('good'), aQuestion('bad')])
  const changed = (language: 'en' | 'es', change: (text: string) => string) => spoiled(files, { [`items/bad-${language}.xml`]: change(files[`items/bad-${language}.xml`]!) })
  const inBoth = (change: (text: string) => string) =>
    spoiled(files, { 'items/bad-en.xml': change(files['items/bad-en.xml']!), 'items/bad-es.xml': change(files['items/bad-es.xml']!) })
  const key = /<qti-correct-response>.*<\/qti-correct-response>/

  test.each<[string, string, (text: string) => string]>([
    ['no key', 'itemNoKey', (text) => text.replace(key, '')],
    ['two keys', 'itemTwoKeys', (text) => text.replace('<qti-value>b</qti-value>', '<qti-value>b</qti-value><qti-value>c</qti-value>')],
    ['a key that is no option', 'itemKeyUnknown', (text) => text.replace('<qti-value>b</qti-value>', '<qti-value>e</qti-value>')],
    ['three options', 'itemOptions', (text) => text.replace(/ *<qti-simple-choice identifier="d">.*\n/, '')],
    ['five options', 'itemOptions', (text) => text.replace(/( *<qti-simple-choice identifier="d">.*\n)/, '$1<qti-simple-choice identifier="e"><p>Five</p></qti-simple-choice>\n')],
    ['an option twice', 'itemOptionTwice', (text) => text.replace('<qti-simple-choice identifier="d">', '<qti-simple-choice identifier="c">')],
    ['two options of the same words', 'itemOptionsAlike', (text) => text.replace(/(identifier="d"><p>)[^<]*/, '$1First OPTION of bad').replace(/(identifier="a"><p>)[^<]*/, '$1first option of bad')],
    ['an option that stays at its place', 'itemFixedOption', (text) => text.replace('<qti-simple-choice identifier="d">', '<qti-simple-choice identifier="d" fixed="true">')],
    ['several right answers', 'itemManyAnswers', (text) => text.replace('max-choices="1"', 'max-choices="0"')],
    ['no choice', 'itemNoChoice', (text) => text.replaceAll('qti-choice-interaction', 'qti-order-interaction')],
    ['a text without words', 'itemTextMissing', (text) => text.replace(/(<qti-item-body>\s*)<p>.*<\/p>/, '$1<p> </p>')],
    ['a picture', 'itemMarkup', (text) => text.replace('<qti-item-body>', '<qti-item-body><p><img src="https://example.org/spy.png" alt="x"/></p>')],
    ['a script', 'itemMarkup', (text) => text.replace('<qti-item-body>', '<qti-item-body><script>alert(1)</script>')],
    ['a text that is too long', 'itemTooLong', (text) => text.replace('<qti-item-body>', `<qti-item-body><p>${'long '.repeat(1000)}</p>`)],
    ['tags that do not close', 'itemUnreadable', (text) => text.replace('</qti-item-body>', '')],
    ['ten thousand elements inside one another', 'itemUnreadable', (text) => text.replace('<qti-item-body>', `<qti-item-body>${'<div>'.repeat(40_000)}`)],
    ['an entity that nobody defined', 'itemUnreadable', (text) => text.replace('<qti-item-body>', '<qti-item-body><p>&secret;</p>')],
    ['a billion laughs', 'itemDoctype', (text) => text.replace('?>', '?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>').replace('<qti-item-body>', '<qti-item-body><p>&c;</p>')],
    ['a file of ours asked for', 'itemDoctype', (text) => text.replace('?>', '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('<qti-item-body>', '<qti-item-body><p>&x;</p>')],
    ['no language', 'itemLanguage', (text) => text.replace(/xml:lang="\w+"/, '')],
    ['another language', 'itemLanguage', (text) => text.replace(/xml:lang="\w+"/, 'xml:lang="fr"')],
    ['no identifier', 'itemNoIdentifier', (text) => text.replace(/(<qti-assessment-item[^>]*) identifier="[^"]*"/, '$1')],
    ['a strange identifier', 'itemIdentifierStrange', (text) => text.replace(/(<qti-assessment-item[^>]*) identifier="[^"]*"/, '$1 identifier="../../x"')],
    ['QTI 2', 'itemQti2', (text) => text.replaceAll('qti-assessment-item', 'assessmentItem')],
    ['something else', 'itemNotQti3', (text) => text.replaceAll('qti-assessment-item', 'html')],
    ['an encoding that nobody reads', 'itemEncoding', (text) => text.replace('encoding="UTF-8"', 'encoding="EBCDIC"')],
  ])('%s', async (_, code, change) => {
    const read = await readPackage(inBoth(change))
    expect(read.questions.map(({ identifier }) => identifier)).toEqual(['good'])
    expect(read.refused.map(({ because: one }) => one)).toEqual([code, code])
    expect(read.refused.every(({ identifier, file }) => (identifier === null || identifier.startsWith('bad')) && /^items\/bad-(en|es)\.xml$/.test(file))).toBe(true)
    expect(JSON.stringify(read.refused)).not.toMatch(/option of bad|question bad/i)
  })

  test('one that is wrong in one language alone is told once, and the other language is not taken', async () => {
    const read = await readPackage(changed('es', (text) => text.replace(key, '')))
    expect(read.questions.map(({ identifier }) => identifier)).toEqual(['good'])
    expect(read.refused).toEqual([{ identifier: 'bad', file: 'items/bad-es.xml', because: 'itemNoKey' }])
  })

  test('one language only, another key, other options, an explanation in one language', async () => {
    const { 'items/bad-es.xml': _, ...without } = files
    const manifest = files['imsmanifest.xml']!.replace(/ *<resource identifier="bad-es"[\s\S]*?<\/resource>/, '')
    expect(await because(spoiled({ ...without, 'imsmanifest.xml': manifest }))).toEqual([['bad', 'itemOneLanguage']])
    expect(await because(changed('es', (text) => text.replace('<qti-value>b<', '<qti-value>c<')))).toEqual([['bad', 'itemKeysDiffer']])
    expect(await because(changed('es', (text) => text.replace('identifier="d"', 'identifier="e"')))).toEqual([['bad', 'itemOptionsDiffer']])
    expect(await because(changed('es', (text) => text.replace(/<qti-modal-feedback[\s\S]*<\/qti-modal-feedback>/, '')))).toEqual([['bad', 'itemExplanationOneLanguage']])
  })

  test('a competency that is missing or unknown; an item twice', async () => {
    const manifest = files['imsmanifest.xml']!
    const ofBad = (change: (text: string) => string) => spoiled(files, { 'imsmanifest.xml': manifest.replace(/<resource identifier="bad-[\s\S]*?<\/resource>/g, change) })
    expect(await because(ofBad((text) => text.replace(/<lom:classification>.*<\/lom:classification>/, '')))).toEqual([['bad', 'itemCompetencyMissing']])
    expect(await because(ofBad((text) => text.replace(/<lom:id>.*<\/lom:id>/, '<lom:id>astrology</lom:id>')))).toEqual([['bad', 'itemCompetencyUnknown']])
    expect(await because(ofBad((text) => text + text))).toEqual([['bad', 'itemTwice']])
    const byName = await readPackage(ofBad((text) => text.replace(/<lom:id>.*<\/lom:id>/, '<lom:entry><lom:string xml:lang="es">CONFIDENCIALIDAD</lom:string></lom:entry>')))
    expect(byName.questions.map(({ competency }) => competency)).toEqual(['confidentiality', 'confidentiality'])
  })

  test('a file in the encoding of Windows is read when it says so, and refused when it does not', async () => {
    const windows = (text: string) => Buffer.from(text, 'latin1')
    const spanish = files['items/bad-es.xml']!
    expect(spanish).toContain('ó')
    const said = await readPackage(spoiled(files, { 'items/bad-es.xml': windows(spanish.replace('UTF-8', 'windows-1252')) }))
    expect(said.questions).toEqual([aQuestion('good'), aQuestion('bad')])
    const silent = await readPackage(spoiled(files, { 'items/bad-es.xml': windows(spanish.replace(/<\?xml.*\?>/, '')) }))
    // The other language is not told of a second time.
    expect(silent.refused).toEqual([{ identifier: 'bad', file: 'items/bad-es.xml', because: 'itemEncoding' }])
    const sixteen = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(spanish.replace('UTF-8', 'UTF-16'), 'utf16le')])
    expect((await readPackage(spoiled(files, { 'items/bad-es.xml': sixteen }))).refused).toEqual([])
  })

  test('markup becomes words: paragraphs are lines, emphasis is nothing, signs are signs', async () => {
    const marked = changed('en', (text) => text.replace(/<qti-item-body>\s*<p>.*<\/p>/,
      '<qti-item-body><div><p>Someone says: <em>&#8220;I &lt;am&gt; fine&#8221;</em>.</p><ul><li>One</li><li>Two</li></ul></div>').replace('<qti-choice-interaction', '<qti-choice-interaction')
      .replace(/(<qti-choice-interaction[^>]*>)/, '$1<qti-prompt>What <b>now</b>?<![CDATA[ <script>]]></qti-prompt>'))
    const [, bad] = (await readPackage(marked)).questions
    expect(bad!.stem.en).toBe('Someone says: “I <am> fine”.\nOne\nTwo\nWhat now? <script>')
  })

  test('two thousand items are read while others go on working; ten thousand are too many for one package', { timeout: 120_000 }, async () => {
    const questions = Array.from({ length: 2000 }, (_, i) => aQuestion(`item-${i}`))
    const read = await readPackage(await packageOf(questions))
    expect(read.refused).toEqual([])
    expect(read.questions).toHaveLength(2000)
    const more = await packageOf([...questions, aQuestion('one-more')])
    await expect(readPackage(more)).rejects.toMatchObject(refusedWith('packageTooManyItems'))
    const files = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`items/${i}.xml`, strToU8('<a/>')]))
    await expect(readPackage(zipSync(files, { level: 0 }))).rejects.toMatchObject(refusedWith('packageTooManyFiles'))
  })
})
