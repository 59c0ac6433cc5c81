import type { Messages } from '#platform/languages.ts'

/** The words of the screen on which the program reads an application and decides. */
export const reviewScreenWords = {
  // Who else is here.
  alsoHere: {
    en: (who: string, time: string) => `${who} is looking at this, too, since ${time}.`,
    es: (who: string, time: string) => `${who} también la está viendo, desde las ${time}.`,
  },
  alsoOpened: {
    en: (who: string, time: string) => `${who} opened this at ${time}.`,
    es: (who: string, time: string) => `${who} la abrió a las ${time}.`,
  },
  'someone-programSpecialist': { en: 'A program specialist', es: 'Una persona especialista del programa' },
  'someone-programManager': { en: 'A program manager', es: 'Una persona a cargo del programa' },

  // The names.
  namesTitle: { en: 'Name and ID', es: 'Nombre e identificación' },
  legalName: { en: 'Legal name', es: 'Nombre legal' },
  typedFromId: { en: 'Typed from the ID', es: 'Escrito de la identificación' },
  notTyped: { en: 'Nothing was typed', es: 'No se escribió nada' },
  showLarge: { en: (what: string) => `Show large: ${what}`, es: (what: string) => `Ver en grande: ${what}` },
  noIdHere: { en: 'No ID came with this application.', es: 'Con esta solicitud no llegó ninguna identificación.' },
  noPicture: { en: 'There is no picture of this file. Open it to read it.', es: 'No hay imagen de este archivo. Ábralo para leerlo.' },
  nameChangedTitle: { en: 'The legal name has changed since', es: 'El nombre legal cambió después' },
  nameChanged: {
    en: (date: string, from: string, to: string) => `The legal name was changed on ${date} from ${from} to ${to}.`,
    es: (date: string, from: string, to: string) => `El nombre legal se cambió el ${date} de ${from} a ${to}.`,
  },
  nameChangeAskedTitle: { en: 'A change of the legal name waits for an answer', es: 'Un cambio del nombre legal espera respuesta' },
  nameChangeAsked: {
    en: (from: string, to: string) => `From ${from} to ${to}.`,
    es: (from: string, to: string) => `De ${from} a ${to}.`,
  },
  seeNameChange: { en: 'See the change', es: 'Ver el cambio' },

  // The eight requirements, as they were sent.
  requirementsTitle: { en: 'The eight requirements', es: 'Los ocho requisitos' },
  'requirement-age': {
    en: (age: number) => `${age} or older on the day of sending`,
    es: (age: number) => `${age} años o más el día del envío`,
  },
  'requirement-education': { en: 'High school diploma, its equivalent or more', es: 'Diploma de preparatoria, su equivalente o más' },
  'requirement-livedExperience': { en: 'Lived experience of recovery', es: 'Experiencia vivida de recuperación' },
  'requirement-share': { en: 'Willing to share the experience', es: 'Disposición de compartir la experiencia' },
  'requirement-recovery': { en: 'Strongly dedicated to recovery', es: 'Firme compromiso con la recuperación' },
  'requirement-ethics': { en: 'Code of Ethics, agreed to in writing', es: 'Código de Ética, aceptado por escrito' },
  'requirement-training': { en: '80 hours of training', es: '80 horas de capacitación' },
  'requirement-exam': { en: 'The exam', es: 'El examen' },
  'evidence-met': { en: 'Met', es: 'Cumplido' },
  'evidence-check': { en: 'Compare with the paper', es: 'Compare con el documento' },
  'evidence-missing': { en: 'Not shown', es: 'No se muestra' },
  'evidence-later': { en: 'After approval', es: 'Después de la aprobación' },
  ageOnDay: {
    en: (born: string, age: number, sent: string) => `Born ${born}, ${age} years old on ${sent}.`,
    es: (born: string, age: number, sent: string) => `Nació el ${born}; tenía ${age} años el ${sent}.`,
  },
  shownIn: { en: 'Shown by', es: 'Lo muestra' },
  missingFact: { en: 'Nothing that was sent shows this.', es: 'Nada de lo enviado lo muestra.' },
  unreadFact: { en: 'We could not read this by ourselves. Read the answer.', es: 'No pudimos leerlo automáticamente. Lea la respuesta.' },

  // Around the page.
  documentNumber: { en: (kind: string, number: number) => `${kind} ${number}`, es: (kind: string, number: number) => `${kind} ${number}` },
  noDocuments: { en: 'No documents came with this application.', es: 'Con esta solicitud no llegaron documentos.' },
  nextApplication: { en: 'Next application', es: 'Solicitud siguiente' },
  previousApplication: { en: 'Previous application', es: 'Solicitud anterior' },
  neighbours: { en: 'Applications in the list', es: 'Solicitudes de la lista' },
  keyList: { en: 'Back to the list', es: 'Volver a la lista' },
} satisfies Messages
