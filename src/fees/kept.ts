import type { Cents } from '#platform/money.ts'

/**
 * What is kept of what was paid when something comes to nothing: all of it, but for the part that the policy gives back
 * after a withdrawal. Half a cent goes to the person.
 * @param refund percent of what was paid.
 */
export const keptOf = (paid: Cents, why: 'void' | 'withdrawn', refund: number): Cents =>
  why === 'withdrawn' ? paid - Math.ceil((paid * refund) / 100) : paid
