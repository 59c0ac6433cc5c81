import type { Item } from '#library/exam-items.ts'
import type { Language } from '#platform/languages.ts'
import { optionAt } from './answering.ts'

/** What of an item goes to a page: words alone. No letter, no key, no explanation, no source, no id. */
export interface ShownItem {
  readonly stem: string
  /** In this person's order. */
  readonly options: readonly string[]
}

/** An item in the language of the assessment, its options in the order in which they were drawn. */
export const shownItem = (item: Item, order: string, language: Language): ShownItem => ({
  stem: item.stem[language],
  options: [1, 2, 3, 4].map((place) => item.options[optionAt(order, place)!][language]),
})
