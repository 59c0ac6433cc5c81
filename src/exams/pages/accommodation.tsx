import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { problemsOfAsked, readAsked } from '../accommodation-form.ts'
import { accommodationWords } from '../accommodation-messages.ts'
import { AskForm, askFormId, ComfortAids, MyAccommodation } from '../accommodation-parts.tsx'
import { answerAccommodation } from '../answer-accommodation.server.ts'
import { examProblems } from '../problems-in-words.ts'
import { seeAccommodations, type AccommodationPage } from '../see-accommodation.server.ts'
import type { Route } from './+types/accommodation'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as AccommodationPage | undefined)?.mayAsk ? askFormId : undefined) }

export const loader = async ({ context }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const asked = visit.url.searchParams
  const seen = await read(visit, selfOf(visit), (unit) => seeAccommodations(unit, visit))
  const problems = seen.mayAsk && asked.has('check') ? problemsOfAsked(readAsked(seen.keptKinds, seen.kept?.words)) : []
  return { ...seen, problems, happened: (['sent', 'withdrawn'] as const).find((one) => asked.has(one)) }
}

export const action = ({ request, context }: Route.ActionArgs) => answerAccommodation(visitOf(context), request)

export default function Accommodation({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(accommodationWords, language)
  const problems = examProblems(actionData?.problems ?? seen.problems, language)
  const open = seen.requests.find(({ state }) => state === 'open')
  const notice = !actionData && ((seen.happened === 'sent' && open && <Notice tone="success" title={say('sentTitle')}>{say('askLead', seen.days)}</Notice>)
    || (seen.happened === 'withdrawn' && !open && <Notice tone="success" title={say('withdrawnTitle')}>{say('withdrawnText')}</Notice>))
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page title={say('title')} lead={say('lead')} back={{ href: '/apply/exam', text: say('backToExam') }} notice={notice || undefined}>
        <ErrorSummary language={language} problems={problems} />
        {open && <MyAccommodation one={open} seen={seen} />}
        <ComfortAids comfort={seen.comfort} />
        {seen.mayAsk
          ? <AskForm seen={seen} problems={problems} words={actionData?.typed.words ?? seen.kept?.words} chosen={actionData?.chosen.kinds ?? seen.keptKinds} />
          : !open && <p>{say('notNow')}</p>}
        {seen.requests.filter(({ state }) => state !== 'open').map((one) => <MyAccommodation key={one.id} one={one} seen={seen} />)}
      </Page>
    </>
  )
}
