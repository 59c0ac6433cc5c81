import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

const minutes = (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`
const unosMinutos = (count: number) => (count === 1 ? 'más o menos 1 minuto' : `unos ${count} minutos`)

/** The words around the orientation; its text is in `content/orientation`. */
export const orientationWords = {
  orientation: { en: 'Before you apply', es: 'Antes de presentar su solicitud' },
  orientationLead: {
    en: 'This orientation tells you what the work is, what certification asks of you, and what you get. Read all of it before you start your application.',
    es: 'Esta orientación explica en qué consiste el trabajo, qué pide la certificación y qué recibe usted. Léala toda antes de empezar su solicitud.',
  },
  allMinutes: { en: (count: number) => `It takes about ${minutes(count)} in all.`, es: (count: number) => `En total toma ${unosMinutos(count)}.` },
  pace: {
    en: 'You do not have to read it all at once. Stop whenever you like: the parts you finished stay finished, on any device.',
    es: 'No tiene que leerla de una sola vez. Pare cuando quiera: las partes que terminó quedan terminadas, en cualquier dispositivo.',
  },
  paceSignedOut: {
    en: 'Anyone can read it. To keep track of the parts you finish, sign in first.',
    es: 'Cualquier persona puede leerla. Para que se guarde lo que va terminando, primero inicie sesión.',
  },
  progress: {
    en: (done: number, all: number, left: number) => `${done} of ${all} parts done, about ${minutes(left)} left`,
    es: (done: number, all: number, left: number) => `${done} de ${all} partes terminadas, ${left === 1 ? 'falta' : 'faltan'} ${unosMinutos(left)}`,
  },
  progressAll: { en: (all: number) => `All ${all} parts done`, es: (all: number) => `Las ${all} partes están terminadas` },
  parts: { en: 'The parts', es: 'Las partes' },
  partLead: {
    en: (place: number, all: number, count: number) => `Part ${place} of ${all}, about ${minutes(count)}`,
    es: (place: number, all: number, count: number) => `Parte ${place} de ${all}, ${unosMinutos(count)}`,
  },
  partHint: {
    en: (place: number, count: number) => `Part ${place}, about ${minutes(count)}`,
    es: (place: number, count: number) => `Parte ${place}, ${unosMinutos(count)}`,
  },
  done: { en: 'Done', es: 'Terminada' },
  toRead: { en: 'To read', es: 'Por leer' },
  questions: { en: 'Questions at the end', es: 'Preguntas al final' },
  questionsHint: { en: (count: number) => `${count} questions, as many tries as you need`, es: (count: number) => `${count} preguntas, con todos los intentos que necesite` },
  toAnswer: { en: 'To answer', es: 'Por responder' },
  later: { en: 'After the parts', es: 'Después de las partes' },
  start: { en: 'Start reading', es: 'Empezar a leer' },
  goOn: { en: 'Continue', es: 'Continuar' },
  back: { en: 'All parts', es: 'Todas las partes' },
  haveRead: { en: 'I have read this. Go on', es: 'Ya leí esto. Continuar' },
  wasRead: { en: 'You finished this part.', es: 'Usted ya terminó esta parte.' },
  nextPart: { en: 'Next part', es: 'Siguiente parte' },
  keptWhenSignedIn: {
    en: 'When you sign in, we keep track of the parts you finish. You need all of them before you can start an application.',
    es: 'Si inicia sesión, guardamos las partes que va terminando. Las necesita todas para poder empezar una solicitud.',
  },
  signIn: { en: 'Sign in and come back here', es: 'Iniciar sesión y regresar aquí' },
  makeAccount: { en: 'Make an account', es: 'Crear una cuenta' },
  video: { en: 'Watch it as a video', es: 'Vea la orientación en video' },
  videoCaptions: { en: 'Captions', es: 'Subtítulos' },
  videoText: {
    en: 'The video has captions. The text below says all of it, too. You finish the orientation with the text: one button at the end of each part.',
    es: 'El video tiene subtítulos. El texto de abajo también lo dice todo. La orientación se termina con el texto: un botón al final de cada parte.',
  },
  finished: { en: 'You finished the orientation', es: 'Usted terminó la orientación' },
  finishedLead: {
    en: 'Thank you for taking the time. You now know what this work asks and what it gives. Your application is open.',
    es: 'Gracias por tomarse el tiempo. Ya sabe lo que este trabajo pide y lo que da. Su solicitud está abierta.',
  },
  finishedText: {
    en: 'You can start now or on another day. You can come back and read any part again.',
    es: 'Puede empezar ahora u otro día. Puede regresar y leer cualquier parte otra vez.',
  },
  startApplication: { en: 'Start your application', es: 'Empezar su solicitud' },
  readAgain: { en: 'Read a part again', es: 'Leer una parte otra vez' },
  checkLead: {
    en: 'These questions help you see what stayed with you. Nobody counts your tries. If an answer is not right, we say why and where to read it again.',
    es: 'Estas preguntas le ayudan a ver lo que recuerda. Nadie cuenta sus intentos. Si una respuesta no es correcta, le decimos por qué y dónde volver a leerlo.',
  },
  readPart: { en: (title: string) => `Read again in a new tab: ${title}`, es: (title: string) => `Leer otra vez en otra pestaña: ${title}` },
  sendAnswers: { en: 'Check my answers', es: 'Revisar mis respuestas' },
} satisfies Messages

export const problemWords = {
  checkAnswerWrong: {
    en: ({ number }) => `Question ${number}: another answer is right. Below it stands why. Choose again.`,
    es: ({ number }) => `Pregunta ${number}: la respuesta correcta es otra. Abajo está el porqué. Elija de nuevo.`,
  },
  checkAnswerMissing: {
    en: ({ number }) => `Question ${number}: choose one of the three answers.`,
    es: ({ number }) => `Pregunta ${number}: elija una de las tres respuestas.`,
  },
  orientationNotRead: {
    en: 'Some parts are not read yet. Go to “All parts”, finish them, and come back. Your answers below are still here.',
    es: 'Todavía faltan partes por leer. Vaya a «Todas las partes», termínelas y regrese. Sus respuestas siguen aquí abajo.',
  },
  orientationRenewed: {
    en: 'The orientation was written anew after you opened this page. Below is the new text. Please read it and press the button again.',
    es: 'La orientación se escribió de nuevo después de que abrió esta página. Abajo está el texto nuevo. Léalo y oprima el botón otra vez.',
  },
} satisfies ProblemWords
