import { Actions, ButtonLink } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { itemAddress } from '#assessment/public.ts'
import { answerPreparedForm } from '#platform/answer-form.server.ts'
import { goTo } from '#platform/answers.server.ts'
import { momentInWords } from '#platform/dates.ts'
import { isLanguage, speak } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { read, selfOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { answerAgreement } from '../answer-agreement.server.ts'
import { beginExam } from '../begin-exam.server.ts'
import { checkIn } from '../check-in.server.ts'
import { dayWords } from '../day-messages.ts'
import { AgreementPart, BeginPart, DayButton, DayFacts, DayMeeting, DayOrder, GetReady, GoOnPart, WaitingPart } from '../day-parts.tsx'
import { dayProblems } from '../day-problems.ts'
import { prepareDays } from '../prepare-days.server.ts'
import { seeMyDay, type MyDay } from '../see-day.server.ts'
import { settleDay } from '../settle-day.server.ts'
import { startRehearsal } from '../start-rehearsal.server.ts'
import type { Route } from './+types/exam-day'

/** The day as it stands by now: prepared when it is near, and ended when its time is up. */
async function dayNow(visit: Visit): Promise<MyDay | undefined> {
  const [self, see] = [selfOf(visit), () => read(visit, selfOf(visit), (unit) => seeMyDay(unit, visit.language))]
  const day = await see()
  if (day?.needsPreparing && (await prepareDays(visit.house, { personId: self.personId })) > 0) return see()
  if (!day?.needsSettling && day?.stage !== 'over') return day
  await settleDay(visit.house, day.registrationId)
  return see()
}

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const day = await dayNow(visit)
  if (day?.stage === 'ended') throw goTo(`/apply/exam/day/${day.registrationId}`)
  return { day, declining: visit.url.searchParams.has('declining') }
}

type Typed = Readonly<Record<string, string>>

/** What needs a unit of the house is done before that of the person; done twice it is done once. */
async function prepare(visit: Visit, { typed }: { readonly typed: Typed }): Promise<{ typed: Typed; to?: string }> {
  const [self, registration] = [selfOf(visit), typed._registration ?? '']
  if (typed._do === 'begin') return { typed, to: itemAddress(await beginExam(visit.house, self, registration), 1) }
  if (typed._do === 'rehearse') return { typed, to: itemAddress(await startRehearsal(visit.house, self, visit.language), 1) }
  return { typed }
}

export const action = async ({ request, context }: Route.ActionArgs) => {
  const visit = visitOf(context)
  const answer = await answerPreparedForm(visit, request, selfOf(visit), (fields) => prepare(visit, fields), async (unit, { typed, to }) => {
    if (to) return to
    const registration = typed._registration ?? ''
    if (typed._do === 'checkIn') await checkIn(unit, registration)
    else if (typed._do === 'agree' || typed._do === 'decline') {
      if (!isLanguage(typed._language)) throw new Refused([{ code: 'formIncomplete' }])
      const answer = typed._do === 'agree' ? 'yes' as const : 'declined' as const
      await answerAgreement(unit, registration, { agreement: typed._agreement ?? '', hash: typed._hash ?? '', language: typed._language, answer })
    } else throw new Refused([{ code: 'formIncomplete' }])
    return typed._do === 'decline' ? `/apply/exam/day/${registration}` : '/apply/exam/day'
  })
  return answer
}

function Parts({ day, declining }: { readonly day: MyDay; readonly declining: boolean }) {
  const say = speak(dayWords, useLanguage())
  if (day.stage === 'here') return <><WaitingPart day={day} /><DayFacts day={day} /></>
  if (day.stage === 'admitted' && day.agreement) return <><AgreementPart day={day} agreement={day.agreement} declining={declining} /><DayMeeting day={day} /></>
  if (day.stage === 'agreed') return <><BeginPart day={day} /><DayMeeting day={day} /><DayFacts day={day} /></>
  if (day.stage === 'started') return <><GoOnPart day={day} /><DayMeeting day={day} /></>
  return (
    <>
      {day.stage === 'checkIn' && <><DayButton day={day} what="checkIn">{say('imHere')}</DayButton><DayMeeting day={day} /></>}
      <DayFacts day={day} />
      <DayOrder day={day} />
      <GetReady day={day} />
    </>
  )
}

/** One's own day of the exam: what happens, in which order, and the one thing to do now. */
export default function ExamDay({ loaderData: { day, declining }, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(dayWords, language)
  const lead = !day ? say('none') : !day.givenHere ? say('notHere')
    : day.stage === 'ahead' ? say('lead-ahead', momentInWords(day.opensAt, language, day.sitting.timeZone)) : day.stage === 'ended' ? '' : say(`lead-${day.stage}`)
  // Three texts follow one another at this address: the title says which one it is.
  const reading = day?.stage === 'admitted' ? day.agreement : undefined
  return (
    <>
      <title>{`${reading ? `${say('agreementOf', reading.place)}: ${reading.title} · ` : ''}${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={lead} back={day?.stage === 'admitted' || day?.stage === 'started' ? undefined : { href: '/apply/exam', text: say('back') }}>
        <ErrorSummary language={language} problems={dayProblems(actionData?.problems, language)} />
        {!day && <Actions><ButtonLink href="/apply/exam/schedule">{say('toSchedule')}</ButtonLink></Actions>}
        {day?.givenHere && <Parts day={day} declining={declining} />}
        {day?.stage === 'agreed' && <Notice tone="info">{say('demonstration')}</Notice>}
      </Page>
    </>
  )
}
