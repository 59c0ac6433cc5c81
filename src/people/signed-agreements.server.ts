import type { PlainDate } from '#platform/dates.ts'
import { hashOf } from '#platform/identifiers.server.ts'
import { languages, type Language } from '#platform/languages.ts'
import type { Self, Unit } from '#platform/unit-of-work.server.ts'
import type { ShownCode } from '#library/code-of-ethics.ts'
import { codeOfEthics } from '#library/code-of-ethics.server.ts'
import type { ContentSettings } from '#library/content-files.server.ts'

/** What people sign. */
export type Agreement = 'code-of-ethics'

/** An agreement as it stands on a day, in one language. */
export interface AgreementText {
  readonly version: string
  /** What is shown, part by part. */
  readonly text: ShownCode
  /** The same as the text that is kept, letter by letter. */
  readonly kept: string
  /** SHA-256 of what is kept. */
  readonly hash: string
}

const texts = { 'code-of-ethics': codeOfEthics } satisfies Record<Agreement, unknown>

const known = new WeakMap<ShownCode, AgreementText>()
/** The same text is written out and hashed once. */
function agreementOf(text: ShownCode): AgreementText {
  const before = known.get(text)
  if (before) return before
  const kept = JSON.stringify(text)
  const agreement = { version: text.version, text, kept, hash: hashOf(kept) }
  known.set(text, agreement)
  return agreement
}

/** What there is to sign on a day: what a page shows is what a signature keeps. */
export const agreementInEffect = (settings: ContentSettings, agreement: Agreement, language: Language, date: PlainDate): AgreementText =>
  agreementOf(texts[agreement](settings, language, date))

/** The hashes of an agreement in every language: whoever signed in one has signed. */
const hashesInEffect = (settings: ContentSettings, agreement: Agreement, date: PlainDate): string[] =>
  languages.map((language) => agreementInEffect(settings, agreement, language, date).hash)

/** A signature, as other rooms may know it. */
export interface SignedAgreement {
  readonly id: string
  readonly version: string
  readonly language: Language
  readonly typedName: string
  readonly on: PlainDate
  readonly hash: string
}

const columns = ['id', 'version', 'language', 'typed_name as typedName', 'effective_on as on', 'hash'] as const

const signatures = (unit: Unit, personId: string, agreement: Agreement) =>
  unit.db.selectFrom('signed_agreements').select(columns).where('person_id', '=', personId)
    .where('agreement', '=', agreement).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(1)

/** The newest signature of a person under an agreement, or none: also for whoever may not see it. */
export const signedAgreement = (unit: Unit, personId: string, agreement: Agreement): Promise<SignedAgreement | undefined> =>
  signatures(unit, personId, agreement).executeTakeFirst()

/** The newest signature of a person under the text that is in effect now, in whichever language; or none. */
export const signatureInEffect = (unit: Unit, personId: string, agreement: Agreement): Promise<SignedAgreement | undefined> =>
  signatures(unit, personId, agreement).where('hash', 'in', hashesInEffect(unit.house.settings, agreement, unit.today)).executeTakeFirst()

/** Everything the person signed, the newest first, each with the text that is kept. */
export const mySignedAgreements = (unit: Unit<Self>) =>
  unit.db.selectFrom('signed_agreements').select([...columns, 'text_shown as kept'])
    .where('person_id', '=', unit.actor.personId).orderBy('recorded_at', 'desc').orderBy('id', 'desc').limit(50).execute()
