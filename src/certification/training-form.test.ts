import { describe, expect, test } from 'vitest'
import { readTraining, typedTraining } from './training-form.ts'

const providers = ['one', 'two']
const good = {
  provider: 'one', hours: '80', 'completed-month': '2', 'completed-day': '20', 'completed-year': '2026', language: 'es', printedName: ' Ana  Ruiz Soto ',
}
const read = (changed: Partial<Record<keyof typeof good, string>> = {}) => readTraining(typedTraining({ ...good, ...changed }), providers)
const wrong = (changed: Partial<Record<keyof typeof good, string>>) => read(changed).problems.map(({ code, field }) => `${field}: ${code}`)

describe('CERT-09 What is typed about a training certificate', () => {
  test('is read as what it means', () => {
    expect(read()).toEqual({ problems: [], read: {
      providerId: 'one', quarterHours: 320, completedOn: '2026-02-20', language: 'es', printedName: 'Ana Ruiz Soto' } })
  })

  test.each([
    [{ provider: '' }, 'provider: providerMissing'], [{ provider: 'three' }, 'provider: providerMissing'], [{ provider: 'other' }, 'provider: providerNotListed'],
    [{ hours: 'ochenta' }, 'hours: hoursNotANumber'], [{ language: '' }, 'language: trainingLanguageMissing'], [{ language: 'fr' }, 'language: trainingLanguageMissing'],
    [{ 'completed-month': '20', 'completed-day': '2', 'completed-year': '2026' }, 'completed: dayAndMonthSwapped'],
    [{ 'completed-month': '2', 'completed-day': '29', 'completed-year': '2026' }, 'completed: dateNotReal'],
    [{ 'completed-year': '26' }, 'completed: completedNotInNumbers'], [{ 'completed-month': 'feb' }, 'completed: completedNotInNumbers'],
    [{ 'completed-month': '', 'completed-day': '', 'completed-year': '' }, 'completed: completedMissing'],
    [{ printedName: '   ' }, 'printedName: printedNameMissing'], [{ printedName: 'Ana 4' }, 'printedName: nameNotLetters'],
    [{ printedName: 'A'.repeat(101) }, 'printedName: nameTooLong'],
  ])('%j is refused: %s', (changed, problem) => expect(wrong(changed)).toEqual([problem]))

  test('February 29 is a day in a year that has it', () => {
    expect(wrong({ 'completed-month': '2', 'completed-day': '29', 'completed-year': '2024' })).toEqual([])
  })

  test('an empty form says everything that is missing at once', () => {
    expect(readTraining(typedTraining({}), providers).problems).toHaveLength(5)
  })
})
