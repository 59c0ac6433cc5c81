import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Facts } from '#design/summary-list.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { CertificateHistory, CertificateNames } from '../certificate-history.tsx'
import { certificateWords } from '../messages.ts'
import { papersMade } from '../paper-store.server.ts'
import { PapersMade } from '../papers-made.tsx'
import { RegistryCard } from '../registry-card.tsx'
import { registryWords } from '../registry-messages.ts'
import { certificateReaders } from '../routes.ts'
import { seeCertificate } from '../see-certificate.server.ts'
import { isManagerStep } from '../typed-change.ts'
import type { Route } from './+types/see-certificate'

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const staff = staffOf(visit, certificateReaders)
  const done = visit.url.searchParams.get('done')
  return read(visit, staff, async (unit) => ({
    ...(await seeCertificate(unit, params.number)), papers: await papersMade(unit, params.number), isManager: staff.role === 'programManager', done: isManagerStep(done) ? done : undefined,
  }))
}
type Seen = Awaited<ReturnType<typeof loader>>

function WhatNow({ number, ways, isManager }: Pick<Seen, 'number' | 'ways' | 'isManager'>) {
  const say = speak(certificateWords, useLanguage())
  if (!isManager) return <p>{say('onlyManagers')}</p>
  if (ways.length === 0) return <p>{say('nothingToDo')}</p>
  return (
    <Actions>
      {ways.map((way) => <ButtonLink key={way} kind={way === 'revoke' ? 'quiet' : 'second'} href={`/certificates/${number}/${way}`}>{say(`do-${way}`)}</ButtonLink>)}
    </Actions>
  )
}

/** One certificate, for staff: what the public reads, what happened, and what a manager can do. */
export default function SeeCertificate({ loaderData: seen }: Route.ComponentProps) {
  const language = useLanguage()
  const [say, sayOf] = [speak(certificateWords, language), speak(registryWords, language)]
  return (
    <>
      <title>{`${seen.entry.name} · Alongside`}</title>
      <Page
        title={seen.entry.name} lead={`${sayOf(`status-${seen.state}`)}. ${seen.number}`} back={{ href: '/certificates', text: say('back') }}
        notice={seen.done && <Notice tone="success" title={say(`did-${seen.done}`)} />}
      >
        {seen.specimen && <Notice tone="warning" title={certificateWords.specimen[language]}>{certificateWords.specimenText[language]}</Notice>}
        {seen.application && <Facts facts={[{ term: say('application'), detail: <a href={`/review/${seen.application}`}>{seen.application}</a> }]} />}
        <Section title={say('whatNow')}><WhatNow {...seen} /></Section>
        <Section title={say('history')}>
          <CertificateHistory steps={seen.steps} />
          <CertificateNames names={seen.names} />
          {seen.state === 'expired' && <p>{say('renewable', dateInWords(seen.renewableThrough, language))}</p>}
        </Section>
        <PapersMade number={seen.number} active={seen.state === 'active'} papers={seen.papers} />
        <Section title={say('public')}>
          <p>{say(seen.specimen ? 'specimenPublic' : 'publicLeadStaff')}</p>
          <RegistryCard entry={seen.entry} language={language} />
          {!seen.specimen && <Actions><ButtonLink kind="quiet" href={`/verify/${seen.number}`}>{say('openPublic')}</ButtonLink></Actions>}
        </Section>
      </Page>
    </>
  )
}
