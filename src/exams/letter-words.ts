import type { Messages } from '#platform/languages.ts'

/** Sentences that letters about exams are told, by how things stand. */
export const letterWords = {
  tryAgain: {
    en: (left: string, until: string, fee: string, days: number) => `You have ${left} left. To take it again, ask by ${until} and pay ${fee}. We answer within ${days} days of your payment.`,
    es: (left: string, until: string, fee: string, days: number) => `Le ${left}. Para presentarlo otra vez, pídalo a más tardar el ${until} y pague ${fee}. Respondemos en un plazo de ${days} días después de su pago.`,
  },
  left: {
    en: (left: number) => (left === 1 ? '1 attempt' : `${left} attempts`),
    es: (left: number) => (left === 1 ? 'queda 1 intento' : `quedan ${left} intentos`),
  },
  askFree: {
    en: (until: string) => `Ask for it by ${until}. There is no new fee.`, es: (until: string) => `Pídalo a más tardar el ${until}. No hay otra tarifa.`,
  },
  noAttempts: {
    en: (end: string) => `All attempts of this approval are used. After it ends on ${end} you can start a new application with what you already gave us.`,
    es: (end: string) => `Ya usó todos los intentos de esta aprobación. Cuando termine, el ${end}, puede empezar otra solicitud con lo que ya nos dio.`,
  },
  tooLate: {
    en: (until: string, end: string) => `The last day to ask for another try was ${until}. After your approval ends on ${end} you can start a new application with what you already gave us.`,
    es: (until: string, end: string) => `El último día para pedir otro intento fue el ${until}. Cuando termine su aprobación, el ${end}, puede empezar otra solicitud con lo que ya nos dio.`,
  },
  over: {
    en: 'Your approval has ended. You can start a new application with what you already gave us.',
    es: 'Su aprobación terminó. Puede empezar otra solicitud con lo que ya nos dio.',
  },
  missedCounts: { en: 'This counts as one of your attempts.', es: 'Esto cuenta como uno de sus intentos.' },
  missedFree: { en: 'This does not count as an attempt.', es: 'Esto no cuenta como intento.' },
  chooseDate: { en: 'Choose where and when', es: 'Elija dónde y cuándo' },
  companyWrites: { en: 'See how you get your appointment', es: 'Vea cómo recibe su cita' },
  orCall: { en: (phone: string) => `Or call us: ${phone}.`, es: (phone: string) => `O llámenos: ${phone}.` },
} satisfies Messages
