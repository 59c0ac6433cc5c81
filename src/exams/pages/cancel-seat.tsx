import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { newId } from '#platform/identifiers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { cancelSeat } from '../cancel-seat.server.ts'
import { scheduleWords } from '../schedule-messages.ts'
import { seatProblems } from '../seat-problems.ts'
import { seeMySeat } from '../see-schedule.server.ts'
import { SittingFacts } from '../sitting-facts.tsx'
import { myChance } from '../who-schedules.server.ts'
import type { Route } from './+types/cancel-seat'

export const loader = ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, selfOf(visit), async (unit) => {
    const chance = await myChance(unit)
    return { seat: typeof chance === 'string' ? undefined : await seeMySeat(unit, chance), formId: newId() }
  })
}

export const action = ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed: { seen } }) => {
    await cancelSeat(unit, seen ?? '')
    return `/apply/exam/schedule?done=${seen === 'fee' ? 'forfeited' : 'cancelled'}`
  })
}

/** Giving back a seat: what it costs is said before. */
export default function CancelSeat({ loaderData: { seat, formId }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  const late = seat?.cost === 'fee'
  return (
    <>
      <title>{`${say('cancelTitle')} · Alongside`}</title>
      <Page title={say('cancelTitle')} back={{ href: '/apply/exam/schedule', text: say('backToDates') }}>
        <ErrorSummary language={language} problems={seatProblems(actionData?.problems, language)} />
        {!seat && <p>{say('noSeat')}</p>}
        {seat && <SittingFacts sitting={seat.sitting} examLanguage={seat.language} />}
        {seat?.cost === 'begun' && <p>{say('seatBegun')}</p>}
        {seat && seat.cost !== 'begun' && (
          <>
            {late ? <Notice tone="warning">{say('cancelFee', seat.hours)}</Notice> : <p>{say('cancelFree')}</p>}
            {late && <p>{say('cancelAsk')} <a href="/questions/ask">{say('ask')}</a></p>}
            <Form formId={formId} language={language}>
              <Hidden name="seen" value={seat.cost} />
              <Actions>
                <Button kind="stop">{say(late ? 'cancelYesFee' : 'cancelYes')}</Button>
                <ButtonLink href="/apply/exam/schedule" kind="second">{say('cancelNo')}</ButtonLink>
              </Actions>
            </Form>
          </>
        )}
      </Page>
    </>
  )
}
