import type { Messages } from '#platform/languages.ts'

/** The dates of an application and of a training certificate, each as a line of its own among all dates of a person. */
export const dateWords = {
  feeDue: { en: 'Last day for your application fee to arrive', es: 'Último día para que llegue la tarifa de su solicitud' },
  correctBy: { en: 'Last day to correct your application and send it again', es: 'Último día para corregir su solicitud y enviarla otra vez' },
  answerDue: { en: 'Our answer to your application is due', es: 'Fecha límite de nuestra respuesta a su solicitud' },
  approvalEnd: { en: 'Last day of your approval', es: 'Último día de su aprobación' },
  approvalEnded: {
    en: 'The approval has ended. You can start again with what you already gave us.',
    es: 'La aprobación terminó. Puede empezar otra vez con lo que ya nos dio.',
  },
  applicationEnded: { en: 'Last day on which your application was kept', es: 'Último día en que se guardó su solicitud' },
  applicationEndedEnd: {
    en: 'Something was still missing, and the application has ended. You can start again with what you already gave us.',
    es: 'Aún faltaba algo y la solicitud terminó. Puede empezar otra vez con lo que ya nos dio.',
  },
  trainingAnswer: { en: 'Our answer about your training certificate is due', es: 'Fecha límite de nuestra respuesta sobre su certificado de capacitación' },
  trainingCounts: { en: 'Last day your training certificate counts', es: 'Último día en que cuenta su certificado de capacitación' },
  trainingCountsEnd: {
    en: 'After that day a certificate of a newer training is needed.',
    es: 'Después de ese día se necesita el certificado de una capacitación más reciente.',
  },
} satisfies Messages
