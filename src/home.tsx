import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { visitOf } from '#platform/visit.server.ts'
import { words } from './messages.ts'
import type { Route } from './+types/home'

export const handle = { plain: true }

export const loader = ({ context }: Route.LoaderArgs) => {
  const { house, session } = visitOf(context)
  return { demonstration: house.settings.demonstration, signedIn: session !== undefined }
}

/** The first page: in a sentence what this is, and the two ways on. */
export default function Home({ loaderData: { demonstration, signedIn } }: Route.ComponentProps) {
  const say = speak(words, useLanguage())
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
          <ol>
            <li>{say('homeWrite')}</li>
            <li>{say('homeSend')}</li>
            <li>{say('homeAnswer')}</li>
          </ol>
        </Section>
      </Page>
    </>
  )
}
