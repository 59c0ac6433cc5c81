import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/dates.ts'
import { certificateValidThrough, isSameOnCertificate, judgeCertificate, problemsOfCertificate, type JudgedBy, type SaidByCertificate } from './judge-certificate.ts'

const today = '2026-03-10'
const good: SaidByCertificate = { quarterHours: 320, completedOn: '2026-02-20', printedName: 'MARIA JOSE GARCIA MARQUEZ' }
const by: JudgedBy = {
  today, countsOn: today, hoursNeeded: 80, yearsValid: 2, providerApproved: true, legalNames: ['María José García Márquez'],
}
const wrong = (said: Partial<SaidByCertificate>, judged: Partial<JudgedBy> = {}) =>
  problemsOfCertificate({ ...good, ...said }, { ...by, ...judged }).map(({ code }) => code)
const verdicts = (said: Partial<SaidByCertificate>, judged: Partial<JudgedBy> = {}) =>
  Object.fromEntries(judgeCertificate({ ...good, ...said }, { ...by, ...judged }).map(({ check, verdict }) => [check, verdict]))

describe('CERT-09 Judging a training certificate', () => {
  test('one that shows everything is fine in all four', () => {
    expect(verdicts({})).toEqual({ hours: 'fine', twoYears: 'fine', provider: 'fine', name: 'fine' })
  })

  test('80 hours are enough, a quarter less is not', () => {
    expect(wrong({ quarterHours: 320 })).toEqual([])
    expect(problemsOfCertificate({ ...good, quarterHours: 319 }, by)).toEqual([
      { code: 'hoursTooFew', field: 'hours', facts: { hours: 79.75, needed: 80 } }])
  })

  test('it counts for two years, the last day included', () => {
    expect(certificateValidThrough('2024-03-10', 2)).toBe('2026-03-10')
    expect(wrong({ completedOn: '2024-03-10' })).toEqual([])
    expect(wrong({ completedOn: '2024-03-09' })).toEqual(['trainingTooOld'])
  })

  test('who finished on February 29 has through February 28', () => {
    expect(certificateValidThrough('2024-02-29', 2)).toBe('2026-02-28')
    expect(wrong({ completedOn: '2024-02-29' }, { today: '2026-02-28', countsOn: '2026-02-28' })).toEqual([])
    expect(wrong({ completedOn: '2024-02-29' }, { today: '2026-03-01', countsOn: '2026-03-01' })).toEqual(['trainingTooOld'])
  })

  test('nobody loses it because the program was slow: the day that counts is the one on which the days of the review began', () => {
    expect(wrong({ completedOn: '2024-03-01' }, { countsOn: '2026-03-01' })).toEqual([])
  })

  test('today is a day of completion, tomorrow is none', () => {
    expect(wrong({ completedOn: today })).toEqual([])
    expect(wrong({ completedOn: '2026-03-11' })).toEqual(['completedAhead'])
  })

  test('the provider was approved on the day of completion, or it is refused', () => {
    expect(wrong({}, { providerApproved: false })).toEqual(['providerNotApproved'])
    expect(wrong({}, { providerApproved: undefined })).toEqual(['providerNotApproved'])
  })

  test('a name is never refused by a rule, only looked at', () => {
    expect(verdicts({ printedName: 'Pedro Gómez' }).name).toBe('look')
    expect(wrong({ printedName: 'Pedro Gómez' })).toEqual([])
    expect(verdicts({ printedName: 'Majo García' }).name).toBe('look')
    expect(verdicts({}, { legalNames: [] }).name).toBe('look')
  })

  test.each(['María José García Márquez', 'maria jose garcia marquez', 'MARÍA JOSÉ GARCÍA-MÁRQUEZ'])('%s is the same name', (printed) => {
    expect(isSameOnCertificate('María José García Márquez', printed)).toBe(true)
  })

  test('the name of the day of completion counts, too: a name may have changed since', () => {
    expect(verdicts({ printedName: 'María José Ruiz' }, { legalNames: ['María José García Márquez', 'María José Ruiz'] }).name).toBe('fine')
  })

  test('everything that is wrong is said at once', () => {
    expect(wrong({ quarterHours: 100, completedOn: '2020-01-01', printedName: 'X' }, { providerApproved: false }))
      .toEqual(['hoursTooFew', 'trainingTooOld', 'providerNotApproved'])
  })

  test('on every day from completion through the last it counts, and on none after', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 800 }), (days) => {
      const countsOn = addDays('2024-06-15', days)
      const fine = wrong({ completedOn: '2024-06-15' }, { today: countsOn, countsOn }).length === 0
      expect(fine).toBe(countsOn <= '2026-06-15')
    }))
  })
})
