import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { speak } from '#platform/languages.ts'
import { trainingReviewWords } from './training-review-messages.ts'

/** Tells staff that training certificates wait for an answer, or were withdrawn by their providers, and leads there. Nothing when there are none. */
export function TrainingWaiting({ waiting, withdrawn }: { readonly waiting: number; readonly withdrawn: number }) {
  const say = speak(trainingReviewWords, useLanguage())
  return (
    <>
      {waiting > 0 && <Notice tone="info"><p>{say('waitingNotice', waiting)} <a href="/review/training">{say('toQueue', waiting)}</a></p></Notice>}
      {withdrawn > 0 && (
        <Notice tone="warning"><p>{say('withdrawnNotice', withdrawn)} <a href="/review/training?view=withdrawn">{say('toQueue', withdrawn)}</a></p></Notice>
      )}
    </>
  )
}
