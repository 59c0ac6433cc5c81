import { expect, describe, test } from 'vitest'
import { underReference } from './under-reference.server.ts'

describe('CERT-06 A reference that is taken', () => {
  test('is not used: another one is tried, until one is free', async () => {
    const tried: string[] = []
    const row = await underReference(async (reference) => (tried.push(reference), tried.length < 3 ? undefined : { reference }))
    expect(row.reference).toBe(tried[2])
    expect(new Set(tried).size).toBe(3)
  })

  test('again and again is a fault, not an endless wait', async () => {
    await expect(underReference(async () => undefined)).rejects.toThrow('No free reference')
  })
})
