import { useLanguage } from '#design/language.tsx'
import { TextArea, TextField } from '#design/text-field.tsx'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { letterWords } from './letter-messages.ts'
import type { AddressField, TypedAddress } from './postal-address.ts'

interface Props {
  readonly kind: TypedAddress['kind']
  readonly typed: Readonly<Record<string, string>>
  readonly problems: readonly { field?: string; text: string }[]
}

/** The fields of a postal address: here each part in its own, elsewhere line by line. */
export function AddressFields({ kind, typed, problems }: Props) {
  const language = useLanguage()
  const say = speak(letterWords, language)
  const field = (name: AddressField) => ({ name, label: say(name), value: typed[name], language, problem: problemAt(problems, name) })
  const name = <TextField {...field('nameLine')} hint={say('nameLineHint')} autoComplete="name" />
  if (kind === 'other') return <>{name}<TextArea {...field('freeLines')} hint={say('freeLinesHint')} rows={4} /></>
  return (
    <>
      {name}
      <TextField {...field('street')} autoComplete="address-line1" />
      <TextField {...field('more')} autoComplete="address-line2" optional />
      <TextField {...field('city')} autoComplete="address-level2" width="medium" />
      <TextField {...field('state')} value={typed.state ?? 'CA'} autoComplete="address-level1" width="short" />
      <TextField {...field('zip')} autoComplete="postal-code" inputMode="numeric" width="short" />
    </>
  )
}
