import { redirect } from 'react-router'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { answerEveryTime } from '#platform/answer-form.server.ts'
import { notFound } from '#platform/answers.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { policyOn } from '#policy/policies.server.ts'
import { minutesOf, partHtml } from '#library/orientation.ts'
import { orientation } from '#library/orientation.server.ts'
import { finishOrientationPart } from '../finish-orientation-part.server.ts'
import { orientationFacts } from '../orientation-facts.ts'
import { orientationWords, problemWords } from '../orientation-messages.ts'
import { addressAfter } from '../orientation-progress.ts'
import { orientationProgress } from '../orientation-progress.server.ts'
import { OrientationText } from '../orientation-text.tsx'
import type { Route } from './+types/orientation-part'

export const handle = { plain: true }

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { house, language } = visit
  const whole = orientation()
  const place = whole.parts.findIndex(({ id }) => id === params.part)
  const part = whole.parts[place]
  if (!part) throw notFound()
  const progress = visit.session && (await read(visit, selfOf(visit), (unit) => orientationProgress(unit)))
  const next = whole.parts[place + 1]?.id
  return {
    id: part.id, version: part.version, title: part.title[language], place: place + 1, all: whole.parts.length, formId: newId(),
    minutes: minutesOf(whole, part, language),
    html: partHtml(part, language, orientationFacts(policyOn(house, house.settings.jurisdiction, legalDay(house.clock, house.timeZone)), language)),
    signedIn: progress !== undefined, done: progress?.parts[place]?.done ?? false,
    goOn: progress ? addressAfter(progress, part.id) : next && `/orientation/${next}`,
  }
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  if (!visit.session) throw redirect(`/sign-in?${new URLSearchParams({ to: visit.url.pathname, why: 'endedNothing' })}`, 303)
  return answerEveryTime(visit, request, selfOf(visit), async (unit, { typed }) => {
    await finishOrientationPart(unit, params.part, typed.version ?? '')
    return addressAfter(await orientationProgress(unit), params.part)
  })
}

export default function OrientationPart({ loaderData: part, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(orientationWords, language)
  return (
    <>
      <title>{`${part.title} · Alongside`}</title>
      <Page title={part.title} lead={say('partLead', part.place, part.all, part.minutes)} back={{ href: '/orientation', text: say('back') }}>
        <ErrorSummary language={language} problems={problemsInWords(actionData?.problems, problemWords, language)} />
        <OrientationText html={part.html} />
        {part.signedIn ? <Finish {...part} /> : <SignedOut {...part} />}
      </Page>
    </>
  )
}

type Shown = Awaited<ReturnType<typeof loader>>

/** The end of a part for someone signed in: one button; or that it is done, and where to go on. */
function Finish({ done, formId, version, goOn }: Shown) {
  const language = useLanguage()
  const say = speak(orientationWords, language)
  if (done) {
    return (
      <>
        <Notice tone="success">{say('wasRead')}</Notice>
        <Actions><ButtonLink href={goOn!}>{say('goOn')}</ButtonLink></Actions>
      </>
    )
  }
  return (
    <Form formId={formId} language={language}>
      <Hidden name="version" value={version} />
      <Actions><Button>{say('haveRead')}</Button></Actions>
    </Form>
  )
}

/** The end of a part for a visitor: they may read on, and learn how their progress is kept. */
function SignedOut({ id, goOn }: Shown) {
  const say = speak(orientationWords, useLanguage())
  return (
    <>
      <Notice tone="info">
        <p>{say('keptWhenSignedIn')}</p>
        <p><a href={`/sign-in?to=/orientation/${id}`}>{say('signIn')}</a></p>
        <p><a href="/register">{say('makeAccount')}</a></p>
      </Notice>
      <Actions><ButtonLink href={goOn ?? '/orientation'}>{say(goOn ? 'nextPart' : 'back')}</ButtonLink></Actions>
    </>
  )
}
