import { beat } from './beat.ts'
import { pageKeys } from './page-keys.ts'
import { showNeighbours } from './row-places.ts'
import { sheets } from './sheets.ts'

/** What only a page for deciding has (`data-work`): it is loaded there, and nowhere else; once its keys work it says so. */
export function workPage(page: Document): void {
  for (const improve of [sheets, pageKeys, showNeighbours, beat]) improve(page)
  page.querySelector<HTMLElement>('[data-work]')!.dataset.work = 'here'
}
