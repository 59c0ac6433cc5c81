import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { speak } from '#platform/languages.ts'
import { trainingReviewWords } from './training-review-messages.ts'

/** Tells staff that training certificates wait for an answer, and leads there. Nothing when there are none. */
export function TrainingWaiting({ count }: { readonly count: number }) {
  const say = speak(trainingReviewWords, useLanguage())
  if (count === 0) return null
  return <Notice tone="info"><p>{say('waitingNotice', count)} <a href="/review/training">{say('toQueue', count)}</a></p></Notice>
}
