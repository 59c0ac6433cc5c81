/**
 * The only script of the product's pages: it improves forms and lists that work without it.
 */
import { autosave } from './design/enhance/autosave.ts'
import { focusSummary } from './design/enhance/focus-summary.ts'
import { listKeys } from './design/enhance/list-keys.ts'
import { submitOnce } from './design/enhance/submit-once.ts'

for (const improve of [autosave, submitOnce, focusSummary, listKeys]) improve(document)
