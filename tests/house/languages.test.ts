/** What people read: every word in both languages with the same facts, in Spanish with *usted*, respectful, and discreet. */
import { lookWords } from '#access/history-messages.ts'
import { aboutOffer } from '#exams/seat-letter-names.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '#platform/languages.ts'
import { commonProblemWords } from '#platform/problem-words.ts'
import { factsIn } from '#library/letters.ts'
import { readCode } from '#library/code-of-ethics.server.ts'
import { readLetters } from '#library/letters.server.ts'
import { orientation } from '#library/orientation.server.ts'
import { allWords, saidIn, spoken, wordsOfRoom } from './all-words.ts'
import { letterOfDecision } from '#certification/decision-letter.ts'
import { letterAboutExam } from '#exams/on-exam-news.server.ts'
import { letterOfTraining } from '#certification/training-letter.ts'
import { letterAbout } from '#certification/on-application-news.server.ts'
import { anyOf, disrespectful } from '../../scripts/disrespectful.ts'
import { codesIn, pagesOfCodes } from './problem-codes.ts'
import { sourceFiles } from './source-files.ts'

const letters = [...readLetters().values()]
const code = saidIn('the Code of Ethics', readCode('content/codes/code-of-ethics.yaml'))

const orientationTexts = saidIn('the orientation', orientation())

/** Every text of a language, with the place where it is written. */
const textsIn = (language: Language): { where: string; text: string }[] => [
  ...allWords.flatMap(({ where, said }) => (['marks', 'ones'] as const).map((fill) => ({ where, text: spoken(said[language], fill).text }))),
  ...orientationTexts.map(({ where, said }) => ({ where, text: spoken(said[language]).text })),
  ...letters.flatMap(({ id, subject, body }) => [subject, body].map((said) => ({ where: `the letter ${id}`, text: said[language] }))),
  ...code.map(({ where, said }) => ({ where, text: said[language] as string })),
]
const read = (language: Language, unwanted: (text: string) => boolean) => textsIn(language).filter(({ text }) => unwanted(text))

/** Texts that are rightly the same in both languages: names, and signs that are no words. */
const sameInBoth = ['Alongside', 'No', 'Error']

describe('Every word', () => {
  test('is found: the words of each room, of problems, and of the made-up people', () => {
    expect(allWords.length).toBeGreaterThan(200)
    const rooms = ['people', 'fees', 'certification', 'design', 'demonstration'].map((room) => `src/${room}/messages.ts`)
    for (const place of [...rooms, 'src/messages.ts', 'src/demonstration/personas.ts', 'src/platform/problem-words.ts']) {
      expect(allWords.some(({ where }) => where.startsWith(place)), place).toBe(true)
    }
  })

  test('says something in both languages, and not the same', () => {
    expect(code.length).toBeGreaterThan(150)
    const both = [...allWords, ...code].map(({ where, said }) => ({ where, en: spoken(said.en).text, es: spoken(said.es).text }))
    expect(both.filter(({ en, es }) => en === es && !sameInBoth.includes(en))).toEqual([])
    for (const language of languages) expect(read(language, (text) => text.trim() === '')).toEqual([])
  })

  test('gives the same facts in both languages', () => {
    const counted = (text: (typeof allWords)[number]['said']['en']) => (typeof text === 'function' ? text.length : 'none')
    for (const { where, said: { en, es } } of allWords) {
      expect({ asks: counted(es), says: spoken(es).facts }, where).toEqual({ asks: counted(en), says: spoken(en).facts })
    }
  })
})

describe.each(letters)('The letter $id', ({ subject, body }) => {
  const links = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to)
  const paragraphs = (text: string) => text.trim().split(/\n\s*\n/)

  test('has the same facts, links and paragraphs in both languages', () => {
    expect(factsIn(body.es)).toEqual(factsIn(body.en))
    expect(links(body.es)).toEqual(links(body.en))
    expect(paragraphs(body.es)).toHaveLength(paragraphs(body.en).length)
    expect(body.es).not.toBe(body.en)
  })

  test('reveals nothing in its subject', () => {
    expect(factsIn(subject.en + subject.es)).toEqual([])
    expect(subject.en).not.toMatch(
      /approv|deni|reject|return|accept|fail|passed|complaint|suspend|renew|peer|health|recover|diagnos|substance/i)
    expect(subject.es).not.toMatch(
      /aprob|rechaz|neg(ó|ad)|devuel|acept|reprob|queja|suspen|renov|pares|salud|recupera|diagn|sustancia/i)
  })
})

test('letters about an application all have the same subject', () => {
  const subjects = letters.filter(({ id }) => id.startsWith('application-')).map(({ subject }) => `${subject.en} | ${subject.es}`)
  expect(subjects.length).toBeGreaterThan(1)
  expect(new Set(subjects)).toEqual(new Set(['News about your application | Noticias sobre su solicitud']))
})

