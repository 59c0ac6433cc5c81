import type { Messages } from '#platform/languages.ts'

/** The words of the practice exam. */
export const practiceWords = {
  title: { en: 'Practice exam', es: 'Examen de práctica' },
  lead: {
    en: (items: number) => `${items} practice questions about peer support work, in English and Spanish, each with an explanation. Practice is free, as often as you like.`,
    es: (items: number) => `${items} preguntas de práctica sobre el trabajo de apoyo entre pares, en inglés y en español, cada una con su explicación. Practicar es gratis, todas las veces que quiera.`,
  },
  // What it is.
  whatTitle: { en: 'What it is, and what it is not', es: 'Qué es y qué no es' },
  whatOwn: {
    en: 'We wrote these questions ourselves, from public sources. Anyone may read them. They are not questions of the real exam.',
    es: 'Estas preguntas las escribimos nosotros, a partir de fuentes públicas. Cualquier persona puede leerlas. No son preguntas del examen real.',
  },
  whatPass: {
    en: 'Nobody passes or fails here. A good result does not promise that you pass the exam, and a weak one does not mean that you fail.',
    es: 'Aquí nadie aprueba ni reprueba. Un buen resultado no promete que aprobará el examen, y uno bajo no significa que lo reprobará.',
  },
  whatSame: {
    en: 'The questions look and work as in the exam that is taken here: one question, four answers, one of them right.',
    es: 'Las preguntas se ven y funcionan como en el examen que se presenta aquí: una pregunta, cuatro respuestas, una de ellas correcta.',
  },
  whatYours: {
    en: 'What you practice is yours alone. Nobody at the program sees it, and it plays no part in any decision. You can delete it at any time.',
    es: 'Lo que practica es solo suyo. Nadie del programa lo ve, y no cuenta en ninguna decisión. Puede borrarlo cuando quiera.',
  },
  whatSeventeen: { en: 'The questions come from these areas', es: 'Las preguntas son de estas áreas' },
  // Ways in.
  begin: { en: 'Start a practice exam', es: 'Empezar un examen de práctica' },
  register: { en: 'Make an account to practice', es: 'Crear una cuenta para practicar' },
  signIn: { en: 'Sign in', es: 'Iniciar sesión' },
  accountWhy: {
    en: 'With a free account you can stop and go on later, and see how you get on over time.',
    es: 'Con una cuenta gratuita puede parar y seguir después, y ver cómo avanza con el tiempo.',
  },
  tryIt: { en: (count: number) => `Try ${count} questions now`, es: (count: number) => `Probar ${count} preguntas ahora` },
  goOn: { en: 'Go on', es: 'Seguir' },
  openTitle: { en: 'You have one that is not ended', es: 'Tiene uno sin terminar' },
  openText: {
    en: (answered: number, of: number, day: string) => `You began it on ${day}. ${answered} of ${of} questions have an answer.`,
    es: (answered: number, of: number, day: string) => `Lo empezó el ${day}. ${answered} de ${of} preguntas tienen respuesta.`,
  },
  openEnd: { en: 'End it', es: 'Terminarlo' },
  // Choosing.
  chooseTitle: { en: 'How do you want to practice?', es: '¿Cómo quiere practicar?' },
  size: { en: 'How many questions', es: 'Cuántas preguntas' },
  sizeShort: { en: (count: number) => `${count} questions`, es: (count: number) => `${count} preguntas` },
  sizeWhole: { en: (count: number) => `${count} questions`, es: (count: number) => `${count} preguntas` },
  time: { en: 'With a clock?', es: '¿Con reloj?' },
  timeNone: { en: 'No, I take my time', es: 'No, sin prisa' },
  timeWith: { en: 'Yes, with the time of the exam', es: 'Sí, con el tiempo del examen' },
  timeHint: {
    en: (short: number, shortMinutes: number, whole: number, wholeMinutes: number) =>
      `${shortMinutes} minutes for ${short} questions, ${wholeMinutes} minutes for ${whole}. The clock goes on when you leave the page.`,
    es: (short: number, shortMinutes: number, whole: number, wholeMinutes: number) =>
      `${shortMinutes} minutos para ${short} preguntas, ${wholeMinutes} minutos para ${whole}. El reloj sigue aunque salga de la página.`,
  },
  language: { en: 'Language of the questions', es: 'Idioma de las preguntas' },
  areas: { en: 'From which areas', es: 'De qué áreas' },
  areasAll: { en: 'All areas', es: 'Todas las áreas' },
  areasHard: { en: 'Only what was hard for me', es: 'Solo lo que me costó' },
  areasHardCount: { en: (count: number) => `${count} areas in which fewer than three of four answers were right`, es: (count: number) => `${count} áreas con menos de tres de cada cuatro respuestas correctas` },
  beginNow: { en: 'Begin', es: 'Empezar' },
  notNow: { en: 'Not now', es: 'Ahora no' },
  // A result.
  resultTitle: { en: 'How your practice exam went', es: 'Cómo le fue en el examen de práctica' },
  resultLead: {
    en: (correct: number, counted: number, percent: number) => `${correct} of ${counted} answers are right (${percent}%).`,
    es: (correct: number, counted: number, percent: number) => `${correct} de ${counted} respuestas son correctas (${percent}%).`,
  },
  resultTimeUp: { en: 'The time was up before you ended it. What you had answered counts.', es: 'El tiempo se acabó antes de que lo terminara. Cuenta lo que ya había respondido.' },
  resultOn: { en: (day: string) => `Practice exam of ${day}`, es: (day: string) => `Examen de práctica del ${day}` },
  byArea: { en: 'By area', es: 'Por área' },
  byAreaHelp: {
    en: 'The areas that were hardest come first. One or two questions say little about an area; several practice exams say more.',
    es: 'Primero están las áreas que más costaron. Una o dos preguntas dicen poco de un área; varios exámenes de práctica dicen más.',
  },
  of: { en: (correct: number, counted: number) => `${correct} of ${counted}`, es: (correct: number, counted: number) => `${correct} de ${counted}` },
  explained: { en: 'Every question explained', es: 'Cada pregunta explicada' },
  explainedHelp: { en: 'You can also print this page.', es: 'También puede imprimir esta página.' },
  showAll: { en: 'All', es: 'Todas' },
  showMissed: { en: 'Not right', es: 'No correctas' },
  noneMissed: { en: 'All answers were right. There is nothing to show here.', es: 'Todas las respuestas fueron correctas. Aquí no hay nada que mostrar.' },
  question: { en: (position: number) => `Question ${position}`, es: (position: number) => `Pregunta ${position}` },
  wasRight: { en: 'Right', es: 'Correcta' },
  wasWrong: { en: 'Not right', es: 'No correcta' },
  wasOpen: { en: 'No answer', es: 'Sin respuesta' },
  yours: { en: 'Your answer', es: 'Su respuesta' },
  theRight: { en: 'The right answer', es: 'La respuesta correcta' },
  yoursIsRight: { en: 'Your answer, and it is right', es: 'Su respuesta, y es correcta' },
  why: { en: 'Why', es: 'Por qué' },
  area: { en: 'Area', es: 'Área' },
  source: { en: 'Source', es: 'Fuente' },
  sources: { en: 'What the names of the sources stand for', es: 'Qué significan los nombres de las fuentes' },
  again: { en: 'Practice again', es: 'Practicar otra vez' },
  toPractice: { en: 'Practice exam', es: 'Examen de práctica' },
  // Earlier ones.
  earlier: { en: 'Your practice exams', es: 'Sus exámenes de práctica' },
  noEarlier: { en: 'You have not ended one yet.', es: 'Todavía no ha terminado ninguno.' },
  day: { en: 'Day', es: 'Día' },
  right: { en: 'Right', es: 'Correctas' },
  percent: { en: 'Percent', es: 'Por ciento' },
  toProgress: { en: 'See how you get on', es: 'Ver cómo avanza' },
  progressTitle: { en: 'How you get on', es: 'Cómo avanza' },
  progressLead: { en: 'Your practice exams over time. Only you see this.', es: 'Sus exámenes de práctica con el tiempo. Solo usted ve esto.' },
  plotTitle: { en: 'Right answers in each practice exam', es: 'Respuestas correctas en cada examen de práctica' },
  plotText: {
    en: (first: string, last: string, count: number) => `A line over ${count} practice exams, from ${first} in the first one shown to ${last} in the latest one. The table under it has the numbers.`,
    es: (first: string, last: string, count: number) => `Una línea de ${count} exámenes de práctica, de ${first} en el primero que se muestra a ${last} en el último. La tabla de abajo tiene los números.`,
  },
  plotLabel: { en: 'Right answers (%)', es: 'Respuestas correctas (%)' },
  plotNumbers: { en: 'The same in numbers', es: 'Lo mismo en números' },
  overTime: { en: 'Each area over time', es: 'Cada área con el tiempo' },
  overTimeHelp: {
    en: (count: number) => (count === 1 ? 'Right answers of those asked, in your latest practice exam.' : `Right answers of those asked, in your latest ${count} practice exams, the oldest first.`),
    es: (count: number) => (count === 1 ? 'Respuestas correctas de las preguntadas, en su último examen de práctica.' : `Respuestas correctas de las preguntadas, en sus últimos ${count} exámenes de práctica, del más antiguo al más reciente.`),
  },
  oneByOne: { en: 'One after another', es: 'Uno tras otro' },
  together: { en: 'Together', es: 'En conjunto' },
  notAsked: { en: 'not asked', es: 'no se preguntó' },
  // Deleting.
  toDelete: { en: 'Delete all of your practice', es: 'Borrar toda su práctica' },
  deleteTitle: { en: 'Delete all of your practice?', es: '¿Borrar toda su práctica?' },
  deleteLead: {
    en: (count: number) => (count === 1 ? 'One practice exam is deleted, with all of its answers and results.' : `${count} practice exams are deleted, with all of their answers and results.`),
    es: (count: number) => (count === 1 ? 'Se borra un examen de práctica, con todas sus respuestas y resultados.' : `Se borran ${count} exámenes de práctica, con todas sus respuestas y resultados.`),
  },
  deleteOpen: { en: 'The one that is not ended is deleted too.', es: 'También se borra el que no ha terminado.' },
  deleteFinal: { en: 'This cannot be undone.', es: 'Esto no se puede deshacer.' },
  deleteKept: {
    en: 'What stays are counts of how often each question was answered rightly. Nobody can tell from them who answered.',
    es: 'Lo que queda son cuentas de cuántas veces se respondió bien cada pregunta. Nadie puede saber por ellas quién respondió.',
  },
  deleteYes: { en: 'Delete all of it', es: 'Borrar todo' },
  deleteNo: { en: 'Keep it', es: 'Conservarla' },
  deleteNothing: { en: 'You have no practice exams. There is nothing to delete.', es: 'No tiene exámenes de práctica. No hay nada que borrar.' },
  deleted: { en: 'All of your practice is deleted.', es: 'Se borró toda su práctica.' },
  // Trying without an account.
  tryTitle: { en: (count: number) => `Try ${count} questions`, es: (count: number) => `Pruebe ${count} preguntas` },
  tryLead: { en: 'You need no account. Nothing is kept.', es: 'No necesita una cuenta. No se guarda nada.' },
  trySee: { en: 'See the answers', es: 'Ver las respuestas' },
  tryResult: { en: (correct: number, count: number) => `${correct} of ${count} are right.`, es: (correct: number, count: number) => `${correct} de ${count} son correctas.` },
  tryOthers: { en: 'Try other questions', es: 'Probar otras preguntas' },
} satisfies Messages

/** What the short names of our sources stand for, as the items cite them. */
export const sourceNames = {
  LANDSCAPE: { en: 'CalMHSA, landscape analysis of peer certification: the core competencies', es: 'CalMHSA, análisis comparado de la certificación de pares: las competencias básicas' },
  GUIDE: {
    en: 'A guide to certification in California, with the Code of Ethics and the core competencies of SAMHSA',
    es: 'Una guía de la certificación en California, con el Código de Ética y las competencias básicas de SAMHSA',
  },
  PRACTICE: { en: 'A county’s practice guideline for peer support services', es: 'Las pautas de un condado para los servicios de apoyo entre pares' },
  TOOLKIT: { en: 'Peer toolkit for workplace success, 2024', es: 'Guía práctica de 2024 para el trabajo de los pares' },
  WISE: { en: 'Workforce Integration Support and Education: a toolkit for employers', es: 'Workforce Integration Support and Education: una guía para empleadores' },
} as const
