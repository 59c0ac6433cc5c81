import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'
import { fileProblemWords } from '#platform/file-messages.ts'
import { examProblemWords } from '#exams/public.ts'
import { feeProblemWords } from '#fees/public.ts'
import { correctionProblemWords } from './correction-messages.ts'
import { decisionProblemWords } from './decision-messages.ts'
import { legalNameProblemWords, signingProblemWords } from '#people/public.ts'

export const words = {
  // The first page, for everyone.
  apply: { en: 'Apply for certification', es: 'Solicitar la certificación' },
  applyLead: {
    en: 'Become a Medi-Cal Peer Support Specialist: someone who has been there and helps others recover.',
    es: 'Llegue a ser especialista en apoyo entre pares de Medi-Cal: alguien que ha pasado por lo mismo y ayuda a otras personas a recuperarse.',
  },
  applySaved: {
    en: 'With your papers at hand it takes about 10 minutes after the orientation. Everything is saved as you write, so you can stop at any time and go on later, on any device.',
    es: 'Con sus papeles a la mano toma unos 10 minutos después de la orientación. Todo se guarda mientras escribe: puede parar en cualquier momento y seguir después, en cualquier dispositivo.',
  },
  applyNeeds: { en: 'Have these at hand', es: 'Tenga esto a la mano' },
  applyNeedIdentity: {
    en: 'A government ID, license or passport. A photo from your phone is fine.',
    es: 'Una identificación oficial, licencia o pasaporte. Sirve una foto de su teléfono.',
  },
  applyNeedEducation: {
    en: 'Your high school diploma, its equivalent, or a higher degree, as a photo or a PDF.',
    es: 'Su diploma de preparatoria, su equivalente o un título más alto, en foto o PDF.',
  },
  applyNeedFee: {
    en: (amount: string) => `A voucher, or a check for ${amount}. The fee is due when you send.`,
    es: (amount: string) => `Un vale o un cheque de ${amount}. La tarifa se paga al enviar.`,
  },
  readOrientation: {
    en: (minutes: number) => `Read the orientation (about ${minutes} minutes)`,
    es: (minutes: number) => `Leer la orientación (unos ${minutes} minutos)`,
  },
  applyAnswer: {
    en: (days: number) => `A program specialist answers within ${days} days after you send it.`,
    es: (days: number) => `Una persona especialista del programa le responde en un plazo de ${days} días después de que la envíe.`,
  },
  makeAccount: { en: 'Make an account', es: 'Crear una cuenta' },
  signIn: { en: 'Sign in', es: 'Iniciar sesión' },
  start: { en: 'Start my application', es: 'Empezar mi solicitud' },
  startAgainEnded: {
    en: 'Your earlier application has ended. A new one begins with what you already gave us: look it over, and send it.',
    es: 'Su solicitud anterior terminó. Una nueva empieza con lo que ya nos dio: revísela y envíela.',
  },
  startAgain: {
    en: 'You discarded an earlier draft. A new one begins with what you wrote there.',
    es: 'Usted descartó un borrador anterior. Uno nuevo empieza con lo que escribió ahí.',
  },

  // One's own application.
  myApplication: { en: 'Your application', es: 'Su solicitud' },
  leadDraft: {
    en: 'It is with you. Nobody sees it until you send it.',
    es: 'Está en sus manos. Nadie la ve hasta que usted la envíe.',
  },
  leadSubmitted: {
    en: (date: string) => `Your application is with us. We answer by ${date}. You don’t need to do anything.`,
    es: (date: string) => `Recibimos su solicitud. Le respondemos a más tardar el ${date}. No tiene que hacer nada.`,
  },
  leadLate: {
    en: (date: string) => `Your application is with us. We should have answered by ${date}. We are late, and we are sorry. You lose nothing and don’t need to do anything.`,
    es: (date: string) => `Recibimos su solicitud. Debimos responderle a más tardar el ${date}. Vamos con retraso y lo sentimos. Usted no pierde nada y no tiene que hacer nada.`,
  },
  leadApproved: {
    en: (date: string) => `Your application is approved. The approval is valid through ${date}.`,
    es: (date: string) => `Su solicitud está aprobada. La aprobación es válida hasta el ${date}, ese día incluido.`,
  },
  leadAwaitingFee: {
    en: (date: string) => `Your application is sent. Only the fee is due now, by ${date}.`,
    es: (date: string) => `Su solicitud se envió. Ahora solo falta la tarifa, a más tardar el ${date}.`,
  },
  leadWithdrawn: {
    en: 'You took this application back. What you gave us is kept, so that you can start again with it.',
    es: 'Usted retiró esta solicitud. Guardamos lo que nos dio para que pueda empezar otra vez con eso.',
  },
  leadVoid: {
    en: (date: string) => `This application ended, because something was still missing on ${date}. What you gave us is kept, so that you can start again with it. A new application has a new fee.`,
    es: (date: string) => `Esta solicitud terminó porque el ${date} todavía faltaba algo. Guardamos lo que nos dio para que pueda empezar otra vez con eso. Una solicitud nueva tiene una tarifa nueva.`,
  },
  startAgainButton: { en: 'Start again with what you already gave us', es: 'Empezar otra vez con lo que ya nos dio' },
  'pathFee-applicant': { en: 'You pay the fee', es: 'Usted paga la tarifa' },
  'pathFee-reviewer': { en: 'The fee', es: 'La tarifa' },
  withApplicant: { en: 'With the applicant', es: 'Con la persona solicitante' },
  pathVoid: { en: 'It ended: something was missing', es: 'Terminó: faltaba algo' },
  pathWithdrawn: { en: 'Withdrawn', es: 'Retirada' },
  feeDue: { en: 'The fee is due', es: 'Fecha límite de la tarifa' },
  feeDueEnd: {
    en: 'If the fee is not here by the end of that day, the application ends and a new one is needed.',
    es: 'Si la tarifa no ha llegado al final de ese día, la solicitud termina y se necesita una nueva.',
  },
  payTitle: { en: 'Pay the fee', es: 'Pagar la tarifa' },
  payNow: { en: 'See how to pay', es: 'Ver cómo pagar' },
  payByCheque: { en: 'By check', es: 'Con un cheque' },
  payByChequeText: {
    en: 'Print the slip and send it with your check. If you cannot print, write the number of your application on the check.',
    es: 'Imprima la hoja y envíela con su cheque. Si no puede imprimir, escriba el número de su solicitud en el cheque.',
  },
  printSlip: { en: 'Open the slip', es: 'Abrir la hoja' },
  payByVoucher: { en: 'With a voucher', es: 'Con un vale' },
  useVoucher: { en: 'Use this voucher', es: 'Usar este vale' },
  slipTitle: { en: 'Slip for your check', es: 'Hoja para su cheque' },
  slipUntil: { en: (date: string) => `Your check has to be here by ${date}.`, es: (date: string) => `Su cheque tiene que llegar a más tardar el ${date}.` },
  nothingDueNow: { en: 'Nothing is due for this application now.', es: 'Por ahora no se debe nada por esta solicitud.' },
  paidTitle: { en: 'The fee is paid', es: 'La tarifa está pagada' },
  paidText: { en: 'A program specialist can read your application now.', es: 'Una persona especialista del programa ya puede leer su solicitud.' },
  sentUnpaidText: {
    en: 'One thing is left: the fee. We wrote to you how to pay it.',
    es: 'Falta una cosa: la tarifa. Le escribimos cómo pagarla.',
  },
  withdraw: { en: 'Withdraw this application', es: 'Retirar esta solicitud' },
  withdrawTitle: { en: 'Withdraw this application?', es: '¿Retirar esta solicitud?' },
  withdrawLead: {
    en: 'We will not decide on it. What you gave us is kept: you can start again with it, with a new fee.',
    es: 'No decidiremos sobre ella. Guardamos lo que nos dio: puede empezar otra vez con eso, con una tarifa nueva.',
  },
  withdrawPaid: {
    en: (amount: string, percent: number) => `You paid ${amount}. ${percent === 0 ? 'It is not returned.' : `${percent} percent of it goes back to you.`}`,
    es: (amount: string, percent: number) => `Usted pagó ${amount}. ${percent === 0 ? 'No se devuelve.' : `Se le devuelve el ${percent} por ciento.`}`,
  },
  withdrawUnverified: {
    en: 'The program has not confirmed this rule yet, so ask before you decide.',
    es: 'El programa todavía no ha confirmado esta regla, así que pregunte antes de decidir.',
  },
  askProgram: { en: 'Ask the program', es: 'Preguntar al programa' },
  withdrawYes: { en: 'Withdraw it', es: 'Retirarla' },
  withdrawNo: { en: 'Keep it', es: 'Conservarla' },
  education: { en: 'Education', es: 'Estudios' },
  ethics: { en: 'Code of Ethics', es: 'Código de Ética' },
  fee: { en: 'Fee', es: 'Tarifa' },
  signName: { en: 'Your legal name, to sign', es: 'Su nombre legal, para firmar' },
  signHint: {
    en: 'Type it as in this application. With it you agree to the Code of Ethics.',
    es: 'Escríbalo como en esta solicitud. Con él usted acepta el Código de Ética.',
  },
  sign: { en: 'Sign', es: 'Firmar' },
  signedTitle: { en: 'Signed', es: 'Firmado' },
  signedText: {
    en: (name: string, date: string) => `You signed as ${name} on ${date}.`,
    es: (name: string, date: string) => `Usted firmó como ${name} el ${date}.`,
  },
  signAgainTitle: { en: 'Please sign once more', es: 'Firme una vez más, por favor' },
  signAgain: {
    en: (name: string) => `You signed as ${name}. Since then, the legal name in your application is another one.`,
    es: (name: string) => `Usted firmó como ${name}. Desde entonces, el nombre legal en su solicitud es otro.`,
  },
  orientation: { en: 'Orientation', es: 'Orientación' },
  orientationFirst: { en: 'First, the orientation', es: 'Primero, la orientación' },
  orientationFirstText: {
    en: (minutes: number) => `About ${minutes} minutes to read, in parts. We keep your place. After that your application opens.`,
    es: (minutes: number) => `Unos ${minutes} minutos de lectura, en partes. Guardamos hasta dónde llegó. Después se abre su solicitud.`,
  },
  toOrientation: { en: 'Go to the orientation', es: 'Ir a la orientación' },
  documentsTitle: { en: 'Documents', es: 'Documentos' },
  heldUntil: { en: 'Held through', es: 'Se guarda hasta' },
  leadDiscarded: { en: 'You discarded this draft.', es: 'Usted descartó este borrador.' },
  reference: { en: 'Number', es: 'Número' },
  progress: {
    en: (done: number, all: number, minutes: number) => `${done} of ${all} done${minutes > 0 ? `, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left` : ''}`,
    es: (done: number, all: number, minutes: number) => `${done} de ${all} partes listas${minutes > 0 ? `, ${minutes === 1 ? 'falta más o menos 1 minuto' : `faltan unos ${minutes} minutos`}` : ''}`,
  },
  whoYouAre: { en: 'Who you are', es: 'Quién es usted' },
  livedExperience: { en: 'Lived experience', es: 'Experiencia vivida' },
  statusDone: { en: 'Done', es: 'Listo' },
  statusTodo: { en: 'Not started', es: 'Sin empezar' },
  statusStarted: { en: 'Something is missing', es: 'Falta algo' },
  statusTwo: { en: 'Two answers: please choose', es: 'Dos respuestas: elija una' },
  statusYoung: { en: 'Can be sent later', es: 'Se puede enviar después' },
  checkAndSend: { en: 'Check and send', es: 'Revisar y enviar' },
  goOn: { en: 'Continue', es: 'Continuar' },
  discard: { en: 'Discard this draft', es: 'Descartar este borrador' },
  stopped: {
    en: (email: string) => `Everything is saved. To continue, come back to this site on any device and sign in with ${email}.`,
    es: (email: string) => `Todo está guardado. Para continuar, regrese a este sitio en cualquier dispositivo e inicie sesión con ${email}.`,
  },
  stoppedTitle: { en: 'See you soon', es: 'Hasta pronto' },
  sentTitle: { en: 'Your application is sent', es: 'Su solicitud se envió' },
  sentText: {
    en: 'We wrote to you to confirm that we have it.',
    es: 'Le escribimos para confirmarle que la recibimos.',
  },
  pathLabel: { en: 'The path of this application', es: 'El camino de esta solicitud' },
  'pathWrite-applicant': { en: 'You write it', es: 'Usted la escribe' },
  'pathSend-applicant': { en: 'You send it', es: 'Usted la envía' },
  'pathReview-applicant': { en: 'We read it and answer', es: 'La leemos y respondemos' },
  'pathWrite-applicant-done': { en: 'You wrote it', es: 'Usted la escribió' },
  'pathSend-applicant-done': { en: 'You sent it', es: 'Usted la envió' },
  'pathReview-applicant-done': { en: 'We read it and answered', es: 'La leímos y respondimos' },
  'pathWrite-reviewer': { en: 'Started', es: 'Empezada' },
  'pathSend-reviewer': { en: 'Sent', es: 'Enviada' },
  'pathReview-reviewer': { en: 'Our answer', es: 'Nuestra respuesta' },
  pathApproved: { en: 'Approved', es: 'Aprobada' },
  withYou: { en: 'With you', es: 'Con usted' },
  withUs: { en: 'With the program', es: 'Con el programa' },
  answerDue: { en: 'Our answer is due', es: 'Fecha límite de nuestra respuesta' },
  'answerDueEnd-applicant': {
    en: 'If we are late, you lose nothing.',
    es: 'Si nos tardamos, usted no pierde nada.',
  },
  'answerDueEnd-reviewer': {
    en: 'If we are late, the applicant sees it and loses nothing.',
    es: 'Si nos tardamos, la persona solicitante lo ve y no pierde nada.',
  },
  validThrough: { en: 'Valid through', es: 'Válida hasta' },
  validThroughEnd: {
    en: 'The training certificate and the exam have to be done by the end of that day. After that, a new application is needed.',
    es: 'El certificado de capacitación y el examen tienen que estar hechos a más tardar ese día. Después se necesita una solicitud nueva.',
  },
  whatYouSent: { en: 'What you sent', es: 'Lo que envió' },
  sentOn: { en: 'Sent on', es: 'Enviada el' },

  // Answering questions.
  save: { en: 'Save and continue', es: 'Guardar y continuar' },
  stop: { en: 'Stop here for today', es: 'Parar aquí por hoy' },
  savedAt: { en: (time: string) => `Saved at ${time}`, es: (time: string) => `Guardado a las ${time}` },
  back: { en: 'Your application', es: 'Su solicitud' },
  twoTitle: { en: 'There are two answers here', es: 'Aquí hay dos respuestas' },
  twoLead: {
    en: 'This answer was changed in two places at the same time. We kept both. Which one should stay?',
    es: 'Esta respuesta se cambió en dos lugares al mismo tiempo. Guardamos las dos. ¿Cuál debe quedar?',
  },
  twoSaved: { en: 'Saved first', es: 'Se guardó primero' },
  twoOther: { en: 'Saved second', es: 'Se guardó después' },
  twoEmpty: { en: '(empty)', es: '(vacío)' },
  keepChoice: { en: 'Keep what I chose', es: 'Dejar lo que elegí' },
  autosaveTwo: {
    en: 'This was also changed somewhere else, perhaps on another device. We kept both answers.',
    es: 'Esto también se cambió en otro lugar, quizá en otro dispositivo. Guardamos las dos respuestas.',
  },
  autosaveSent: {
    en: 'This application is no longer a draft, so it cannot be changed here.',
    es: 'Esta solicitud ya no es un borrador, así que no se puede cambiar aquí.',
  },

  typedHere: { en: 'This is what you typed here:', es: 'Esto es lo que escribió aquí:' },

  // Checking and sending.
  checkLead: {
    en: 'Read it once more. We keep exactly what you see here.',
    es: 'Léala una vez más. Guardamos exactamente lo que ve aquí.',
  },
  change: { en: 'Change', es: 'Cambiar' },
  send: { en: 'Send application', es: 'Enviar la solicitud' },
  sendFeeDue: {
    en: (amount: string) => `When you send, the fee of ${amount} is due. Then you get the slip for your check.`,
    es: (amount: string) => `Al enviarla se debe la tarifa de ${amount}. Después recibe la hoja para su cheque.`,
  },
  sendWithVoucher: {
    en: (amount: string) => `When you send, your voucher pays the fee of ${amount}.`,
    es: (amount: string) => `Al enviarla, su vale paga la tarifa de ${amount}.`,
  },
  sendWithPart: {
    en: (part: string, rest: string) => `When you send, your voucher pays ${part} of the fee. ${rest} is then due, and you get the slip for a check.`,
    es: (part: string, rest: string) => `Al enviarla, su vale paga ${part} de la tarifa. Después se deben ${rest}, y recibe la hoja para un cheque.`,
  },
  codeNotUsed: {
    en: 'You also typed a voucher code. It is not used, because a check is chosen.',
    es: 'También escribió un código de vale. No se usa, porque está elegido el cheque.',
  },
  voucherSetAside: { en: 'A voucher is set aside for you', es: 'Hay un vale apartado para usted' },
  voucherPaysAll: {
    en: (program: string, fee: string) => `${program}. It pays the whole fee of ${fee} when you send.`,
    es: (program: string, fee: string) => `${program}. Paga toda la tarifa de ${fee} cuando usted envíe la solicitud.`,
  },
  voucherPaysPart: {
    en: (program: string, part: string, rest: string) => `${program}. It pays ${part} when you send. The other ${rest} is then due by check.`,
    es: (program: string, part: string, rest: string) => `${program}. Paga ${part} cuando usted envíe la solicitud. Los otros ${rest} se pagan después con cheque.`,
  },
  notYet: { en: 'Not ready to send yet', es: 'Todavía no se puede enviar' },
  discardTitle: { en: 'Discard this draft?', es: '¿Descartar este borrador?' },
  discardLead: {
    en: 'After that, you cannot open it again. You can start a new application at any time.',
    es: 'Después ya no podrá abrirlo. Puede empezar una solicitud nueva en cualquier momento.',
  },
  discardYes: { en: 'Discard it', es: 'Descartarlo' },
  discardNo: { en: 'Keep it', es: 'Conservarlo' },

  // Review by the program's staff.
  review: { en: 'Applications', es: 'Solicitudes' },
  reviewLead: { en: 'The most urgent first.', es: 'Primero lo más urgente.' },
  moreThan: { en: (count: number) => `more than ${count}`, es: (count: number) => `más de ${count}` },
  applicant: { en: 'Applicant', es: 'Solicitante' },
  due: { en: 'Answer due', es: 'Fecha límite' },
  approvedOn: { en: 'Approved on', es: 'Aprobada el' },
  keyNext: { en: 'Next application', es: 'Siguiente solicitud' },
  keyBefore: { en: 'Previous application', es: 'Solicitud anterior' },
  keyOpen: { en: 'Open', es: 'Abrir' },
  keyHelp: { en: 'Show these keys', es: 'Mostrar estas teclas' },
  backToQueue: { en: 'All applications', es: 'Todas las solicitudes' },
  submissionTitle: { en: 'What the applicant sent', es: 'Lo que envió la persona' },
  submissionIn: {
    en: (language: string, date: string) => `Sent on ${date}. Language of the application: ${language}.`,
    es: (language: string, date: string) => `Enviada el ${date}. Idioma de la solicitud: ${language}.`,
  },
  historyTitle: { en: 'What happened', es: 'Lo que pasó' },
  decide: { en: 'Your decision', es: 'Su decisión' },
  approve: { en: 'Approve', es: 'Aprobar' },
  ownTitle: { en: 'This is your own application', es: 'Esta es su propia solicitud' },
  ownText: {
    en: 'Someone else has to decide on it. You don’t need to do anything.',
    es: 'Otra persona tiene que decidir sobre ella. Usted no tiene que hacer nada.',
  },
  'step-send': { en: 'Sent', es: 'Enviada' },
  'step-sendUnpaid': { en: 'Sent, fee due', es: 'Enviada, falta la tarifa' },
  'step-payByVoucher': { en: 'Fee paid with a voucher', es: 'Tarifa pagada con un vale' },
  'step-recordPayment': { en: 'Fee received', es: 'Tarifa recibida' },
  'step-returnPayment': { en: 'Payment came back, fee due again', es: 'El pago se devolvió, falta la tarifa otra vez' },
  'step-withdraw': { en: 'Withdrawn', es: 'Retirada' },
  'step-lapse': { en: 'Void: something was missing', es: 'Sin validez: faltaba algo' },
  'role-clock': { en: 'the end of its time', es: 'el fin de su plazo' },
  'step-end': { en: 'The approval ended', es: 'La aprobación terminó' },
  'step-approve': { en: 'Approved', es: 'Aprobada' },
  'step-ask': { en: 'Sent back to be corrected', es: 'Devuelta para corregirla' },
  'step-deny': { en: 'Not approved', es: 'No aprobada' },
  'step-resend': { en: 'Corrected and sent again', es: 'Corregida y enviada otra vez' },
  'step-resendUnpaid': { en: 'Corrected and sent again, fee due', es: 'Corregida y enviada otra vez, falta la tarifa' },
  'step-reopen': { en: 'The decision was taken back', es: 'La decisión se retiró' },
  'step-recordLatePayment': { en: 'The check had come in time: open again', es: 'El cheque había llegado a tiempo: abierta otra vez' },
  'role-applicant': { en: 'the applicant', es: 'la persona solicitante' },
  'role-programSpecialist': { en: 'a program specialist', es: 'una persona especialista del programa' },
  'role-programManager': { en: 'a program manager', es: 'una persona a cargo del programa' },
} satisfies Messages

