import { describe, expect, test } from 'vitest'
import { readProvider } from './provider-form.ts'

const good = { name: 'Río Peer Academy', entity: 'nonprofit', website: 'www.example.org', counties: 'Fresno', online: '' }
const codes = (typed: Partial<typeof good>, others: readonly string[] = []) => {
  const read = readProvider({ ...good, ...typed }, others)
  return 'problems' in read ? read.problems.map(({ code }) => code) : []
}
const website = (typed: string) => {
  const read = readProvider({ ...good, website: typed }, [])
  return 'facts' in read ? read.facts.website : read.problems.map(({ code }) => code).join()
}

describe('CERT-19 What is typed of a provider', () => {
  test('is kept tidy, with the protocol of its website', () => {
    expect(readProvider({ ...good, name: '  Río   Peer Academy ', online: 'yes' }, [])).toEqual({
      facts: { name: 'Río Peer Academy', entity: 'nonprofit', website: 'https://www.example.org', counties: 'Fresno', online: true },
    })
  })

  test.each(['Río Peer Academy', 'rio peer academy', 'RÍO  PEER-ACADEMY.'])('a name that differs only in its writing is taken: %s', (name) => {
    expect(codes({ name }, ['Río Peer Academy'])).toEqual(['providerNameTaken'])
  })

  test('says everything that is missing at once', () => {
    expect(codes({ name: ' … ', entity: 'club', website: 'none', counties: ' ' }))
      .toEqual(['providerNameMissing', 'entityMissing', 'websiteNotReal', 'whereMissing'])
  })

  test('online alone is a place, too', () => expect(codes({ counties: '', online: 'yes' })).toEqual([]))
  test('too much is refused', () => expect(codes({ name: 'x'.repeat(121), counties: 'y'.repeat(301) })).toEqual(['providerNameTooLong', 'countiesTooLong']))

  test.each([
    ['', null], ['https://example.org/es/cursos', 'https://example.org/es/cursos'], ['http://example.org', 'http://example.org'],
    ['javascript:alert(1)', 'websiteNotReal'], ['data:text/html,x', 'websiteNotReal'], ['ftp://example.org', 'websiteNotReal'],
    ['https://user:word@example.org', 'websiteNotReal'], ['localhost', 'websiteNotReal'], [`example.org/${'x'.repeat(200)}`, 'websiteNotReal'],
  ])('the website %s', (typed, kept) => expect(website(typed)).toBe(kept))
})
