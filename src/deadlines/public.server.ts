/** The next date that asks something of the person themself, for the frame of every page. */
export { nextDate } from './see-dates.server.ts'
