import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays, ageOn, birthdayAt, dateFromWords, dateInWords, dayAt, daysBetween, hasAge, isBefore, isPlainDate, lastDayOf, momentInWords, plainDateOf,
  hourInWords, spanInWords, timeInWords,
} from './dates.ts'

const losAngeles = 'America/Los_Angeles'
const year = fc.integer({ min: 1900, max: 2200 })
/** Any day of three centuries. */
const anyDate = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map((parts) => plainDateOf(...parts)).filter((date) => date !== undefined)

/** The calendar as it is taught at school: the oracle. */
function daysOf(ofYear: number, month: number): number {
  if (month === 2) return (ofYear % 4 === 0 && ofYear % 100 !== 0) || ofYear % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

describe('PLAT-02 A day that exists', () => {
  test.each([
    ['2024-02-29', true], ['2023-02-29', false], ['2000-02-29', true], ['1900-02-29', false], ['2026-02-30', false],
    ['2026-04-31', false], ['2026-00-10', false], ['2026-13-01', false], ['2026-1-01', false], ['2026-01-01T00:00', false], ['', false],
  ])('%s: %s', (text, exists) => expect(isPlainDate(text)).toBe(exists))

  test('is accepted, and refused, exactly as the calendar says', () => {
    fc.assert(fc.property(year, fc.integer({ min: -1, max: 14 }), fc.integer({ min: -1, max: 33 }), (ofYear, month, day) => {
      const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(ofYear, month)
      const written = [ofYear, month, day].map((part) => String(part).padStart(2, '0')).join('-')
      expect(plainDateOf(ofYear, month, day)).toBe(exists ? written : undefined)
    }), { numRuns: 1000 })
  })

  test('is none when a part is no number', () => expect(plainDateOf(2026, NaN, 1)).toBeUndefined())
})

describe('PLAT-02 The legal day in California', () => {
  test.each([
    ['just before midnight on the day the clocks go forward', '2026-03-09T06:30:00Z', '2026-03-08'],
    ['half past midnight on that day, still standard time', '2026-03-08T08:30:00Z', '2026-03-08'],
    ['the evening before it', '2026-03-08T07:59:59Z', '2026-03-07'],
    ['just before midnight on the day the clocks go back', '2026-11-02T07:30:00Z', '2026-11-01'],
    ['the evening before that, in summer time', '2026-11-01T06:30:00Z', '2026-10-31'],
    ['the last half hour of the year', '2027-01-01T07:30:00Z', '2026-12-31'],
    ['the first moment of the year', '2027-01-01T08:00:00Z', '2027-01-01'],
    ['the evening of a leap day', '2028-03-01T07:30:00Z', '2028-02-29'],
  ])('%s', (_, instant, day) => expect(dayAt(new Date(instant), losAngeles)).toBe(day))
})

describe('CERT-06 The last day of a period of days', () => {
  test.each([
    ['2026-03-01', 30, '2026-03-31'], ['2026-10-20', 30, '2026-11-19'], ['2026-12-15', 30, '2027-01-14'],
    ['2028-02-01', 30, '2028-03-02'], ['2027-02-01', 30, '2027-03-03'], ['2026-03-10', 0, '2026-03-10'],
  ])('%s and %i days: through %s', (start, days, end) => expect(lastDayOf(start, { days })).toBe(end))

  test('is as many days later as the period has, over summer time and years', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: 0, max: 3000 }), (start, days) => {
      expect(daysBetween(start, lastDayOf(start, { days }))).toBe(days)
      expect(addDays(lastDayOf(start, { days }), -days)).toBe(start)
    }))
  })
})

describe('CERT-08 The last day of a period of months', () => {
  test.each([
    ['2028-02-29', 12, '2029-02-28'], ['2027-02-28', 12, '2028-02-28'], ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2026-08-31', 6, '2027-02-28'], ['2026-03-10', 12, '2027-03-10'],
  ])('%s and %i months: through %s', (start, months, end) => expect(lastDayOf(start, { months })).toBe(end))

  test('is never before the first day, never in another month than the one asked for, and later for more months', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: 0, max: 240 }), (start, months) => {
      const end = lastDayOf(start, { months })
      const [startMonth, endMonth] = [start, end].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)))
      expect(isBefore(end, start)).toBe(false)
      expect(endMonth! - startMonth!).toBe(months)
      expect(isBefore(end, lastDayOf(start, { months: months + 1 }))).toBe(true)
      expect(Number(end.slice(8))).toBeLessThanOrEqual(Number(start.slice(8)))
    }))
  })
})

