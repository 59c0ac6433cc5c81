import type { Said } from '#platform/languages.ts'

const dayOfExam: Said = { en: 'The day of the exam', es: 'El día del examen' }
const onThatDay: Said = { en: 'Exams from that day on.', es: 'Los exámenes desde ese día.' }

/** The values of the day of the exam in plain words. */
export const dayValueWords = {
  examGivenHere: {
    group: 'exam', selects: dayOfExam, effect: onThatDay,
    name: { en: 'The exam is given with this system', es: 'El examen se presenta con este sistema' },
    means: {
      en: 'Whether people take the exam here, with a proctor of the program. With no, an outside vendor gives it, and nobody is expected here.',
      es: 'Si las personas presentan el examen aquí, con alguien del programa que supervisa. Con no, lo da una empresa externa y aquí no se espera a nadie.',
    },
  },
  examCheckInMinutes: {
    group: 'exam', selects: dayOfExam, effect: onThatDay,
    name: { en: 'Checking in before the exam', es: 'Registro antes del examen' },
    means: { en: 'How long before its beginning a person can say that they are there.', es: 'Cuánto antes de que empiece puede una persona avisar que ya está.' },
  },
  examLateEntryMinutes: {
    group: 'exam', selects: dayOfExam, effect: onThatDay,
    name: { en: 'Coming late to the exam', es: 'Llegar tarde al examen' },
    means: {
      en: 'How long after its beginning a person can still come. Who comes later has missed it.',
      es: 'Hasta cuánto después de que empiece se puede llegar. Quien llega más tarde faltó al examen.',
    },
  },
  examBreakMinutes: {
    group: 'exam', selects: dayOfExam, effect: onThatDay,
    name: { en: 'Breaks in the exam', es: 'Descansos en el examen' },
    means: {
      en: 'How long the clock can stand in all for a person to whom breaks were granted.',
      es: 'Cuánto puede estar detenido el reloj, en total, para quien tiene descansos concedidos.',
    },
  },
} as const
