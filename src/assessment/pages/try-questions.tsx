import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Choices } from '#design/choices.tsx'
import { Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Page, Section } from '#design/page.tsx'
import { sampleItems } from '#library/exam-items.server.ts'
import { legalDay } from '#platform/clock.server.ts'
import { speak } from '#platform/languages.ts'
import { visitOf } from '#platform/visit.server.ts'
import { placeOf } from '../answering.ts'
import { areaName } from '../area-names.server.ts'
import { realChance } from '../chance.server.ts'
import { changedItemWords } from '../changed-item-messages.ts'
import { ExplainedItem, SourceNames } from '../explained-item.tsx'
import { practiceWords } from '../practice-messages.ts'
import { shownItem } from '../shown-item.ts'
import { sampleSource } from '../item-sources.server.ts'
import { placeIn, setIn, setOfDay, tryCount, trySet, trySets } from '../try-set.ts'
import type { Route } from './+types/try-questions'

export const handle = { plain: true }

/** Nothing is kept: which questions they are, of which release, and what was chosen stands in the address alone. */
export const loader = ({ context }: Route.LoaderArgs) => {
  const { house, url, language } = visitOf(context)
  const asked = url.searchParams
  const set = setIn(asked.get('_set')) ?? setOfDay(legalDay(house.clock, house.timeZone))
  const other = Math.floor(realChance() * trySets)
  const answered = asked.has('done') && setIn(asked.get('_set')) !== undefined
  const { version } = sampleSource()
  // With other questions, or other words in them, the places that were chosen mean something else.
  const changed = answered && asked.has('_of') && asked.get('_of') !== version
  const done = answered && !changed
  const items = trySet(sampleItems(), set).map(({ item, options }, at) => ({ position: at + 1, ...shownItem(item, options, language), item, order: options }))
  if (!done) return { set, other, version, changed, items: items.map(({ position, stem, options }) => ({ position, stem, options })), explained: undefined }
  const explained = items.map(({ item, order, ...shown }) => ({
    ...shown, chosen: placeIn(asked.get(`q${shown.position}`)), right: placeOf(order, item.key), explanation: item.explanation[language], source: item.source,
    area: areaName(item.competency, language), language,
  }))
  return { set, other, version, changed, items: [], explained }
}
type Shown = Awaited<ReturnType<typeof loader>>

function Questions({ set, version, items }: Pick<Shown, 'set' | 'version' | 'items'>) {
  const language = useLanguage()
  const say = speak(practiceWords, language)
  return (
    <form className="form exam" action="/practice-exam/try">
      <Hidden name="_set" value={set} />
      <Hidden name="_of" value={version} />
      {items.map(({ position, stem, options }) => (
        <Choices
          key={position} kind="radio" name={`q${position}`} legend={`${position}. ${stem}`} language={language} chosen={[]}
          options={options.map((label, index) => ({ value: String(index + 1), label }))}
        />
      ))}
      <Actions><Button name="done" value="yes">{say('trySee')}</Button></Actions>
    </form>
  )
}

/** A few questions for everyone, with their answers explained. */
export default function TryQuestions({ loaderData: { set, other, version, changed, items, explained } }: Route.ComponentProps) {
  const language = useLanguage()
  const say = speak(practiceWords, language)
  const correct = explained?.filter(({ chosen, right }) => chosen === right).length ?? 0
  return (
    <>
      <title>{`${say('tryTitle', tryCount)} · Alongside`}</title>
      <Page title={say('tryTitle', tryCount)} lead={explained ? say('tryResult', correct, explained.length) : say('tryLead')} back={{ href: '/practice-exam', text: say('toPractice') }} notice={changed && <Notice tone="info">{changedItemWords.tryAgain[language]}</Notice>}>
        {explained ? (
          <Section title={say('explained')}>
            {explained.map((item) => <ExplainedItem key={item.position} {...item} />)}
            <SourceNames />
          </Section>
        ) : <Questions set={set} version={version} items={items} />}
        {explained && (
          <Actions>
            <ButtonLink href={`/practice-exam/try?_set=${other}`}>{say('tryOthers')}</ButtonLink>
            <ButtonLink href="/practice-exam" kind="second">{say('toPractice')}</ButtonLink>
          </Actions>
        )}
      </Page>
    </>
  )
}
