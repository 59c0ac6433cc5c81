import { Choices } from '#design/choices.tsx'
import { useLanguage } from '#design/language.tsx'
import { TextField } from '#design/text-field.tsx'
import { speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { entityWords, words } from './messages.ts'
import { entityKinds, longestPlaces, longestProviderName } from './provider-form.ts'
import type { Typed } from './typed-day.ts'

interface Props {
  readonly typed: Typed | undefined
  readonly problems: readonly { field?: string; text: string }[]
}

/** What is known of a provider, to be typed. */
export function ProviderFields({ typed, problems }: Props) {
  const language = useLanguage()
  const say = speak(words, language)
  const field = (name: string) => ({ name, language, problem: problemAt(problems, name), value: typed?.[name] })
  return (
    <>
      <TextField {...field('name')} label={say('name')} hint={say('nameHint')} maxLength={longestProviderName} autoComplete="off" />
      <Choices
        name="entity" kind="radio" legend={say('entity')} chosen={[typed?.entity ?? '']} language={language} problem={problemAt(problems, 'entity')}
        options={entityKinds.map((value) => ({ value, label: entityWords[value][language] }))}
      />
      <TextField {...field('website')} label={say('website')} hint={say('websiteHint')} optional inputMode="url" autoComplete="off" dir="ltr" />
      <TextField {...field('counties')} label={say('counties')} hint={say('countiesHint')} maxLength={longestPlaces} autoComplete="off" />
      <Choices
        name="online" kind="checkbox" legend={say('teachesOnline')} chosen={[typed?.online ?? '']} language={language}
        options={[{ value: 'yes', label: say('yesOnline') }]}
      />
    </>
  )
}
