import type { Messages } from '#platform/languages.ts'

/** The dates of an exam and of a certificate, each as a line of its own among all dates of a person, with what happens at its end. */
export const examDateWords = {
  askUntil: { en: 'Last day to ask for the exam', es: 'Último día para pedir el examen' },
  askUntilEnd: {
    en: 'A request made after that day cannot be processed before the approval ends.',
    es: 'Una petición hecha después de ese día ya no se puede procesar antes de que termine la aprobación.',
  },
  payUntil: { en: 'Last day for your exam fee to arrive', es: 'Último día para que llegue la tarifa de su examen' },
  payUntilEnd: {
    en: 'A request that is not paid by the end of that day ends. It uses no attempt.',
    es: 'Una petición que no se paga a más tardar ese día termina. No gasta ningún intento.',
  },
  answerDue: { en: 'Our answer to your exam request is due', es: 'Fecha límite de nuestra respuesta a su petición de examen' },
  late: { en: 'If we are late, you lose nothing.', es: 'Si nos tardamos, usted no pierde nada.' },
  takeBy: { en: 'Last day to take the exam', es: 'Último día para presentar el examen' },
  takeByEnd: {
    en: 'After that day the approval is over. The exam fee is not returned, and a new application is needed.',
    es: 'Después de ese día la aprobación ya terminó. La tarifa del examen no se devuelve y se necesita una solicitud nueva.',
  },
  accommodationAnswer: { en: 'Our answer about your accommodations is due', es: 'Fecha límite de nuestra respuesta sobre sus adaptaciones' },
  accommodationAnswerEnd: {
    en: 'Until we answer, you cannot choose a date for the exam.',
    es: 'Mientras no respondamos, no puede elegir fecha para el examen.',
  },
  exam: { en: (place: string) => `Your exam: ${place}`, es: (place: string) => `Su examen: ${place}` },
  examOnline: { en: 'Your exam, online', es: 'Su examen, en línea' },
  examEnd: {
    en: 'Bring your photo ID. Who does not come loses the fee of this exam.',
    es: 'Lleve su identificación con foto. Quien no llega pierde la tarifa de este examen.',
  },
  vendorExam: { en: (place: string) => `Your exam: ${place}`, es: (place: string) => `Su examen: ${place}` },
  vendorBooked: { en: 'You booked it with the company that gives the exam.', es: 'Lo reservó con la empresa que aplica el examen.' },
  youChose: { en: 'You chose this date.', es: 'Usted eligió esta fecha.' },
  freeUntil: {
    en: (time: string) => `Last moment to change your exam date and keep the fee: ${time}`,
    es: (time: string) => `Último momento para cambiar la fecha del examen sin perder la tarifa: ${time}`,
  },
  freeUntilEnd: {
    en: 'After that you can still take the exam as planned. Whoever changes or cancels then can lose the fee.',
    es: 'Después todavía puede presentar el examen como estaba previsto. Quien cambie o cancele entonces puede perder la tarifa.',
  },
  offerUntil: {
    en: (time: string) => `A seat is kept for you until ${time}`,
    es: (time: string) => `Le guardamos un lugar hasta esta hora: ${time}`,
  },
  offerUntilEnd: { en: 'After that the seat is offered to the next person.', es: 'Después el lugar se ofrece a la siguiente persona.' },

  validThrough: { en: 'Last day your certificate is valid', es: 'Último día de validez de su certificado' },
  validThroughEnd: {
    en: 'After that day it is expired until it is renewed.',
    es: 'Después de ese día está vencido hasta que se renueve.',
  },
  renewableThrough: { en: 'Last day your expired certificate can come back', es: 'Último día para recuperar su certificado vencido' },
  renewableThroughEnd: {
    en: 'After that day you start again: a new application, the training and the exam.',
    es: 'Después de ese día empieza de nuevo: otra solicitud, la capacitación y el examen.',
  },
} satisfies Messages
