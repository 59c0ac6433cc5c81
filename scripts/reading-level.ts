/**
 * How hard our texts are to read: every text of `content/` and of every `messages.ts`, in both languages, the hardest first.
 * A report for whoever writes; it fails nothing. `npm run reading-level`, or with `-- --all` for the whole table.
 */
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { countsOf, englishGrade, fernandezHuerta, inflesz, infleszWord } from './reading-ease.ts'

type Language = 'en' | 'es'
interface Text { readonly where: string; readonly en: string; readonly es: string }

/** Shorter ones (labels, buttons) say nothing about how hard sentences are. */
const fewestWords = 12
/** What the house wants: grade 8 or below; "normal" or easier. */
const wanted = { grade: 8, ease: 55 }

/** A text, or a function of facts, which gets the same number for each of them. */
function spoken(text: unknown): string {
  const fact: object = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => 30 : fact) })
  return String(typeof text === 'function' ? text(...Array.from({ length: text.length }, () => fact)) : text)
}

/** Everything inside a value that is said in both languages. */
function pairsIn(where: string, value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return []
  const one = value as Record<string, unknown>
  const isText = (said: unknown) => typeof said === 'string' || typeof said === 'function'
  if (isText(one.en) && isText(one.es)) return [{ where, en: spoken(one.en), es: spoken(one.es) }]
  return Object.entries(one).flatMap(([key, inner]) => pairsIn(`${where} ${key}`, inner))
}

/** A file of content is one text, as one reads it. */
function contentText(path: string): Text[] {
  const pairs = pairsIn(path, parse(readFileSync(path, 'utf8')))
  const join = (language: Language) => pairs.map((pair) => pair[language]).join('\n\n')
  return pairs.length > 0 ? [{ where: path, en: join('en'), es: join('es') }] : []
}

async function messageTexts(path: string): Promise<Text[]> {
  const module = (await import(pathToFileURL(resolve(path)).href)) as object
  return pairsIn(path.replace('src/', ''), module)
}

function measured({ where, en, es }: Text) {
  const [english, spanish] = [countsOf(en, 'en'), countsOf(es, 'es')]
  const ease = inflesz(spanish)
  return {
    where, words: english.words, grade: Number(englishGrade(english).toFixed(1)),
    'Fernández Huerta': Math.round(fernandezHuerta(spanish)), INFLESZ: Math.round(ease), 'in words': infleszWord(ease),
  }
}

const texts = [
  ...globSync('content/**/*.yaml').flatMap(contentText),
  ...(await Promise.all(globSync('src/**/*messages.ts').map(messageTexts))).flat(),
]
const rows = texts.map(measured).filter(({ words }) => words >= fewestWords)
/** How far from what we want, in either language: a grade weighs as much as five points of ease. */
const hardness = (row: (typeof rows)[number]) => Math.max(row.grade - wanted.grade, (wanted.ease - row.INFLESZ) / 5)
rows.sort((a, b) => hardness(b) - hardness(a))

const isContent = ({ where }: (typeof rows)[number]) => where.startsWith('content/')
const short = rows.filter((row) => !isContent(row))
const most = process.argv.includes('--all') ? short.length : 40
console.log('Long texts, the hardest first. Wanted: grade 8 or below, INFLESZ 55 ("normal") or above.')
console.table(rows.filter(isContent))
console.log(`Short texts of ${fewestWords} words or more: the hardest ${Math.min(most, short.length)} of ${short.length}.`)
console.table(short.slice(0, most))
console.log(`${rows.filter((row) => hardness(row) > 0).length} of ${rows.length} are harder than wanted; ${texts.length - rows.length} labels are too short to measure.`)
