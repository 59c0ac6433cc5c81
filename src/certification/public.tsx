/** What the program says about one thing that is to be corrected, or why it decided as it did. */
export { PointText } from './correction-notes.tsx'
