import { describe, expect, test } from 'vitest'
import { keyOf, namedBy } from './finding-key.ts'

const id = '0199a000-0000-7000-8000-000000000000'

describe('PLAT-06 The name of a finding in an address', () => {
  test.each(['2026-03-10', id])('says which one it is, about %s', (about) => {
    const named = { kind: 'oddHours', by: id, about } as const
    expect(namedBy(keyOf(named))).toEqual(named)
  })

  test.each(['', 'nothing', `oddHours.${id}`, `oddHours.${id}.2026-02-30`, `unheardOf.${id}.2026-03-10`, `oddHours.x.2026-03-10`,
    `oddHours.${id}.2026-03-10.more`, `toString.${id}.2026-03-10`, `oddHours.${id}.' or 1=1`])('%s is none', (key) => {
    expect(namedBy(key)).toBeUndefined()
  })
})
