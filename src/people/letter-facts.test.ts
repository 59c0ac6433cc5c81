import { describe, expect, test } from 'vitest'
import { readLetters } from '#library/letters.server.ts'
import { writeLetter } from '#library/letters.ts'
import { blocksOf } from './letter-facts.ts'
import { letterNames } from './letter-names.ts'

describe('CERT-24 The text of a letter, as it is printed', () => {
  test('keeps paragraphs, the points of a list with their lines, and what is quoted', () => {
    const text = 'Hello Ana,\n\nPut this right:\n\n1. The photo of your ID\n   It is blurred.\n   See it: https://x.example/apply\n\n2. Your name\n   2. is not a point\n\n   A second paragraph\n   of the note\n\n3. Your phone\n\nYou can:\n\n- write\n- call - any day\n\n   Words\n   of a colleague\n\nThank you.'
    expect(blocksOf(text)).toEqual([
      { paragraph: 'Hello Ana,' }, { paragraph: 'Put this right:' },
      { points: [['The photo of your ID', 'It is blurred.', 'See it: https://x.example/apply'], ['Your name', '2. is not a point', 'A second paragraph', 'of the note'], ['Your phone']] },
      { paragraph: 'You can:' }, { list: ['write', 'call - any day'] }, { quote: ['Words', 'of a colleague'] }, { paragraph: 'Thank you.' },
    ])
    expect(blocksOf('\n\n')).toEqual([])
  })

  test('of a real list of corrections is one list', () => {
    const pack = readLetters().get('application-returned')!
    const points = [{ title: 'The diploma', lines: [{ text: 'We cannot read it.' }] }, { title: 'Your phone', lines: [{ text: 'A digit is missing.' }] }]
    const facts = { name: 'Ana', reference: 'K7M-3PQ-9D', fine: 'x', heldUntil: 'x', address: 'x', questions: 'x', call: 'x', points }
    const lists = blocksOf(writeLetter(pack, 'en', facts).text).filter((block) => 'points' in block)
    expect(lists).toEqual([{ points: [['The diploma', 'We cannot read it.'], ['Your phone', 'A digit is missing.']] }])
  })
})

test('CERT-24 every letter that staff see has a name of its own', () => {
  const aboutSomething = [...readLetters().keys()].filter((id) => /^(application|fee|payment|question|legal-name)-/.test(id))
  expect(aboutSomething.filter((id) => !letterNames[id])).toEqual([])
  expect(Object.keys(letterNames).filter((id) => !readLetters().has(id))).toEqual([])
})
