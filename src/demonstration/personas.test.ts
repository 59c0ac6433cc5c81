import { expect, test } from 'vitest'
import { policiesOf } from '#policy/policies.server.ts'
import { personas } from './personas.ts'

test('PLAT-01 Sam is told that values are not verified while there are such values, and no longer', () => {
  const unverified = Object.values(policiesOf('california').values).filter(({ dated }) => dated.some(({ status }) => status === 'unverified'))
  expect(personas.operator.waits.en.includes('not verified')).toBe(unverified.length > 0)
})
