import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLanguage, languages, preferredLanguage, speak } from './languages.ts'

const words = {
  hello: { en: 'Hello', es: 'Hola' },
  greeting: { en: (name: string) => `Hello, ${name}`, es: (name: string) => `Hola, ${name}` },
}

describe('PLAT-02 The language that a browser prefers', () => {
  test.each([
    [null, 'en'], ['', 'en'], ['es', 'es'], ['es-MX,es;q=0.9,en;q=0.8', 'es'], ['en-US,en;q=0.9,es;q=0.8', 'en'],
    ['fil, tl;q=0.9, es;q=0.5', 'es'], ['zh-Hant-TW, zh;q=0.9', 'en'], ['ES-us', 'es'], [' , ;q=, es', 'es'], ['*', 'en'],
  ])('%s: %s', (header, language) => expect(preferredLanguage(header)).toBe(language))

  test('is always one that we speak', () => {
    fc.assert(fc.property(fc.string(), (header) => void expect(languages).toContain(preferredLanguage(header))))
  })
})

describe('PLAT-02 Words in a language', () => {
  test('are said with what they need', () => {
    expect(speak(words, 'es')('greeting', 'Lucía')).toBe('Hola, Lucía')
    expect(speak(words, 'en')('hello')).toBe('Hello')
  })

  test('end once, also with an hour', () => {
    const hours = { until: { en: (time: string) => `It is open until ${time}.`, es: (time: string) => `Está abierta hasta las ${time}. Después no.` } }
    expect(speak(hours, 'es')('until', '9:00 p.m.')).toBe('Está abierta hasta las 9:00 p.m. Después no.')
    expect(speak(hours, 'en')('until', '9:00 PM')).toBe('It is open until 9:00 PM.')
  })

  test('do not compile with a wrong word, or without what they need', () => {
    const say = speak(words, 'en')
    // @ts-expect-error There is no such word.
    expect(() => say('goodbye')).toThrow()
    // @ts-expect-error A greeting needs a name.
    expect(say('greeting')).toBe('Hello, undefined')
    // @ts-expect-error Spanish is missing.
    expect(() => speak({ hello: { en: 'Hello' } }, 'es')('hello')).not.toThrow()
  })

  test('only the languages that we speak are languages', () => {
    for (const text of ['fr', 'EN', '', undefined, null, 'es ', 'constructor']) expect(isLanguage(text)).toBe(false)
  })
})
