import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { speak } from '#platform/languages.ts'
import type { NameComparison as Comparison } from '#people/public.ts'
import { documentWords } from './document-messages.ts'

const said = { same: 'compareSame', sameButForWriting: 'compareWriting', partly: 'comparePartly', different: 'compareDifferent' } as const

/** Whether the name on the ID is the legal name, kindly: nothing here holds up sending. Source: GUIDE, initial application process, document 1. */
export function NameComparison({ comparison: { result }, reference }: { readonly comparison: Comparison; readonly reference: string }) {
  const say = speak(documentWords, useLanguage())
  const fine = result === 'same' || result === 'sameButForWriting'
  return (
    <Notice tone={fine ? 'success' : 'warning'} title={say(fine ? 'compareSameTitle' : 'compareTitle')}>
      {say(said[result])}{' '}
      {!fine && <a href={`/apply/${reference}/name`}>{say('changeLegalName')}</a>}
    </Notice>
  )
}
