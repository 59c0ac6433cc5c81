import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Path } from '#design/path.tsx'
import { Page, Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { legalDay } from '#platform/clock.server.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { seeMyApplication } from './certification/public.server.ts'
import { MyApplication } from './certification/public.tsx'
import { words } from './messages.ts'
import type { Route } from './+types/home'

export const handle = { plain: true }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { house, session } = visit
  const { reviewPeriod } = policyOn(house, house.settings.jurisdiction, legalDay(house.clock, house.timeZone))
  const mine = session ? await read(visit, selfOf(visit), seeMyApplication) : undefined
  return { demonstration: house.settings.demonstration, signedIn: session !== undefined, reviewPeriod, mine }
}

/** The first page: in a sentence what this is, and the ways on; for whoever has an application, where it is; for an employer, the registry. */
export default function Home({ loaderData: { demonstration, signedIn, reviewPeriod, mine } }: Route.ComponentProps) {
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
        {mine && <MyApplication {...mine} />}
        <Section title={say('homeHow')}>
          <Path label={say('homeHow')} language={language} steps={[
            { title: say('homeRead'), state: 'later', detail: <><a href="/orientation">{say('orientation')}</a>. {say('homeReadText')}</> },
            { title: say('homeWrite'), state: 'later', detail: say('homeWriteText') },
            { title: say('homeSend'), state: 'later', detail: say('homeSendText') },
            { title: say('homeAnswer'), state: 'later', detail: say('homeAnswerText', reviewPeriod) },
            { title: say('homeExam'), state: 'later', detail: say('homeExamText') },
          ]} />
        </Section>
        <Section title={say('homeCheck')}>
          <p>{say('homeCheckText')} <a href="/verify">{say('verify')}</a></p>
        </Section>
      </Page>
    </>
  )
}
