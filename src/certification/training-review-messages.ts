import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

/** The words of the program's screens about training certificates. */
export const trainingReviewWords = {
  queue: { en: 'Training certificates', es: 'Certificados de capacitación' },
  queueLead: { en: 'The most urgent first.', es: 'Primero lo más urgente.' },
  'view-waiting': { en: 'To read', es: 'Por leer' },
  'view-withdrawn': { en: 'Withdrawn by the provider', es: 'Retirados por la entidad' },
  'view-leaving': { en: 'About to leave', es: 'Por salir' },
  'view-accepted': { en: 'Accepted', es: 'Aceptados' },
  'view-refused': { en: 'Not accepted', es: 'No aceptados' },
  'empty-waiting': { en: 'No certificate waits for an answer.', es: 'Ningún certificado espera respuesta.' },
  'empty-withdrawn': {
    en: 'No provider has withdrawn a certificate that you read or accepted.',
    es: 'Ninguna entidad ha retirado un certificado que ustedes leen o aceptaron.',
  },
  'empty-leaving': { en: 'No decision waits to leave.', es: 'Ninguna decisión espera para salir.' },
  'empty-accepted': { en: 'No certificate was accepted yet.', es: 'Todavía no se ha aceptado ningún certificado.' },
  'empty-refused': { en: 'Every certificate until now was accepted.', es: 'Hasta ahora todos los certificados se aceptaron.' },
  waitingNotice: {
    en: (count: number) => (count === 1 ? '1 training certificate waits for an answer.' : `${count} training certificates wait for an answer.`),
    es: (count: number) => (count === 1 ? '1 certificado de capacitación espera respuesta.' : `${count} certificados de capacitación esperan respuesta.`),
  },
  withdrawnNotice: {
    en: (count: number) => (count === 1 ? 'A provider has withdrawn 1 training certificate that you read or accepted.' : `Providers have withdrawn ${count} training certificates that you read or accepted.`),
    es: (count: number) => (count === 1 ? 'Una entidad retiró 1 certificado de capacitación que ustedes leen o aceptaron.' : `Hay ${count} certificados de capacitación que ustedes leen o aceptaron y que su entidad retiró.`),
  },
  withdrawnLead: {
    en: 'Ask the provider why. One that was accepted can be opened again by a manager.',
    es: 'Pregunte a la entidad por qué. Uno que se aceptó lo puede reabrir una persona a cargo del programa.',
  },
  withdrawnOn: { en: 'Withdrawn on', es: 'Retirado el' },
  toQueue: { en: (count: number) => (count === 1 ? 'See it' : 'See them'), es: (count: number) => (count === 1 ? 'Verlo' : 'Verlos') },
  applicant: { en: 'Applicant', es: 'Solicitante' },
  reference: { en: 'Number', es: 'Número' },
  provider: { en: 'Provider', es: 'Entidad' },
  completed: { en: 'Completed on', es: 'Terminada el' },
  added: { en: 'Added on', es: 'Agregado el' },
  due: { en: 'Answer due', es: 'Fecha límite' },
  decidedOn: { en: 'Decided on', es: 'Decidido el' },
  keyNext: { en: 'Next certificate', es: 'Siguiente certificado' },
  keyBefore: { en: 'Previous certificate', es: 'Certificado anterior' },
  keyOpen: { en: 'Open', es: 'Abrir' },
  keyList: { en: 'Back to the list', es: 'Volver a la lista' },
  keyHelp: { en: 'Show these keys', es: 'Mostrar estas teclas' },
  neighbours: { en: 'Certificates in the list', es: 'Certificados de la lista' },

  // One certificate.
  paper: { en: 'The certificate', es: 'El certificado' },
  noPicture: { en: 'There is no picture of this file. Open it to read it.', es: 'No hay imagen de este archivo. Ábralo para leerlo.' },
  issuedTitle: { en: 'Issued by the provider in this system', es: 'Emitido por la entidad en este sistema' },
  issuedText: {
    en: (provider: string, number: string) => `${provider} issued it with the number ${number}. There is no paper to compare with: the provider typed what stands here.`,
    es: (provider: string, number: string) => `${provider} lo emitió con el número ${number}. No hay papel con que comparar: la entidad escribió lo que está aquí.`,
  },
  issuedWithdrawn: {
    en: (date: string) => `The provider withdrew it on ${date}.`,
    es: (date: string) => `La entidad lo retiró el ${date}.`,
  },
  checksTitle: { en: 'The four checks', es: 'Las cuatro revisiones' },
  'check-hours': { en: (hours: number) => `${hours} hours or more`, es: (hours: number) => `${hours} horas o más` },
  'check-twoYears': { en: (years: number) => `Completed within ${years} years`, es: (years: number) => `Terminada hace ${years} años o menos` },
  'check-provider': { en: 'The provider was approved on that day', es: 'La entidad estaba aprobada ese día' },
  'check-name': { en: 'The name is the applicant’s', es: 'El nombre es de la persona solicitante' },
  'verdict-fine': { en: 'As typed, fine', es: 'Según lo escrito, bien' },
  'verdict-wrong': { en: 'Not met', es: 'No se cumple' },
  'verdict-look': { en: 'Look at it', es: 'Hay que verlo' },
  saysHours: { en: (hours: string) => `${hours} hours.`, es: (hours: string) => `${hours} horas.` },
  saysDate: {
    en: (completed: string, through: string, counts: string) => `Completed on ${completed}: counts through ${through}. The day that counts is ${counts}, when our days began.`,
    es: (completed: string, through: string, counts: string) => `Terminada el ${completed}: cuenta hasta el ${through}. El día que importa es el ${counts}, cuando empezaron nuestros días.`,
  },
  approvedOnDay: {
    en: (provider: string, day: string, from: string, through: string) => `${provider} was approved on ${day} (from ${from} through ${through}).`,
    es: (provider: string, day: string, from: string, through: string) => `${provider} estaba aprobado el ${day} (del ${from} al ${through}).`,
  },
  notApprovedOnDay: {
    en: (provider: string, day: string) => `${provider} was not approved on ${day}.`,
    es: (provider: string, day: string) => `${provider} no estaba aprobado el ${day}.`,
  },
  approvedBy: {
    en: (who: string, day: string) => `Approval recorded by ${who} on ${day}.`,
    es: (who: string, day: string) => `Aprobación anotada por ${who} el ${day}.`,
  },
  notApprovedNow: {
    en: 'Today this approval does not hold any more. What was completed while it held counts.',
    es: 'Hoy esa aprobación ya no rige. Lo que se terminó mientras regía cuenta.',
  },
  seeProvider: { en: 'See the provider', es: 'Ver la entidad' },
  namesTitle: { en: 'The names', es: 'Los nombres' },
  legalName: { en: 'Legal name, as sent', es: 'Nombre legal, como se envió' },
  printedName: { en: 'Typed from the certificate', es: 'Escrito del certificado' },
  namesSame: {
    en: 'As typed, it is the same name. Look whether the paper says so, too.',
    es: 'Según lo escrito, es el mismo nombre. Vea si el papel también lo dice.',
  },
  namesDiffer: {
    en: 'The names differ. Look at the paper and decide whether it is the same person. Writing in capitals or without accents is no difference.',
    es: 'Los nombres difieren. Vea el papel y decida si es la misma persona. Las mayúsculas o la falta de acentos no son una diferencia.',
  },
  nameChanged: {
    en: (date: string, from: string, to: string) => `The legal name was changed on ${date} from ${from} to ${to}.`,
    es: (date: string, from: string, to: string) => `El nombre legal se cambió el ${date} de ${from} a ${to}.`,
  },
  nameChangeAsked: {
    en: (from: string, to: string) => `A change of the legal name from ${from} to ${to} waits for an answer.`,
    es: (from: string, to: string) => `Un cambio del nombre legal de ${from} a ${to} espera respuesta.`,
  },
  application: { en: 'Application', es: 'Solicitud' },
  applicationText: {
    en: (date: string) => `The approval is valid through ${date}.`,
    es: (date: string) => `La aprobación es válida hasta el ${date}, ese día incluido.`,
  },
  notApproved: { en: 'The application is not approved now.', es: 'La solicitud no está aprobada ahora.' },
  openApplication: { en: 'Open the application', es: 'Abrir la solicitud' },
  says: { en: 'What was typed', es: 'Lo que se escribió' },
  hours: { en: 'Hours', es: 'Horas' },
  language: { en: 'Language of the training', es: 'Idioma de la capacitación' },
  history: { en: 'What happened', es: 'Lo que pasó' },
  'step-start': { en: 'Added', es: 'Agregado' },
  'step-handIn': { en: 'Handed in', es: 'Entregado' },
  'step-begin': { en: 'Handed in with the approval', es: 'Entregado con la aprobación' },
  'step-rest': { en: 'Waits for the next approval', es: 'En espera de la próxima aprobación' },
  'step-accept': { en: 'Accepted', es: 'Aceptado' },
  'step-refuse': { en: 'Not accepted', es: 'No aceptado' },
  'step-reopen': { en: 'Decision taken back', es: 'Decisión retirada' },
  'step-remove': { en: 'Removed', es: 'Quitado' },
  'role-applicant': { en: 'Applicant', es: 'Solicitante' },
  'role-clock': { en: 'By itself', es: 'Por sí solo' },
  'role-programSpecialist': { en: 'Program specialist', es: 'Especialista del programa' },
  'role-programManager': { en: 'Program manager', es: 'Persona a cargo del programa' },

  // Deciding.
  decide: { en: 'Decide', es: 'Decidir' },
  accept: { en: 'Accept', es: 'Aceptar' },
  refuse: { en: 'Do not accept', es: 'No aceptar' },
  reopen: { en: 'Take the decision back', es: 'Retirar la decisión' },
  reopenMeans: {
    en: 'If it was a mistake, you can take it back. The certificate is with the program again, and the applicant is told why.',
    es: 'Si fue un error, puede retirarla. El certificado vuelve al programa y se explica a la persona solicitante por qué.',
  },
  'waiting-accept': { en: 'Certificate accepted', es: 'Certificado aceptado' },
  'waiting-refuse': { en: 'Certificate not accepted', es: 'Certificado no aceptado' },
  'waiting-reopen': { en: 'Decision about the certificate taken back', es: 'Decisión sobre el certificado retirada' },
  openIt: { en: 'Open it', es: 'Abrirlo' },
  'title-accept': { en: 'Accept this certificate?', es: '¿Aceptar este certificado?' },
  'title-refuse': { en: 'Why can it not be accepted?', es: '¿Por qué no se puede aceptar?' },
  'title-reopen': { en: 'Take the decision back?', es: '¿Retirar la decisión?' },
  refuseLead: {
    en: 'The applicant reads these reasons with what they can do, and can add another certificate.',
    es: 'La persona solicitante lee estas razones con lo que puede hacer, y puede agregar otro certificado.',
  },
  acceptAnyway: {
    en: 'A rule finds something that is not met. Accept it only if the paper shows that the applicant typed it wrong.',
    es: 'Una regla encuentra algo que no se cumple. Acéptelo solo si el papel muestra que la persona lo escribió mal.',
  },
  acceptWithdrawn: {
    en: (date: string) => `The provider withdrew this certificate on ${date}. Ask the provider why before you accept it.`,
    es: (date: string) => `La entidad retiró este certificado el ${date}. Pregúntele por qué antes de aceptarlo.`,
  },
  'do-accept': { en: 'Accept', es: 'Aceptar' },
  'do-refuse': { en: 'Do not accept', es: 'No aceptar' },
  'do-reopen': { en: 'Take it back', es: 'Retirarla' },
  reasons: { en: 'Reasons', es: 'Razones' },
  whyHint: { en: 'The applicant reads this.', es: 'Lo lee la persona solicitante.' },
  notNow: { en: 'This cannot be decided now', es: 'Esto no se puede decidir ahora' },
  notNowText: {
    en: 'Perhaps a colleague has decided already. Open the certificate to see where it stands.',
    es: 'Quizá otra persona ya decidió. Abra el certificado para ver cómo está.',
  },

  // Beside the application.
  besideTitle: { en: 'Training certificate', es: 'Certificado de capacitación' },
  besideInReview: { en: (date: string) => `Waits for our answer, due ${date}.`, es: (date: string) => `En espera de nuestra respuesta, a más tardar el ${date}.` },
  besideAccepted: { en: (date: string) => `Accepted on ${date}.`, es: (date: string) => `Aceptado el ${date}.` },
  besideRefused: { en: (date: string) => `Not accepted on ${date}.`, es: (date: string) => `No aceptado el ${date}.` },
  besideStored: { en: 'Waits for the next approval.', es: 'En espera de la próxima aprobación.' },
  besideRemoved: { en: 'The applicant removed it.', es: 'La persona solicitante lo quitó.' },
  besideOpen: { en: 'Open the certificate', es: 'Abrir el certificado' },
  evidenceAccepted: {
    en: (hours: string, date: string) => `${hours} hours, completed on ${date}. Accepted.`,
    es: (hours: string, date: string) => `${hours} horas, terminada el ${date}. Aceptada.`,
  },
} satisfies Messages

/** What can be wrong with deciding about a certificate. */
export const trainingReviewProblemWords = {
  trainingOfOwnProvider: {
    en: 'You work for this training provider, or issued this certificate yourself. Someone else of the program decides about it.',
    es: 'Usted trabaja para esta entidad de capacitación, o emitió este certificado. Otra persona del programa decide sobre él.',
  },
  trainingDecidedAlready: {
    en: ({ who, what }) => `${who} decided already: ${what}. Your decision was not taken. The page shows how it stands now.`,
    es: ({ who, what }) => `${who} ya decidió: ${what}. Su decisión no se tomó. La página muestra cómo está ahora.`,
  },
  trainingAddedAnother: {
    en: 'The applicant has added another certificate since, so this decision cannot be taken back.',
    es: 'La persona solicitante agregó otro certificado después, así que esta decisión no se puede retirar.',
  },
} satisfies ProblemWords
