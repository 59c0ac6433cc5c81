import { sql } from 'kysely'
import { audit } from '#platform/audit.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import type { Language } from '#platform/languages.ts'
import { refuseIf } from '#platform/problems.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import { tidyName } from './legal-name.ts'
import { isSameName, problemsOfSigning } from './signed-agreements.ts'
import { agreementInEffect, signatureInEffect, type Agreement, type SignedAgreement } from './signed-agreements.server.ts'

/** What a person read and typed on the page where they sign. */
export interface ToSign {
  readonly agreement: Agreement
  readonly version: string
  readonly language: Language
  /** The hash of the text that the page showed. */
  readonly seenHash: string
  readonly typedName: string
  /** The full legal name that the person typed in the application. */
  readonly expected: string
}

/** Of two tabs that sign at the same time the second waits, and finds the signature of the first. */
const oneAtATime = ({ db, actor }: Unit<Self>, agreement: Agreement) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${agreement} ${actor.personId}`}, 0))`.execute(db)

/**
 * Keeps a person's written agreement: the name as they typed it, and the text as they saw it, in their language. Who has
 * signed this text already, in any language and in this name, has signed: that signature is given back.
 * @throws {Refused} agreementChanged, legalNameFirst, nameToSignMissing, nameToSignDiffers.
 */
export async function signAgreement(unit: Unit<Self>, { agreement, version, language, seenHash, typedName, expected }: ToSign): Promise<SignedAgreement> {
  await oneAtATime(unit, agreement)
  const inEffect = agreementInEffect(unit.house.settings, agreement, language, unit.today)
  const signed = await signatureInEffect(unit, unit.actor.personId, agreement)
  if (signed && isSameName(signed.typedName, expected)) return signed
  refuseIf(problemsOfSigning({ typedName, expectedName: expected, seen: { version, hash: seenHash }, inEffect }))
  const signature = { id: newId(), version, language, hash: inEffect.hash }
  await unit.db.insertInto('signed_agreements').values({
    ...signature, person_id: unit.actor.personId, agreement, text_shown: inEffect.kept, typed_name: tidyName(typedName),
    effective_on: unit.today, recorded_at: unit.now,
  }).execute()
  await audit(unit, { action: 'changed', kind: 'signedAgreement', ids: [signature.id], detail: 'sign-agreement' })
  return { ...signature, typedName: tidyName(typedName), on: unit.today }
}
