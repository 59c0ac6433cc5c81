/** What the program says about one thing that is to be corrected, or why it decided as it did. */
export { PointText } from './correction-notes.tsx'
/** Where a person's own application is, on the first page. */
export { MyApplication } from './my-application.tsx'
