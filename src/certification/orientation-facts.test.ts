import { describe, expect, test } from 'vitest'
import { languages } from '#platform/languages.ts'
import { policyOf } from '#policy/policies.ts'
import { policiesOf } from '#policy/policies.server.ts'
import { factsIn } from '#library/letters.ts'
import { partHtml } from '#library/orientation.ts'
import { orientation } from '#library/orientation.server.ts'
import { orientationFacts } from './orientation-facts.ts'

const policy = policyOf(policiesOf('california'), '2026-03-10')

describe('CERT-02 The numbers in the orientation', () => {
  test('are those of the policy, as people write them', () => {
    expect(orientationFacts(policy, 'en')).toMatchObject({ minimumAge: '18', reviewPeriod: '30', applicationFee: '$100', renewalFee: '$80' })
    expect(orientationFacts({ ...policy, applicationFee: 12550 }, 'es').applicationFee).toBe('$125.50')
  })

  test('follow the policy: a new fee or period stands in the text at once', () => {
    const costs = orientation().parts.find(({ id }) => id === 'costs')!
    const html = partHtml(costs, 'en', orientationFacts({ ...policy, applicationFee: 20000, incompleteHold: 120 }, 'en'))
    expect(html).toContain('Application: $200.')
    expect(html).toContain('120 calendar days')
  })

  test('are all there for every part, and every one of them is asked for somewhere', () => {
    for (const language of languages) {
      for (const part of orientation().parts) expect(partHtml(part, language, orientationFacts(policy, language))).not.toMatch(/[{}]/)
    }
    const asked = new Set(orientation().parts.flatMap(({ body }) => factsIn(body.en)))
    expect([...asked].sort()).toEqual(Object.keys(orientationFacts(policy, 'en')).sort())
  })
})
