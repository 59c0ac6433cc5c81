import { describe, expect, test } from 'vitest'
import type { Deadline } from '#policy/deadline.ts'
import { toldOf } from './told-of.ts'

const fee: Deadline = {
  id: 'feeDue 1', kind: 'feeDue', on: '2026-06-08', who: 'me', why: [], href: '/apply/K7M-3PQ-9D',
  label: { en: 'Last day for your application fee', es: 'Último día de la tarifa' }, atEnd: { en: 'It ends.', es: 'Termina.' },
}
const site = 'https://alongside.example'

describe('PLAT-07 What a calendar says of a date', () => {
  test('nothing of what it is about, and no number of an application, unless its owner wants it', () => {
    const told = toldOf(fee, { language: 'en', fullWords: false, site })
    expect(told).toEqual({ on: '2026-06-08', summary: 'Alongside: a date to act', url: `${site}/dates`, description: `Sign in to see what it is: ${site}/dates` })
    expect(JSON.stringify(told)).not.toMatch(/fee|application|K7M/)
  })
  test('that something happens without them is no call to act', () => {
    expect(toldOf({ ...fee, who: 'program' }, { language: 'es', fullWords: false, site }).summary).toBe('Alongside: una fecha que recordar')
    const at = { from: new Date('2026-06-08T16:00:00Z'), until: new Date('2026-06-08T18:30:00Z'), timeZone: 'America/Los_Angeles' }
    expect(toldOf({ ...fee, at }, { language: 'es', fullWords: false, site })).toMatchObject({ summary: 'Alongside: una cita', from: '2026-06-08T16:00:00.000Z' })
  })
  test('all of it in their language, when they chose so', () =>
    expect(toldOf(fee, { language: 'es', fullWords: true, site })).toEqual({
      on: '2026-06-08', summary: 'Último día de la tarifa', url: `${site}/apply/K7M-3PQ-9D`, description: `Termina.\n${site}/apply/K7M-3PQ-9D`,
    }))
})
