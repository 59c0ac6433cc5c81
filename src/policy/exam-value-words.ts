import type { Said } from '#platform/languages.ts'

const approved: Said = { en: 'The day of the approval', es: 'El día de la aprobación' }
const asked: Said = { en: 'The day it is asked for', es: 'El día en que se pide' }
const paid: Said = { en: 'The day the fee arrives', es: 'El día en que llega el pago' }
const onlyPaid: Said = {
  en: 'Requests that are paid from that day on. Those paid before keep their date.',
  es: 'Las peticiones que se paguen desde ese día. Las que se pagaron antes conservan su fecha.',
}

/** The values of the exam in plain words. */
export const examValueWords = {
  examAttempts: {
    group: 'exam', selects: approved,
    name: { en: 'How many times the exam can be taken', es: 'Cuántas veces se puede presentar el examen' },
    means: { en: 'How many attempts a person has while an approval is valid.', es: 'Cuántos intentos tiene una persona mientras dura una aprobación.' },
    effect: {
      en: 'Approvals given from that day on. Who is approved already keeps the attempts they were told.',
      es: 'Las aprobaciones que se den desde ese día. Quien ya tiene una aprobación conserva los intentos que se le dijeron.',
    },
  },
  examRequestReview: {
    group: 'exam', selects: asked,
    name: { en: 'Staff read each exam request', es: 'El personal lee cada petición de examen' },
    means: {
      en: 'Without it, a paid request is answered at once. With it, staff answer each one.',
      es: 'Sin esto, una petición pagada se responde en el momento. Con esto, el personal responde cada una.',
    },
    effect: { en: 'Requests made from that day on.', es: 'Las peticiones que se hagan desde ese día.' },
  },
  examRequestAnswerDays: {
    group: 'exam', selects: paid, effect: onlyPaid,
    name: { en: 'Answer to an exam request', es: 'Respuesta a una petición de examen' },
    means: { en: 'How long the program has to answer a paid request for a first exam.', es: 'El plazo del programa para responder una petición pagada de un primer examen.' },
  },
  examRetakeAnswerDays: {
    group: 'exam', selects: paid, effect: onlyPaid,
    name: { en: 'Answer to a retake request', es: 'Respuesta a una petición de otro intento' },
    means: { en: 'How long the program has to answer a paid request for another try.', es: 'El plazo del programa para responder una petición pagada de otro intento.' },
  },
  examMissedUsesAttempt: {
    group: 'exam',
    name: { en: 'A missed exam uses an attempt', es: 'Un examen al que no se asiste cuenta como intento' },
    means: { en: 'Whether not coming to a booked exam counts as one of the attempts.', es: 'Si no asistir a un examen reservado cuenta como uno de los intentos.' },
    selects: { en: 'The day of the exam', es: 'El día del examen' },
    effect: { en: 'Exams on that day or later.', es: 'Los exámenes de ese día en adelante.' },
  },
  accommodationReviewDays: {
    group: 'exam', selects: asked,
    name: { en: 'Answer to an accommodation request', es: 'Respuesta a una petición de adaptaciones' },
    means: { en: 'How long the program has to answer a request for accommodations.', es: 'El plazo del programa para responder una petición de adaptaciones.' },
    effect: { en: 'Requests made from that day on. Those made before keep their date.', es: 'Las peticiones que se hagan desde ese día. Las anteriores conservan su fecha.' },
  },
} as const
