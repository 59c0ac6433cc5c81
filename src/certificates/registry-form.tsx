import { Actions, Button } from '#design/button.tsx'
import { TextField } from '#design/text-field.tsx'
import { speak, type Language } from '#platform/languages.ts'
import { registryWords } from './registry-messages.ts'

interface Props {
  readonly asked?: string
  readonly problem?: string | undefined
  readonly language: Language
}

/** One field for everything that can be checked. What is asked stands in the address: it can be bookmarked and sent on. */
export function RegistryForm({ asked, problem, language }: Props) {
  const say = speak(registryWords, language)
  return (
    <form className="form" role="search" action="/verify" method="get" noValidate>
      <TextField
        name="find" label={say('field')} hint={say('fieldHint')} value={asked} problem={problem} maxLength={200} autoComplete="off" spellCheck={false}
        language={language}
      />
      <Actions><Button>{say('check')}</Button></Actions>
    </form>
  )
}
