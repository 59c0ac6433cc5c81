/** Why a certificate was suspended, revoked or given back: its person reads it, the public does not. */
export const reasonsOf = {
  suspend: ['ethics', 'requirement', 'identity', 'asked', 'other'],
  revoke: ['ethics', 'requirement', 'identity', 'error', 'asked', 'other'],
  lift: ['cleared', 'error', 'other'],
} as const
export type CertificateReason = (typeof reasonsOf)[keyof typeof reasonsOf][number]