describe('CERT-03 Coming of age', () => {
  test('someone born on February 29 is 18 on March 1 in a year without that day, and not a day earlier', () => {
    expect(birthdayAt('2008-02-29', 18)).toBe('2026-03-01')
    expect(hasAge('2008-02-29', 18, '2026-02-28')).toBe(false)
    expect(hasAge('2008-02-29', 18, '2026-03-01')).toBe(true)
    expect(birthdayAt('2008-02-29', 20)).toBe('2028-02-29')
  })

  test('the birthday itself counts', () => {
    expect(hasAge('2008-03-10', 18, '2026-03-09')).toBe(false)
    expect(hasAge('2008-03-10', 18, '2026-03-10')).toBe(true)
  })

  test('nobody grows younger: once an age is reached, it holds on every later day, and so does every lower age', () => {
    fc.assert(fc.property(anyDate, anyDate, fc.nat(3000), fc.integer({ min: 1, max: 120 }), (born, today, later, age) => {
      if (!hasAge(born, age, today)) return
      expect(hasAge(born, age, addDays(today, later))).toBe(true)
      expect(hasAge(born, age - 1, today)).toBe(true)
    }), { numRuns: 1000 })
  })

  test('the age begins on that birthday and not on the day before', () => {
    fc.assert(fc.property(anyDate, fc.integer({ min: 0, max: 120 }), (born, age) => {
      const birthday = birthdayAt(born, age)
      expect(hasAge(born, age, birthday)).toBe(true)
      expect(hasAge(born, age, addDays(birthday, -1))).toBe(false)
    }))
  })
})

describe('PLAT-02 Dates in words', () => {
  test('in both languages', () => {
    expect(dateInWords('2027-03-03', 'en')).toBe('March 3, 2027')
    expect(dateInWords('2027-03-03', 'es')).toBe('3 de marzo de 2027')
    expect(dateInWords('2028-02-29', 'es')).toBe('29 de febrero de 2028')
  })

  test('say the same day whatever the machine’s own time zone is', () => {
    expect(dateInWords('2026-12-31', 'en')).toBe('December 31, 2026')
    expect(dateInWords('2026-01-01', 'en')).toBe('January 1, 2026')
  })

  test('times are those of California, in summer and in winter', () => {
    expect(timeInWords(new Date('2026-07-01T17:42:00Z'), 'en', losAngeles)).toMatch(/^10:42\sAM$/)
    expect(timeInWords(new Date('2026-12-01T18:42:00Z'), 'es', losAngeles)).toMatch(/^10:42\sa\.m\.$/)
    expect(momentInWords(new Date('2027-01-01T07:30:00Z'), 'en', losAngeles)).toMatch(/^December 31, 2026.*11:30\sPM$/)
    expect([0, 6, 12, 21, 24].map((hour) => hourInWords(hour, 'en'))).toEqual(['12 AM', '6 AM', '12 PM', '9 PM', '12 AM'])
    expect(hourInWords(21, 'es')).toBe('9 p.m.')
    const [from, to] = [new Date('2026-07-01T17:42:00Z'), new Date('2026-07-01T18:15:00Z')]
    expect(spanInWords(from, to, 'en', losAngeles)).toMatch(/^July 1, 2026, 10:42\s–\s11:15\sAM$/)
    expect(spanInWords(from, to, 'es', losAngeles)).toMatch(/^1 de julio de 2026, 10:42–11:15\sa\.m\.$/)
    expect(spanInWords(from, from, 'en', losAngeles)).toBe(momentInWords(from, 'en', losAngeles))
  })
})

describe('A day in words', () => {
  test('says the same day again, in each language, and nothing where no day is said', () => {
    for (const language of ['en', 'es'] as const) {
      for (const date of ['1990-03-09', '2004-02-29', '1961-12-31', '2008-10-10']) expect(dateFromWords(dateInWords(date, language), language)).toBe(date)
    }
    for (const words of ['', 'No answer', 'March 90', '30 de febrero de 1990', 'March 9, 1990, or so', '9'.repeat(10_000)]) {
      expect(dateFromWords(words, 'en')).toBeUndefined()
    }
    expect(dateFromWords('9 de marzo de 1990', 'en')).toBeUndefined()
  })

  test('an age has its birthday, also in a year without that day', () => {
    expect([ageOn('1990-03-09', '2026-03-08'), ageOn('1990-03-09', '2026-03-09')]).toEqual([35, 36])
    expect([ageOn('2004-02-29', '2026-02-28'), ageOn('2004-02-29', '2026-03-01')]).toEqual([21, 22])
  })
})
