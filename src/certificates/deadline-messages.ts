import type { Messages } from '#platform/languages.ts'

/** What ends of a certificate, by its number. */
export const certificateDeadlineWords = {
  valid_through: {
    en: (number: string) => `the last day of certificate ${number}`, es: (number: string) => `último día del certificado ${number}`,
  },
  renewable_through: {
    en: (number: string) => `the last day to bring back certificate ${number}`, es: (number: string) => `último día para recuperar el certificado ${number}`,
  },
} satisfies Messages
