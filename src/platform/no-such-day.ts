/**
 * Why a month and a day in digits are no day of the calendar. Many a person copies the date from an ID, where the month comes first;
 * in Spanish the form asks for the day first.
 */
export const whyNoSuchDay = (month: string, day: string): 'dayAndMonthSwapped' | 'dateNotReal' =>
  (Number(month) > 12 && Number(month) <= 31 && Number(day) <= 12 ? 'dayAndMonthSwapped' : 'dateNotReal')
