import type { Unit } from '#platform/unit-of-work.server.ts'
import { certificatesOf } from './certificate-store.server.ts'

/** Whether a person has a certificate that counts today, or one that is suspended: a new application would go around that. A specimen counts for nothing. */
export const hasStandingCertificate = async (unit: Unit, personId: string): Promise<boolean> =>
  (await certificatesOf(unit, personId)).some(({ state, specimen }) => !specimen && (state === 'active' || state === 'suspended'))
