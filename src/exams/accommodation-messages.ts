import type { Messages, Said } from '#platform/languages.ts'
import type { AccommodationKind } from './accommodation-lifecycle.ts'

/** What can be asked for, and a line on each. */
export const kindWords: Readonly<Record<AccommodationKind, Said>> = {
  extraTime: { en: 'More time', es: 'Más tiempo' },
  breaks: { en: 'Breaks', es: 'Descansos' },
  separateRoom: { en: 'A room of your own', es: 'Un cuarto aparte' },
  reader: { en: 'Someone who reads the questions to you', es: 'Una persona que le lea las preguntas' },
  largeText: { en: 'Large text', es: 'Letra grande' },
  screenReader: { en: 'A screen reader', es: 'Un lector de pantalla' },
  signLanguage: { en: 'A sign-language interpreter', es: 'Intérprete de lengua de señas' },
  other: { en: 'Something else', es: 'Otra cosa' },
}

/** The pages about accommodations. */
export const accommodationWords = {
  title: { en: 'Accommodations for the exam', es: 'Adaptaciones para el examen' },
  lead: {
    en: 'What makes the exam possible for you with a disability or a health condition. It never counts against you.',
    es: 'Lo que le hace posible el examen con una discapacidad o una condición de salud. Nunca cuenta en su contra.',
  },
  backToExam: { en: 'Your exam', es: 'Su examen' },

  comfortTitle: { en: 'What you don’t need to ask for', es: 'Lo que no necesita pedir' },
  comfortLead: {
    en: 'You may bring and use these without a request. If all you need is here, just schedule your exam.',
    es: 'Puede llevar y usar esto sin pedirlo. Si aquí está todo lo que necesita, simplemente reserve su examen.',
  },
  comfortSample: {
    en: 'This list is a sample. The list of the certifying body is the one that counts; ask if something is not on it.',
    es: 'Esta lista es un ejemplo. La que cuenta es la lista de la entidad que certifica; pregunte si falta algo.',
  },

  askTitle: { en: 'Ask for accommodations', es: 'Pedir adaptaciones' },
  askLead: {
    en: (days: number) => `We answer within ${days} days. Don’t schedule your exam before our answer.`,
    es: (days: number) => `Respondemos en un plazo de ${days} días. No reserve su examen antes de nuestra respuesta.`,
  },
  privacyTitle: { en: 'Who reads this', es: 'Quién lee esto' },
  privacyText: {
    en: (days: number) => `Only the specialists and managers of the program who decide about it. Each look is written down, and you can see it. ${days} days after the answer your words and your paper are deleted.`,
    es: (days: number) => `Solo las personas del programa que deciden sobre ello. Cada vez que alguien lo abre queda anotado, y usted puede verlo. ${days} días después de la respuesta se borran sus palabras y su documento.`,
  },
  kinds: { en: 'What would help you?', es: '¿Qué le ayudaría?' },
  kindsHint: { en: 'Choose all that fit.', es: 'Elija todo lo que corresponda.' },
  words: { en: 'Tell us more', es: 'Cuéntenos más' },
  wordsHint: {
    en: 'How much time, which breaks, what has helped before. You don’t have to name a diagnosis.',
    es: 'Cuánto tiempo, qué descansos, qué le ha ayudado antes. No tiene que nombrar un diagnóstico.',
  },
  paper: { en: 'A paper, if you have one', es: 'Un documento, si lo tiene' },
  paperHint: {
    en: 'For example from school or from a doctor. A photo or a PDF. You can also ask without one.',
    es: 'Por ejemplo, de la escuela o de un médico. Una foto o un PDF. También puede pedirlo sin documento.',
  },
  otherPaper: { en: 'Another paper in its place', es: 'Otro documento en su lugar' },
  addPaper: { en: 'Add this paper', es: 'Agregar este documento' },
  remove: { en: 'Remove', es: 'Quitar' },
  send: { en: 'Send request', es: 'Enviar petición' },
  notNow: {
    en: 'You can ask for accommodations while your exam is open.', es: 'Puede pedir adaptaciones mientras su examen esté abierto.',
  },

  sentTitle: { en: 'We have your request', es: 'Recibimos su petición' },
  withdrawnTitle: { en: 'Your request is taken back', es: 'Su petición está retirada' },
  withdrawnText: { en: 'You can schedule your exam now.', es: 'Ya puede reservar su examen.' },
  yours: { en: 'Your requests', es: 'Sus peticiones' },
  'state-open': { en: 'With us', es: 'En nuestras manos' },
  'state-granted': { en: 'Granted', es: 'Concedida' },
  'state-partlyGranted': { en: 'Granted in part', es: 'Concedida en parte' },
  'state-refused': { en: 'Not granted', es: 'No concedida' },
  'state-withdrawn': { en: 'Taken back', es: 'Retirada' },
  asked: { en: 'You asked for', es: 'Usted pidió' },
  askedOn: { en: 'Asked on', es: 'Pedida el' },
  answeredOn: { en: 'Answered on', es: 'Respondida el' },
  answerBy: { en: 'We answer by', es: 'Respondemos a más tardar el' },
  answerByEnd: { en: 'If you hear nothing by then, write to us.', es: 'Si para entonces no sabe nada, escríbanos.' },
  youGet: { en: 'What you get', es: 'Lo que recibe' },
  percentMore: { en: (percent: number) => `More time: ${percent}% more`, es: (percent: number) => `Más tiempo: ${percent} % más` },
  notGranted: { en: 'What is not granted', es: 'Lo que no se concede' },
  yourWords: { en: 'Your words', es: 'Sus palabras' },
  wordsGone: { en: 'Your words and your paper were deleted.', es: 'Sus palabras y su documento se borraron.' },
  withdraw: { en: 'Take back this request', es: 'Retirar esta petición' },

  staffTitle: { en: 'Accommodations', es: 'Adaptaciones' },
  backToExamOf: { en: 'The exam', es: 'El examen' },
  sensitive: {
    en: 'This is about somebody’s health. Your look is written down, and they can see it.',
    es: 'Esto trata de la salud de alguien. Que usted lo abrió queda anotado, y esa persona puede verlo.',
  },
  who: { en: 'Applicant', es: 'Solicitante' },
  reference: { en: 'Number of the application', es: 'Número de la solicitud' },
  theyAsked: { en: 'Asked for', es: 'Lo que pide' },
  theirWords: { en: 'In their own words', es: 'En sus propias palabras' },
  noWords: { en: 'They wrote nothing more.', es: 'No escribió nada más.' },
  theirPaper: { en: 'Their paper', es: 'Su documento' },
  openPaper: { en: (name: string) => `Open ${name}`, es: (name: string) => `Abrir ${name}` },
  dueBy: { en: 'Answer by', es: 'Responder a más tardar el' },
  answer: { en: 'Your answer', es: 'Su respuesta' },
  granted: { en: 'What is granted?', es: '¿Qué se concede?' },
  grantedHint: { en: 'What you leave empty is not granted.', es: 'Lo que deje vacío no se concede.' },
  extraTime: { en: 'How much more time, in percent?', es: '¿Cuánto tiempo más, en porcentaje?' },
  extraTimeHint: { en: 'For example 50: an exam of 2 hours takes 3.', es: 'Por ejemplo 50: un examen de 2 horas dura 3.' },
  measures: { en: 'What will be done', es: 'Lo que se hará' },
  measuresHint: { en: 'The applicant and the room read this: breaks, who reads, which help.', es: 'Lo leen la persona y el lugar del examen: descansos, quién lee, qué ayuda.' },
  reason: { en: 'What is not granted: why, and what they can do', es: 'Lo que no se concede: por qué, y qué puede hacer la persona' },
  reasonHint: {
    en: 'Needed when something is left empty above. Write to the applicant, in their language.',
    es: 'Hace falta si arriba queda algo vacío. Escriba a la persona, en su idioma.',
  },
  writesIn: { en: (language: string) => `They read ${language}.`, es: (language: string) => `La persona lee en ${language}.` },
  sendAnswer: { en: 'Send the answer', es: 'Enviar la respuesta' },
} satisfies Messages
