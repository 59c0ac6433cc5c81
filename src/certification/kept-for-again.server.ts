import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { signatureInEffect } from '#people/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { stillThere } from './document-store.server.ts'
import type { Application } from './application-store.server.ts'
import type { DocumentKind } from './documents.ts'

/** What a new application after an ended one begins with: which documents are still there, the signature, and what it costs today. */
export interface KeptForAgain {
  readonly documents: readonly DocumentKind[]
  readonly signature: boolean
  /** In cents. */
  readonly fee: number
}

/** What of an ended application is offered to a new one. Documents that retention has removed are not. */
export async function keptForAgain(unit: Unit<Self>, { id, jurisdiction_id }: Pick<Application, 'id' | 'jurisdiction_id'>): Promise<KeptForAgain> {
  return {
    documents: [...new Set((await stillThere(unit, id)).map(({ kind }) => kind))],
    signature: (await signatureInEffect(unit, unit.actor.personId, 'code-of-ethics')) !== undefined,
    fee: policyOn(unit.house, jurisdiction_id, unit.today).applicationFee,
  }
}
