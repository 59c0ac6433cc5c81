import type { Unit } from '#platform/unit-of-work.server.ts'
import { certificatesOf } from './certificate-store.server.ts'

/** Whether a person has a certificate that counts today, or one that is suspended: a new application would go around that. */
export const hasStandingCertificate = async (unit: Unit, personId: string): Promise<boolean> =>
  (await certificatesOf(unit, personId)).some(({ state }) => state === 'active' || state === 'suspended')
