import { describe, expect, test } from 'vitest'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import type { Language } from '#platform/languages.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { decided, pointAbout, sendsAgain, sent } from '#tests/people/applications.ts'
import { sentToTheProgram } from '#tests/people/decisions.ts'
import { person } from '#tests/people/people.ts'
import { lettersTo } from '#tests/people/signing-in.ts'
import { findApplication } from './application-store.server.ts'
import { lapseApplications } from './lapse-applications.server.ts'
import { remindApplicants } from './remind-applicants.server.ts'

const world = openTestHouse()
const rows = async (text: string) => (await world().house.database.statement(text)).rows
const at = (day: string, time = '20:00:00Z') => world().clock.set(`${day}T${time}`)
/** No letter to whoever corrects may ask for money. */
const asksForMoney = /\$|\/pay\b|voucher|scholarship|cheque|check\b|vale\b|beca|paga|pagar/i

/** Sent on a day, corrections asked for on another, by someone who reads this language. */
async function returnedOn(sentOn: string, askedOn: string, language: Language = 'en') {
  const { house, drain, carrier } = world()
  const { marcus } = await sentToTheProgram(world())
  at(sentOn)
  const applicant = await person(house, 'ana@example.org', language)
  const reference = await sent(house, applicant)
  await rows(`update accounts set language = '${language}' where person_id = '${applicant.personId}'`)
  await drain()
  carrier.carried.length = 0
  at(askedOn)
  await decided(house, marcus, reference, 'ask', [pointAbout('phone', 'The 5th digit?')])
  await drain()
  const letters = lettersTo(world(), 'ana@example.org').map(({ text }) => text)
  carrier.carried.length = 0
  const stands = async () => (await rows(`select state, held_until, ended_on from applications where reference = '${reference}'`))[0]
  return { applicant, reference, marcus, letters, stands }
}

describe('CERT-08 The hold while something has to be corrected', () => {
  const edges = [
    ['on an ordinary day', '2026-03-10', '2026-03-20', '2026-06-08', '2026-06-09', '07', 'June 8, 2026', '8 de junio de 2026'],
    ['on the day on which clocks go forward', '2025-12-08', '2025-12-20', '2026-03-08', '2026-03-09', '07', 'March 8, 2026', '8 de marzo de 2026'],
    ['on the day on which clocks go back', '2026-08-03', '2026-08-20', '2026-11-01', '2026-11-02', '08', 'November 1, 2026', '1 de noviembre de 2026'],
    ['on the day of a leap year', '2027-12-01', '2027-12-20', '2028-02-29', '2028-03-01', '08', 'February 29, 2028', '29 de febrero de 2028'],
  ] as const
  test.each(edges.flatMap((edge) => (['en', 'es'] as const).map((language) => [edge[0], language, edge] as const)))(
    'ends after its last day %s, and not before (%s)', async (_, language, [, sentOn, askedOn, heldUntil, after, midnight, english, spanish]) => {
      const { house, drain } = world()
      const words = language === 'en' ? english : spanish
      const { reference, applicant, letters, stands } = await returnedOn(sentOn, askedOn, language)
      const seen = async () => (await unitOfWork(house, applicant, (unit) => findApplication(unit, reference))).state
      expect(letters[0]).toContain(words)
      at(heldUntil)
      expect([await lapseApplications(house), await seen()]).toEqual([0, 'returned'])
      world().clock.set(new Date(Date.parse(`${after}T${midnight}:00:00Z`) - 1).toISOString())
      expect([await lapseApplications(house), await seen()]).toEqual([0, 'returned'])
      world().clock.set(`${after}T${midnight}:00:00Z`)
      // As it stands on the day, also where the sweep has not come by.
      expect(await seen()).toBe('void')
      await expect(sendsAgain(house, applicant, reference)).rejects.toThrow()
      expect(await lapseApplications(house)).toBe(1)
      await drain()
      expect(await stands()).toEqual({ state: 'void', held_until: heldUntil, ended_on: after })
      const [letter, ...more] = lettersTo(world(), 'ana@example.org').map(({ text }) => text)
      expect(more).toEqual([])
      expect(letter).toContain(words)
      expect(letter).toMatch(language === 'en' ? /waited for your corrections/ : /Esperó sus correcciones/)
    })

  test.each([
    ['on the 76th day: what is left of the 90 is enough', '2026-05-25', '2026-06-08'],
    ['on the 77th day: two weeks are left, at the least', '2026-05-26', '2026-06-09'],
    ['on the last day', '2026-06-08', '2026-06-22'],
    ['long after the 90 days, because the program was slow', '2026-09-01', '2026-09-15'],
  ])('asked %s', async (_, askedOn, heldUntil) => {
    const { letters, stands } = await returnedOn('2026-03-10', askedOn)
    expect(await stands()).toMatchObject({ state: 'returned', held_until: heldUntil })
    expect(letters[0]).toContain(new Date(`${heldUntil}T12:00:00Z`).toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric' }))
  })
})

describe('CERT-24 Reminders of corrections', () => {
  test.each(['en', 'es'] as const)('say what is to be corrected and until when, and ask for no money (%s)', async (language) => {
    const { house, drain } = world()
    await returnedOn('2026-03-10', '2026-03-20', language)
    for (const day of ['2026-05-08', '2026-05-09', '2026-05-25', '2026-06-01', '2026-06-07', '2026-06-08']) {
      at(day)
      await remindApplicants(house)
      await remindApplicants(house)
      await drain()
    }
    const letters = lettersTo(world(), 'ana@example.org')
    expect(letters).toHaveLength(4)
    for (const { text, html } of letters) {
      for (const words of language === 'en' ? ['The 5th digit?', 'June 8, 2026', 'Correct it and send it again'] : ['The 5th digit?', '8 de junio de 2026', 'Corríjala']) {
        expect(text).toContain(words)
      }
      expect(html).toContain('<p lang="en">The 5th digit?</p>')
      expect(text).not.toMatch(asksForMoney)
    }
  })

  test('is not written when they sent it meanwhile', async () => {
    const { house, drain } = world()
    const { applicant, reference } = await returnedOn('2026-03-10', '2026-03-20')
    at('2026-05-09')
    await remindApplicants(house)
    await sendsAgain(house, applicant, reference)
    await drain()
    expect(lettersTo(world(), 'ana@example.org').map(({ text }) => text.includes('The 5th digit?'))).toEqual([false])
  })

  test('no letter of corrections asks for money', async () => {
    const { drain } = world()
    const { letters } = await returnedOn('2026-03-10', '2026-03-20')
    at('2026-06-09')
    await lapseApplications(world().house)
    await drain()
    const [ended] = lettersTo(world(), 'ana@example.org')
    for (const text of [letters[0]!, ended!.text]) expect(text.replace(/the fee is not returned|A new application has a new fee/g, '')).not.toMatch(asksForMoney)
  })
})
