import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { dateInWords, momentInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { CertificateHistory, CertificateNames } from '../certificate-history.tsx'
import { certificateWords } from '../messages.ts'
import { MyPapers } from '../my-papers.tsx'
import { RegistryCard } from '../registry-card.tsx'
import { seeMyCertificates } from '../see-certificate.server.ts'
import { filesAnewSince } from '../signing-keys.server.ts'
import type { Route } from './+types/my-certificate'

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), async (unit) => {
    const since = await filesAnewSince(unit)
    return { certificates: await seeMyCertificates(unit), anew: since && momentInWords(since, visit.language, visit.house.timeZone) }
  })
}
type Seen = Awaited<ReturnType<typeof loader>>['certificates'][number]

/** One certificate: what is public of it exactly as the registry shows it, then what only its person reads. */
function Certificate({ certificate: { number, specimen, entry, renewableThrough, names, steps } }: { readonly certificate: Seen }) {
  const language = useLanguage()
  const say = speak(certificateWords, language)
  return (
    <>
      {specimen && <Notice tone="warning" title={say('specimen')}>{say('specimenText')}</Notice>}
      <Section title={say('public')}>
        <p>{say(specimen ? 'specimenPublic' : 'publicLead')}</p>
        <p><strong dir="auto">{entry.name}</strong></p>
        <RegistryCard entry={entry} language={language} />
        {!specimen && <Actions><ButtonLink kind="second" href={`/verify/${number}`}>{say('openPublic')}</ButtonLink></Actions>}
      </Section>
      <MyPapers number={number} active={entry.status === 'active'} specimen={specimen} />
      {entry.status === 'expired' && <p>{say('renewable', dateInWords(renewableThrough, language))}</p>}
      <Section title={say('history')}>
        <CertificateHistory steps={steps} />
        <CertificateNames names={names} />
      </Section>
    </>
  )
}

/** A person's own certificate. */
export default function MyCertificate({ loaderData: { certificates, anew } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(certificateWords, language)
  return (
    <>
      <title>{`${say('mine')} · Alongside`}</title>
      <Page title={say('mine')} lead={say(certificates.length > 0 ? 'mineLead' : 'none')}>
        {certificates.length > 0 && anew && <Notice tone="warning">{say('filesAnew', anew)}</Notice>}
        {certificates.map((certificate) => <Certificate key={certificate.number} certificate={certificate} />)}
        {certificates.length === 0 && <Actions><ButtonLink href="/apply">{say('toApplication')}</ButtonLink></Actions>}
        {certificates.length > 0 && (
          <Section title={say('whoLooked')}>
            <p>{say('whoLookedText')}</p>
            <Actions>
              <ButtonLink kind="second" href="/account/access">{say('seeLooks')}</ButtonLink>
              <ButtonLink kind="quiet" href="/questions">{say('askUs')}</ButtonLink>
            </Actions>
          </Section>
        )}
      </Page>
    </>
  )
}
