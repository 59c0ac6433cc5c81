import { timeInWords } from '#platform/dates.ts'
import type { Language } from '#platform/languages.ts'
import type { ShownLooks } from './looks-table.tsx'
import type { LooksOfDay } from './my-history.server.ts'

/** Looks as they are shown to whom they concern: with their times in words, and nothing that could tell who it was. */
export const shownLooks = (looks: readonly LooksOfDay[], language: Language, timeZone: string): ShownLooks[] =>
  looks.map(({ day, role, kind, way, people, times, first_at, last_at }) => ({
    day, role, kind, way, people, times, from: timeInWords(first_at, language, timeZone), to: timeInWords(last_at, language, timeZone),
  }))
