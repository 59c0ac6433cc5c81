import type { Said } from '#platform/languages.ts'

const begun: Said = { en: 'The day the exam begins', es: 'El día en que empieza el examen' }
const onlyBegun: Said = {
  en: 'Exams that begin from that day on. One that has begun keeps what it began with.',
  es: 'Los exámenes que empiecen desde ese día. Uno que ya empezó conserva lo que valía entonces.',
}

/** The values of the exam itself in plain words. */
export const assessmentValueWords = {
  examItems: {
    group: 'exam', selects: begun, effect: onlyBegun,
    name: { en: 'How many questions the exam has', es: 'Cuántas preguntas tiene el examen' },
    means: { en: 'How many questions are drawn for each person. A whole practice exam has as many.', es: 'Cuántas preguntas se sortean para cada persona. Un examen de práctica completo tiene las mismas.' },
  },
  examPassMark: {
    group: 'exam', selects: begun, effect: onlyBegun,
    name: { en: 'Pass mark', es: 'Mínimo para aprobar el examen' },
    means: { en: 'How much of the exam has to be right to pass.', es: 'Qué parte del examen debe estar bien para aprobar.' },
  },
  examAnswerGraceSeconds: {
    group: 'exam', selects: begun, effect: onlyBegun,
    name: { en: 'Answers on a slow line', es: 'Respuestas con una conexión lenta' },
    means: {
      en: 'How long after the end an answer still counts, because it was on its way.',
      es: 'Hasta cuánto tiempo después del final cuenta todavía una respuesta, porque estaba en camino.',
    },
  },
  practiceItemsShort: {
    group: 'exam',
    name: { en: 'Questions of a short practice exam', es: 'Preguntas de un examen de práctica corto' },
    means: { en: 'How many questions a short practice exam has.', es: 'Cuántas preguntas tiene un examen de práctica corto.' },
    selects: { en: 'The day the practice exam begins', es: 'El día en que empieza el examen de práctica' },
    effect: {
      en: 'Practice exams that begin from that day on.',
      es: 'Los exámenes de práctica que empiecen desde ese día.',
    },
  },
} as const
