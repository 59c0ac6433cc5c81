/** What a file is for, with the retention class of its bytes (`policies/<jurisdiction>/retention.yaml`). */
export const fileKinds = {
  /** A government ID. Goes after the final decision. */
  identity: 'identityDocument',
  /** A diploma or its equivalent: part of the application. */
  education: 'application',
  /** Why a legal name changed: kept with the names. */
  nameEvidence: 'account',
  /** A certificate of training: part of the application. */
  training: 'application',
  /** A paper about what makes the exam possible for someone: a matter of health, and goes soon. */
  accommodation: 'accommodation',
} as const
export type FileKind = keyof typeof fileKinds
