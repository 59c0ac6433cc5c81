import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { letter } from '#library/letters.server.ts'
import type { Language } from '#platform/languages.ts'
import { because, ground, pointAbout } from '#tests/people/applications.ts'
import type { DecisionText, Point } from './decision.ts'
import { factsOfDecision, letterOfDecision } from './decision-letter.ts'

const places = { site: 'https://alongside.example', reference: 'K7M-3PQ-9D', phone: '916 555 0100' }
const decision = (kind: DecisionText['kind'], points: readonly Point[], language: Language = 'en'): DecisionText => ({
  kind, points, language, addressedAs: 'Majo', decidedOn: '2026-03-10', validThrough: '2027-03-10', examBy: '2027-02-24', heldUntil: '2026-11-01', answerDueOn: '2026-04-09',
})
const write = (text: DecisionText, more: Partial<typeof places> | { phone: undefined } = {}) =>
  letter(letterOfDecision[text.kind], text.language, factsOfDecision(text, { ...places, ...more }))
/** What a reader of the HTML sees, without tags and without caring for blanks. */
const seen = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replace(/\s+/g, ' ')
const tagsIn = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag)

describe('CERT-08 The letter that asks for corrections', () => {
  const points = [pointAbout('documents-identity', '', ['notReadable']), pointAbout('phone', 'The 5th digit?', ['other'])]

  test('begins with what is fine, then each fix with its link, then the date and whom to ask', () => {
    const { text } = write(decision('ask', points))
    const inOrder = ['Majo', 'K7M-3PQ-9D', '7 of 9 parts are fine.', '1. ', 'cannot read it', 'https://alongside.example/apply/K7M-3PQ-9D/identity', '2. ',
      'Our note:', 'The 5th digit?', 'https://alongside.example/apply/K7M-3PQ-9D/contact', 'November 1, 2026', 'questions/ask?about=K7M-3PQ-9D', '916 555 0100']
    const places = inOrder.map((words) => text.indexOf(words))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('says the same in Spanish, with the date as it is written there', () => {
    const { text, html } = write(decision('ask', points, 'es'))
    for (const words of ['7 de 9 partes están bien.', '1 de noviembre de 2026', 'No lo podemos leer', 'Corregir esto']) {
      expect(text).toContain(words)
      expect(seen(html)).toContain(words)
    }
  })

  test.each([[1, 'en', '1 of 9 parts is fine.'], [1, 'es', '1 de 9 partes está bien.'], [0, 'en', 'We read every part of it.'], [0, 'es', 'Leímos todas las partes.']] as const)(
    'with %i parts that are fine says so (%s)', (fine, language, words) => {
      const pages = ['name', 'birth-date', 'contact', 'identity', 'education', 'lived-experience', 'commitment', 'ethics', 'fee'] as const
      const many = pages.slice(fine).map((page): Point => ({ ...pointAbout('phone', 'x'), page }))
      expect(write(decision('ask', many, language)).text).toContain(words)
    })

  test('without a phone number does not ask to call', () => {
    expect(write(decision('ask', points), { phone: undefined }).text).not.toMatch(/call|undefined/)
  })

  test('says in which language a note is, where it is another one, and marks it so', () => {
    const note: Point = { ...pointAbout('phone', '¿Es este?'), noteLanguage: 'es' }
    const [english, spanish] = [write(decision('ask', [note], 'en')), write(decision('ask', [note], 'es'))]
    expect(english.text).toContain('Our note, in Spanish:\n   ¿Es este?')
    expect(english.html).toContain('<p lang="es">¿Es este?</p>')
    expect(spanish.text).toContain('Nuestra nota:\n   ¿Es este?')
  })
})

describe('CERT-08 The other letters of decisions', () => {
  test('a denial gives each ground, what one can do, and no way to correct it', () => {
    const { text, html } = write(decision('deny', [ground('noEducation'), ground('otherPerson', 'The photo')]))
    for (const words of ['1. Your papers do not show', '2. The papers belong', 'The photo', 'appeal', 'https://alongside.example/apply.']) expect(text).toContain(words)
    expect(html).toContain('<li>')
    expect(text).not.toContain('Correct this')
  })

  test('a decision that was taken back quotes why, and by when we answer', () => {
    const { text, html } = write(decision('reopen', [because('We mixed up two people.')]))
    expect(text).toContain('We mixed up two people.')
    expect(html).toContain('<blockquote><p lang="en">We mixed up two people.</p></blockquote>')
    expect(text).toContain('April 9, 2026')
  })

  test('an approval names its last day, and the last day to ask for the exam', () => {
    const { text, html } = write(decision('approve', [], 'es'))
    expect(text).toContain('10 de marzo de 2027')
    expect(text).toContain('Pida el examen a más tardar el 24 de febrero de 2027.')
    expect(html).toContain('24 de febrero de 2027')
    expect(write(decision('approve', [])).text).toContain('Ask for the exam by February 24, 2027.')
  })

  test('an approval that is given again with few days left says it on the last day to ask, and after it', () => {
    expect(write({ ...decision('approve', []), examBy: '2026-03-10' }).text).toContain('Today, March 10, 2026, is the last day')
    expect(write({ ...decision('approve', []), examBy: '2026-03-09' }).text).toContain('The last day to ask for the exam was March 9, 2026.')
  })
})

describe('CERT-08 A note in a letter', () => {
  const noted = (note: string) => write(decision('ask', [pointAbout('phone', note)]))
  const usual = tagsIn(noted('x').html)

  test.each([
    '<script>alert(1)</script>', '[x](http://evil.example)', '**bold**', '<a href="http://evil.example">x</a>', '# title', '`code`', '{link}', '{reference}',
    '{points}', '$&', "$'", '</p></li></ol>', '<p>{points}</p>', '" lang="xx', '&lt;b&gt;', "'; drop table people; --",
  ])('never becomes markup, nor asks for a fact: %j', (note) => {
    const { html, text } = noted(note)
    expect(tagsIn(html)).toEqual(usual)
    expect(seen(html)).toContain(note)
    expect(text).toContain(note)
  })

  test('of several lines keeps them, under its point', () => {
    const { html, text } = noted('One.\nTwo.\n\n# Three')
    expect(html).toContain('One.<br>Two.<br><br># Three')
    expect(text).toContain('   One.\n   Two.\n   \n   # Three')
    expect(tagsIn(html).filter((tag) => tag !== '<br>')).toEqual(usual)
  })

  test('whatever it is has the same markup, and is read as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }).filter((note) => note.trim() !== '' && !note.includes('\n')), (note) => {
      const { html } = noted(note)
      expect(tagsIn(html)).toEqual(usual)
      expect(seen(html)).toContain(note.replace(/\s+/g, ' ').trim())
    }))
  })
})
