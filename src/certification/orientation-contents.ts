import type { Language } from '#platform/languages.ts'
import { minutesOf, type Orientation } from '#library/orientation.ts'
import type { OrientationProgress } from './orientation-progress.ts'

/** What the page with all parts shows: titles, minutes, what is done, and what is left. */
export function contentsOf(orientation: Orientation, language: Language, progress: OrientationProgress | undefined) {
  const parts = orientation.parts.map((part, place) => ({
    id: part.id, title: part.title[language], minutes: minutesOf(orientation, part, language), done: progress?.parts[place]?.done ?? false,
  }))
  const sum = (some: readonly { minutes: number }[]) => some.reduce((all, { minutes }) => all + minutes, 0)
  const left = parts.filter(({ done }) => !done)
  return { parts, minutes: sum(parts), minutesLeft: sum(left), done: parts.length - left.length }
}
