import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { leftInWords } from '#design/left-in-words.ts'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { goTo, notAccepted, readForm } from '#platform/answers.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { problemsInWords } from '#platform/problem-words.ts'
import { Refused } from '#platform/problems.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { browserOf, displayIn } from '../browser.server.ts'
import { displayClass } from '../display.ts'
import { comeTo } from '../item-at.server.ts'
import { words } from '../messages.ts'
import { pauseAssessment, resumeAssessment } from '../pause-assessment.server.ts'
import { breakAddress, reviewAddress } from '../places.ts'
import { assessmentProblemWords } from '../problem-messages.ts'
import { breakTimeLeft, isOnBreak } from '../time.ts'
import { orNotFound, wayOn } from '../way-on.server.ts'
import type { Route } from './+types/take-break'

export const handle = { quiet: true }

export const loader = async ({ request, context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { assessment, is } = await read(visit, selfOf(visit), (unit) => comeTo(unit, params.assessment, browserOf(visit)))
  if (is !== 'here' && is !== 'onBreak') throw goTo(await wayOn(visit.house, assessment, is))
  const now = visit.house.clock.now()
  return { id: assessment.id, paused: is === 'onBreak', stands: isOnBreak(assessment, now), left: breakTimeLeft(assessment, now), display: displayIn(request), formId: newId() }
}

/** Beginning a break twice is one break; ending it leads back to the questions. */
export const action = async ({ request, context, params: { assessment: id } }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const self = selfOf(visit)
  const device = browserOf(visit)
  await read(visit, self, (unit) => comeTo(unit, id, device))
  const form = await readForm(request)
  const ends = form.get('_then') === 'resume'
  try {
    await orNotFound((ends ? resumeAssessment : pauseAssessment)(visit.house, self, id, device))
  } catch (fault) {
    if (fault instanceof Refused) return notAccepted(fault.problems, form)
    throw fault
  }
  return goTo(ends ? reviewAddress(id) : breakAddress(id))
}

/** A break that was granted: the clock stands, and nothing of the exam can be seen. */
export default function TakeBreak({ loaderData: { id, paused, stands, left, display, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const title = say(paused ? 'onBreakTitle' : 'breakTitle')
  const time = leftInWords(left, language)
  const lead = paused ? (stands ? say('onBreak', time) : say('breakOver')) : left > 0 ? say('breakWhat', time) : say('breakNone')
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page title={title} lead={lead}>
        <ErrorSummary language={language} problems={problemsInWords(actionData?.problems, assessmentProblemWords, language)} />
        <div className={displayClass(display)}>
          <Form formId={formId} language={language}>
            <Actions>
              {paused && <Button name="_then" value="resume">{say('goOn')}</Button>}
              {!paused && left > 0 && <Button name="_then" value="pause">{say('breakYes')}</Button>}
              {!paused && <ButtonLink kind="second" href={reviewAddress(id)}>{say('endNo')}</ButtonLink>}
            </Actions>
          </Form>
        </div>
      </Page>
    </>
  )
}
