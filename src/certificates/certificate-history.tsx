import { useLanguage } from '#design/language.tsx'
import { Path, type PathStep } from '#design/path.tsx'
import { dateInWords } from '#platform/dates.ts'
import { speak } from '#platform/languages.ts'
import { certificateWords } from './messages.ts'
import { reasonWords } from './reason-messages.ts'
import type { ShownStep } from './see-certificate.server.ts'

type StepKey = Extract<keyof typeof certificateWords, `step-${string}`>

/** Everything that happened with a certificate, the last first, with why; who did it only where it is known. */
export function CertificateHistory({ steps }: { readonly steps: readonly ShownStep[] }) {
  const language = useLanguage()
  const say = speak(certificateWords, language)
  const shown = steps.map(({ step, reason, note, by, byRole, on }): PathStep => ({
    title: say(`step-${step}` as StepKey), state: 'done', when: dateInWords(on, language),
    who: by ? say('by', by) : byRole === 'programManager' ? say('byManager') : undefined,
    detail: reason && <><p>{reasonWords[reason][language]}</p>{note && <p dir="auto">{note}</p>}</>,
  }))
  return <Path label={say('history')} steps={shown} language={language} />
}

interface NamesProps {
  readonly names: readonly { readonly id: string; readonly name: string; readonly from: string }[]
}

/** The names that a certificate carried, where there was more than one. */
export function CertificateNames({ names }: NamesProps) {
  const language = useLanguage()
  const say = speak(certificateWords, language)
  if (names.length < 2) return null
  return (
    <>
      <h3>{say('names')}</h3>
      <ul>{names.map(({ id, name, from }) => <li key={id}><span dir="auto">{name}</span>, {say('nameFrom', dateInWords(from, language))}</li>)}</ul>
      <p>{say('namesNote')}</p>
    </>
  )
}
