import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

/** The words about a training certificate for its person, and the parts of letters that are put together. */
export const trainingWords = {
  // In letters.
  nextExam: {
    en: (date: string) => `What comes next is the exam. It has to be passed by ${date}, the last day of your approval. You ask for it and pay for it in your account, under “Your exam”. Do it in good time.`,
    es: (date: string) => `Lo que sigue es el examen. Tiene que aprobarlo a más tardar el ${date}, el último día de su aprobación. Lo pide y lo paga en su cuenta, en «Su examen». Hágalo con tiempo.`,
  },
  nextApplication: {
    en: (date: string) => `Your approval is over. The certificate is not lost: it counts for a new application through ${date}.`,
    es: (date: string) => `Su aprobación ya terminó. El certificado no se pierde: cuenta para una solicitud nueva hasta el ${date}, ese día incluido.`,
  },
  orCall: { en: (phone: string) => `Or call ${phone}.`, es: (phone: string) => `O llame al ${phone}.` },

  // The page.
  title: { en: 'Your training certificate', es: 'Su certificado de capacitación' },
  myApplication: { en: 'Your application', es: 'Su solicitud' },
  lead: {
    en: (hours: number) => `It shows that you finished the ${hours} hours of training.`,
    es: (hours: number) => `Muestra que usted terminó las ${hours} horas de capacitación.`,
  },
  leadEarly: {
    en: 'You can add it now. We keep it and read it as soon as your application is approved.',
    es: 'Puede agregarlo ahora. Lo guardamos y lo leemos en cuanto se apruebe su solicitud.',
  },
  leadNow: {
    en: (days: number) => `We read it and answer within ${days} days.`,
    es: (days: number) => `Lo leemos y le respondemos en un plazo de ${days} días.`,
  },
  whatItIs: {
    en: (years: number) => `It must come from a training provider that was approved when you finished. It counts for ${years} years from that day.`,
    es: (years: number) => `Debe ser de una entidad que estaba aprobada cuando usted terminó. Cuenta por ${years} años desde ese día.`,
  },
  notHere: {
    en: 'This application is over. What you added stays with you and is there for your next application.',
    es: 'Esta solicitud ya terminó. Lo que agregó se queda con usted y estará en su próxima solicitud.',
  },
  toApply: { en: 'To my applications', es: 'A mis solicitudes' },

  // Where it is.
  'state-none': { en: 'Not added yet', es: 'Todavía no se ha agregado' },
  'state-stored': { en: 'Kept for you', es: 'Guardado para usted' },
  'state-inReview': { en: 'With the program', es: 'Con el programa' },
  'state-accepted': { en: 'Accepted', es: 'Aceptado' },
  'state-refused': { en: 'Not accepted', es: 'No aceptado' },
  'state-removed': { en: 'Removed', es: 'Quitado' },
  storedText: {
    en: 'We read it as soon as your application is approved. You don’t need to do anything more.',
    es: 'Lo leemos en cuanto se apruebe su solicitud. No tiene que hacer nada más.',
  },
  inReviewText: {
    en: (date: string) => `We answer by ${date}. You don’t need to do anything.`,
    es: (date: string) => `Le respondemos a más tardar el ${date}. No tiene que hacer nada.`,
  },
  inReviewLate: {
    en: (date: string) => `We should have answered by ${date}. We are late, and we are sorry. You lose nothing.`,
    es: (date: string) => `Debimos responderle a más tardar el ${date}. Vamos con retraso y lo sentimos. Usted no pierde nada.`,
  },
  acceptedText: {
    en: (on: string, date: string) => `We accepted it on ${on}. It counts through ${date}.`,
    es: (on: string, date: string) => `Lo aceptamos el ${on}. Cuenta hasta el ${date}, ese día incluido.`,
  },
  acceptedOver: {
    en: (date: string) => `It counted through ${date}. If you have finished another training since, add its certificate.`,
    es: (date: string) => `Contaba hasta el ${date}. Si terminó otra capacitación después, agregue su certificado.`,
  },
  refusedText: {
    en: (on: string) => `We read it on ${on} and could not accept it. This is why:`,
    es: (on: string) => `Lo leímos el ${on} y no pudimos aceptarlo. Esta es la razón:`,
  },
  refusedNext: {
    en: 'You can add another certificate at any time while your approval holds. There is no fee for it.',
    es: 'Puede agregar otro certificado en cualquier momento mientras dure su aprobación. No tiene costo.',
  },
  reopenedText: {
    en: 'A decision about it was taken back, and we read it again. This is why:',
    es: 'Se retiró una decisión sobre él y lo leemos otra vez. Esta es la razón:',
  },
  keptAddedTitle: { en: 'Your certificate is kept', es: 'Su certificado está guardado' },
  sentTitle: { en: 'Your certificate is with us', es: 'Ya tenemos su certificado' },
  removedTitle: { en: 'The certificate was removed', es: 'El certificado se quitó' },
  notFineTitle: { en: 'This certificate would not be accepted now', es: 'Este certificado no se aceptaría ahora' },

  // What it says.
  provider: { en: 'Training provider', es: 'Entidad de capacitación' },
  hours: { en: 'Hours', es: 'Horas' },
  completedOn: { en: 'Completed on', es: 'Terminada el' },
  countsThrough: { en: 'Counts through', es: 'Cuenta hasta' },
  language: { en: 'Language of the training', es: 'Idioma de la capacitación' },
  printedName: { en: 'Name on the certificate', es: 'Nombre en el certificado' },
  addedOn: { en: 'Added on', es: 'Agregado el' },
  issuedHere: {
    en: 'Your provider issued it here. You don’t need a paper.',
    es: 'Su entidad de capacitación lo emitió aquí. No necesita un papel.',
  },
  issuedWithdrawn: {
    en: 'Your provider has withdrawn this certificate since. The program sees that, too. Ask your provider why: they can issue it anew.',
    es: 'Después, su entidad de capacitación retiró este certificado. El programa también lo ve. Pregunte a la entidad por qué: puede emitirlo de nuevo.',
  },

  // Adding one.
  addTitle: { en: 'Add your certificate', es: 'Agregue su certificado' },
  replaceTitle: { en: 'Add another one instead', es: 'Agregue otro en su lugar' },
  issuedTitle: { en: 'Your provider issued a certificate', es: 'Su entidad de capacitación emitió un certificado' },
  use: { en: 'Use this certificate', es: 'Usar este certificado' },
  useText: {
    en: (provider: string, hours: string, date: string) => `${provider}: ${hours} hours, completed on ${date}.`,
    es: (provider: string, hours: string, date: string) => `${provider}: ${hours} horas, terminada el ${date}.`,
  },
  whichProvider: { en: 'Who gave the training?', es: '¿Quién dio la capacitación?' },
  whichProviderHint: {
    en: 'Choose the name that your certificate shows.',
    es: 'Elija el nombre que muestra su certificado.',
  },
  chooseProvider: { en: 'Choose a provider', es: 'Elija una entidad' },
  notInTheList: { en: 'My provider is not in the list', es: 'Mi entidad no está en la lista' },
  notListedHelp: { en: 'My provider is not in the list. What now?', es: 'Mi entidad no está en la lista. ¿Qué hago?' },
  notListedText: {
    en: 'Only training from a provider that the program approved counts. Some schools go by another name: look at the whole certificate. If you are still not sure, ask us and tell us the name. We look it up for you.',
    es: 'Solo cuenta la capacitación de una entidad que el programa aprobó. Algunas escuelas usan otro nombre: mire todo el certificado. Si todavía tiene dudas, pregúntenos y díganos el nombre. Lo buscamos por usted.',
  },
  askUs: { en: 'Ask us', es: 'Pregúntenos' },
  howManyHours: { en: 'How many hours does it show?', es: '¿Cuántas horas muestra?' },
  howManyHoursHint: { en: 'For example 80 or 80.5', es: 'Por ejemplo, 80 u 80.5' },
  whenCompleted: { en: 'When did you finish?', es: '¿Cuándo la terminó?' },
  whenCompletedHint: { en: 'The date of completion on the certificate', es: 'La fecha en que terminó, según el certificado' },
  whichLanguage: { en: 'In which language was it?', es: '¿En qué idioma fue?' },
  whichName: { en: 'Your name as the certificate prints it', es: 'Su nombre como está impreso en el certificado' },
  whichNameHint: {
    en: 'Type it letter by letter, with its mistakes if there are any.',
    es: 'Escríbalo letra por letra, con sus errores si los tiene.',
  },
  paper: { en: 'A photo or PDF of the certificate', es: 'Una foto o un PDF del certificado' },
  paperHint: { en: 'The whole page, flat and in good light.', es: 'La página entera, plana y con buena luz.' },
  otherPaper: { en: 'Another photo or PDF instead', es: 'Otra foto u otro PDF en su lugar' },
  look: { en: 'Can you read the name, the hours and the date?', es: '¿Se pueden leer el nombre, las horas y la fecha?' },
  addPaper: { en: 'Add this file', es: 'Agregar este archivo' },
  remove: { en: 'Remove', es: 'Quitar' },
  store: { en: 'Keep this certificate', es: 'Guardar este certificado' },
  handIn: { en: 'Send this certificate', es: 'Enviar este certificado' },
  removeLead: {
    en: 'Is something wrong in it? Add another one instead, or remove it.',
    es: '¿Tiene algo mal? Agregue otro en su lugar o quítelo.',
  },
  removeRefused: { en: 'Remove it', es: 'Quitarlo' },
  replace: { en: 'Add another one instead', es: 'Agregar otro en su lugar' },
  namesTitle: { en: 'The names are not quite the same', es: 'Los nombres no son exactamente iguales' },
  namesText: {
    en: (legal: string, printed: string) => `Your legal name is ${legal}. The certificate says ${printed}. Is one of them typed wrong? Then change it. If the certificate really prints it so, send it as it is: a person compares both.`,
    es: (legal: string, printed: string) => `Su nombre legal es ${legal}. El certificado dice ${printed}. ¿Alguno está mal escrito? Entonces cámbielo. Si el certificado de verdad lo imprime así, envíelo como está: una persona compara los dos.`,
  },
  lateTitle: { en: 'Your approval ends soon', es: 'Su aprobación termina pronto' },
  lateText: {
    en: (date: string) => `It is valid through ${date}. We read your certificate in any event. If the exam is no longer possible by then, the certificate counts for your next application.`,
    es: (date: string) => `Es válida hasta el ${date}, ese día incluido. De todos modos leemos su certificado. Si el examen ya no es posible para entonces, el certificado cuenta para su próxima solicitud.`,
  },

  // On the page of the application, and on its path.
  besideNone: {
    en: 'Add it when you have it, also before your application is approved.',
    es: 'Agréguelo cuando lo tenga, también antes de que se apruebe su solicitud.',
  },
  besideNoneNow: {
    en: (date: string) => `This is your next step. Training and exam have to be done by ${date}.`,
    es: (date: string) => `Este es su siguiente paso. La capacitación y el examen tienen que estar hechos a más tardar el ${date}.`,
  },
  besideIssued: {
    en: 'Your training provider has sent it here. You only have to hand it in, without a paper.',
    es: 'Su entidad de capacitación ya lo envió aquí. Usted solo tiene que entregarlo, sin ningún papel.',
  },
  handInIssued: { en: 'Hand in your certificate', es: 'Entregar su certificado' },
  open: { en: 'See your certificate', es: 'Ver su certificado' },
  add: { en: 'Add your certificate', es: 'Agregar su certificado' },
  addAnother: { en: 'See why, and add another one', es: 'Ver por qué y agregar otro' },
  'path-applicant': { en: 'Your training certificate', es: 'Su certificado de capacitación' },
  'path-reviewer': { en: 'Training certificate', es: 'Certificado de capacitación' },
  pathLabel: { en: 'The path of this certificate', es: 'El camino de este certificado' },
  pathAdd: { en: 'You add it', es: 'Usted lo agrega' },
  pathAdded: { en: 'You added it', es: 'Usted lo agregó' },
  pathApproval: { en: 'Your application is approved', es: 'Se aprueba su solicitud' },
  pathRead: { en: 'We read it and answer', es: 'Lo leemos y respondemos' },
  pathReadDone: { en: 'We read it and answered', es: 'Lo leímos y respondimos' },
  pathExam: { en: 'The exam', es: 'El examen' },
  approvalThrough: { en: 'Your approval is valid through', es: 'Su aprobación es válida hasta' },
  approvalThroughEnd: { en: 'The exam has to be passed by the end of that day.', es: 'El examen tiene que estar aprobado a más tardar ese día.' },
  withYou: { en: 'With you', es: 'Con usted' },
  withUs: { en: 'With the program', es: 'Con el programa' },
  withApplicant: { en: 'With the applicant', es: 'Con la persona solicitante' },
  answerDue: { en: 'Our answer is due', es: 'Fecha límite de nuestra respuesta' },
  answerDueEnd: { en: 'If we are late, you lose nothing.', es: 'Si nos tardamos, usted no pierde nada.' },
  answerDueEndReviewer: {
    en: 'If we are late, the applicant sees it and loses nothing.',
    es: 'Si nos tardamos, la persona solicitante lo ve y no pierde nada.',
  },
} satisfies Messages

