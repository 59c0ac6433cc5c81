import { languages, type Language } from '#platform/languages.ts'
import type { Problem } from '#platform/problems.ts'
import { tidyText } from '#platform/unseen-signs.ts'
import type { Typed } from './typed-sitting.ts'

export const longestAddress = 500
export const longestMeetingNote = 300

/** Where the proctor and the candidates of an online sitting see each other. */
export interface Meeting {
  readonly address: string
  /** For example a telephone number, for those who lose the picture. */
  readonly note: Readonly<Record<Language, string>> | undefined
}

/** An address that a browser opens as it stands; none when it is no `https` address of a place on the internet. */
function addressIn(text: string): URL | undefined {
  const url = /^https:\/\/\S+$/i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  return url && url.hostname.includes('.') ? url : undefined
}

function problemsOfAddress(text: string): Problem[] {
  const url = addressIn(text)
  if (!url) return [{ code: 'meetingAddressWrong', field: 'meeting' }]
  if (url.username !== '' || url.password !== '' || /^https:\/\/[^/?#]*@/i.test(text)) return [{ code: 'meetingAddressSecret', field: 'meeting' }]
  return url.href.length > longestAddress ? [{ code: 'meetingAddressTooLong', field: 'meeting', facts: { most: longestAddress } }] : []
}

function problemsOfNote(note: Readonly<Record<Language, string>>, hasAddress: boolean): Problem[] {
  const written = languages.filter((language) => note[language] !== '')
  if (written.length > 0 && !hasAddress) return [{ code: 'meetingNoteAlone', field: 'meeting' }]
  return languages.flatMap((language) => [
    ...(written.length > 0 && note[language] === '' ? [{ code: 'meetingNoteOneLanguage', field: `meeting-note-${language}` }] : []),
    ...(note[language].length > longestMeetingNote ? [{ code: 'meetingNoteTooLong', field: `meeting-note-${language}`, facts: { most: longestMeetingNote } }] : []),
  ])
}

/**
 * The meeting of an online exam as a manager typed it; `none` when the fields are empty. Only `https`, and no name or password before the
 * address: whoever looks over a shoulder would read it.
 */
export function readMeeting(typed: Typed): { readonly meeting: Meeting | 'none' } | { readonly problems: readonly Problem[] } {
  const text = tidyText(typed.meeting ?? '')
  const note = Object.fromEntries(languages.map((language) => [language, tidyText(typed[`meeting-note-${language}`] ?? '')])) as Record<Language, string>
  const problems = [...(text === '' ? [] : problemsOfAddress(text)), ...problemsOfNote(note, text !== '')]
  if (problems.length > 0) return { problems }
  return { meeting: text === '' ? 'none' : { address: addressIn(text)!.href, note: note.en === '' ? undefined : note } }
}

/** The same as the fields of a form hold it. */
export const fieldsOfMeeting = (meeting: Meeting | undefined): Record<string, string> =>
  ({ meeting: meeting?.address ?? '', ...Object.fromEntries(languages.map((language) => [`meeting-note-${language}`, meeting?.note?.[language] ?? ''])) })
