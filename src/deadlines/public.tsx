/** The next date that asks something of the person, in one line of the frame. */
export { NextDate } from './next-date.tsx'
