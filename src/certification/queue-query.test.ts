import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueInView, filtersIn, queryText, queueAddress, readQueueQuery, usualQuery, type QueueQuery } from './queue-query.ts'
import { pageSizes, queueSorts, queueViews, sortsOf } from './queue-views.ts'

const read = (text: string) => readQueueQuery(new URLSearchParams(text))
const colleague = '0199a000-0000-7000-8000-000000000001'

describe('CERT-06 What the queue is asked to show', () => {
  test('is what waits for us, the most urgent first, when nothing is said', () => {
    expect(read('')).toEqual(usualQuery)
    expect(queueAddress(usualQuery)).toBe('/review')
  })

  test('is read from the address', () => {
    expect(read(`view=returned&whose=${colleague}&language=es&due=7&sort=name&size=25&page=3`))
      .toEqual({ view: 'returned', whose: colleague, language: 'es', due: 7, sort: 'name', size: 25, page: 3 })
    expect(read('whose=mine&due=late')).toEqual({ ...usualQuery, whose: 'mine', due: 'late' })
  })

  test.each([
    'view=drafts', 'view=__proto__', 'whose=me', 'whose=0199a000', 'language=fr', 'due=0', 'due=-1', 'due=91', 'due=7.5', 'due=soon', 'sort=born_on',
    'size=1000', 'size=0', 'page=0', 'page=-1', 'page=1e9', 'page=99999', "whose=' or 1=1 --", 'view=waiting&view=x', 'q=anyone',
  ])('falls back kindly: %s', (text) => expect(read(text)).toEqual(usualQuery))

  test('knows no deadline where there is none', () => {
    expect(read('view=denied&due=7')).toEqual({ ...usualQuery, view: 'denied' })
    expect(queueAddress(read('due=late&whose=mine'), { view: 'ended' })).toBe('/review?view=ended&whose=mine')
  })

  test('asks of what is approved when it ends, and not what is late: it has ended then', () => {
    expect(read('view=approved&due=30&sort=latest')).toEqual({ ...usualQuery, view: 'approved', due: 30, sort: 'latest' })
    expect(read('view=approved&due=late')).toEqual({ ...usualQuery, view: 'approved' })
    expect(queueAddress(read('due=late'), { view: 'approved' })).toBe('/review?view=approved')
    expect(read('view=denied&sort=latest')).toEqual({ ...usualQuery, view: 'denied' })
    expect(queueAddress(read('view=approved&sort=latest'), { view: 'waiting' })).toBe('/review')
  })

  const queries: fc.Arbitrary<QueueQuery> = fc.record({
    view: fc.constantFrom(...queueViews), whose: fc.constantFrom('everybody', 'mine', 'nobody', colleague),
    language: fc.constantFrom(undefined, 'en', 'es'), due: fc.constantFrom<QueueQuery['due']>(undefined, 'late', 1, 7, 90),
    sort: fc.constantFrom(...queueSorts), size: fc.constantFrom(...pageSizes), page: fc.integer({ min: 1, max: 9999 }),
  })

  test('has one address, which says all of it', () => {
    fc.assert(fc.property(queries, (query) => {
      const once = read(queryText(query))
      expect(once).toEqual({
        ...query, due: dueInView(query.due, query.view), sort: sortsOf(query.view).includes(query.sort) ? query.sort : 'urgent',
      })
      expect(read(queryText(once))).toEqual(once)
    }))
  })

  test('begins at its first page when anything else changes', () => {
    expect(queueAddress(read('page=4'), { whose: 'mine' })).toBe('/review?whose=mine')
    expect(queueAddress(read('whose=mine'), { page: 2 })).toBe('/review?whose=mine&page=2')
  })

  test('knows what is filtered', () => {
    expect(filtersIn(read('view=approved&sort=name&size=25&page=2'))).toEqual({})
    expect(filtersIn(read('whose=nobody&language=es&due=late'))).toEqual({ whose: 'nobody', language: 'es', due: 'late' })
  })
})
