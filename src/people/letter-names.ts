import type { Said } from '#platform/languages.ts'

/** What staff call each letter about something that the program has in hand. Its subject says nothing, on purpose. */
export const letterNames: Readonly<Record<string, Said>> = {
  'application-received': { en: 'We have your application', es: 'Recibimos su solicitud' },
  'application-fee-due': { en: 'The fee is due', es: 'Falta pagar la tarifa' },
  'fee-received': { en: 'The fee came in', es: 'Llegó la tarifa' },
  'payment-returned': { en: 'The check came back', es: 'El cheque fue devuelto' },
  'application-reminder': { en: 'Reminder', es: 'Recordatorio' },
  'application-correction-reminder': { en: 'Reminder of corrections', es: 'Recordatorio de correcciones' },
  'application-not-corrected': { en: 'The application has ended without corrections', es: 'La solicitud terminó sin correcciones' },
  'application-void': { en: 'The application has ended', es: 'La solicitud terminó' },
  'application-withdrawn': { en: 'The application was taken back', es: 'La solicitud fue retirada' },
  'application-received-again': { en: 'We have your corrections', es: 'Recibimos sus correcciones' },
  'application-returned': { en: 'Corrections asked for', es: 'Correcciones pedidas' },
  'application-denied': { en: 'Denial', es: 'Denegación' },
  'application-reopened': { en: 'The decision was taken back', es: 'Se anuló la decisión' },
  'application-approved': { en: 'Approval', es: 'Aprobación' },
  'application-ends-soon': { en: 'Reminder: the approval ends', es: 'Recordatorio: la aprobación termina' },
  'application-expired': { en: 'The approval has ended', es: 'La aprobación terminó' },
  'application-open-again': { en: 'Open again: the check had come in time', es: 'Abierta otra vez: el cheque llegó a tiempo' },
  'question-answered': { en: 'A question was answered', es: 'Respuesta a una pregunta' },
  'question-noted': { en: 'A question was noted', es: 'Se anotó una pregunta' },
  'completion-issued': { en: 'A completion was issued', es: 'Constancia emitida' },
  'completion-withdrawn': { en: 'A completion was withdrawn', es: 'Constancia retirada' },
  'legal-name-asked': { en: 'Name change asked for', es: 'Cambio de nombre pedido' },
  'legal-name-changed': { en: 'The name was changed', es: 'El nombre fue cambiado' },
  'legal-name-declined': { en: 'Answer about a name change', es: 'Respuesta sobre un cambio de nombre' },
}
