import { afterEach, describe, expect, test, vi } from 'vitest'
import * as bank from '#library/exam-items.server.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { openTestHouse } from '#tests/open-test-house.ts'
import { examDay, finishes, resultOf, sits } from '#tests/people/exam-days.ts'
import { setsValue, typedValue } from '#tests/people/policy.ts'
import { seeMyResult } from './see-day.server.ts'
import { settleDay } from './settle-day.server.ts'

const testHouse = openTestHouse()
afterEach(() => vi.restoreAllMocks())

describe('CERT-13 A release changes every public question while somebody sits', () => {
  test('nobody has failed: it does not count and uses no attempt', async () => {
    const { house, pat, anh, someone, begins: nine } = await examDay(testHouse(), 3)
    await setsValue(house, anh, 'examItems', typedValue('10', '2026-03-11'))
    const ana = await someone()
    await nine()
    const exam = await sits(house, pat, ana)
    vi.spyOn(bank, 'sampleItems').mockReturnValue(bank.sampleItems().map((item) => ({ ...item, stem: { ...item.stem, en: `${item.stem.en} Why?` } })))
    await finishes(house, ana, exam, 10)
    await settleDay(house, ana.seat)
    expect(await resultOf(house, ana)).toMatchObject({ outcome: 'voided', uses_attempt: false })
    expect(await unitOfWork(house, ana, (unit) => seeMyResult(unit, ana.seat))).toMatchObject({ state: 'finished', outcome: 'voided', notCounted: 10 })
  })
})
