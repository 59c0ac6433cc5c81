import { describe, expect, test } from 'vitest'
import { readReference, referenceFrom } from '#platform/references.ts'
import { dayIn, meaningOfBooking, meaningOfResult, momentIn, readBookingLine, readResultLine, timeIn } from './vendor-line.ts'

const candidate = 'K7M-3PQ-9E'
const number = referenceFrom([1, 2, 3, 4, 5, 6, 7])
const good = { candidate_id: number, outcome: 'passed', exam_date: '2026-03-10' }
const booked = { candidate_id: number, status: 'booked', exam_date: '2026-03-20', exam_time: '9:00', place: 'Fresno', changed_at: '2026-03-11T10:00:00Z' }
const code = (read: object) => ('problem' in read ? (read.problem as { code: string }).code : 'read')

describe('CERT-12 A line of the vendor', () => {
  test.each([['2026-03-10', '2026-03-10'], ['3/10/2026', '2026-03-10'], ['03/10/2026', '2026-03-10'], ['2026-02-30', undefined], ['13/1/2026', undefined], ['10.3.2026', undefined], ['2026-3-10', undefined], ['', undefined]])(
    'its day %j is %j', (cell, day) => expect(dayIn(cell)).toBe(day))

  test.each([['09:00', '09:00'], ['9:00', '09:00'], ['9:00 AM', '09:00'], ['12:30 am', '00:30'], ['1:05 p.m.', '13:05'], ['12:00 PM', '12:00'], ['24:00', undefined], ['13:00 PM', undefined], ['9:60', undefined], ['9', undefined]])(
    'its time %j is %j', (cell, time) => expect(timeIn(cell)).toBe(time))

  test.each([['2026-03-10', '2026-03-10T00:00:00.000Z'], ['2026-03-10 09:30', '2026-03-10T09:30:00.000Z'], ['2026-03-10T09:30:15-08:00', '2026-03-10T17:30:15.000Z'], ['2026-02-30T09:30', undefined],
    ['2026-03-10T25:00', undefined], ['now', undefined]])('the moment %j is %j', (cell, moment) => expect(momentIn(cell)).toBe(moment))

  test.each([['pass', 'passed'], ['PASSED', 'passed'], ['Fail', 'failed'], ['no-show', 'missed'], ['No Show', 'missed'], ['no_show', 'missed'], ['missed', 'missed'], ['Voided', 'voided']])(
    'an outcome may be called %j', (cell, outcome) => expect(readResultLine({ ...good, outcome: cell })).toMatchObject({ line: { outcome } }))

  test('that says too little, or something else, is told what is wrong', () => {
    expect(code(readResultLine({ ...good, candidate_id: '' }))).toBe('vendorCellMissing')
    for (const outcome of ['87', 'constructor', 'toString', 'unknown']) expect(code(readResultLine({ ...good, outcome }))).toBe('vendorOutcome')
    expect(code(readResultLine({ ...good, exam_date: '2026-02-30' }))).toBe('vendorDay')
    expect(code(readResultLine({ ...good, exam_date: '0026-03-10' }))).toBe('vendorDay')
    expect(code(readResultLine({ ...good, attempt: 'two' }))).toBe('vendorAttemptNotNumber')
    expect(code(readBookingLine({ ...booked, status: 'maybe' }))).toBe('vendorStatus')
    expect(code(readBookingLine({ ...booked, exam_time: '25:00' }))).toBe('vendorTime')
    expect(code(readBookingLine({ ...booked, changed_at: 'yesterday' }))).toBe('vendorDay')
    expect(code(readBookingLine({ ...booked, place: '' }))).toBe('vendorCellMissing')
    expect(code(readBookingLine({ ...booked, place: '', status: 'cancelled' }))).toBe('read')
  })

  test('a mistyped number is nobody’s', () => {
    expect(readReference(candidate)).toBeUndefined()
    expect(code(readResultLine({ ...good, candidate_id: candidate }))).toBe('vendorUnknown')
  })

  test('written otherwise it is the same line, and with another day it is not', () => {
    const meaning = (cells: Record<string, string>) => {
      const read = readResultLine(cells)
      return 'line' in read ? meaningOfResult(read.line) : undefined
    }
    expect(meaning({ ...good, candidate_id: number.toLowerCase().replaceAll('-', ' '), outcome: 'Pass', exam_date: '3/10/2026', given_names: 'X' })).toBe(meaning(good))
    expect(meaning({ ...good, exam_date: '2026-03-11' })).not.toBe(meaning(good))
    const one = readBookingLine(booked)
    const other = readBookingLine({ ...booked, changed_at: '2026-03-11T02:00:00-08:00', exam_time: '09:00' })
    expect('line' in one && 'line' in other && meaningOfBooking(one.line) === meaningOfBooking(other.line)).toBe(true)
  })
})
