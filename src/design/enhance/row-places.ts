import { rowLinks } from './list-keys.ts'

interface Left {
  readonly list: string
  readonly rows: readonly string[]
}
const kept = 'rows'

/** A list keeps for this tab what it shows, so that a page that is opened from it knows its neighbours and the way back. */
export function keepRows(page: Document): void {
  const rows = rowLinks(page).map(({ pathname }) => pathname)
  if (rows.length === 0) return
  try {
    sessionStorage.setItem(kept, JSON.stringify({ list: location.pathname + location.search, rows } satisfies Left))
  } catch {
    // Nothing may be kept here: the way back leads to the whole list.
  }
}

/** The links to the one before and the one after, and the way back to the list as it was left (`data-row`). */
export function showNeighbours(page: Document): void {
  try {
    const { list, rows } = JSON.parse(sessionStorage.getItem(kept) ?? '') as Left
    const here = rows.indexOf(location.pathname)
    if (here < 0) return
    const ways: Record<string, string | undefined> = { list, before: rows[here - 1], after: rows[here + 1] }
    for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-row]')) {
      const to = ways[link.dataset.row!]
      if (!to) continue
      link.href = to
      link.hidden = false
      link.closest<HTMLElement>('[data-neighbours]')?.removeAttribute('hidden')
    }
  } catch {
    // Nobody came from a list.
  }
}
