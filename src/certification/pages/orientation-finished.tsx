import { redirect } from 'react-router'
import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { orientationWords } from '../orientation-messages.ts'
import { addressAfter } from '../orientation-progress.ts'
import { orientationProgress } from '../orientation-progress.server.ts'
import type { Route } from './+types/orientation-finished'

export const handle = { plain: true }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const progress = await read(visit, selfOf(visit), (unit) => orientationProgress(unit))
  if (!progress.finished) throw redirect(progress.parts.some(({ done }) => done) ? addressAfter(progress) : '/orientation')
  return null
}

export default function OrientationFinished() {
  const say = speak(orientationWords, useLanguage())
  return (
    <>
      <title>{`${say('finished')} · Alongside`}</title>
      <Page title={say('finished')} lead={say('finishedLead')}>
        <p>{say('finishedText')}</p>
        <Actions>
          <ButtonLink href="/apply">{say('startApplication')}</ButtonLink>
          <ButtonLink href="/orientation" kind="second">{say('readAgain')}</ButtonLink>
        </Actions>
      </Page>
    </>
  )
}
