import { ClockChip } from '#design/clock-chip.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { KeysHelp } from '#design/keys-help.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { sheetKeys } from '#design/sheets.tsx'
import { Facts } from '#design/summary-list.tsx'
import { WorkPage } from '#design/work-page.tsx'
import { answerForm } from '#platform/answer-form.server.ts'
import { dateInWords, daysBetween } from '#platform/dates.ts'
import { languageNames, speak } from '#platform/languages.ts'
import { Refused } from '#platform/problems.ts'
import { read, staffOf, visitOf } from '#platform/visit.server.ts'
import { IKnowThisPerson } from '../i-know-this-person.tsx'
import { applicationProblems } from '../problems-in-words.ts'
import { reviewers } from '../routes.ts'
import { seeTrainingReview, type TrainingReview } from '../see-training-review.server.ts'
import { TrainingChecks, TrainingNames } from '../training-checks.tsx'
import { PastTrainingDecisions, TrainingDecisionPart, trainingKeys } from '../training-decision-part.tsx'
import { hoursInWords } from '../training-hours.ts'
import { trainingReviewWords } from '../training-review-messages.ts'
import { TrainingSheets } from '../training-sheets.tsx'
import { undoTrainingDecision } from '../undo-training-decision.server.ts'
import type { Route } from './+types/review-training'

export const loader = ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  return read(visit, staffOf(visit, reviewers), (unit) => seeTrainingReview(unit, params.certificate, visit.language))
}

export const action = ({ request, context, params }: Route.ActionArgs) => {
  const visit = visitOf(context)
  return answerForm(visit, request, staffOf(visit, reviewers), async (unit, { typed }) => {
    if (typed._decision !== 'undo') throw new Refused([{ code: 'formIncomplete' }])
    await undoTrainingDecision(unit, params.certificate, visit.language, typed.change)
    return `/review/training/${params.certificate}`
  })
}

interface Props {
  readonly seen: TrainingReview
}

function WhatWasTyped({ seen }: Props) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  return (
    <Section title={say('says')} id="typed">
      <Facts facts={[
        { term: say('provider'), detail: seen.provider.name }, { term: say('hours'), detail: hoursInWords(seen.quarterHours, language) },
        { term: say('completed'), detail: dateInWords(seen.completedOn, language) },
        { term: say('language'), detail: <span lang={seen.language}>{languageNames[seen.language]}</span> },
        { term: say('printedName'), detail: seen.printedName }, { term: say('added'), detail: dateInWords(seen.addedOn, language) },
      ]} />
    </Section>
  )
}

function ItsApplication({ seen: { reference, applicationState, approvedThrough } }: Props) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  return (
    <Section title={say('application')}>
      <p>{applicationState === 'approved' && approvedThrough ? say('applicationText', dateInWords(approvedThrough, language)) : say('notApproved')}</p>
      <p><a href={`/review/${reference}`}>{say('openApplication')}</a></p>
    </Section>
  )
}

function WhatHappened({ seen }: Props) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  return (
    <Section title={say('history')} id="history">
      <ul>
        {seen.history.map(({ id, step, byRole, on }) => (
          <li key={id}>{say(`step-${step}` as 'step-accept')} · {say(`role-${byRole}`)} · {dateInWords(on, language)}</li>
        ))}
      </ul>
    </Section>
  )
}

/** The keys of the page. Each is also a button or a link. */
function Keys({ seen: { decision, paper } }: Props) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  const decisions = decision.ways.flatMap((way) => (trainingKeys[way] ? [{ key: trainingKeys[way], does: say(way) }] : []))
  return (
    <KeysHelp language={language} keys={[
      ...decisions, ...(paper ? sheetKeys(language) : []), { key: 'j', does: say('keyNext') }, { key: 'k', does: say('keyBefore') },
      { key: 'b', does: say('keyList') }, { key: '?', does: say('keyHelp') },
    ]} />
  )
}

export default function ReviewTraining({ loaderData: seen, actionData }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  const due = seen.state === 'inReview' && seen.dueOn
  return (
    <>
      <title>{`${seen.name} · ${say('queue')} · Alongside`}</title>
      <WorkPage
        title={seen.name} back={{ href: '/review/training', text: say('queue') }}
        neighbours={{ label: say('neighbours'), before: say('keyBefore'), after: say('keyNext') }}
        lead={due && <ClockChip label={say('due')} date={dateInWords(due, language)} daysLeft={daysBetween(seen.today, due)} language={language} />}
        beside={<TrainingSheets seen={seen} />}
        decision={<TrainingDecisionPart decision={seen.decision} id={seen.id} />}
        aside={<><ItsApplication seen={seen} /><IKnowThisPerson reference={seen.reference} /><Keys seen={seen} /></>}
      >
        <ErrorSummary language={language} problems={applicationProblems(actionData?.problems, language)} />
        <Facts facts={[{ term: say('reference'), detail: seen.reference }]} />
        <TrainingChecks seen={seen} />
        <TrainingNames seen={seen} />
        <WhatWasTyped seen={seen} />
        <PastTrainingDecisions decision={seen.decision} />
        <WhatHappened seen={seen} />
      </WorkPage>
    </>
  )
}
