import { Actions, Button } from '#design/button.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { answerEveryTime } from '#platform/answer-form.server.ts'
import { goTo } from '#platform/answers.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { browserOf, displayIn } from '../browser.server.ts'
import { findAssessment } from '../assessment-store.server.ts'
import { displayClass } from '../display.ts'
import { goOnAt } from '../go-on-at.ts'
import { comeTo } from '../item-at.server.ts'
import { words } from '../messages.ts'
import { itemAddress, reviewAddress } from '../places.ts'
import { reviewOf } from '../review-of.server.ts'
import { takeOver } from '../take-over.server.ts'
import { wayOn } from '../way-on.server.ts'
import type { Route } from './+types/continue-here'

export const handle = { quiet: true }

export const loader = async ({ request, context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { assessment, is } = await read(visit, selfOf(visit), (unit) => comeTo(unit, params.assessment, browserOf(visit)))
  if (is === 'here') throw goTo(reviewAddress(assessment.id))
  if (is !== 'elsewhere') throw goTo(await wayOn(visit.house, assessment, is))
  return { display: displayIn(request), formId: newId() }
}

export const action = ({ request, context, params: { assessment: id } }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerEveryTime(visit, request, selfOf(visit), async (unit) => {
    // One that is over is shown as it ended, by the page that they are led to.
    const { state } = await findAssessment(unit, id)
    if (state !== 'open') return reviewAddress(id)
    await takeOver(unit, id, browserOf(visit)!)
    const position = goOnAt((await reviewOf(unit, id)).items)
    return position ? itemAddress(id, position) : reviewAddress(id)
  })
}

/** The exam is open somewhere else: go on here? */
export default function ContinueHere({ loaderData: { display, formId } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  return (
    <>
      <title>{`${say('hereTitle')} · Alongside`}</title>
      <Page title={say('hereTitle')} lead={say('here')}>
        <div className={displayClass(display)}>
          <p>{say('hereWhat')}</p>
          <Form formId={formId} language={language}>
            <Actions><Button>{say('hereYes')}</Button></Actions>
          </Form>
        </div>
      </Page>
    </>
  )
}
