import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Path } from '#design/path.tsx'
import { Page, Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { legalDay } from '#platform/clock.server.ts'
import { visitOf } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { words } from './messages.ts'
import type { Route } from './+types/home'

export const handle = { plain: true }

export const loader = ({ context }: Route.LoaderArgs) => {
  const { house, session } = visitOf(context)
  const { reviewPeriod } = policyOn(house, house.settings.jurisdiction, legalDay(house.clock, house.timeZone))
  return { demonstration: house.settings.demonstration, signedIn: session !== undefined, reviewPeriod }
}

/** The first page: in a sentence what this is, and the two ways on. */
export default function Home({ loaderData: { demonstration, signedIn, reviewPeriod } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`Alongside · ${say('homeTitle')}`}</title>
      <meta name="description" content={say('homeLead')} />
      <Page title={say('homeTitle')} lead={say('homeLead')}>
        <Actions>
          <ButtonLink href="/apply">{say(signedIn ? 'application' : 'homeApply')}</ButtonLink>
          {demonstration && <ButtonLink href="/demo" kind="second">{say('walkIn')}</ButtonLink>}
        </Actions>
        <Section title={say('homeHow')}>
          <Path label={say('homeHow')} language={language} steps={[
            { title: say('homeRead'), state: 'later', detail: <><a href="/orientation">{say('orientation')}</a>. {say('homeReadText')}</> },
            { title: say('homeWrite'), state: 'later', detail: say('homeWriteText') },
            { title: say('homeSend'), state: 'later', detail: say('homeSendText') },
            { title: say('homeAnswer'), state: 'later', detail: say('homeAnswerText', reviewPeriod) },
          ]} />
        </Section>
      </Page>
    </>
  )
}
