/** What people read: every word in both languages with the same facts, in Spanish with *usted*, respectful, and discreet. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '#platform/languages.ts'
import { commonProblemWords } from '#platform/problem-words.ts'
import { factsIn } from '#library/letters.ts'
import { readLetters } from '#library/letters.server.ts'
import { allWords, spoken, wordsOfRoom } from './all-words.ts'
import { codesIn, pagesOfCodes } from './problem-codes.ts'
import { sourceFiles } from './source-files.ts'

const letters = [...readLetters().values()]

/** Every text of a language, with the place where it is written. */
const textsIn = (language: Language): [string, string][] => [
  ...allWords.flatMap(({ where, said }): [string, string][] => (['marks', 'ones'] as const).map((fill) => [where, spoken(said[language], fill).text])),
  ...letters.flatMap(({ id, subject, body }): [string, string][] => [[`the letter ${id}`, subject[language]], [`the letter ${id}`, body[language]]]),
]

/** Texts that are rightly the same in both languages: names, and signs that are no words. */
const sameInBoth = ['Alongside', 'No', 'Error']

describe('Every word', () => {
  test('is found: the words of each room, of problems, and of the made-up people', () => {
    expect(allWords.length).toBeGreaterThan(200)
    for (const place of ['src/messages.ts', 'src/people/messages.ts', 'src/certification/messages.ts', 'src/design/messages.ts', 'src/demonstration/', 'src/platform/problem-words.ts']) {
      expect(allWords.some(({ where }) => where.startsWith(place)), place).toBe(true)
    }
  })

  test('says something in both languages, and not the same', () => {
    const same = allWords.filter(({ said }) => spoken(said.en).text === spoken(said.es).text && !sameInBoth.includes(spoken(said.en).text))
    expect(same.map(({ where, said }) => `${where}: ${spoken(said.en).text}`)).toEqual([])
    expect(languages.flatMap(textsIn).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('gives the same facts in both languages', () => {
    const unequal = allWords.filter(({ said }) => {
      const [en, es] = [said.en, said.es]
      return typeof en !== typeof es || en.length * Number(typeof en === 'function') !== es.length * Number(typeof es === 'function')
        || spoken(en).facts.join() !== spoken(es).facts.join()
    })
    expect(unequal.map(({ where, said }) => `${where}: ${spoken(said.en).facts} | ${spoken(said.es).facts}`)).toEqual([])
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
    expect(`${subject.en} ${subject.es}`).not.toMatch(
      /approv|deni|reject|return|accept|fail|pass(ed)? |complaint|suspend|renew|peer|health|recover|diagnos|substance|aprob|rechaz|neg(ó|ad)|devuel|acept|queja|suspen|salud|recupera|sustancia|entre pares/i)
  })
})

test('letters about an application all have the same subject', () => {
  const subjects = letters.filter(({ id }) => id.startsWith('application-')).map(({ subject }) => `${subject.en} | ${subject.es}`)
  expect(subjects.length).toBeGreaterThan(1)
  expect(new Set(subjects)).toEqual(new Set(['News about your application | Noticias sobre su solicitud']))
})

/** Words of *tú*; and its imperatives, where a sentence begins with one. */
const familiar = [
  /(?<!\p{L})(tú|tu|tus|te|ti|contigo|tuy[oa]s?|puedes|tienes|quieres|eres|estás|debes|necesitas|haces|vas|sabes|verás|podrás|tendrás|recibirás)(?!\p{L})/iu,
  /(^|[.!?:¿¡»]\s*|\n\s*)(Escribe|Elige|Revisa|Abre|Guarda|Envía|Busca|Mira|Pide|Llama|Haz|Usa|Regresa|Confirma|Responde|Descarga|Sube|Toca|Presiona|Selecciona|Ingresa|Completa|Agrega|Cambia|Cierra|Vuelve|Intenta|Prueba|Quita|Deja|Espera|Acorta|Dinos|Entra)(?!\p{L})/u,
]

/** What we do not call a person, and what we do not say of one. */
const disrespectful = {
  en: /\b(cases?|patients?|clients?|users?|consumers?|addicts?|abusers?|alcoholics?|junkies?|mentally ill|the disabled|victims?|suffer(s|ing|ed)? from|non-?complian(t|ce)|unmotivated|manipulative|in denial|clean and sober|committed suicide|frequent flyers?)\b/i,
  es: /(?<!\p{L})(casos?|pacientes?|clientes?|usuari[oa]s?|adict[oa]s?|drogadict[oa]s?|alcohólic[oa]s?|loc[oa]s?|enferm[oa]s? mental(es)?|víctimas?|discapacitad[oa]s?|padece[n]?|sufre[n]? de)(?!\p{L})/iu,
}

describe('What people read', () => {
  test('says usted in Spanish', () => {
    expect(textsIn('es').filter(([, text]) => familiar.some((sign) => sign.test(text)))).toEqual([])
  })

  test.each(languages)('calls nobody a case, a patient or a client (%s)', (language) => {
    expect(textsIn(language).filter(([, text]) => disrespectful[language].test(text))).toEqual([])
  })

  test('is looked at by signs that find what they should', () => {
    for (const text of ['Revisa tu solicitud', 'Aquí puedes entrar', 'Guarda los cambios', 'Listo. Escribe su nombre']) expect(familiar.some((sign) => sign.test(text)), text).toBe(true)
    for (const text of ['Revise su solicitud', 'Una persona la lee y decide', 'Se guarda mientras escribe', 'Tener', 'Interesante']) expect(familiar.some((sign) => sign.test(text)), text).toBe(false)
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
  const codesOf = ({ file, text }: (typeof pages)[number]) => codesIn(file, /problemsInWords|applicationProblems/.test(text) ? files : pages)

  test.each(pages.filter((page) => codesOf(page).length > 0))('has words where it is said: $file', (page) => {
    const words = [...common, ...wordsOfRoom(page.file.split('/')[1]!)]
    const wordless = codesOf(page).filter(({ code }) => !words.includes(code))
    expect(wordless.map(({ code, file }) => `${code} (${file})`)).toEqual([])
  })

  test('is found in the sources', () => {
    const found = new Set(pages.flatMap(codesOf).map(({ code }) => code))
    for (const code of ['nameMissing', 'signInWrong', 'yearNotWhole', 'dateNotReal', 'formIncomplete', 'ownApplication', 'nobody']) expect(found).toContain(code)
  })

  test('has words that are said: none is left over from a problem that is gone', () => {
    const written = new Set(files.flatMap(({ file }) => codesIn(file, files)).map(({ code }) => code))
    const left = allWords.map(({ where }) => where.match(/\.(?:problemWords|commonProblemWords)\.(\w+)$/)?.[1]).filter((code) => code !== undefined)
    expect(left.length).toBeGreaterThan(20)
    expect(left.filter((code) => !written.has(code))).toEqual([])
  })
})

test('every letter that is written has its file, and every file is written by someone', () => {
  const written = sourceFiles().filter(({ file }) => !/\.test\.ts$/.test(file)).flatMap(({ text }) => [...text.matchAll(/letter\('([a-z-]+)'|writeToApplicant\(unit, news, '([a-z-]+)'/g)].map(([, one, other]) => one ?? other!))
  expect([...new Set(written)].sort()).toEqual(readdirSync('content/letters').map((file) => file.replace('.yaml', '')).sort())
})
