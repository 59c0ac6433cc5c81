import { useLanguage } from '#design/language.tsx'
import { TextArea, TextField } from '#design/text-field.tsx'
import { languages, speak } from '#platform/languages.ts'
import { problemAt } from '#platform/problem-words.ts'
import { longestAddress, longestMeetingNote } from './meeting-form.ts'
import { meetingWords } from './meeting-messages.ts'
import type { Typed } from './typed-sitting.ts'

interface Props {
  readonly typed: Typed | undefined
  readonly problems: readonly { field?: string; text: string }[]
  /** Beside a choice of sites, not all of which are online. */
  readonly amongSites?: boolean
}

/** The address of an online meeting, and a short note beside it. */
export function MeetingFields({ typed, problems, amongSites = false }: Props) {
  const language = useLanguage()
  const say = speak(meetingWords, language)
  return (
    <>
      <TextField
        name="meeting" type="url" label={say('address')} hint={say(amongSites ? 'addressOnly' : 'addressHint')} value={typed?.meeting} maxLength={longestAddress + 100} dir="ltr" autoComplete="off"
        spellCheck={false} optional language={language} problem={problemAt(problems, 'meeting')}
      />
      {languages.map((one) => (
        <TextArea
          key={one} name={`meeting-note-${one}`} label={say(`note-${one}`)} hint={say('noteHint')} value={typed?.[`meeting-note-${one}`]} maxLength={longestMeetingNote} lang={one} rows={2} optional
          problem={problemAt(problems, `meeting-note-${one}`)} language={language}
        />
      ))}
    </>
  )
}
