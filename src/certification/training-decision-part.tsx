import { Actions, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { speak } from '#platform/languages.ts'
import type { SeenTrainingDecision } from './see-training-review.server.ts'
import type { TrainingDecisionKind } from './training-letter.ts'
import { trainingReviewWords } from './training-review-messages.ts'
import { DecidedJustNow, DecisionsUntilNow, WaitingDecision } from './waiting-decision.tsx'

interface Props {
  readonly decision: SeenTrainingDecision
  readonly id: string
}

/** The key of each decision on the page of a certificate. */
export const trainingKeys: Record<TrainingDecisionKind, string | undefined> = { accept: 'a', refuse: 'd', reopen: undefined }

/** What can be decided, each a page with its letter; or what was decided and has not left. */
export function TrainingDecisionPart({ decision: { ways, waiting, formId }, id }: Props) {
  const say = speak(trainingReviewWords, useLanguage())
  if (waiting) return <WaitingDecision title={say(`waiting-${waiting.kind}`)} page={`/review/training/${id}`} {...{ waiting, formId }} />
  if (ways.length === 0) return null
  return (
    <Section title={say('decide')}>
      {ways.includes('reopen') && <p>{say('reopenMeans')}</p>}
      <Actions>
        {ways.map((kind, place) => (
          <ButtonLink key={kind} href={`/review/training/${id}/${kind}`} kind={place === 0 && kind !== 'reopen' ? 'main' : 'second'} shortcut={trainingKeys[kind]}>
            {say(kind)}
          </ButtonLink>
        ))}
      </Actions>
    </Section>
  )
}

/** On the list: what was just decided. */
export function JustDecidedTraining({ decision: { waiting, formId }, id, name }: Props & { readonly name: string }) {
  const say = speak(trainingReviewWords, useLanguage())
  return waiting && <DecidedJustNow title={`${say(`waiting-${waiting.kind}`)}: ${name}`} page={`/review/training/${id}`} open={say('openIt')} {...{ waiting, formId }} />
}

/** Every decision until now. */
export function PastTrainingDecisions({ decision: { past } }: Pick<Props, 'decision'>) {
  const say = speak(trainingReviewWords, useLanguage())
  return <DecisionsUntilNow past={past.map((one) => ({ ...one, title: say(`waiting-${one.kind}`) }))} />
}