/** What can be wrong with a certificate that somebody adds: what happened, why, and what to do now. */
export const trainingProblemWords = {
  providerMissing: { en: 'Choose who gave the training.', es: 'Elija quién dio la capacitación.' },
  providerNotListed: {
    en: 'Only training from an approved provider counts, so we cannot take this certificate yet. Below the list you find what to do.',
    es: 'Solo cuenta la capacitación de una entidad aprobada, así que todavía no podemos recibir este certificado. Debajo de la lista verá qué hacer.',
  },
  providerNotApproved: {
    en: ({ completedInWords }) => `This provider was not approved for this training in this language on ${completedInWords}. Check the provider, the language and the date. If they are right, ask your provider, or ask us.`,
    es: ({ completedInWords }) => `El ${completedInWords} esta entidad no estaba aprobada para esta capacitación en este idioma. Revise la entidad, el idioma y la fecha. Si están bien, pregunte a su entidad de capacitación o pregúntenos.`,
  },
  hoursMissing: { en: 'Write how many hours the certificate shows.', es: 'Escriba cuántas horas muestra el certificado.' },
  hoursNotANumber: { en: 'Write the hours as a number, like 80 or 80.5.', es: 'Escriba las horas con números, como 80 u 80.5.' },
  hoursNotQuarters: {
    en: 'Hours are counted in quarters: 80.25, 80.5 or 80.75. Round down to the last full quarter.',
    es: 'Las horas se cuentan por cuartos: 80.25, 80.5 u 80.75. Redondee hacia abajo al último cuarto completo.',
  },
  hoursTooMany: {
    en: ({ most }) => `This is more than ${most} hours. Look at the number again.`,
    es: ({ most }) => `Son más de ${most} horas. Revise el número.`,
  },
  hoursTooFew: {
    en: ({ hours, needed }) => `${hours} hours: the training must have ${needed}. Ask your provider how you can finish the missing hours, and for a new certificate. Then add that one.`,
    es: ({ hours, needed }) => `${hours} horas: la capacitación debe tener ${needed}. Pregunte a su entidad de capacitación cómo completar las horas que faltan y pídale un certificado nuevo. Después agregue ese.`,
  },
  completedMissing: { en: 'Write the day on which you finished.', es: 'Escriba el día en que terminó.' },
  completedNotInNumbers: {
    en: 'Write month, day and year in numbers, the year with four digits.',
    es: 'Escriba el día, el mes y el año con números, el año con cuatro cifras.',
  },
  completedAhead: {
    en: 'This day is still to come. Add the certificate when you have finished the training.',
    es: 'Este día todavía no llega. Agregue el certificado cuando haya terminado la capacitación.',
  },
  trainingTooOld: {
    en: ({ years, throughInWords }) => `A certificate counts for ${years} years. This one counted through ${throughInWords}. To be certified you need a newer training: look at the list of providers.`,
    es: ({ years, throughInWords }) => `Un certificado cuenta por ${years} años. Este contaba hasta el ${throughInWords}. Para certificarse necesita una capacitación más reciente: vea la lista de entidades.`,
  },
  trainingLanguageMissing: { en: 'Choose the language of the training.', es: 'Elija el idioma de la capacitación.' },
  printedNameMissing: { en: 'Type the name that the certificate prints.', es: 'Escriba el nombre que está impreso en el certificado.' },
  paperMissing: { en: 'Add a photo or a PDF of the certificate.', es: 'Agregue una foto o un PDF del certificado.' },
  trainingInReview: {
    en: 'We are reading a certificate of yours right now. You get our answer first; then you can add another one if you need to.',
    es: 'Estamos leyendo un certificado suyo. Primero recibirá nuestra respuesta; después podrá agregar otro si lo necesita.',
  },
  trainingAcceptedAlready: {
    en: ({ throughInWords }) => `Your certificate is accepted and counts through ${throughInWords}. You don’t need another one.`,
    es: ({ throughInWords }) => `Su certificado ya fue aceptado y cuenta hasta el ${throughInWords}. No necesita otro.`,
  },
  trainingNotHere: {
    en: 'This application is over. Start a new one, and add the certificate there.',
    es: 'Esta solicitud ya terminó. Empiece una nueva y agregue allí el certificado.',
  },
  completionGone: {
    en: 'This certificate is not there any more. Ask your provider about it, or add a photo of yours.',
    es: 'Este certificado ya no está. Pregunte a su entidad de capacitación o agregue una foto del suyo.',
  },
  trainingMovedOn: {
    en: 'Something has happened with this certificate meanwhile. The page shows how it stands now.',
    es: 'Mientras tanto pasó algo con este certificado. La página muestra cómo está ahora.',
  },
} satisfies ProblemWords
