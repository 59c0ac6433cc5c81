import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goodAnswers, goodFacts } from '#tests/people/applications.ts'
import { questionNames, type Answers } from './application-form.ts'
import { factsOf, type DraftFacts } from './draft-facts.ts'
import { submissionText } from './submission.server.ts'

const facts = goodFacts()
const withAnswers = (answers: Answers): DraftFacts => ({ ...facts, answers: { ...goodAnswers, ...answers } })
const hashOf = (some: DraftFacts) => submissionText(some, 'es').hash

describe('CERT-04 What a person reads before sending', () => {
  test('is everything that was asked in their language, with the answer in words', () => {
    const shown = Object.fromEntries(submissionText(facts, 'es').answers.map(({ wording, answer }) => [wording, answer]))
    expect(shown).toMatchObject({
      Nombres: 'María José', Apellidos: 'García Márquez', '¿Cómo quiere que le llamemos?': 'Majo', 'Fecha de nacimiento': '9 de marzo de 1990',
      Teléfono: '916 555 0100', 'Idioma de nuestras cartas': 'Español',
      'Su experiencia vivida': 'He vivido con un reto de salud mental o de consumo de sustancias, y con la recuperación',
    })
    const all = submissionText(facts, 'es').answers
    expect(all.map(({ question }) => question)).toEqual([
      'givenNames', 'familyNames', 'chosenName', 'bornOn', 'phone', 'language', 'documents-identity', 'printedGivenNames', 'printedFamilyNames',
      'documents-education', 'educationLevel', 'livedExperience', 'commitment', 'signature', 'feeWay',
    ])
    const said = (question: string) => all.find((one) => one.question === question)!
    expect(said('documents-identity')).toMatchObject({ answer: 'identity.jpg', files: [{ name: 'identity.jpg', sha256: '0'.repeat(64) }] })
    expect(said('commitment').answer.split('\n')).toHaveLength(2)
    for (const words of ['María José García Márquez', '10 de marzo de 2026', '1.0']) expect(said('signature').answer).toContain(words)
    expect(said('feeWay').answer).toContain('Sacramento County')
    expect(JSON.stringify(all)).not.toMatch(/undefined|null|\[object/)
  })

  test('says so where there is no answer, or none that can be read', () => {
    const { answers } = submissionText(factsOf({ bornOn: { month: '2', day: '30', year: '1990' } }), 'en')
    expect(answers.map(({ question }) => question).filter((one) => (questionNames as string[]).includes(one)))
      .toEqual(questionNames.filter((one) => one !== 'voucher'))
    expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(['No answer']))
  })

  test('never has a voucher’s code in it, whichever way was chosen, whatever was typed', () => {
    const code = '7K2M-9QRT-4HCX'
    for (const feeWay of ['voucher', 'cheque', '']) {
      for (const voucher of [{ program: 'Sacramento County', code, cents: 10_000 }, undefined]) {
        const some = { ...withAnswers({ feeWay, voucher: code }), voucher }
        for (const language of ['en', 'es'] as const) expect(JSON.stringify(submissionText(some, language))).not.toContain(code)
      }
    }
  })

  test('names the program only when its voucher is to be used', () => {
    const shown = JSON.stringify(submissionText(withAnswers({ feeWay: 'cheque' }), 'en').answers)
    expect(shown).not.toContain('Sacramento County')
  })

  test('has a hash of its own: other words, another language, another hash; the same words, the same', () => {
    const { hash } = submissionText(facts, 'es')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(submissionText({ ...facts, answers: { ...goodAnswers } }, 'es').hash).toBe(hash)
    expect(submissionText(facts, 'en').hash).not.toBe(hash)
    fc.assert(fc.property(fc.constantFrom('A', 'Ana', 'Majo '), fc.constantFrom('B', 'Béa'), (a, b) => {
      expect(hashOf(withAnswers({ givenNames: a }))).not.toBe(hashOf(withAnswers({ givenNames: b })))
    }))
  })

  test.each<[string, Partial<DraftFacts>]>([
    ['a document less', { documents: facts.documents.slice(1) }],
    ['the same name over another file', { documents: facts.documents.map((one) => ({ ...one, fileId: 'another' })) }],
    ['another content of a file', { documents: facts.documents.map((one) => ({ ...one, sha256: '1'.repeat(64) })) }],
    ['documents that changed places', { documents: facts.documents.map((one) => ({ ...one, kind: one.kind === 'identity' ? 'education' : 'identity' })) }],
    ['another signature', { signature: { ...facts.signature!, on: '2026-03-11' } }], ['no signature', { signature: undefined }],
    ['a voucher of another program', { voucher: { program: 'Fresno County', code: '', cents: 10_000 } }], ['no voucher', { voucher: undefined }],
  ])('%s is not the same text', (_, changed) => expect(hashOf({ ...facts, ...changed })).not.toBe(hashOf(facts)))

  test('words moved from one answer to the next are not the same text', () => {
    const one = submissionText(factsOf({ givenNames: 'Ana María', familyNames: 'Paz' }), 'en').hash
    expect(submissionText(factsOf({ givenNames: 'Ana', familyNames: 'María Paz' }), 'en').hash).not.toBe(one)
  })
})
