import type { Item } from '#library/exam-items.ts'

/** What may be said of an item without opening it. */
export interface ItemEntry {
  readonly id: string
  readonly version: number
  readonly competency: string
  /** What its words and its key are known by, where a release may change them; none: a version never has other ones. */
  readonly words?: string | null
}
/** An item as a form names it. One whose words are no longer those that were drawn is in no source any more. */
export type DrawnItem = Pick<ItemEntry, 'id' | 'version' | 'words'>

/**
 * Where items come from: the public sample bank, or the confidential one of a certifying body. It is got before a unit of work is opened
 * (`sourceOf`), because reading it may need one; what it then answers is in memory.
 */
export interface ItemSource {
  /** None: the public sample bank. */
  readonly bankId: string | null
  /** Says which items it had: another list of active items, or other words in one, is another version. */
  readonly version: string
  /** The items that may be drawn now. */
  list(): readonly ItemEntry[]
  /**
   * Items with their words and keys, in the order asked, those retired since then too; one that cannot be found as it was drawn is left out.
   * What it returns never goes to a browser as it is: see `shownItem`.
   */
  open(items: readonly DrawnItem[]): readonly Item[]
}
