import { describe, expect, test } from 'vitest'
import { openTestHouse } from '#tests/open-test-house.ts'
import { allAtOnce } from '#tests/people/at-once.ts'
import { person } from '#tests/people/people.ts'
import { formWith, post, visitTo } from '#tests/people/visits.ts'
import { answerForm, answerOnce, answerPreparedForm } from './answer-form.server.ts'
import { audit } from './audit.server.ts'
import { newId } from './identifiers.server.ts'
import { NotFound, Refused } from './problems.ts'
import type { Self, Unit } from './unit-of-work.server.ts'

const world = openTestHouse()
const works = async () => (await world().house.database.query.selectFrom('audit').select('id').where('detail', '=', 'work').execute()).length

/** A form with an id of its own, and what was written in it. */
const formOf = (contentHash = 'the words in it', id = newId()) => ({ id, contentHash })

/** Work that can be counted, and leads to another place each time. */
const work = async (unit: Unit<Self>) => {
  await audit(unit, { action: 'changed', kind: 'test', ids: [], detail: 'work' })
  return `/done/${newId()}`
}

describe('CERT-04 A repeated form post', () => {
  test('gets the first answer, and the work is done once', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const [visit, form] = [visitTo(house, '/apply'), formOf()]
    const first = await answerOnce(visit, self, form, work)
    expect(await answerOnce(visit, self, form, work)).toBe(first)
    expect(await answerOnce(visit, self, form, work)).toBe(first)
    expect(await works()).toBe(1)
    expect(await answerOnce(visit, self, formOf(), work)).not.toBe(first)
  })

  test('but with other words in it, or sent to another address, it is another request', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const [visit, form] = [visitTo(house, '/apply'), formOf()]
    const first = await answerOnce(visit, self, form, work)
    expect(await answerOnce(visit, self, formOf('other words', form.id), work)).not.toBe(first)
    expect(await answerOnce(visitTo(house, '/account'), self, form, work)).not.toBe(first)
    expect(await answerOnce(visit, self, form, work)).toBe(first)
    expect(await works()).toBe(3)
  })

  test('also when both are sent at the same moment', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const [visit, form] = [visitTo(house, '/apply'), formOf()]
    const answers = await allAtOnce(house, 5, () => answerOnce(visit, self, form, work))
    expect(new Set(answers).size).toBe(1)
    expect(await works()).toBe(1)
  })

  test('is done again when the first one was refused: nothing was stored of it', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const [visit, form] = [visitTo(house, '/apply'), formOf()]
    await expect(answerOnce(visit, self, form, async (unit) => {
      await work(unit)
      throw new Refused([{ code: 'notYet' }])
    })).rejects.toThrow('notYet')
    expect(await answerOnce(visit, self, form, work)).toMatch(/^\/done/)
    expect(await works()).toBe(1)
  })

  test('of another person’s form is that person’s own form: no answer leaks, nothing falls over', async () => {
    const { house } = world()
    const [majo, eve] = [await person(house, 'majo@example.org'), await person(house, 'eve@example.org')]
    const [visit, form] = [visitTo(house, '/apply'), formOf()]
    const hers = await answerOnce(visit, majo, form, work)
    const other = await answerOnce(visit, eve, form, work)
    expect(other).not.toBe(hers)
    const visitor = await answerOnce(visit, { hat: 'signIn' }, form, async () => '/visitor')
    expect(visitor).toBe('/visitor')
    expect(await answerOnce(visit, majo, form, work)).toBe(hers)
    expect(await works()).toBe(2)
  })

  test('of a form without an id, or with a made-up one, is refused, and nothing is done', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    for (const formId of ['', 'x', "'; drop table people; --"]) {
      const answer = await answerForm(visitTo(house, '/apply'), post('/apply', formWith({ name: 'Ana' }, formId)), self, work)
      expect(answer).toMatchObject({ data: { problems: [{ code: 'formIncomplete' }], typed: { name: 'Ana' } }, init: { status: 422 } })
    }
    expect(await works()).toBe(0)
  })
})

describe('CERT-04 What a form’s action answers', () => {
  test('goes on with a GET when all is well', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const answer = await answerForm(visitTo(house, '/apply'), post('/apply', formWith({})), self, async () => '/there')
    expect(answer).toBeInstanceOf(Response)
    expect([(answer as Response).status, (answer as Response).headers.get('location')]).toEqual([303, '/there'])
  })

  test('comes back with the problems and everything that was typed, but no password', async () => {
    const { house } = world()
    const form = formWith({ email: 'majo', password: 'hush hush', who: ['own', 'family'] })
    const answer = await answerPreparedForm(visitTo(house, '/register'), post('/register', form), { hat: 'signIn' },
      async () => { throw new Refused([{ code: 'emailNotReal', field: 'email' }]) }, async () => '/there')
    expect(answer).toMatchObject({ data: { problems: [{ code: 'emailNotReal' }], typed: { email: 'majo' }, chosen: { who: ['own', 'family'] } } })
    expect(JSON.stringify(answer)).not.toContain('hush')
  })

  test('is a page that is not there, when the record is not', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    const answer = answerForm(visitTo(house, '/apply'), post('/apply', formWith({})), self, async () => { throw new NotFound() })
    await expect(answer).rejects.toMatchObject({ data: { code: 'notFound' }, init: { status: 404 } })
  })

  test('lets any other fault through, to be logged and answered calmly', async () => {
    const { house } = world()
    const self = await person(house, 'majo@example.org')
    await expect(answerForm(visitTo(house, '/apply'), post('/apply', formWith({})), self, async () => { throw new TypeError('ours') }))
      .rejects.toThrow(TypeError)
  })
})
