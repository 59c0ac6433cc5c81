import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { goTo, readForm, typedIn } from '#platform/answers.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { isLanguage, speak } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { selfOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { answerItem, type Answered } from '../answer-item.server.ts'
import { readGiven } from '../answering.ts'
import { displayIn, keepDisplay, browserOf } from '../browser.server.ts'
import { changedDisplay } from '../display.ts'
import { itemAt } from '../item-at.server.ts'
import { words } from '../messages.ts'
import { itemAddress, reviewAddress } from '../places.ts'
import { GoneQuestion, QuestionScreen } from '../question-screen.tsx'
import { breakTimeLeft, timeLeft } from '../time.ts'
import { orNotFound, positionIn, wayAfter, wayOn } from '../way-on.server.ts'
import type { Route } from './+types/answer-item'

/** The language switch sends this form first: the choice is saved on the way. */
export const handle = { quiet: true, form: () => 'question' }

export const loader = async ({ request, context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const at = await orNotFound(itemAt(visit.house, selfOf(visit), {
    assessment: params.assessment, position: positionIn(params.position), device: browserOf(visit),
  }))
  if (at.is !== 'here') throw goTo(await wayOn(visit.house, at.assessment, at.is))
  const { assessment: one, item, position, place, flagged, revision } = at
  const now = visit.house.clock.now()
  return {
    kind: one.kind, notice: visit.url.searchParams.get('saved'),
    shown: {
      assessment: one.id, kind: one.kind, position, of: one.items, language: one.language, item, place, flagged, revision, left: timeLeft(one, now),
      mayPause: breakTimeLeft(one, now) > 0, display: displayIn(request), looking: visit.url.searchParams.has('look'), formId: newId(),
    },
  }
}

/** Where the person goes after an answer that was kept: to the question itself, so that the first key that goes on is on its first option. */
function onwards(visit: Visit, request: Request, { assessment }: Answered, position: number, then: string): string {
  const at = (place: number) => `${itemAddress(assessment.id, place)}#main`
  const [what, to] = then.split(':')
  if (what === 'language' && isLanguage(to)) return `${itemAddress(assessment.id, position)}?lang=${to}`
  const display = changedDisplay(displayIn(request), then)
  if (display) {
    keepDisplay(visit, display)
    return `${itemAddress(assessment.id, position)}?look#display`
  }
  if (then === 'previous') return at(Math.max(1, position - 1))
  if (then === 'review' || position >= assessment.items) return reviewAddress(assessment.id)
  return at(position + 1)
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const position = positionIn(params.position)
  const { typed } = typedIn(await readForm(request))
  const place = { assessment: params.assessment, position, device: browserOf(visit) }
  try {
    const answered = await orNotFound(unitOfWork(visit.house, selfOf(visit), (unit) => answerItem(unit, place, readGiven(typed))))
    const to = await wayAfter(visit.house, answered)
    return goTo(to ?? (answered.is === 'stale' ? `${itemAddress(place.assessment, position)}?saved=changed` : onwards(visit, request, answered, position, typed._then ?? '')))
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    return goTo(`${itemAddress(place.assessment, position)}?saved=old`)
  }
}

/** One question a page. */
export default function AnswerItem({ loaderData: { shown, kind, notice } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(words, language)
  const title = say('question', shown.position, shown.of)
  return (
    <>
      <title>{`${title} · ${say(kind)} · Alongside`}</title>
      <Page title={title} notice={notice === 'changed' && <Notice tone="warning">{say('changedMeanwhile')}</Notice>}>
        <ErrorSummary language={language} problems={notice === 'old' ? [{ text: say('tooOld'), field: 'choice' }] : []} />
        {shown.item ? <QuestionScreen {...shown} item={shown.item} /> : <GoneQuestion {...shown} />}
      </Page>
    </>
  )
}
