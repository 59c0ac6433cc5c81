import { Folded } from '#design/folded.tsx'
import { useLanguage } from '#design/language.tsx'
import { speak } from '#platform/languages.ts'
import { assignmentWords } from './assignment-messages.ts'

/** A quiet way out for a reviewer who knows the person: what it means, folded away, and the page on which it is said. */
export function IKnowThisPerson({ reference }: { readonly reference: string }) {
  const say = speak(assignmentWords, useLanguage())
  return (
    <Folded title={say('iKnow')}>
      <p>{say('iKnowWhen')}</p>
      <p><a href={`/review/${reference}/conflict`}>{say('iKnowOpen')}</a></p>
    </Folded>
  )
}
