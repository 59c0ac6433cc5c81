import { useLanguage } from '#design/language.tsx'
import { Facts } from '#design/summary-list.tsx'
import { languageNames, speak, type Language } from '#platform/languages.ts'
import { scheduleWords } from './schedule-messages.ts'
import { whenInWords } from './sitting-times.ts'

interface Shown {
  readonly startsAt: Date
  readonly minutes: number
  readonly timeZone: string
  readonly kind: 'inPerson' | 'online'
  readonly site: string
  readonly address: string | undefined
}

/** Where a sitting is, in one line. */
export function Where({ kind, site, address }: Pick<Shown, 'kind' | 'site' | 'address'>) {
  const say = speak(scheduleWords, useLanguage())
  return <>{kind === 'online' ? say('online') : <>{site}<br />{address}</>}</>
}

/** When, where, in which language and how long. */
export function SittingFacts({ sitting, examLanguage }: { readonly sitting: Shown; readonly examLanguage: Language }) {
  const language = useLanguage()
  const say = speak(scheduleWords, language)
  return (
    <Facts facts={[
      { term: say('when'), detail: whenInWords(sitting, language) }, { term: say('where'), detail: <Where {...sitting} /> },
      { term: say('language'), detail: languageNames[examLanguage] }, { term: say('lasts'), detail: say('minutes', sitting.minutes) },
    ]} />
  )
}
