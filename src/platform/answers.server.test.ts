import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf, formIdOf, localAddress, notAccepted, pairsIn, typedIn } from './answers.server.ts'

const formOf = (...pairs: [string, string][]) => {
  const form = new FormData()
  for (const [name, value] of pairs) form.append(name, value)
  return form
}

describe('PLAT-09 Where a person goes after signing in', () => {
  test.each(['/apply', '/', '/apply/K7M-3PQ-9D/name?check', '/review?page=2#x', '/a//b'])('stays here: %s', (address) => {
    expect(localAddress(address)).toBe(address)
  })

  test.each([
    '//evil.example', '/\\evil.example', '\\/evil.example', 'https://evil.example', 'https:evil.example', 'javascript:alert(1)',
    '/\t/evil.example', '/\n/evil.example', '\t//evil.example', ' //evil.example', ' /apply', '/\r\nSet-Cookie: a=b', '/a\\b', '/\u0000',
    'apply', '', '@evil.example',
  ])('never leads elsewhere: %j', (address) => expect(localAddress(address)).toBeUndefined())

  test('is none when it is no text', () => {
    for (const value of [undefined, null, 7, ['/apply'], { toString: () => '/apply' }]) expect(localAddress(value)).toBeUndefined()
  })

  test('whatever is accepted, a browser takes for an address of this site', () => {
    const tricky = fc.array(fc.constantFrom('/', '\\', '.', '..', '@', ':', '?', '#', '%2f', '\t', '\n', ' ', 'evil.example', 'https', 'a'))
      .map((parts) => `/${parts.join('')}`)
    fc.assert(fc.property(tricky, (text) => {
      const address = localAddress(text)
      if (address) expect(new URL(address, 'https://alongside.example').origin).toBe('https://alongside.example')
    }), { numRuns: 3000 })
  })
})

describe('CERT-04 The fields of a form', () => {
  test('the last value of a name wins, and every value is there', () => {
    expect(typedIn(formOf(['who', 'own'], ['who', 'family'], ['name', ' Ana ']))).toEqual({
      typed: { who: 'family', name: ' Ana ' }, chosen: { who: ['own', 'family'], name: [' Ana '] },
    })
  })

  test('files are no text', () => {
    const form = formOf(['name', 'Ana'])
    form.append('photo', new File(['x'], 'x.png'))
    expect(pairsIn(form)).toEqual([['name', 'Ana']])
  })

  test('what everyone types comes back as it was typed', () => {
    const pair = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\u0000', '')))
    fc.assert(fc.property(fc.array(pair), (pairs) => void expect(pairsIn(formOf(...pairs))).toEqual(pairs)))
  })

  test('the sign that no database can store is left out, and the rest kept', () => {
    expect(pairsIn(formOf(['name', 'An\u0000a']))).toEqual([['name', 'Ana']])
  })

  test('a field may be called like what every object has', () => {
    expect(fieldsOf([['constructor', 'a'], ['toString', 'b']]).chosen.toString).toEqual(['b'])
  })

  test('secrets are never shown again, everything else is', () => {
    const answer = notAccepted([{ code: 'x' }], formOf(['email', 'a@example.org'], ['password', 'hush'], ['newPassword', 'hush']))
    expect(answer.init?.status).toBe(422)
    expect(answer.data.typed).toEqual({ email: 'a@example.org' })
    expect(JSON.stringify(answer.data)).not.toContain('hush')
  })

  test('an id that our pages did not make is none', () => {
    expect(formIdOf(formOf(['_form', '0191f0f0-0000-7000-8000-000000000000']))).toBe('0191f0f0-0000-7000-8000-000000000000')
    for (const id of ['', '1', "'; drop table people; --", '0191f0f0-0000-7000-8000-00000000000g']) expect(formIdOf(formOf(['_form', id]))).toBeUndefined()
    expect(formIdOf(formOf())).toBeUndefined()
  })
})
