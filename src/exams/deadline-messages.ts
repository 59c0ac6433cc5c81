import type { Messages } from '#platform/languages.ts'

/** What is due on the way to an exam, by the number of the request, of the application or of the accommodation. */
export const examDeadlineWords = {
  askUntil: {
    en: (number: string) => `the last day to ask for the exam with application ${number}`,
    es: (number: string) => `último día para pedir el examen con la solicitud ${number}`,
  },
  payUntil: {
    en: (number: string) => `the last day to pay for exam request ${number}`,
    es: (number: string) => `último día para pagar la petición de examen ${number}`,
  },
  answerDue: {
    en: (number: string) => `the last day to answer exam request ${number}`,
    es: (number: string) => `último día para responder a la petición de examen ${number}`,
  },
  accommodation: {
    en: (number: string) => `the last day to answer request ${number} for accommodations`,
    es: (number: string) => `último día para responder a la petición de adaptaciones ${number}`,
  },
  exam: { en: (number: string) => `the exam of request ${number}`, es: (number: string) => `examen de la petición ${number}` },
} satisfies Messages
