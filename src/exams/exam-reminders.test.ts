import { describe, expect, test } from 'vitest'
import { dueExamReminders } from './exam-reminders.ts'

const due = (today: string, given: number[] = [], bookedOn = '2026-03-01') => dueExamReminders('2026-03-17', today, bookedOn, given, [7, 1])

describe('CERT-12 Reminders of the exam', () => {
  test('seven days and one day before, each once', () => {
    expect(due('2026-03-09')).toEqual([])
    expect(due('2026-03-10')).toEqual([{ days: 7, write: true }])
    expect(due('2026-03-11', [7])).toEqual([])
    expect(due('2026-03-16', [7])).toEqual([{ days: 1, write: true }])
    expect(due('2026-03-16', [7, 1])).toEqual([])
  })
  test('of two that were missed only the nearer one is written', () => {
    expect(due('2026-03-16')).toEqual([{ days: 1, write: true }, { days: 7, write: false }])
  })
  test('whoever booked on that day has just been told', () => {
    expect(due('2026-03-10', [], '2026-03-10')).toEqual([{ days: 7, write: false }])
    expect(due('2026-03-16', [7], '2026-03-16')).toEqual([{ days: 1, write: false }])
    expect(due('2026-03-10', [], '2026-03-09')).toEqual([{ days: 7, write: true }])
  })
  test('on the day itself and after it nobody is reminded', () => {
    expect(due('2026-03-17')).toEqual([])
    expect(due('2026-03-18')).toEqual([])
  })
})
