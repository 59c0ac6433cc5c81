import { languages, type Language } from '#platform/languages.ts'

type Text = string | ((...facts: never[]) => string)

/** One thing that is said in every language, and where it is written. */
export interface Said {
  readonly where: string
  readonly said: Readonly<Record<Language, Text>>
}

const isSaid = (value: object): value is Record<Language, Text> =>
  Object.keys(value).sort().join() === [...languages].sort().join()
  && Object.values(value).every((one) => typeof one === 'string' || typeof one === 'function')

/** Everything said inside a value, wherever it is. */
export function saidIn(where: string, value: unknown): Said[] {
  if (typeof value !== 'object' || value === null) return []
  if (isSaid(value)) return [{ where, said: value }]
  return Object.entries(value).flatMap(([key, inner]) => saidIn(`${where}.${key}`, inner))
}

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../src/messages.ts', '../../src/*/**/*.ts', '!**/*.server.ts', '!**/*.test.ts', '!../../src/design/enhance/*-page.ts', '!../../src/*/pages/{autosave,health}.ts'],
  { eager: true },
)

/** Everything that the product says in short: the words of every room, of every problem, and of the made-up people. */
export const allWords: readonly Said[] = Object.entries(modules)
  .flatMap(([path, module]) => saidIn(path.replace('../../', ''), module))

/** The words for problems, by the room that says them. */
export const wordsOfRoom = (room: string): string[] => Object.entries(modules)
  .filter(([path]) => path.includes(`/src/${room}/`) && /\/([a-z]+-)*messages\.ts$/.test(path))
  .flatMap(([, module]) => Object.values(module)).flatMap((words) => Object.keys(words as object))

/**
 * A text with facts put in that can be found again: the numbers 701, 702, … for its arguments and for what it takes from
 * them. @returns the text, and which facts it used.
 */
export function spoken(text: Text, fill: 'marks' | 'ones' = 'marks'): { text: string; facts: string[] } {
  if (typeof text === 'string') return { text, facts: [] }
  const marks: string[] = []
  const mark = (path: string) => {
    if (!marks.includes(path)) marks.push(path)
    return fill === 'ones' ? 1 : 701 + marks.indexOf(path)
  }
  const fact = (path: string): never => new Proxy({}, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => mark(path) : typeof key === 'symbol' ? undefined : mark(`${path}.${key}`)),
  }) as never
  const said = text(...Array.from({ length: text.length }, (_, i) => fact(`fact ${i + 1}`)))
  const number = /\d+/g
  const used = [...said.matchAll(number)].map(([digits]) => marks[Number(digits) - 701]).filter((path) => path !== undefined)
  return { text: said, facts: [...new Set(used)].sort() }
}
