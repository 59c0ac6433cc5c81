import { data } from 'react-router'
import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { dateInWords, timeInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { visitOf } from '#platform/visit.server.ts'
import { findInRegistry } from '../find-in-registry.server.ts'
import { answerNumber, waitBefore, wantsJson } from '../registry-answer.server.ts'
import { RegistryCard } from '../registry-card.tsx'
import { RegistryForm } from '../registry-form.tsx'
import { registryWords } from '../registry-messages.ts'
import type { RegistryEntry } from '../registry-status.ts'
import type { Route } from './+types/verify-number'

export const handle = { plain: true }

/** Programs get their answer before any page is thought of. */
export const middleware: Route.MiddlewareFunction[] = [({ request, context, params }, next) =>
  (wantsJson(request) ? answerNumber(visitOf(context), request, params.number ?? '') : next())]

type Shown =
  | { readonly kind: 'entry'; readonly entry: RegistryEntry; readonly asked: string; readonly asOf: string }
  | { readonly kind: 'unknown' | 'mistyped'; readonly asked: string }
  | { readonly kind: 'wait'; readonly seconds: number }

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const wait = await waitBefore(visit, 'registryLookupFromAddress')
  if (wait) return data<Shown>({ kind: 'wait', seconds: wait }, { status: 429, headers: { 'Retry-After': String(wait) } })
  const asked = params.number.slice(0, 100)
  const found = await findInRegistry(visit.house, params.number)
  if (found.kind !== 'entry') return data<Shown>({ kind: found.kind, asked }, { status: 404 })
  const { house, language } = visit
  return data<Shown>({ ...found, asked, asOf: `${dateInWords(found.entry.asOf, language)}, ${timeInWords(house.clock.now(), language, house.timeZone)}` })
}
export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders

function NotThere({ shown }: { readonly shown: Exclude<Shown, { kind: 'entry' }> }) {
  const language = useLanguage()
  const say = speak(registryWords, language)
  if (shown.kind === 'wait') return <Page title={say('waitTitle')} lead={say('wait', shown.seconds)} />
  return (
    <Page title={say(shown.kind === 'mistyped' ? 'mistypedTitle' : 'unknownTitle')} lead={say(shown.kind)}>
      <RegistryForm asked={shown.asked} language={language} />
    </Page>
  )
}

/** What anyone may know of one certificate, in one glance on a phone. */
export default function VerifyNumber({ loaderData: shown }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(registryWords, language)
  const title = shown.kind === 'entry' ? shown.entry.name : say(shown.kind === 'wait' ? 'waitTitle' : shown.kind === 'mistyped' ? 'mistypedTitle' : 'unknownTitle')
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <meta name="robots" content="noindex" />
      {shown.kind !== 'entry' ? <NotThere shown={shown} /> : (
        <Page title={shown.entry.name} back={{ href: '/verify', text: say('another') }}>
          <RegistryCard entry={shown.entry} language={language} />
          <p>{say('asOf', shown.asOf)}</p>
          <p>{say('privacy')}</p>
          <Actions><ButtonLink kind="second" href="/verify">{say('another')}</ButtonLink></Actions>
        </Page>
      )}
    </>
  )
}
