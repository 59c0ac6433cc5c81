import type { Messages } from '#platform/languages.ts'

/** What is said of questions whose words a release changed while somebody answered them, or since. */
export const changedItemWords = {
  gone: { en: 'This question no longer counts', es: 'Esta pregunta ya no cuenta' },
  goneWhy: {
    en: 'Its words were changed after you began. You lose nothing by it: your result is made from the other questions. Please go on.',
    es: 'Su texto se cambió después de que usted empezó. No pierde nada por eso: su resultado se forma con las demás preguntas. Siga adelante, por favor.',
  },
  goneMark: { en: 'no longer counts', es: 'ya no cuenta' },
  notCounted: {
    en: (count: number) => (count === 1 ? 'One question was changed while you answered. It does not count, and you lose nothing by it.'
      : `${count} questions were changed while you answered. They do not count, and you lose nothing by it.`),
    es: (count: number) => (count === 1 ? 'Una pregunta se cambió mientras usted respondía. No cuenta, y usted no pierde nada por eso.'
      : `${count} preguntas se cambiaron mientras usted respondía. No cuentan, y usted no pierde nada por eso.`),
  },
  notShown: {
    en: (count: number) => (count === 1 ? 'One question was changed since then, so it is not shown here. It counted as you read it.'
      : `${count} questions were changed since then, so they are not shown here. They counted as you read them.`),
    es: (count: number) => (count === 1 ? 'Una pregunta se cambió desde entonces, así que aquí no se muestra. Contó como usted la leyó.'
      : `${count} preguntas se cambiaron desde entonces, así que aquí no se muestran. Contaron como usted las leyó.`),
  },
  tryAgain: {
    en: 'The questions were changed just now, so your answers would not fit them. Here are five as they are today.',
    es: 'Las preguntas acaban de cambiar, así que sus respuestas no les corresponderían. Aquí tiene cinco como están hoy.',
  },
} satisfies Messages
