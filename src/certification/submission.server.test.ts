import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goodAnswers } from '#tests/people/applications.ts'
import { questionNames } from './application-form.ts'
import { submissionText } from './submission.server.ts'

describe('CERT-04 What a person reads before sending', () => {
  test('is every question in their language, with the answer in words', () => {
    const shown = Object.fromEntries(submissionText(goodAnswers, 'es').answers.map(({ wording, answer }) => [wording, answer]))
    expect(shown).toEqual({
      Nombres: 'María José', Apellidos: 'García Márquez', '¿Cómo quiere que le llamemos?': 'Majo', 'Fecha de nacimiento': '9 de marzo de 1990',
      Teléfono: '916 555 0100', 'Idioma de nuestras cartas': 'Español',
      'Su experiencia vivida': 'He vivido con un reto de salud mental o de consumo de sustancias, y con la recuperación',
    })
  })

  test('says so where there is no answer, or none that can be read', () => {
    const { answers } = submissionText({ bornOn: { month: '2', day: '30', year: '1990' } }, 'en')
    expect(answers.map(({ question }) => question)).toEqual(questionNames)
    expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['No answer']))
  })

  test('has a hash of its own: other words, another language, another hash; the same words, the same', () => {
    const { hash } = submissionText(goodAnswers, 'es')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(submissionText({ ...goodAnswers }, 'es').hash).toBe(hash)
    expect(submissionText(goodAnswers, 'en').hash).not.toBe(hash)
    fc.assert(fc.property(fc.constantFrom('A', 'Ana', 'Majo '), fc.constantFrom('B', 'Béa'), (a, b) => {
      expect(submissionText({ ...goodAnswers, givenNames: a }, 'es').hash).not.toBe(submissionText({ ...goodAnswers, givenNames: b }, 'es').hash)
    }))
  })

  test('words moved from one answer to the next are not the same text', () => {
    const one = submissionText({ givenNames: 'Ana María', familyNames: 'Paz' }, 'en').hash
    expect(submissionText({ givenNames: 'Ana', familyNames: 'María Paz' }, 'en').hash).not.toBe(one)
  })
})
