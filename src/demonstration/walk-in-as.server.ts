import type { House } from '#platform/house.server.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { signInWithoutPassword } from '#people/public.server.ts'

/** Signs in as a made-up person. @throws {NotFound} outside the demonstration. */
export async function walkInAs(house: House, email: string, device: string): Promise<string> {
  if (!house.settings.demonstration) throw new NotFound()
  return unitOfWork(house, { hat: 'signIn' }, (unit) => signInWithoutPassword(unit, email, device))
}
