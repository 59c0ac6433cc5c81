import { z } from 'zod'
import type { Problem } from '#platform/problems.ts'

const address = z.email().max(254)

export const tidyEmail = (typed: string): string => typed.trim()

export const problemsOfEmail = (email: string): Problem[] => {
  if (email === '') return [{ code: 'emailMissing', field: 'email' }]
  return address.safeParse(email).success ? [] : [{ code: 'emailNotReal', field: 'email' }]
}
