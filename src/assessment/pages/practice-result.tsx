import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { Tabs } from '#design/tabs.tsx'
import { goTo } from '#platform/answers.server.ts'
import { momentInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { NotFound } from '#platform/problems.ts'
import { unitOfWork } from '#platform/unit-of-work.server.ts'
import { selfOf, visitOf, type Visit } from '#platform/visit.server.ts'
import { areaName } from '../area-names.server.ts'
import { findAssessment } from '../assessment-store.server.ts'
import { endOverdue } from '../end-overdue.server.ts'
import { changedItemWords } from '../changed-item-messages.ts'
import { explainedAnswers } from '../explained-answers.server.ts'
import { ExplainedItem, SourceNames } from '../explained-item.tsx'
import { goOnAt } from '../go-on-at.ts'
import { itemAddress, reviewAddress } from '../places.ts'
import { practiceWords } from '../practice-messages.ts'
import { resultsOf } from '../results-of.server.ts'
import { reviewOf } from '../review-of.server.ts'
import { percentOf } from '../score.ts'
import { ScoreBars } from '../score-bars.tsx'
import { orNotFound } from '../way-on.server.ts'
import type { Route } from './+types/practice-result'

/** One of the person's own that is over; one that is open is gone on with. An exam is not shown here. */
async function endedPractice(visit: Visit, id: string) {
  const one = await unitOfWork(visit.house, selfOf(visit), async (unit) => {
    const found = await findAssessment(unit, id)
    if (found.kind !== 'practice') throw new NotFound()
    return { ...found, goOn: found.state === 'open' ? goOnAt((await reviewOf(unit, id)).items) : undefined }
  })
  if (one.state !== 'open') return
  await endOverdue(visit.house, { assessment: id })
  const still = await unitOfWork(visit.house, selfOf(visit), (unit) => findAssessment(unit, id))
  if (still.state === 'open') throw goTo(one.goOn ? itemAddress(id, one.goOn) : reviewAddress(id))
}

export const loader = async ({ context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const { house, language, url } = visit
  await orNotFound(endedPractice(visit, params.assessment))
  const { assessment, competencies } = await orNotFound(unitOfWork(house, selfOf(visit), (unit) => resultsOf(unit, params.assessment)))
  const explained = await orNotFound(explainedAnswers(house, selfOf(visit), params.assessment))
  const missed = explained.filter(({ chosen, right }) => chosen !== right)
  const onlyMissed = url.searchParams.get('show') === 'missed'
  return {
    id: assessment.id, day: momentInWords(assessment.started_at, language, house.timeZone), timeUp: assessment.state === 'timeUp',
    score: { counted: assessment.counted ?? 0, correct: assessment.correct ?? 0 }, onlyMissed, counts: { all: explained.length, missed: missed.length },
    scores: competencies.map((one) => ({ ...one, id: one.competency, name: areaName(one.competency, language) })),
    // A release may have changed words while somebody answered, or since.
    notCounted: assessment.items - (assessment.counted ?? 0), notShown: Math.max(0, (assessment.counted ?? 0) - explained.length),
    items: (onlyMissed ? missed : explained).map(({ competency, ...one }) => ({ ...one, area: areaName(competency, language), language: assessment.language })),
  }
}

/** How a practice exam went: the whole, each area, and every question explained. */
export default function PracticeResult({ loaderData: { id, day, timeUp, score, onlyMissed, counts, scores, items, notCounted, notShown } }: Route.ComponentProps) {
  const language = useLanguage()
  const [say, changed] = [speak(practiceWords, language), speak(changedItemWords, language)]
  const tabs = [
    { href: `/practice-exam/${id}`, text: say('showAll'), count: counts.all, current: !onlyMissed },
    { href: `/practice-exam/${id}?show=missed`, text: say('showMissed'), count: counts.missed, current: onlyMissed },
  ]
  return (
    <>
      <title>{`${say('resultOn', day)} · Alongside`}</title>
      <Page
        title={say('resultTitle')} lead={say('resultLead', score.correct, score.counted, percentOf(score))} back={{ href: '/practice-exam', text: say('toPractice') }}
        notice={timeUp && <Notice tone="info">{say('resultTimeUp')}</Notice>}
      >
        <p>{say('resultOn', day)}. {say('whatPass')}</p>
        {notCounted > 0 && <p>{changed('notCounted', notCounted)}</p>}
        <Actions>
          <ButtonLink href="/practice-exam/start">{say('again')}</ButtonLink>
          <ButtonLink href="/practice-exam/progress" kind="second">{say('toProgress')}</ButtonLink>
        </Actions>
        <Section title={say('byArea')}>
          <p>{say('byAreaHelp')}</p>
          <ScoreBars scores={scores} />
        </Section>
        <Section title={say('explained')}>
          <p className="screen-only">{say('explainedHelp')}</p>
          <Tabs label={say('explained')} tabs={tabs} />
          {notShown > 0 && <p>{changed('notShown', notShown)}</p>}
          {items.length === 0 && counts.all > 0 && <p>{say('noneMissed')}</p>}
          {items.map((item) => <ExplainedItem key={item.position} {...item} />)}
          {items.length > 0 && <SourceNames />}
        </Section>
      </Page>
    </>
  )
}
