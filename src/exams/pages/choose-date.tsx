import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { isLanguage, speak } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { bookSeat } from '../book-seat.server.ts'
import { scheduleWords } from '../schedule-messages.ts'
import { useMomentSaid } from '../schedule-parts.tsx'
import { seatProblems } from '../seat-problems.ts'
import { seeChoice, type Choice } from '../see-choice.server.ts'
import { SittingFacts } from '../sitting-facts.tsx'
import { whenInWords } from '../sitting-times.ts'
import { waitForSeat } from '../wait-for-seat.server.ts'
import { WhatToBring } from '../what-to-bring.tsx'
import type { Route } from './+types/choose-date'

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams.get('language')
  return read(visit, selfOf(visit), (unit) => seeChoice(unit, params.sitting, isLanguage(asked) ? asked : visit.language))
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, selfOf(visit), async (unit, { typed: { _language: language, what } }) => {
    if (!isLanguage(language)) throw new Refused([{ code: 'examLanguageMissing' }])
    if (what === 'wait') {
      await waitForSeat(unit, params.sitting, language)
      return '/apply/exam/schedule?done=waiting'
    }
    await bookSeat(unit, params.sitting, language)
    return `/apply/exam/schedule?done=${what === 'move' ? 'moved' : 'booked'}`
  })
}

const titles = { book: 'confirmTitle', move: 'moveTo', wait: 'waitTitle' } as const
const buttons = { book: 'bookButton', move: 'moveButton', wait: 'waitButton' } as const

/** What changes with this choice, said before it is made. */
function WhatItMeans({ choice: { seat, sitting, standing, soon, hours, offerHours, freeUntil } }: { readonly choice: Choice }) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  const moment = useMomentSaid(sitting.timeZone)
  if (standing === 'full') return <><p>{say('waitText', sitting.waiting, offerHours)}</p>{seat && <p>{say('waitKeeps')}</p>}</>
  return (
    <>
      {seat && <p>{say('leavesSeat', whenInWords(seat.sitting, language))}</p>}
      {soon ? <Notice tone="warning">{say('soon', hours)}</Notice> : <p>{say('freeUntil', moment(freeUntil))}</p>}
    </>
  )
}

/** One date, before it is taken: what it means, and one button. */
export default function ChooseDate({ loaderData: choice, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  const { sitting, seat, standing, waits, formId } = choice
  const what = standing === 'full' ? 'wait' : seat ? 'move' : 'book'
  const open = (standing === 'free' || standing === 'full') && !waits && seat?.sitting.id !== sitting.id
  const problems = actionData?.problems ?? (standing === 'free' || standing === 'full' ? [] : [{ code: `sitting-${standing}`, facts: { day: choice.lastDay } }])
  const list = `/apply/exam/schedule?${new URLSearchParams({ language: choice.language })}`
  return (
    <>
      <title>{`${say(titles[what])} · Alongside`}</title>
      <Page title={say(titles[what])} back={{ href: list, text: say('backToDates') }}>
        <ErrorSummary language={language} problems={seatProblems(problems, language)} />
        <SittingFacts sitting={sitting} examLanguage={choice.language} />
        {waits && <p>{say('waitsHere')}</p>}
        {seat?.sitting.id === sitting.id && <p>{say('yours')}</p>}
        {open && (
          <>
            <WhatItMeans choice={choice} />
            <Form formId={formId} language={language}>
              <Hidden name="_language" value={choice.language} />
              <Hidden name="what" value={what} />
              <Actions>
                <Button>{say(buttons[what])}</Button>
                <ButtonLink href={list} kind="second">{say('otherDate')}</ButtonLink>
              </Actions>
            </Form>
          </>
        )}
        {!open && <Actions><ButtonLink href={list}>{say('otherDate')}</ButtonLink></Actions>}
        {open && what !== 'wait' && <WhatToBring />}
      </Page>
    </>
  )
}
