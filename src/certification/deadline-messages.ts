import type { Messages } from '#platform/languages.ts'

/** What is due about an application, by its number. */
export const deadlineWords = {
  awaitingFee: {
    en: (number: string) => `the last day to pay for application ${number}`,
    es: (number: string) => `último día para pagar la solicitud ${number}`,
  },
  returned: {
    en: (number: string) => `the last day to correct application ${number}`,
    es: (number: string) => `último día para corregir la solicitud ${number}`,
  },
  submitted: {
    en: (number: string) => `the last day to answer application ${number}`,
    es: (number: string) => `último día para responder a la solicitud ${number}`,
  },
  approved: {
    en: (number: string) => `the last day of the approval of application ${number}`,
    es: (number: string) => `último día de la aprobación de la solicitud ${number}`,
  },
  training: {
    en: (number: string) => `the last day to answer about the training certificate of application ${number}`,
    es: (number: string) => `último día para responder sobre el certificado de capacitación de la solicitud ${number}`,
  },
} satisfies Messages
