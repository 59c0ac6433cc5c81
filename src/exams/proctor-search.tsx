import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { Hidden } from '#design/form.tsx'
import { useLanguage } from '#design/language.tsx'
import { TextField } from '#design/text-field.tsx'
import { speak } from '#platform/languages.ts'
import { proctorListWords } from './proctor-list-messages.ts'

interface FindPersonProps {
  readonly address: string
  readonly view: string
  readonly find: string
}

/** One of many at a sitting, by a part of their name. */
export function FindPerson({ address, view, find }: FindPersonProps) {
  const language = useLanguage()
  const say = speak(proctorListWords, language)
  return (
    <form className="form" action={address} role="search">
      {view !== 'all' && <Hidden name="view" value={view} />}
      <TextField type="search" name="q" label={say('find')} hint={say('findHint')} value={find} maxLength={120} autoComplete="off" spellCheck={false} width="medium" language={language} />
      <Actions>
        <Button kind="second">{say('findButton')}</Button>
        {find && <ButtonLink kind="quiet" href={address}>{say('findAll')}</ButtonLink>}
      </Actions>
    </form>
  )
}
