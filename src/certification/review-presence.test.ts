import { describe, expect, test } from 'vitest'
import { presenceInWords } from './presence-in-words.ts'
import { isHere, type Presence } from './review-presence.ts'

const at = (time: string) => new Date(`2026-03-10T${time}Z`)
const anh: Presence = { name: 'Anh Tran', byRole: 'programManager', since: at('17:42:00'), seenAt: at('18:00:00'), stays: true }

describe('CERT-06 Who else looks at an application', () => {
  test('a page that says that it is open counts for three beats', () => {
    expect(isHere(anh, at('18:01:29'))).toBe(true)
    expect(isHere(anh, at('18:01:30'))).toBe(false)
  })

  test('a page that was only opened counts for a quarter of an hour', () => {
    expect(isHere({ ...anh, stays: false }, at('18:14:59'))).toBe(true)
    expect(isHere({ ...anh, stays: false }, at('18:15:00'))).toBe(false)
  })

  test('is said in words, by name and since when; without a name, by role', () => {
    const zone = 'America/Los_Angeles'
    expect(presenceInWords([anh], 'en', zone).replace(/\s/g, ' ')).toBe('Anh Tran is looking at this, too, since 10:42 AM.')
    expect(presenceInWords([anh], 'es', zone)).toMatch(/^Anh Tran también la está viendo, desde las 10:42/)
    const two = presenceInWords([{ ...anh, stays: false }, { ...anh, name: null }], 'en', zone)
    expect(two).toMatch(/^Anh Tran opened this at 10:42.AM\. A program manager is looking at this, too, since 10:42.AM\.$/)
    expect(presenceInWords([], 'en', zone)).toBe('')
  })
})
