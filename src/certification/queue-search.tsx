import { Actions, Button, ButtonLink } from '#design/button.tsx'
import { useLanguage } from '#design/language.tsx'
import { Notice } from '#design/notice.tsx'
import { TextField } from '#design/text-field.tsx'
import { sayQueue } from './queue-words.ts'
import { longestSearch } from './search-query.ts'

interface SearchProps {
  readonly typed?: string | undefined
  readonly problem?: 'searchTooLong' | 'searchNoLetters' | undefined
}

/** Finds one application among all that were sent. A form of its own: what is filtered does not narrow it. */
export function QueueSearch({ typed, problem }: SearchProps) {
  const language = useLanguage()
  const say = sayQueue(language)
  return (
    <form className="search" role="search" action="/review">
      <TextField
        type="search" name="q" label={say('search')} hint={say('searchHint')} value={typed} maxLength={longestSearch} spellCheck={false}
        autoComplete="off" problem={problem && say(problem)} language={language}
      />
      <Button kind="second">{say('searchButton')}</Button>
    </form>
  )
}

/** What to do when nothing was found. */
export function NothingFound() {
  const say = sayQueue(useLanguage())
  return (
    <>
      <Notice tone="info" title={say('foundNothing')}>{say('foundNothingText')}</Notice>
      <Actions><ButtonLink href="/review" kind="second">{say('backToQueue')}</ButtonLink></Actions>
    </>
  )
}
