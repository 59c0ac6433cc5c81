import type { PlainDate } from '#platform/dates.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { signatureInEffect } from '#people/public.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { stillThere } from './document-store.server.ts'
import type { Application } from './application-store.server.ts'
import type { DocumentKind } from './documents.ts'
import { shortOf } from './see-training.server.ts'
import { currentIn, myCertificates } from './training-store.server.ts'

/** What a new application after an ended one begins with: which documents are still there, the signature, the training certificate, and what it costs today. */
export interface KeptForAgain {
  readonly documents: readonly DocumentKind[]
  readonly signature: boolean
  /** The training certificate, which goes with its person: through when it counts, and whether that is over. None that was not accepted. */
  readonly training: { readonly countsThrough: PlainDate; readonly isOver: boolean } | undefined
  /** In cents. */
  readonly fee: number
}

async function trainingKept(unit: Unit<Self>, application: Pick<Application, 'jurisdiction_id'>): Promise<KeptForAgain['training']> {
  const current = currentIn(await myCertificates(unit))
  if (!current || current.state === 'refused') return undefined
  const { countsThrough, isOver } = shortOf(unit, current, application)
  return { countsThrough, isOver }
}

/** What of an ended application is offered to a new one. Documents that retention has removed are not. */
export async function keptForAgain(unit: Unit<Self>, application: Pick<Application, 'id' | 'jurisdiction_id'>): Promise<KeptForAgain> {
  const { id, jurisdiction_id } = application
  return {
    documents: [...new Set((await stillThere(unit, id)).map(({ kind }) => kind))],
    signature: (await signatureInEffect(unit, unit.actor.personId, 'code-of-ethics')) !== undefined,
    training: await trainingKept(unit, application),
    fee: policyOn(unit.house, jurisdiction_id, unit.today).applicationFee,
  }
}
