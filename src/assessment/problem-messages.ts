import type { ProblemWords } from '#platform/problem-words.ts'

/** What beginning, ending and changing an assessment can be refused for: for our pages, and for those of rooms that begin one. */
export const assessmentProblemWords = {
  notEnoughItems: {
    en: ({ count }) => `There are not enough questions for an exam of ${count}. Nothing has begun. Please tell the program.`,
    es: ({ count }) => `No hay suficientes preguntas para un examen de ${count}. No ha empezado nada. Avise al programa, por favor.`,
  },
  assessmentOpen: {
    en: 'You have an exam that is not ended yet. Go on with it, or end it first.',
    es: 'Tiene un examen que todavía no ha terminado. Siga con él, o termínelo primero.',
  },
  assessmentEnded: { en: 'This exam is over, so nothing of it can be changed.', es: 'Este examen ya terminó, así que no se puede cambiar nada.' },
  assessmentUntimed: { en: 'This exam has no time limit, so there is nothing to extend.', es: 'Este examen no tiene límite de tiempo, así que no hay nada que alargar.' },
  noBreakLeft: { en: 'There is no break left.', es: 'Ya no queda descanso.' },
  onOtherDevice: {
    en: 'Your exam is open in another place. Go on there, or open it here first.',
    es: 'Su examen está abierto en otro lugar. Siga ahí, o ábralo primero aquí.',
  },
  whyMissing: { en: 'Write why, in a sentence.', es: 'Escriba por qué, en una frase.' },
  whyTooLong: { en: ({ most }) => `Shorten it: up to ${most} characters fit.`, es: ({ most }) => `Acórtelo: caben hasta ${most} caracteres.` },
  minutesWrong: { en: ({ most }) => `Write how many minutes, from 1 to ${most}.`, es: ({ most }) => `Escriba cuántos minutos, de 1 a ${most}.` },
} satisfies ProblemWords
