import { letter } from '#library/letters.server.ts'
import type { News, Reactions } from '#platform/announcements.server.ts'
import { dateInWords } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { WrittenLetter } from '#platform/messages.server.ts'
import type { Unit } from '#platform/unit-of-work.server.ts'
import { addresseeOf, writeToPerson } from '#people/public.server.ts'
import { stepsOf, type Certificate, type KeptStep } from './certificate-store.server.ts'
import { reasonWords } from './reason-messages.ts'

type Facts = Readonly<Record<string, string>>
type Write = (language: Language, facts: Facts) => WrittenLetter

/** What a letter about a certificate may say; of a step, the day and why. */
function factsOf(unit: Unit, certificate: Certificate, step: KeptStep | undefined, language: Language): Facts {
  const site = unit.house.settings.siteAddress
  return {
    address: `${site}/my-certificate`, questions: `${site}/questions`, validThrough: dateInWords(certificate.valid_through, language),
    renewableThrough: dateInWords(certificate.renewable_through, language),
    on: step ? dateInWords(step.effective_on, language) : '', reason: step?.reason ? reasonWords[step.reason][language] : '', note: step?.note ?? '',
  }
}

/** Writes to whose certificate it is, in the language of their account. Nothing when the account is closed. */
async function write(unit: Unit, { about }: News, letterIn: Write): Promise<void> {
  const certificate = await unit.db.selectFrom('certificates').selectAll().where('id', '=', about.certificateId!).executeTakeFirstOrThrow()
  const to = await addresseeOf(unit, certificate.subject_id)
  if (!to) return
  const step = (await stepsOf(unit, certificate.id)).findLast((one) => one.step === about.step)
  const facts = { name: to.name, ...factsOf(unit, certificate, step, to.language) }
  await writeToPerson(unit, to, letterIn(to.language, facts), { kind: 'certificate', id: certificate.id, certifierId: certificate.certifier_id })
}

const letters: Readonly<Record<string, Write>> = {
  suspend: (language, facts) => letter('certificate-suspended', language, facts),
  lift: (language, facts) => letter('certificate-lifted', language, facts),
  revoke: (language, facts) => letter('certificate-revoked', language, facts),
  annul: (language, facts) => letter('certificate-annulled', language, facts),
  expire: (language, facts) => letter('certificate-expired', language, facts),
  vacate: (language, facts) => letter('certificate-vacated', language, facts),
  rename: (language, facts) => letter('certificate-renamed', language, facts),
}

/** What a person is told about their certificate. */
export const onCertificateNews: Reactions = {
  certificateIssued: {
    'write that it is there': async (unit, news) => {
      // A specimen certifies nobody: no letter says so.
      if (!news.about.specimen) await write(unit, news, (language, facts) => letter('certificate-issued', language, facts))
    },
  },
  certificateChanged: { 'write what changed': (unit, news) => write(unit, news, letters[news.about.step!]!) },
}
