import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { speak } from '#platform/languages.ts'
import type { NameComparison, NameDifference } from './compare-names.ts'
import { nameWords } from './name-change-messages.ts'

const said = { same: 'compareSame', sameButForWriting: 'compareWriting', partly: 'comparePartly', different: 'compareDifferent' } as const

type Say = ReturnType<typeof speak<typeof nameWords>>

/** One difference in a sentence, with the words as they were typed: the name until now first. */
function inWords({ what, inApplication = '', onId = '' }: NameDifference, say: Say): string {
  switch (what) {
    case 'onlyOnId': return say('onlyNew', onId)
    case 'onlyInApplication': return say('onlyOld', inApplication)
    case 'orderSwapped': return say('swapped')
    case 'partedDifferently': return say('parted')
    default: return say('writtenAs', inApplication, onId)
  }
}

interface Props {
  /** With the words that both names have: with another family name, say, the given names stay. */
  readonly comparison: NameComparison & { readonly stays: readonly string[] }
}

/** What changes from the old name to the new one, and what stays. */
export function NameChangeComparison({ comparison: { match, differs, stays } }: Props) {
  const say = speak(nameWords, useLanguage())
  return (
    <Notice tone="info" title={say('compareTitle')}>
      <p>{match === 'different' && stays.length > 0 ? say('compareStays', stays.join(' ')) : say(said[match])}</p>
      {differs.length > 0 && <ul>{differs.map((one, i) => <li key={i}>{inWords(one, say)}</li>)}</ul>}
    </Notice>
  )
}
