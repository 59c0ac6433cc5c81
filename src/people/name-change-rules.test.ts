import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates.ts'
import { longestNote, problemsOfDeclining, problemsOfNameChange, typedNameChange } from './name-change-rules.ts'
import { countsFrom, lastDayOfName } from './name-days.ts'

const now = { givenNames: 'María José', familyNames: 'García Márquez' }
const asked = { givenNames: 'María José', familyNames: 'Paz', 'since-month': '3', 'since-day': '1', 'since-year': '2026' }
const codes = (typed: Record<string, string> = {}, evidence = 1) =>
  problemsOfNameChange(typedNameChange({ ...asked, ...typed }), { now, evidence, today: '2026-03-10' }).map(({ code, field }) => `${code} ${field}`)

describe('CERT-01 Asking for another legal name', () => {
  test('needs a name, the day since when, and a paper', () => {
    expect(codes()).toEqual([])
    expect(codes({ givenNames: ' ', familyNames: '', 'since-month': '', 'since-day': ' ', 'since-year': '' }, 0))
      .toEqual(['nameMissing givenNames', 'sinceMissing since', 'evidenceMissing files'])
  })

  test('says what is wrong with the day, one thing at a time; today is not ahead', () => {
    const day = (month: string, dayOfMonth: string, year: string) => codes({ 'since-month': month, 'since-day': dayOfMonth, 'since-year': year })
    expect(day('3', '10', '2026')).toEqual([])
    expect(day('3', '11', '2026')).toEqual(['sinceAhead since'])
    expect(day('2', '30', '2026')).toEqual(['sinceNotReal since'])
    expect(day('28', '4', '2026')).toEqual(['sinceDayFirst since'])
    expect(day('May', '1', '2026')).toEqual(['sinceNotInNumbers since'])
    expect(day('3', '1', '26')).toEqual(['sinceNotInNumbers since'])
    expect(day('3', '1', '1826')).toEqual(['sinceTooEarly since'])
  })

  test('is for a name that differs; an accent is a difference, a blank nobody sees is none', () => {
    expect(codes({ familyNames: ' García  Márquez ' })).toEqual(['legalNameSame givenNames'])
    expect(codes({ familyNames: 'Garcia Marquez' })).toEqual([])
    expect(codes({ givenNames: '', familyNames: 'María José Paz' })).toEqual([])
    expect(codes({ familyNames: 'P4z' })).toEqual(['nameNotLetters familyNames'])
  })

  test('takes one to five papers', () => {
    expect(codes({}, 5)).toEqual([])
    expect(codes({}, 6)).toEqual(['evidenceTooMany files'])
  })
})

describe('CERT-01 Declining another legal name', () => {
  test('needs a reason of the list, and words of one’s own where none says it', () => {
    const problems = (reason: string, note: string) => problemsOfDeclining(reason, note).map(({ code }) => code)
    expect(problems('notReadable', '')).toEqual([])
    expect(problems('', 'No.')).toEqual(['declineReasonMissing'])
    expect(problems('because', 'No.')).toEqual(['declineReasonMissing'])
    expect(problems('other', '')).toEqual(['declineNoteMissing'])
    expect(problems('other', 'The seal is missing.')).toEqual([])
    expect(problems('other', 'x'.repeat(longestNote + 1))).toEqual(['declineNoteTooLong'])
  })
})

describe('CERT-01 The days of a name', () => {
  const [heldSince, today] = ['2026-01-15', '2026-03-10']

  test('a new name counts since it is the legal one, if that is after the first day of the one before; else from today', () => {
    expect(countsFrom({ since: '2026-02-01', heldSince, today })).toBe('2026-02-01')
    expect(countsFrom({ since: today, heldSince, today })).toBe(today)
    expect(countsFrom({ since: heldSince, heldSince, today })).toBe(today)
    expect(countsFrom({ since: '2019-06-30', heldSince, today })).toBe(today)
  })

  test('a name ends the day before the next one begins, and never before it began', () => {
    expect(lastDayOfName(heldSince, '2026-03-01')).toBe('2026-02-28')
    expect(lastDayOfName(heldSince, heldSince)).toBe(heldSince)
  })

  test('whatever the days are, the days of a name are in their order and none is left without a name', () => {
    const dayFrom = (days: number) => addDays('2020-01-01', days)
    fc.assert(fc.property(fc.nat(3000), fc.nat(3000), fc.nat(3000), (since, held, later) => {
      const [heldFrom, on] = [dayFrom(held), dayFrom(held + later)]
      const begins = countsFrom({ since: dayFrom(since), heldSince: heldFrom, today: on })
      const ends = lastDayOfName(heldFrom, begins)
      return heldFrom <= ends && heldFrom <= begins && addDays(ends, 1) >= begins && (begins <= on || since > held + later)
    }))
  })
})
