import { redirect } from 'react-router'
import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { newId } from '#platform/identifiers.server.ts'
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
  return { formId: newId() }
}

/** Its button starts the application at once: one press, and not another on the page of applying. */
export default function OrientationFinished({ loaderData: { formId } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(orientationWords, language)
  return (
    <>
      <title>{`${say('finished')} · Alongside`}</title>
      <Page title={say('finished')} lead={say('finishedLead')}>
        <p>{say('finishedText')}</p>
        <Form formId={formId} action="/apply" language={language}>
          <Actions>
            <Button>{say('startApplication')}</Button>
            <ButtonLink href="/orientation" kind="second">{say('readAgain')}</ButtonLink>
          </Actions>
        </Form>
      </Page>
    </>
  )
}
