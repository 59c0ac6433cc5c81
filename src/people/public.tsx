/** The letters about an application, for the screen of the person who decides; `lettersBeside` of `public.server.ts` gives them. */
export { LettersBeside } from './letters-beside.tsx'
/** How many letters wait for staff, for the top of a queue; nothing when none do. `letterCounts` of `public.server.ts` counts them. */
export { LettersWaiting } from './letters-waiting.tsx'
