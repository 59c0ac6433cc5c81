import { Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { speak } from '#platform/languages.ts'
import type { NameDifference } from '#people/public.ts'
import { documentWords } from './document-messages.ts'
import { differs, type PrintedName } from './printed-name.ts'

const said = { same: 'compareSame', sameButForWriting: 'compareWriting', partly: 'comparePartly', different: 'compareDifferent' } as const

type Say = ReturnType<typeof speak<typeof documentWords>>

/** One difference in a sentence, with the words as they were typed. */
function inWords({ what, inApplication = '', onId = '' }: NameDifference, say: Say): string {
  switch (what) {
    case 'onlyOnId': return say('onlyOnId', onId)
    case 'onlyInApplication': return say('onlyInApplication', inApplication)
    case 'orderSwapped': return say('orderSwapped')
    default: return say('writtenAs', inApplication, onId)
  }
}

interface Props {
  readonly comparison: PrintedName
  readonly reference: string
}

const Differences = ({ comparison, say }: { readonly comparison: PrintedName; readonly say: Say }) =>
  comparison.differs.length > 0 && <ul>{comparison.differs.map((one, i) => <li key={i}>{inWords(one, say)}</li>)}</ul>

/** The same for whoever compares the name with the picture of the ID. */
export function ReviewNames({ comparison }: Pick<Props, 'comparison'>) {
  const say = speak(documentWords, useLanguage())
  const fine = !differs(comparison)
  return (
    <Notice tone={fine ? 'success' : 'warning'} title={say(fine ? 'reviewSameTitle' : 'reviewDiffersTitle')}>
      {say(fine ? 'reviewSame' : 'reviewDiffers')}
      <Differences comparison={comparison} say={say} />
    </Notice>
  )
}

/** Whether the name on the ID is the legal name, kindly: nothing here holds up sending. Source: GUIDE, initial application process, document 1. */
export function NameComparison({ comparison, reference }: Props) {
  const say = speak(documentWords, useLanguage())
  const fine = !differs(comparison)
  return (
    <div id="names">
      <Hidden name="compared" value={comparison.of} />
      <Notice tone={fine ? 'success' : 'warning'} title={say(fine ? 'compareSameTitle' : 'compareTitle')}>
        <Differences comparison={comparison} say={say} />
        {say(said[comparison.match])}{' '}
        {!fine && <a href={`/apply/${reference}/name`}>{say('changeLegalName')}</a>}
      </Notice>
    </div>
  )
}