export const problemWords = {
  ...signingProblemWords,
  ...legalNameProblemWords,
  ...fileProblemWords,
  ...feeProblemWords,
  ...examProblemWords,
  ...decisionProblemWords,
  ...correctionProblemWords,
  printedNameMissing: {
    en: 'Type the name that you see on your ID. One of the two fields can stay empty.',
    es: 'Escriba el nombre que ve en su identificación. Uno de los dos campos puede quedar vacío.',
  },
  identityMissing: {
    en: 'Add a photo or a PDF of your ID. Without one the program cannot see who you are.',
    es: 'Agregue una foto o un PDF de su identificación. Sin ella el programa no puede ver quién es usted.',
  },
  educationMissing: {
    en: 'Add a photo or a PDF of your diploma, its equivalent or your degree.',
    es: 'Agregue una foto o un PDF de su diploma, su equivalente o su título.',
  },
  educationLevelMissing: { en: 'Choose what you finished.', es: 'Elija lo que terminó.' },
  documentsTooMany: {
    en: ({ most, there }) => `An application has room for ${most} files, and ${there} are here. Remove one that you do not need, then add this one.`,
    es: ({ most, there }) => `En una solicitud caben ${most} archivos y ya hay ${there}. Quite uno que no necesite y luego agregue este.`,
  },
  commitmentMissing: {
    en: 'Certification asks for both. If you are not sure, you can stop here and ask the program.',
    es: 'La certificación pide las dos cosas. Si tiene dudas, puede parar aquí y preguntar al programa.',
  },
  ethicsNotSigned: { en: 'Read the Code of Ethics and sign it.', es: 'Lea el Código de Ética y fírmelo.' },
  ethicsOtherName: {
    en: 'The legal name has changed since you signed the Code of Ethics. Sign it once more.',
    es: 'El nombre legal cambió desde que firmó el Código de Ética. Fírmelo una vez más.',
  },
  feeWayMissing: { en: 'Choose how the fee is paid.', es: 'Elija cómo se paga la tarifa.' },
  voucherNotReserved: {
    en: 'This voucher is not set aside for you yet. Open “The fee” and save it, or choose to pay by check.',
    es: 'Este vale todavía no está apartado para usted. Abra «La tarifa» y guárdelo, o elija pagar con cheque.',
  },
  certifiedAlready: {
    en: 'You have a certificate, so you don’t need an application. See it under “My certificate”.',
    es: 'Usted tiene un certificado, así que no necesita una solicitud. Véalo en «Mi certificado».',
  },
  orientationFirst: {
    en: 'Finish the orientation first. It takes about half an hour, and your place is kept.',
    es: 'Primero termine la orientación. Toma más o menos media hora, y guardamos hasta dónde llegó.',
  },
  nameMissing: {
    en: 'Write your name as on your ID. One of the two fields can stay empty.',
    es: 'Escriba su nombre como aparece en su identificación. Uno de los dos campos puede quedar vacío.',
  },
  nameTooLong: {
    en: ({ most, typed }) => `Up to ${most} characters fit on a certificate. This has ${typed}. It is saved; shorten it when you can.`,
    es: ({ most, typed }) => `En un certificado caben hasta ${most} caracteres. Esto tiene ${typed}. Está guardado; acórtelo cuando pueda.`,
  },
  nameNotLetters: {
    en: 'A legal name is written with letters, in any alphabet. Leave out digits, pictures and other signs.',
    es: 'Un nombre legal se escribe con letras, de cualquier alfabeto. Quite números, dibujos y otros signos.',
  },
  nameHiddenSigns: {
    en: 'This name has a sign in it that nobody can see. Type it again instead of pasting it.',
    es: 'Este nombre tiene un signo que no se ve. Escríbalo otra vez en lugar de pegarlo.',
  },
  birthDateMissing: { en: 'Write your birth date.', es: 'Escriba su fecha de nacimiento.' },
  dateNotReal: {
    en: 'This day does not exist in the calendar. Check the day and the month.',
    es: 'Este día no existe en el calendario. Revise el día y el mes.',
  },
  dateNotInNumbers: {
    en: 'Write month, day and year in numbers, the year with four digits, like 4 28 1986.',
    es: 'Escriba el día, el mes y el año con números, el año con cuatro cifras, como 28 4 1986.',
  },
  birthDateAhead: { en: 'This day has not come yet. Check the year.', es: 'Este día todavía no llega. Revise el año.' },
  birthDateTooEarly: { en: 'This is too long ago. Check the year.', es: 'Esto fue hace demasiado tiempo. Revise el año.' },
  tooYoung: {
    en: ({ age, fromInWords }) => `You have to be ${age} on the day you send your application. You can send it from ${fromInWords} on. Until then it is kept.`,
    es: ({ age, fromInWords }) => `Tiene que tener ${age} años el día en que envíe su solicitud. Puede enviarla a partir del ${fromInWords}. Mientras tanto queda guardada.`,
  },
  phoneNotReal: {
    en: 'This does not look like a phone number. Write it with its area code, like 916 555 0100, or leave it empty.',
    es: 'Esto no parece un número de teléfono. Escríbalo con el código de área, como 916 555 0100, o déjelo vacío.',
  },
  languageMissing: { en: 'Choose the language of our letters.', es: 'Elija el idioma de nuestras cartas.' },
  livedExperienceMissing: {
    en: 'Choose the lived experience that fits you. You can choose both.',
    es: 'Elija la opción que describe su experiencia vivida. Puede elegir las dos.',
  },
  answerTooLong: {
    en: ({ most }) => `This is too long to keep. Up to ${most} characters fit. Shorten it and save again.`,
    es: ({ most }) => `Esto es demasiado largo para guardarlo. Caben hasta ${most} caracteres. Acórtelo y guarde otra vez.`,
  },
  twoAnswers: {
    en: ({ question }) => `“${question}” has two different answers. Choose which one should stay.`,
    es: ({ question }) => `«${question}» tiene dos respuestas distintas. Elija cuál debe quedar.`,
  },
  notADraft: {
    en: 'This application is no longer a draft, so it cannot be changed. If you sent it, we keep it as you sent it. Open your application to see where it stands.',
    es: 'Esta solicitud ya no es un borrador, así que no se puede cambiar. Si la envió, la guardamos tal como la envió. Abra su solicitud para ver cómo va.',
  },
  changedSinceRead: {
    en: 'An answer changed after you opened this page, perhaps on another device. Below is how it stands now. Read it and send again.',
    es: 'Una respuesta cambió después de que abrió esta página, quizá en otro dispositivo. Abajo está como quedó. Léala y envíe otra vez.',
  },
  stepAlreadyTaken: {
    en: 'This was already done, perhaps in another tab or by someone else. Nothing was done twice. Below is how it stands now.',
    es: 'Esto ya se hizo, quizá en otra pestaña o por otra persona. Nada se hizo dos veces. Abajo está como quedó.',
  },
  ownApplication: {
    en: 'This is your own application, so someone else has to decide on it. You don’t need to do anything.',
    es: 'Esta es su propia solicitud, así que otra persona tiene que decidir sobre ella. Usted no tiene que hacer nada.',
  },
} satisfies ProblemWords
