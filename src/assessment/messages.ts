import type { Messages } from '#platform/languages.ts'

/** The words of an assessment's screens. */
export const words = {
  question: { en: (position: number, of: number) => `Question ${position} of ${of}`, es: (position: number, of: number) => `Pregunta ${position} de ${of}` },
  practice: { en: 'Practice exam', es: 'Examen de práctica' },
  exam: { en: 'Exam', es: 'Examen' },
  flag: { en: 'Look at this question again later', es: 'Ver esta pregunta otra vez más tarde' },
  flagLegend: { en: 'For later', es: 'Para después' },
  next: { en: 'Next', es: 'Siguiente' },
  toReview: { en: 'Go to the overview', es: 'Ir al resumen' },
  previous: { en: 'Previous', es: 'Anterior' },
  overview: { en: 'All questions', es: 'Todas las preguntas' },
  takeBreak: { en: 'Take a break', es: 'Tomar un descanso' },
  saved: { en: 'Answer saved', es: 'Respuesta guardada' },
  savedFlag: { en: 'Saved', es: 'Guardado' },
  notSaved: {
    en: 'Not saved yet: there is no connection. It stays on this page and is sent when the connection is back.',
    es: 'Todavía no se guardó: no hay conexión. Se queda en esta página y se envía cuando vuelva la conexión.',
  },
  changedMeanwhile: {
    en: 'This answer was changed in another window, or this page was old. You see it as it stands now. If you want another answer, choose it again.',
    es: 'Esta respuesta se cambió en otra ventana, o esta página era antigua. La ve como está ahora. Si quiere otra respuesta, elíjala de nuevo.',
  },
  tooOld: { en: 'This page was too old to be saved. It is fresh now: please choose again.', es: 'Esta página era demasiado antigua para guardarse. Ya está al día: elija otra vez, por favor.' },
  // Time.
  timeLeft: { en: 'Time left', es: 'Tiempo restante' },
  noTime: { en: 'Without a time limit', es: 'Sin límite de tiempo' },
  saying: { en: '{time} left.', es: 'Quedan {time}.' },
  moreSaying: { en: 'Your time has changed: {time} left.', es: 'Su tiempo cambió: quedan {time}.' },
  overSaying: { en: 'Your time is up.', es: 'Se acabó su tiempo.' },
  // How it looks.
  display: { en: 'Text size and contrast', es: 'Tamaño del texto y contraste' },
  displayWhy: { en: 'Your answer is saved when you press one of these.', es: 'Su respuesta se guarda cuando oprime uno de estos botones.' },
  'display-text': { en: 'Text', es: 'Texto' },
  'display-contrast': { en: 'Colors', es: 'Colores' },
  'text-normal': { en: 'Normal text', es: 'Texto normal' },
  'text-large': { en: 'Large text', es: 'Texto grande' },
  'text-larger': { en: 'Larger text', es: 'Texto más grande' },
  'contrast-normal': { en: 'Normal colors', es: 'Colores normales' },
  'contrast-light': { en: 'Black on white', es: 'Negro sobre blanco' },
  'contrast-dark': { en: 'White on black', es: 'Blanco sobre negro' },
  chosen: { en: '(chosen)', es: '(elegido)' },
  // The overview.
  reviewTitle: { en: 'Your answers', es: 'Sus respuestas' },
  reviewCounts: {
    en: (answered: number, left: number, flagged: number) => `${answered} answered, ${left} without an answer, ${flagged} to look at again.`,
    es: (answered: number, left: number, flagged: number) => `${answered} con respuesta, ${left} sin respuesta, ${flagged} para ver otra vez.`,
  },
  reviewHelp: {
    en: 'You can open every question and change its answer until you end. A question without an answer counts as wrong, so it is worth choosing one.',
    es: 'Puede abrir cada pregunta y cambiar la respuesta hasta que termine. Una pregunta sin respuesta cuenta como incorrecta, así que vale la pena elegir una.',
  },
  answered: { en: 'Answered', es: 'Con respuesta' },
  unanswered: { en: 'No answer', es: 'Sin respuesta' },
  flagged: { en: 'Look again', es: 'Ver otra vez' },
  number: { en: (position: number) => `Question ${position}`, es: (position: number) => `Pregunta ${position}` },
  onlyLeft: { en: 'Without an answer', es: 'Sin respuesta' },
  onlyFlagged: { en: 'To look at again', es: 'Para ver otra vez' },
  all: { en: 'All', es: 'Todas' },
  back: { en: 'Back to the questions', es: 'Volver a las preguntas' },
  // The end.
  end: { en: 'End', es: 'Terminar' },
  endTitle: { en: 'End now?', es: '¿Terminar ahora?' },
  endLeft: {
    en: (left: number) => (left === 1 ? 'One question has no answer.' : `${left} questions have no answer.`),
    es: (left: number) => (left === 1 ? 'Una pregunta no tiene respuesta.' : `${left} preguntas no tienen respuesta.`),
  },
  endNoneLeft: { en: 'Every question has an answer.', es: 'Todas las preguntas tienen respuesta.' },
  endFlagged: {
    en: (flagged: number) => (flagged === 1 ? 'You wanted to look at one question again.' : `You wanted to look at ${flagged} questions again.`),
    es: (flagged: number) => (flagged === 1 ? 'Quería ver otra vez una pregunta.' : `Quería ver otra vez ${flagged} preguntas.`),
  },
  endFinal: { en: 'After you end, no answer can be changed. You see the result at once.', es: 'Después de terminar no se puede cambiar ninguna respuesta. Verá el resultado en el momento.' },
  endYes: { en: 'End and see the result', es: 'Terminar y ver el resultado' },
  endNo: { en: 'Go back to the questions', es: 'Volver a las preguntas' },
  timeUpTitle: { en: 'Your time is up', es: 'Se acabó su tiempo' },
  timeUp: {
    en: 'What you answered is saved and counts. There is nothing else to do.',
    es: 'Lo que respondió está guardado y cuenta. No tiene que hacer nada más.',
  },
  seeResult: { en: 'See the result', es: 'Ver el resultado' },
  // Another browser.
  hereTitle: { en: 'Open in another place', es: 'Abierto en otro lugar' },
  here: {
    en: 'Your exam is open on another device or in another browser. It can be answered in one place at a time.',
    es: 'Su examen está abierto en otro dispositivo o en otro navegador. Solo se puede responder en un lugar a la vez.',
  },
  hereWhat: {
    en: 'You can go on here. Your answers are all there, and the clock is the same. The other place is closed then: what is chosen there after that is not saved.',
    es: 'Puede seguir aquí. Todas sus respuestas están, y el reloj es el mismo. El otro lugar se cierra entonces: lo que se elija ahí después no se guarda.',
  },
  hereYes: { en: 'Go on here', es: 'Seguir aquí' },
  // Breaks.
  breakTitle: { en: 'Take a break?', es: '¿Tomar un descanso?' },
  breakWhat: {
    en: (left: string) => `You have ${left} of breaks. While you are on a break the clock stands, and no question can be seen.`,
    es: (left: string) => `Tiene ${left} de descanso. Durante el descanso el reloj se detiene, y no se ve ninguna pregunta.`,
  },
  breakNone: { en: 'There is no break left.', es: 'Ya no queda descanso.' },
  breakYes: { en: 'Start the break', es: 'Empezar el descanso' },
  onBreakTitle: { en: 'You are on a break', es: 'Está en un descanso' },
  onBreak: {
    en: (left: string) => `The clock stands. ${left} of your breaks are left; after that the clock goes on by itself.`,
    es: (left: string) => `El reloj está detenido. Le quedan ${left} de descanso; después el reloj sigue solo.`,
  },
  breakOver: { en: 'Your break is used up, and the clock goes on.', es: 'Su descanso se acabó, y el reloj ya corre.' },
  goOn: { en: 'Go on with the exam', es: 'Seguir con el examen' },
} satisfies Messages

/** What is said after an answer was kept: the words of the page that shows it. */
export const savedWords = (place: number) => (place > 0 ? words.saved : words.savedFlag)
