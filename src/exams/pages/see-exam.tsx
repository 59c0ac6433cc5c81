import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { moneyFormId } from '#fees/public.tsx'
import { readArrival, readCheque } from '#fees/public.ts'
import { answerForm } from '#platform/answer-form.server.ts'
import { keepOnSwitch } from '#platform/keep-on-switch.server.ts'
import { forgetKeptForm, keptForm } from '#platform/kept-forms.server.ts'
import { speak } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import type { Staff, Unit } from '#platform/unit-of-work.server.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { authorizeRequests } from '../authorize-requests.server.ts'
import { AccommodationsBeside, chequesIn, ExamHistory, ExamMoney, Requests, WhoAndUntilWhen } from '../exam-of-parts.tsx'
import { examProblems } from '../problems-in-words.ts'
import { recordExamCheque } from '../record-exam-cheque.server.ts'
import { returnExamPayment } from '../return-exam-payment.server.ts'
import { examStaff } from '../routes.ts'
import { seeExamOf, type ExamOf } from '../see-exam-of.server.ts'
import { staffWords } from '../staff-messages.ts'
import type { Route } from './+types/see-exam'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => {
  const seen = loaderData as ExamOf | undefined
  return seen && moneyFormId(seen.unpaid, chequesIn(seen))
} }

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, examStaff), async (unit) => ({
    ...(await seeExamOf(unit, params.reference)), kept: (await keptForm(unit, visit.url.pathname))?.typed, done: visit.url.searchParams.has('done'),
  }))
}

/** What a form of the page asks: a check to record, one to take back, or a request to authorize. @throws {Refused} */
async function doIt(unit: Unit<Staff>, reference: string, typed: Readonly<Record<string, string>>): Promise<void> {
  if (typed._money === 'record') return recordExamCheque(unit, reference, readCheque(typed), readArrival(typed))
  if (typed._money === 'return') {
    return returnExamPayment(unit, reference, { paymentId: typed.payment ?? '', kind: typed.kind === 'mistake' ? 'mistake' : 'returned', why: typed.why ?? '' })
  }
  if (typed._do !== 'authorize') throw new Refused([{ code: 'formIncomplete' }])
  const { problems } = await authorizeRequests(unit, [typed._request ?? ''])
  if (problems.length > 0) throw new Refused(problems)
}

export const action = async ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  await keepOnSwitch(visit, request)
  return answerForm(visit, request, staffOf(visit, examStaff), async (unit, { typed }) => {
    await doIt(unit, params.reference, typed)
    if (typed._money) await forgetKeptForm(unit, visit.url.pathname)
    return `/exams/${params.reference}?done`
  })
}

export default function SeeExam({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(staffWords, language)
  const problems = examProblems(actionData?.problems, language)
  return (
    <>
      <title>{`${seen.name} · ${say('title')} · Alongside`}</title>
      <Page title={seen.name} back={{ href: '/exams', text: say('title') }} notice={seen.done && !actionData && <Notice tone="success" title={say('happened')} />}>
        <ErrorSummary language={language} problems={problems} />
        <WhoAndUntilWhen seen={seen} />
        <Requests seen={seen} />
        <ExamMoney seen={seen} typed={actionData?.typed ?? seen.kept} kept={!actionData} problems={problems} />
        <AccommodationsBeside seen={seen} />
        <ExamHistory seen={seen} />
      </Page>
    </>
  )
}
