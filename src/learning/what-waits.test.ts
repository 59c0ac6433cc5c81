import { expect, test } from 'vitest'
import type { TrainingLine } from './provider-list.ts'
import { whatWaits } from './what-waits.ts'

const line = (standing: TrainingLine['standing'], through: string): TrainingLine => ({ training: 'core80', language: 'en', standing, from: '2025-01-01', through })

test('CERT-19 a coordinator is told of what is suspended, and of what ends within 90 days, that day included', () => {
  const lines = [line('approved', '2026-06-08'), line('approved', '2026-06-09'), line('approved', '2026-03-11'), line('suspended', '2026-12-31'), line('ended', '2026-03-01')]
  expect(whatWaits(lines, '2026-03-10', 90)).toEqual({ suspended: [lines[3]], ending: [lines[2], lines[0]] })
  expect(whatWaits(lines, '2026-03-10', 1).ending).toEqual([lines[2]])
})
