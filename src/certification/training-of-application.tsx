import { useLanguage } from '#design/language.tsx'
import { Section } from '#design/page.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak, type Language } from '#platform/languages.ts'
import type { TrainingOfApplication as Found } from './see-training-review.server.ts'
import { trainingReviewWords } from './training-review-messages.ts'

function whereItIs({ state, reviewDueOn, decidedOn }: NonNullable<Found>, language: Language): string {
  const say = speak(trainingReviewWords, language)
  const on = (date: string | null) => dateInWords(date!, language)
  switch (state) {
    case 'inReview': return say('besideInReview', on(reviewDueOn))
    case 'accepted': return say('besideAccepted', on(decidedOn))
    case 'refused': return say('besideRefused', on(decidedOn))
    case 'stored': return say('besideStored')
    case 'removed': return say('besideRemoved')
  }
}

/** The training certificate on the screen of its application: where it is, and the way there. Nothing before one was handed in. */
export function TrainingOfApplication({ training }: { readonly training: Found }) {
  const language = useLanguage()
  const say = speak(trainingReviewWords, language)
  if (!training) return null
  return (
    <Section title={say('besideTitle')} id="training">
      <p>{whereItIs(training, language)}</p>
      <p><a href={`/review/training/${training.id}`}>{say('besideOpen')}</a></p>
    </Section>
  )
}
