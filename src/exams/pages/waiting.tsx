import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { scheduleWords } from '../schedule-messages.ts'
import { useMomentSaid } from '../schedule-parts.tsx'
import { seatProblems } from '../seat-problems.ts'
import { seeWaiting } from '../see-waiting.server.ts'
import { SittingFacts } from '../sitting-facts.tsx'
import { whenInWords } from '../sitting-times.ts'
import { acceptOffer, leaveList } from '../wait-for-seat.server.ts'
import type { Route } from './+types/waiting'

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), (unit) => seeWaiting(unit, params.waiting))
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed }) => {
    if (typed._do === 'accept') {
      await acceptOffer(unit, params.waiting)
      return '/apply/exam/schedule?done=booked'
    }
    await leaveList(unit, params.waiting)
    return '/apply/exam/schedule?done=left'
  })
}

type Seen = Route.ComponentProps['loaderData']

/** What can be done with one's place: take what is offered, or leave. */
function Deeds({ waiting }: { readonly waiting: Seen }) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  const moment = useMomentSaid(waiting.sitting.timeZone)
  const offered = waiting.stands === 'offered'
  return (
    <>
      <p>{offered ? say('waitOffered', moment(waiting.offeredUntil!)) : say('waitPlace', waiting.place)}</p>
      {offered && waiting.seat && <p>{say('leavesSeat', whenInWords(waiting.seat, language))}</p>}
      {!offered && <p>{say('leaveText')}</p>}
      <Form formId={waiting.formId} language={language}>
        <Actions>
          {offered && <Button name="_do" value="accept">{say('acceptButton')}</Button>}
          <Button kind={offered ? 'second' : 'stop'} name="_do" value="leave">{say(offered ? 'declineButton' : 'leaveButton')}</Button>
          <ButtonLink href="/apply/exam/schedule" kind="quiet">{say('backToDates')}</ButtonLink>
        </Actions>
      </Form>
    </>
  )
}

/** One's place on a waiting list, and the seat that is offered there. */
export default function WaitingPage({ loaderData: waiting, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  const title = say(waiting.stands === 'offered' ? 'offerTitle' : waiting.stands === 'waiting' ? 'waitingTitle' : 'waitOver')
  return (
    <>
      <title>{`${title} · Alongside`}</title>
      <Page title={title} back={{ href: '/apply/exam/schedule', text: say('backToDates') }}>
        <ErrorSummary language={language} problems={seatProblems(actionData?.problems, language)} />
        <SittingFacts sitting={waiting.sitting} examLanguage={waiting.language} />
        {waiting.stands === 'over' ? (
          <>
            <p>{say('waitOverText')}</p>
            <Actions><ButtonLink href="/apply/exam/schedule">{say('otherDate')}</ButtonLink></Actions>
          </>
        ) : <Deeds waiting={waiting} />}
      </Page>
    </>
  )
}