/** Words of *tú*; and its imperatives, where a sentence begins with one. */
const familiar = [
  anyOf(`tú, tu, tus, te, ti, contigo, tuy[oa]s?, puedes, tienes, quieres, eres, estás, debes, necesitas, haces, vas, sabes, verás,
    podrás, tendrás, recibirás`),
  anyOf(`Escribe, Elige, Revisa, Abre, Guarda, Envía, Busca, Mira, Pide, Llama, Haz, Usa, Regresa, Confirma, Responde, Descarga, Sube,
    Toca, Presiona, Selecciona, Ingresa, Completa, Agrega, Cambia, Cierra, Vuelve, Intenta, Prueba, Quita, Deja, Espera, Acorta, Dinos,
    Entra`, '(?:^|[.!?:¿¡»]\\s*|\\n\\s*)', 'u'),
]
const isFamiliar = (text: string) => familiar.some((sign) => sign.test(text))

describe('What people read', () => {
  test('says usted in Spanish', () => {
    expect(read('es', isFamiliar)).toEqual([])
  })

  test.each(languages)('calls nobody a case, a patient or a client (%s)', (language) => {
    expect(read(language, (text) => disrespectful[language].test(text))).toEqual([])
  })

  test('is looked at by signs that find what they should', () => {
    expect(['Vea tu solicitud', 'Aquí puedes entrar', 'Guarda los cambios', 'Listo. Escribe su nombre'].filter(isFamiliar)).toHaveLength(4)
    expect(['Revise su solicitud', 'Una persona la lee y decide', 'Se guarda mientras escribe', 'Interesante'].filter(isFamiliar)).toEqual([])
    expect(disrespectful.en.test('Your case is open')).toBe(true)
    expect(disrespectful.es.test('Los pacientes')).toBe(true)
    expect(disrespectful.en.test('Because of it')).toBe(false)
  })
})

describe('Every problem that a page can meet', () => {
  const files = sourceFiles().filter(({ file }) => !/\.test\.tsx?$/.test(file))
  const pages = files.filter(({ file }) => /^src\/\w+\/pages\/.*\.tsx?$/.test(file))
  const common = [...Object.keys(commonProblemWords), ...pagesOfCodes(readFileSync('src/root.tsx', 'utf8'))]
  /** A page that puts problems into words meets those of everything it imports; another one only its own. */
  const codesOf = ({ file, text }: (typeof pages)[number]) => codesIn(file, /problemsInWords|applicationProblems|feeProblems|nameProblems|learningProblems/.test(text) ? files : pages)

  test.each(pages.filter((page) => codesOf(page).length > 0))('has words where it is said: $file', (page) => {
    const words = [...common, ...wordsOfRoom(page.file.split('/')[1]!)]
    const wordless = codesOf(page).filter(({ code }) => !words.includes(code))
    expect(wordless.map(({ code, file }) => `${code} (${file})`)).toEqual([])
  })

  test('is found in the sources', () => {
    const found = new Set(pages.flatMap(codesOf).map(({ code }) => code))
    const some = ['nameMissing', 'signInWrong', 'birthDateMissing', 'dateNotReal', 'formIncomplete', 'ownApplication', 'nobody']
    expect(some.filter((code) => !found.has(code))).toEqual([])
  })

  test('has words that are said: none is left over from a problem that is gone', () => {
    const written = new Set(files.flatMap(({ file }) => codesIn(file, files)).map(({ code }) => code))
    const left = allWords.flatMap(({ where }) => where.match(/\.(?:problemWords|commonProblemWords)\.(\w+)$/)?.[1] ?? [])
    expect(left.length).toBeGreaterThan(20)
    expect(left.filter((code) => !written.has(code))).toEqual([])
  })
})

test('every kind of record that staff look at has words for whom it concerns', () => {
  const looks = sourceFiles().filter(({ file }) => file.endsWith('.server.ts'))
    .flatMap(({ text }) => [...text.matchAll(/action: '(opened|listed)', kind: '(\w+)'/g)].map(([, way, kind]) => [way as 'opened' | 'listed', kind!] as const))
  expect(looks.length).toBeGreaterThan(20)
  // Whom somebody of the staff knows is the staff's own record.
  const without = looks.filter(([way, kind]) => kind !== 'conflict' && !(kind in lookWords[way])).map(([way, kind]) => `${way} ${kind}`)
  expect([...new Set(without)]).toEqual([])
})

test('every letter that is written has its file, and every file is written by someone', () => {
  // Where it is written: `letter('id', …)`, or a room's own `write…(unit, …, 'id')`.
  const writing = /\b(?:letter\('|write\w*\((?:[^()'\n]|\([^()\n]*\))*'(?=[a-z]+-))([a-z-]+)'/g
  const files = sourceFiles().filter(({ file }) => !/\.test\.ts$/.test(file))
  const written = [...files.flatMap(({ text }) => [...text.matchAll(writing)].map(([, id]) => id!)), ...Object.values(letterAbout), ...Object.values(letterAboutExam), aboutOffer, ...Object.values(letterOfDecision), ...Object.values(letterOfTraining)]
  expect([...new Set(written)].sort()).toEqual(readdirSync('content/letters').map((file) => file.replace('.yaml', '')).sort())
})
