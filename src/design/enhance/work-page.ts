/** What only a page for deciding has (`data-work`): it is loaded there, and nowhere else. */
import { beat } from './beat.ts'
import { pageKeys } from './page-keys.ts'
import { showNeighbours } from './row-places.ts'
import { sheets } from './sheets.ts'

for (const improve of [sheets, pageKeys, showNeighbours, beat]) improve(document)
