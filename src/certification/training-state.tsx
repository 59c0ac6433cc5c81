import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Form, Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords, isBefore } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { PointText } from './correction-notes.tsx'
import { applicationProblems } from './problems-in-words.ts'
import type { TrainingPage } from './see-training.server.ts'
import { hoursInWords, inQuarters } from './training-hours.ts'
import { trainingWords } from './training-messages.ts'
import { TrainingFacts } from './training-parts.tsx'

type Current = NonNullable<TrainingPage['current']>
interface Props {
  readonly seen: TrainingPage
  readonly current: Current
}

/** Where the certificate is, in a sentence; why, where it was refused or is read again; and what the rules find in one that is kept. */
function WhereItIs({ seen: { today }, current }: Props) {
  const language = useLanguage()
  const say = speak(trainingWords, language)
  const on = (date: string | null) => dateInWords(date!, language)
  const points = current.told.map((point, i) => <PointText key={i} point={point} />)
  if (current.state === 'accepted') {
    return current.isOver ? <Notice tone="warning">{say('acceptedOver', on(current.countsThrough))}</Notice>
      : <Notice tone="success">{say('acceptedText', on(current.decidedOn), on(current.countsThrough))}</Notice>
  }
  if (current.state === 'refused') {
    return <Notice tone="warning"><p>{say('refusedText', on(current.decidedOn))}</p>{points}<p>{say('refusedNext')}</p></Notice>
  }
  if (current.state === 'inReview') {
    const late = isBefore(current.reviewDueOn!, today)
    return (
      <>
        {points.length > 0 && <Notice tone="info"><p>{say('reopenedText')}</p>{points}</Notice>}
        <p>{say(late ? 'inReviewLate' : 'inReviewText', on(current.reviewDueOn))}</p>
      </>
    )
  }
  if (current.problems.length === 0) return <p>{say('storedText')}</p>
  return (
    <Notice tone="warning" title={say('notFineTitle')}>
      {applicationProblems(current.problems, language).map(({ text }) => <p key={text}>{text}</p>)}
    </Notice>
  )
}

/** What can be done with it: replace what is kept, remove what is kept or was refused. */
function WhatCanBeDone({ seen, current }: Props) {
  const language = useLanguage()
  const say = speak(trainingWords, language)
  if (current.state !== 'stored' && current.state !== 'refused') return null
  return (
    <>
      {current.state === 'stored' && <p>{say('removeLead')}</p>}
      <Form formId={seen.removeForm} language={language}>
        <Hidden name="_do" value="remove" />
        <Hidden name="_certificate" value={current.id} />
        <Actions>
          {current.state === 'stored' && seen.open && !seen.form && <ButtonLink href="?form#add" kind="second">{say('replace')}</ButtonLink>}
          <Button kind="quiet">{say('removeRefused')}</Button>
        </Actions>
      </Form>
    </>
  )
}

/** The certificate that is there: where it is, what it says, and what can be done with it. */
export function TrainingNow({ seen, current }: Props) {
  const say = speak(trainingWords, useLanguage())
  return (
    <Section title={say(`state-${current.state}`)}>
      <WhereItIs seen={seen} current={current} />
      <TrainingFacts current={current} reference={seen.reference} />
      <WhatCanBeDone seen={seen} current={current} />
    </Section>
  )
}

/** What providers issued here: one press, and no paper. */
export function IssuedTrainings({ issued }: Pick<TrainingPage, 'issued'>) {
  const language = useLanguage()
  const say = speak(trainingWords, language)
  if (issued.length === 0) return null
  return (
    <Section title={say('issuedTitle')}>
      {issued.map(({ id, providerName, hours, completedOn, formId }) => (
        <Form key={id} formId={formId} language={language}>
          <Hidden name="_do" value="use" />
          <Hidden name="_completion" value={id} />
          <p>{say('useText', providerName, hoursInWords(inQuarters(hours), language), dateInWords(completedOn, language))}</p>
          <Actions><Button>{say('use')}</Button></Actions>
        </Form>
      ))}
    </Section>
  )
}
