import { refuseIf, type Problem } from '#platform/problems.ts'

/** As long as the name of a calendar may be, in letters as people count them or nearly so. */
export const longestName = 60
/** As many addresses as a person can have: devices and calendars of one person, with room to spare. */
export const mostCalendars = 10

export interface NewCalendar {
  readonly name: string
  readonly fullWords: boolean
}

const problemsOf = (name: string, words: string | undefined): Problem[] => [
  ...(name === '' ? [{ code: 'calendarNameMissing', field: 'name' }] : []),
  ...([...name].length > longestName ? [{ code: 'calendarNameTooLong', field: 'name', facts: { most: longestName } }] : []),
  ...(words !== 'full' && words !== 'quiet' ? [{ code: 'calendarWordsMissing', field: 'words' }] : []),
]

/** An address as it was asked for. @throws {Refused} */
export function readCalendar({ name = '', words }: Readonly<Record<string, string>>): NewCalendar {
  const tidied = name.normalize('NFC').replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
  refuseIf(problemsOf(tidied, words))
  return { name: tidied, fullWords: words === 'full' }
}
