import { Actions, ButtonLink } from '#design/button.tsx'
import { Folded } from '#design/folded.tsx'
import { useLanguage } from '#design/language.tsx'
import { Page, Section } from '#design/page.tsx'
import { goTo } from '#platform/answers.server.ts'
import { speak } from '#platform/languages.ts'
import { read, selfOf, visitOf } from '#platform/visit.server.ts'
import { displayIn, browserOf } from '../browser.server.ts'
import { displayClass } from '../display.ts'
import { goOnAt } from '../go-on-at.ts'
import { comeTo } from '../item-at.server.ts'
import { words } from '../messages.ts'
import { endAddress, itemAddress } from '../places.ts'
import { ReviewList } from '../review-list.tsx'
import { reviewOf } from '../review-of.server.ts'
import { timeLeft } from '../time.ts'
import { TimeLeft } from '../time-left.tsx'
import { wayOn } from '../way-on.server.ts'
import type { Route } from './+types/review-answers'

export const handle = { quiet: true }

export const loader = async ({ request, context, params }: Route.LoaderArgs) => {
  const visit = visitOf(context)
  const found = await read(visit, selfOf(visit), async (unit) => {
    const came = await comeTo(unit, params.assessment, browserOf(visit))
    return { ...came, review: await reviewOf(unit, params.assessment) }
  })
  if (found.is !== 'here') throw goTo(await wayOn(visit.house, found.assessment, found.is))
  const { assessment, review } = found
  return { id: assessment.id, review, left: timeLeft(assessment, visit.house.clock.now()), display: displayIn(request), goOn: goOnAt(review.items) ?? 1 }
}

/** How every answer stands, before the end. */
export default function ReviewAnswers({ loaderData: { id, review, left, display, goOn } }: Route.ComponentProps) {
  const say = speak(words, useLanguage())
  const allAnswered = review.left === 0
  const parts = [
    { title: say('onlyLeft'), items: review.items.filter(({ answered, gone }) => !answered && !gone) },
    { title: say('onlyFlagged'), items: review.items.filter(({ flagged }) => flagged) },
  ].filter(({ items }) => items.length > 0)
  return (
    <>
      <title>{`${say('reviewTitle')} · Alongside`}</title>
      <Page title={say('reviewTitle')} lead={say('reviewCounts', review.answered, review.left, review.flagged)}>
        <div className={displayClass(display)}>
          <TimeLeft assessment={id} left={left} />
          <p>{say('reviewHelp')}</p>
          <Actions>
            {allAnswered && <ButtonLink href={endAddress(id)}>{say('end')}</ButtonLink>}
            <ButtonLink kind={allAnswered ? 'second' : 'main'} href={`${itemAddress(id, goOn)}#main`}>{say('back')}</ButtonLink>
            {!allAnswered && <ButtonLink kind="second" href={endAddress(id)}>{say('end')}</ButtonLink>}
          </Actions>
          {parts.map(({ title, items }) => (
            <Section key={title} title={`${title} (${items.length})`}><ReviewList assessment={id} items={items} /></Section>
          ))}
          <Folded title={`${say('all')} (${review.items.length})`} open={parts.length === 0}><ReviewList assessment={id} items={review.items} /></Folded>
        </div>
      </Page>
    </>
  )
}
