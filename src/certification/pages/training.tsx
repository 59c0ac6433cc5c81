import { ButtonLink, Actions } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Typed } from '#platform/answers.server.ts'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { applicationProblems } from '../problems-in-words.ts'
import { seeTraining, type TrainingPage } from '../see-training.server.ts'
import { answerTraining } from '../training-form.server.ts'
import { TrainingForm, trainingFormId } from '../training-form-part.tsx'
import { trainingWords } from '../training-messages.ts'
import { TrainingPath } from '../training-path.tsx'
import { IssuedTrainings, TrainingNow } from '../training-state.tsx'
import type { Route } from './+types/training'

/** The language switch sends this form first, so that nothing typed is lost; where there is no such form it is a link. */
export const handle = { form: (loaderData: unknown) => ((loaderData as TrainingPage | undefined)?.form ? trainingFormId : undefined) }

const happenings = { stored: ['keptAddedTitle', 'storedText'], inReview: ['sentTitle', undefined], removed: ['removedTitle', undefined] } as const
const isHappening = (text: string | null): text is keyof typeof happenings => text !== null && Object.hasOwn(happenings, text)

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const done = visit.url.searchParams.get('done')
  const seen = await read(visit, selfOf(visit), (unit) => seeTraining(unit, visit, params.reference))
  return { ...seen, done: isHappening(done) && done === (seen.current?.state ?? 'removed') ? done : done === 'removed' ? 'removed' as const : undefined }
}

export const action = ({ request, context, params }: Route.ActionArgs) => answerTraining(visitOf(context), request, params.reference)

/** What it is, and what becomes of it now. */
function Lead({ seen: { asked, approvedThrough, reviewDays, current } }: { readonly seen: TrainingPage }) {
  const say = speak(trainingWords, useLanguage())
  const more = current ? '' : say('whatItIs', asked.yearsValid)
  const now = current && current.state !== 'refused' ? '' : approvedThrough ? say('leadNow', reviewDays) : say('leadEarly')
  return <>{[say('lead', asked.hoursNeeded), more, now].filter(Boolean).join(' ')}</>
}

/** Within a month of its end it is said what that means; nobody finds out afterwards. */
const endsSoon = 30
function EndsSoon({ seen: { approvedThrough, today, current } }: { readonly seen: TrainingPage }) {
  const language = useLanguage()
  const say = speak(trainingWords, language)
  const settled = current?.state === 'accepted' && !current.isOver
  if (!approvedThrough || settled || daysBetween(today, approvedThrough) > endsSoon) return null
  return <Notice tone="warning" title={say('lateTitle')}>{say('lateText', dateInWords(approvedThrough, language))}</Notice>
}

export default function Training({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(trainingWords, language)
  const { current, form, reference } = seen
  const typed: Typed = { ...form?.kept, ...actionData?.typed }
  // What came back is said with what the rules find in the rest of the form.
  const problems = applicationProblems(actionData?.problems ?? form?.problems, language)
  const [title, text] = seen.done ? happenings[seen.done] : []
  const notice = title && !actionData && <Notice tone="success" title={say(title)}>{text && say(text)}</Notice>
  return (
    <>
      <title>{`${say('title')} · Alongside`}</title>
      <Page
        title={say('title')} lead={<Lead seen={seen} />} notice={notice} back={{ href: `/apply/${reference}`, text: say('myApplication') }}
        aside={<TrainingPath training={current} approvedThrough={seen.approvedThrough} today={seen.today} language={language} />}
      >
        <ErrorSummary language={language} problems={problems} />
        <EndsSoon seen={seen} />
        {current && <TrainingNow seen={seen} current={current} />}
        <IssuedTrainings issued={seen.issued} />
        {form && (
          <TrainingForm
            form={form} reference={reference} typed={typed} problems={problems} isApproved={seen.approvedThrough !== null}
            replaces={current?.state === 'stored'}
          />
        )}
        {!seen.open && <><p>{say('notHere')}</p><Actions><ButtonLink href="/apply">{say('toApply')}</ButtonLink></Actions></>}
      </Page>
    </>
  )
}
