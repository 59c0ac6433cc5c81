/**
 * Do a month and a day in digits, which are no day of the calendar, become one when they change places? Many a person copies the date from
 * an ID, where the month comes first; in Spanish a form asks for the day first.
 */
export const isSwapped = (month: string, day: string): boolean => Number(month) > 12 && Number(month) <= 31 && Number(day) <= 12
