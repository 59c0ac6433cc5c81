import { redirect } from 'react-router'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { keptApart } from './see-assignment.server.ts'

/**
 * Whoever opens at work what is their own, or an application whose person they said that they know, is led to the page that says
 * so, and nothing else. @throws {Response} the way there.
 */
export async function refuseApart(unit: Unit<Staff>, reference: string): Promise<void> {
  const apart = await keptApart(unit, reference)
  if (apart) throw redirect(`/review/${apart.reference}/conflict`)
}
