/**
 * The only script of the product's pages: it improves forms and lists that work without it.
 */
import { autosave } from './design/enhance/autosave.ts'
import { focusSummary } from './design/enhance/focus-summary.ts'
import { listKeys } from './design/enhance/list-keys.ts'
import { keepRows } from './design/enhance/row-places.ts'
import { submitOnce } from './design/enhance/submit-once.ts'
import { upload } from './design/enhance/upload.ts'
import { waitOnline } from './design/enhance/wait-online.ts'

// Files come before the second of two clicks: a form that is sent by script is not sent by the browser.
upload(document, () => {
  autosave(document)
  focusSummary(document)
})
for (const improve of [waitOnline, autosave, submitOnce, focusSummary, listKeys, keepRows]) improve(document)
if (document.querySelector('[data-work]')) void import('./design/enhance/work-page.ts').then(({ workPage }) => workPage(document))
if (document.querySelector('[data-offline-check]')) void import('./design/enhance/offline-check.ts').then(({ offlineCheck }) => offlineCheck(document))
if (document.querySelector('[data-device-check]')) void import('./design/enhance/device-check-page.ts').then(({ deviceCheck }) => deviceCheck(document))
if (document.querySelector('[data-question], [data-time-left]')) void import('./design/enhance/question.ts').then(({ question }) => question(document))
if (document.querySelector('[data-refresh]')) void import('./design/enhance/refresh.ts').then(({ refresh }) => refresh(document))
