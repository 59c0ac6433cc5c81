import type { Messages, Said } from '#platform/languages.ts'
import type { Flag } from './item-flags.ts'

/** What may be wrong with a question, in short, and what to look at. */
export const flagWords: Readonly<Record<Flag, { readonly name: Said; readonly look: Said }>> = {
  keyPerhapsWrong: { name: { en: 'Another option is perhaps right', es: 'Quizá es correcta otra opción' }, look: { en: 'Many who do well elsewhere choose another option. Check which one is right.', es: 'Muchas personas a las que les va bien en lo demás eligen otra opción. Revise cuál es la correcta.' } },
  negative: { name: { en: 'Those who know more miss it', es: 'La fallan quienes más saben' }, look: { en: 'People who do well elsewhere get it wrong more often. It may be read in two ways.', es: 'A quienes les va bien en lo demás la fallan más. Quizá se entiende de dos maneras.' } },
  languagesDiffer: { name: { en: 'The languages differ', es: 'Los idiomas difieren' }, look: { en: 'It is much easier in one language. Compare the two texts.', es: 'Es mucho más fácil en un idioma. Compare los dos textos.' } },
  tooHard: { name: { en: 'Too hard', es: 'Demasiado difícil' }, look: { en: 'Few get it right.', es: 'Pocas personas aciertan.' } },
  tooEasy: { name: { en: 'Too easy', es: 'Demasiado fácil' }, look: { en: 'Almost everyone gets it right, so it tells little.', es: 'Casi todas las personas aciertan, así que dice poco.' } },
  weak: { name: { en: 'Tells little', es: 'Dice poco' }, look: { en: 'Whether people get it right has little to do with how they do elsewhere.', es: 'Acertarla tiene poco que ver con cómo les va en lo demás.' } },
}

export const statisticsWords = {
  title: { en: 'How the questions do', es: 'Cómo funcionan las preguntas' }, sampleName: { en: 'The public sample bank', es: 'El banco público de muestra' },
  lead: { en: (forms: number) => `From ${forms === 1 ? 'one form' : `${forms} forms`} that ended. No person can be found in these numbers.`, es: (forms: number) => `De ${forms === 1 ? 'un examen terminado' : `${forms} exámenes terminados`}. En estos números no se puede encontrar a ninguna persona.` },
  fewest: { en: (fewest: number) => `Of a question with fewer than ${fewest} answers nothing is said: there are too few.`, es: (fewest: number) => `De una pregunta con menos de ${fewest} respuestas no se dice nada: son muy pocas.` },
  unverified: { en: 'From when on a question is flagged is our own choice of customary values. A flag is a reason to read the question, never to retire it unread.', es: 'Desde cuándo se señala una pregunta es una elección nuestra de valores habituales. Una señal es un motivo para leer la pregunta, nunca para retirarla sin leerla.' },
  flagged: { en: (count: number) => `Look at ${count === 1 ? 'this question' : `these ${count} questions`}`, es: (count: number) => `Revise ${count === 1 ? 'esta pregunta' : `estas ${count} preguntas`}` }, flaggedNone: { en: 'No question is flagged.', es: 'Ninguna pregunta está señalada.' },
  plotTitle: { en: 'How hard each question is, and how well it tells who knows', es: 'Qué tan difícil es cada pregunta y qué tan bien distingue quién sabe' },
  plotSays: { en: (count: number, flagged: number) => `${count} questions as points: further right, more people get it right; higher up, it goes together better with the rest of the exam. ${flagged} of them are squares, because they are flagged. The table has the same numbers.`, es: (count: number, flagged: number) => `${count} preguntas como puntos: más a la derecha, más personas aciertan; más arriba, va mejor con el resto del examen. ${flagged} de ellas son cuadrados, porque están señaladas. La tabla tiene los mismos números.` },
  plotNote: { en: 'Squares are flagged. The numbers are in the table.', es: 'Los cuadrados están señalados. Los números están en la tabla.' },
  xLabel: { en: 'Right answers (%)', es: 'Respuestas correctas (%)' }, yLabel: { en: 'Goes with the rest (−1 to 1)', es: 'Va con el resto (−1 a 1)' },
  pointSays: { en: (name: string, right: number, tells: string) => `${name}: ${right}% right, ${tells}`, es: (name: string, right: number, tells: string) => `${name}: ${right}% correctas, ${tells}` },
  table: { en: 'All questions', es: 'Todas las preguntas' }, question: { en: 'Question', es: 'Pregunta' }, competency: { en: 'Area', es: 'Área' }, answers: { en: 'Answers', es: 'Respuestas' }, shown: { en: 'Shown in', es: 'Aparece en' }, shownOf: { en: (percent: number) => `${percent}% of forms`, es: (percent: number) => `${percent}% de los exámenes` },
  right: { en: 'Right', es: 'Correctas' }, tells: { en: 'Goes with the rest', es: 'Va con el resto' }, english: { en: 'Right in English', es: 'Correctas en inglés' }, spanish: { en: 'Right in Spanish', es: 'Correctas en español' }, flags: { en: 'Flags', es: 'Señales' },
  tooFew: { en: 'too few to say', es: 'muy pocas para decirlo' }, notSaid: { en: 'cannot be said', es: 'no se puede decir' }, none: { en: 'There are no questions in use yet.', es: 'Todavía no hay preguntas en uso.' }, noAnswers: { en: 'Nobody has answered these questions yet.', es: 'Nadie ha contestado todavía estas preguntas.' },
  option: { en: 'Option', es: 'Opción' }, optionsTitle: { en: 'Which options people choose', es: 'Qué opciones elige la gente' }, optionsSays: { en: (parts: string) => `Bars, one for each option. ${parts}. The right one is filled.`, es: (parts: string) => `Barras, una por opción. ${parts}. La correcta está rellena.` },
  optionNamed: { en: (letter: string) => `Option ${letter.toUpperCase()}`, es: (letter: string) => `Opción ${letter.toUpperCase()}` }, isRight: { en: 'right', es: 'correcta' }, leftOpen: { en: 'No answer', es: 'Sin respuesta' }, chose: { en: 'Chosen by', es: 'La eligen' }, restOf: { en: 'How they did on the rest', es: 'Cómo les fue en el resto' },
  itemTitle: { en: 'How this question does', es: 'Cómo funciona esta pregunta' }, back: { en: 'Exam questions', es: 'Preguntas del examen' }, backToAll: { en: 'All questions', es: 'Todas las preguntas' },
} satisfies Messages
