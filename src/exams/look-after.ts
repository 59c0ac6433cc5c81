/** Why somebody at work may not look after a person at their exam. Source: CERT-13; issue 7: nobody proctors whom they trained or know. */
export type NotYours = 'own' | 'known' | 'trained'

/** What stands between a proctor and a person. */
export interface Between {
  readonly isSelf: boolean
  /** The proctor said that they know them. */
  readonly knows: boolean
  /** The proctor works, or ever worked, for a provider that trained them. */
  readonly trained: boolean
}

/** Why not; nothing when they may. What one said oneself comes before what is merely so. */
export function whyNotYours({ isSelf, knows, trained }: Between): NotYours | undefined {
  if (isSelf) return 'own'
  if (knows) return 'known'
  return trained ? 'trained' : undefined
}
