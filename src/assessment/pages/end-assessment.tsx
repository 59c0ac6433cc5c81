import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { goTo } from '#platform/answers.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { browserOf, displayIn } from '../browser.server.ts'
import { finishAssessment } from '../finish-assessment.server.ts'
import { displayClass } from '../display.ts'
import { comeTo } from '../item-at.server.ts'
import { words } from '../messages.ts'
import { afterEnd, hereAddress, reviewAddress } from '../places.ts'
import { reviewOf } from '../review-of.server.ts'
import { timeLeft } from '../time.ts'
import { TimeLeft } from '../time-left.tsx'
import { orNotFound, wayOn } from '../way-on.server.ts'
import type { Route } from './+types/end-assessment'

export const handle = { quiet: true }

export const loader = async ({ request, context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { assessment, is, review } = await read(visit, selfOf(visit), async (unit) => {
    const came = await comeTo(unit, params.assessment, browserOf(visit))
    return { ...came, review: await reviewOf(unit, params.assessment) }
  })
  if (is !== 'here' && is !== 'timeUp') throw goTo(await wayOn(visit.house, assessment, is))
  return { id: assessment.id, timeUp: is === 'timeUp', left: timeLeft(assessment, visit.house.clock.now()), unanswered: review.left, flagged: review.flagged, display: displayIn(request), formId: newId() }
}

/** Ending twice is ending once: whatever comes after the first leads to the same result. */
export const action = async ({ context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const ended = await orNotFound(finishAssessment(visit.house, selfOf(visit), params.assessment, browserOf(visit)))
  return goTo(ended === 'elsewhere' ? hereAddress(params.assessment) : afterEnd(ended))
}

/** The last question: end now? It says what has no answer. When the time is up there is nothing to ask. */
export default function EndAssessment({ loaderData: { id, timeUp, left, unanswered, flagged, display, formId } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const title = say(timeUp ? 'timeUpTitle' : 'endTitle')
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page title={title} lead={timeUp ? say('timeUp') : unanswered > 0 ? say('endLeft', unanswered) : say('endNoneLeft')}>
        <div className={displayClass(display)}>
          {!timeUp && <TimeLeft assessment={id} left={left} />}
          {!timeUp && flagged > 0 && <p>{say('endFlagged', flagged)}</p>}
          {!timeUp && <p>{say('endFinal')}</p>}
          <Form formId={formId} language={language}>
            <Actions>
              <Button kind={timeUp || unanswered === 0 ? 'main' : 'stop'}>{say(timeUp ? 'seeResult' : 'endYes')}</Button>
              {!timeUp && <ButtonLink kind="second" href={reviewAddress(id)}>{say('endNo')}</ButtonLink>}
            </Actions>
          </Form>
        </div>
      </Page>
    </>
  )
}
