import { ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { visitOf } from '#platform/visit.server.ts'
import { words } from '../messages.ts'
import type { Route } from './+types/check-email'

export const handle = { plain: true }

export const loader = ({ context }: Route.LoaderArgs) => {
  const { house, url } = visitOf(context)
  return { mailbox: house.settings.demonstration, forPassword: url.searchParams.get('for') === 'password' }
}

export default function CheckEmail({ loaderData }: Route.ComponentProps) {
  const say = speak(words, useLanguage())
  return (
    <>
      <title>{`${say('checkEmail')} · Alongside`}</title>
      <Page title={say('checkEmail')} lead={say('checkEmailLead')}>
        {loaderData.mailbox && <p><ButtonLink href="/demo/mailbox">{say('openMailbox')}</ButtonLink></p>}
        <p>{say('checkEmailNothing')} <a href={loaderData.forPassword ? '/reset' : '/register'}>{say(loaderData.forPassword ? 'sendLink' : 'register')}</a></p>
      </Page>
    </>
  )
}
