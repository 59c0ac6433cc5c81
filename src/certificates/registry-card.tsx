import { Notice, type Tone } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { Facts, type Fact } from '#design/summary-list.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import { isTrainingKind, trainingKindWords } from '#learning/public.ts'
import type { CertificateState } from './certificate-lifecycle.ts'
import { registryWords } from './registry-messages.ts'
import type { RegistryEntry } from './registry-status.ts'

/** How a state is meant, at one glance. */
const tones: Readonly<Record<CertificateState, Tone>> = { active: 'success', expired: 'warning', suspended: 'warning', revoked: 'problem', vacated: 'problem' }

const specializationsOf = ({ specializations }: RegistryEntry, language: Language) =>
  specializations.filter(isTrainingKind).map((kind) => trainingKindWords[kind][language]).join(', ')

/** The dates and the rest of what the registry says; a list that is empty is not there. */
function factsOf(entry: RegistryEntry, language: Language): Fact[] {
  const say = speak(registryWords, language)
  const on = (date: string) => dateInWords(date, language)
  return [
    { term: say('certification'), detail: say('specialist') },
    { term: say('number'), detail: <span className="one-line">{entry.number}</span> },
    { term: say('validFrom'), detail: on(entry.validFrom) },
    { term: say('validThrough'), detail: on(entry.validThrough) },
    ...(entry.status === 'active' ? [] : [{ term: say(`status-${entry.status}`), detail: `${say('since')} ${on(entry.statusSince)}` }]),
    ...(entry.specializations.length > 0 ? [{ term: say('specializations'), detail: specializationsOf(entry, language) }] : []),
    { term: say('certifiedBy'), detail: entry.certifiedBy },
  ]
}

/** What everybody may know of a certificate, the answer first: in the registry, and for its person, who sees the same. */
export function RegistryCard({ entry, language }: { readonly entry: RegistryEntry; readonly language: Language }) {
  const say = speak(registryWords, language)
  const { status } = entry
  const on = (date: string) => dateInWords(date, language)
  return (
    <>
      <Notice tone={tones[status]} title={say(`status-${status}`)}>{say(`says-${status}`, on(entry.validThrough), on(entry.statusSince))}</Notice>
      <Facts facts={factsOf(entry, language)} />
      <Section title={say('means')}><p>{say(`means-${status}`)}</p></Section>
    </>
  )
}
