import type { Messages } from '#platform/languages.ts'

/** The pages of the exam for whoever takes it. */
export const words = {
  title: { en: 'Your exam', es: 'Su examen' },
  myApplication: { en: 'Your application', es: 'Su solicitud' },
  pathLabel: { en: 'The way to your exam', es: 'El camino a su examen' },
  none: {
    en: 'No exam is open for you yet. First the program approves your application, then it accepts your training certificate.',
    es: 'Todavía no hay un examen abierto para usted. Primero el programa aprueba su solicitud y luego acepta su certificado de capacitación.',
  },
  toApplication: { en: 'See your application', es: 'Ver su solicitud' },

  'lead-ask': {
    en: 'Your application is approved and your training certificate is accepted. Now you can ask for the exam.',
    es: 'Su solicitud está aprobada y su certificado de capacitación está aceptado. Ya puede pedir el examen.',
  },
  'lead-askAgain': { en: 'You can ask to take the exam again.', es: 'Puede pedir presentar el examen otra vez.' },
  'lead-pay': { en: 'You asked for the exam. Its fee is still due.', es: 'Usted pidió el examen. Falta pagar la tarifa.' },
  'lead-answer': {
    en: 'Your request is paid and with us. You don’t need to do anything now.',
    es: 'Su petición está pagada y en nuestras manos. Por ahora no necesita hacer nada.',
  },
  'lead-schedule': { en: 'You may take the exam. Next you choose where and when.', es: 'Ya puede presentar el examen. Ahora elija dónde y cuándo.' },
  'lead-passed': { en: 'You passed the exam. Congratulations!', es: 'Usted aprobó el examen. ¡Felicidades!' },
  'lead-tooLate': { en: 'The time to ask for the exam is over.', es: 'Se acabó el plazo para pedir el examen.' },
  'lead-noAttempts': { en: 'All your attempts with this approval are used.', es: 'Ya usó todos los intentos de esta aprobación.' },
  'lead-over': { en: 'Your approval has ended, and the exam with it.', es: 'Su aprobación terminó, y con ella el examen.' },
  'lead-closed': {
    en: 'The exam is on hold: the program is reading your application or your training certificate again.',
    es: 'El examen está en pausa: el programa está leyendo otra vez su solicitud o su certificado de capacitación.',
  },

  next: { en: 'What comes next', es: 'Lo que sigue' },
  askFee: { en: (fee: string) => `The fee is ${fee}. You pay it after you ask: by voucher or by check.`, es: (fee: string) => `La tarifa es de ${fee}. La paga después de pedirlo: con un vale o con un cheque.` },
  askFree: {
    en: 'Your last exam did not count. What you paid for it pays for this one: there is no new fee.',
    es: 'Su último examen no contó. Lo que pagó por él sirve para este: no hay otra tarifa.',
  },
  askUntilText: {
    en: (date: string) => `Ask and pay by ${date}. That day still counts.`, es: (date: string) => `Pida y pague a más tardar el ${date}. Ese día todavía cuenta.`,
  },
  attempts: {
    en: (left: number, all: number) => (left === 1 ? `You have 1 attempt left, of ${all}.` : `You have ${left} attempts left, of ${all}.`),
    es: (left: number, all: number) => (left === 1 ? `Le queda 1 intento de ${all}.` : `Le quedan ${left} intentos de ${all}.`),
  },
  ask: { en: 'Ask for the exam', es: 'Pedir el examen' },
  askAgain: { en: 'Ask to take the exam again', es: 'Pedir otro intento' },
  payNow: { en: 'Pay the fee', es: 'Pagar la tarifa' },
  payUntilText: {
    en: (date: string) => `Your payment must be here by ${date}. That day still counts. After it your request ends; nothing is charged.`,
    es: (date: string) => `Su pago debe llegar a más tardar el ${date}. Ese día todavía cuenta. Después su petición termina y no se le cobra nada.`,
  },
  answerText: { en: (date: string) => `We answer by ${date}. Then you choose where and when.`, es: (date: string) => `Respondemos a más tardar el ${date}. Después usted elige dónde y cuándo.` },
  scheduleText: {
    en: (date: string) => `Take the exam by ${date}, the last day of your approval.`,
    es: (date: string) => `Presente el examen a más tardar el ${date}, el último día de su aprobación.`,
  },
  requestNumber: { en: 'Number of your request', es: 'Número de su petición' },
  waitsForAccommodation: {
    en: (date: string) => `You asked for accommodations. We answer by ${date}. Wait for our answer before you schedule, so that all is ready for you.`,
    es: (date: string) => `Usted pidió adaptaciones. Respondemos a más tardar el ${date}. Espere nuestra respuesta antes de reservar, para que todo esté listo.`,
  },
  idTitle: { en: 'Bring your ID', es: 'Lleve su identificación' },
  idText: {
    en: (name: string) => `On the day you show your government photo ID: the card itself, no copy and no picture of it. It must show this name: ${name}.`,
    es: (name: string) => `Ese día muestre su identificación oficial con foto: la original, sin copias ni fotos. Debe llevar este nombre: ${name}.`,
  },
  idOther: { en: 'Does your ID show another name? Tell us before the exam.', es: '¿Su identificación lleva otro nombre? Avísenos antes del examen.' },
  askProgram: { en: 'Ask the program', es: 'Preguntar al programa' },
  tooLateText: {
    en: (until: string, end: string) => `The last day to ask was ${until}, so that there is time before your approval ends on ${end}. After that day you can start a new application with what you already gave us.`,
    es: (until: string, end: string) => `El último día para pedirlo fue el ${until}, para que hubiera tiempo antes de que su aprobación termine el ${end}. Después de ese día puede empezar otra solicitud con lo que ya nos dio.`,
  },
  noAttemptsText: {
    en: (all: number, end: string) => `An approval holds ${all} attempts. After it ends on ${end} you can start a new application with what you already gave us.`,
    es: (all: number, end: string) => `Una aprobación permite ${all} intentos. Cuando termine, el ${end}, puede empezar otra solicitud con lo que ya nos dio.`,
  },
  overText: {
    en: (end: string) => `Your approval was valid through ${end}. You can start a new application with what you already gave us. Did you take the exam before that day? Its result still counts when it arrives.`,
    es: (end: string) => `Su aprobación fue válida hasta el ${end}. Puede empezar otra solicitud con lo que ya nos dio. ¿Presentó el examen antes de ese día? Su resultado todavía cuenta cuando llegue.`,
  },
  closedText: {
    en: 'What you asked for and paid is kept. When it is approved again, you go on here.',
    es: 'Lo que pidió y pagó se guarda. Cuando se apruebe otra vez, siga aquí.',
  },
  unpaidTitle: { en: 'Your request ended without its payment', es: 'Su petición terminó sin pago' },
  unpaidText: {
    en: (date: string) => `The fee did not arrive by ${date}. Nothing is charged. Did you send a check in time? Write to us: the day it arrived counts.`,
    es: (date: string) => `La tarifa no llegó a más tardar el ${date}. No se le cobra nada. ¿Envió un cheque a tiempo? Escríbanos: cuenta el día en que llegó.`,
  },

  ifNotTitle: { en: 'What if I don’t pass?', es: '¿Y si no apruebo?' },
  ifNotText: {
    en: (all: number, until: string, fee: string, days: number) => `You can take the exam up to ${all} times while your approval is valid. For each new try you ask again by ${until} and pay ${fee}. We answer within ${days} days.`,
    es: (all: number, until: string, fee: string, days: number) => `Puede presentar el examen hasta ${all} veces mientras su aprobación es válida. Para cada nuevo intento lo pide otra vez a más tardar el ${until} y paga ${fee}. Respondemos en un plazo de ${days} días.`,
  },
  ifMissedText: {
    en: 'If you book a day and don’t come, that counts as one attempt.', es: 'Si reserva un día y no llega, eso cuenta como un intento.',
  },

  past: { en: 'Your exams', es: 'Sus exámenes' },
  pastLine: { en: (attempt: number, date: string) => `Attempt ${attempt}, ${date}`, es: (attempt: number, date: string) => `Intento ${attempt}, ${date}` },
  'outcome-passed': { en: 'Passed', es: 'Aprobado' },
  'outcome-failed': { en: 'Not passed', es: 'No aprobado' },
  'outcome-missed': { en: 'Missed', es: 'No se presentó' },
  'outcome-voided': { en: 'Does not count', es: 'No cuenta' },

  accommodations: { en: 'Accommodations', es: 'Adaptaciones' },
  accommodationsText: {
    en: 'Do you need more time, breaks, a reader or something else because of a disability or a health condition? Ask before you schedule.',
    es: '¿Necesita más tiempo, descansos, una persona que le lea u otra cosa por una discapacidad o una condición de salud? Pídalo antes de reservar.',
  },
  practice: { en: 'Practice', es: 'Practicar' },
  practiceText: { en: 'Sample questions with explanations, free, as often as you like. Nobody but you sees how it went.', es: 'Preguntas de muestra con explicaciones, gratis, todas las veces que quiera. Solo usted ve cómo le fue.' },
  toPracticeExam: { en: 'Practice exam', es: 'Examen de práctica' },
  toAccommodations: { en: 'See and ask for accommodations', es: 'Ver y pedir adaptaciones' },

  withdraw: { en: 'Take back your request', es: 'Retirar su petición' },
  withdrawLead: { en: 'Your request ends, and no attempt is used.', es: 'Su petición termina y no se usa ningún intento.' },
  withdrawUnpaid: { en: 'You have not paid yet, so nothing is charged.', es: 'Todavía no ha pagado, así que no se le cobra nada.' },
  withdrawKept: {
    en: (fee: string) => `What you paid (${fee}) does not come back, and a new request costs a new fee.`,
    es: (fee: string) => `Lo que pagó (${fee}) no se devuelve, y otra petición cuesta otra tarifa.`,
  },
  withdrawPart: {
    en: (back: string) => `Of what you paid, ${back} comes back. A new request costs a new fee.`,
    es: (back: string) => `De lo que pagó se le devuelven ${back}. Otra petición cuesta otra tarifa.`,
  },
  withdrawInstead: { en: 'Only want another day? You can change the day without taking back your request.', es: '¿Solo quiere otro día? Puede cambiar el día sin retirar su petición.' },
  withdrawButton: { en: 'Take it back', es: 'Retirarla' },
  seeSeat: { en: 'See your seat', es: 'Ver su lugar' },
  keepIt: { en: 'No, keep it', es: 'No, conservarla' },

  payTitle: { en: 'Pay for the exam', es: 'Pagar el examen' },
  payLabel: { en: 'Pay by', es: 'Pague a más tardar el' },
  payEnd: { en: 'Then the request ends; nothing is charged.', es: 'Después la petición termina; no se le cobra nada.' },
  byCheque: { en: 'Pay by check', es: 'Pagar con cheque' },
  byChequeText: {
    en: 'Send or bring a check with the payment slip. The day it arrives counts.',
    es: 'Envíe o traiga un cheque con la hoja de pago. Cuenta el día en que llega.',
  },
  printSlip: { en: 'Print the payment slip', es: 'Imprimir la hoja de pago' },
  byVoucher: { en: 'Pay with a voucher', es: 'Pagar con un vale' },
  voucher: { en: 'Voucher code', es: 'Código del vale' },
  voucherHint: { en: 'Twelve letters and numbers, for example K7M3-PQ9D-2CFR.', es: 'Doce letras y números, por ejemplo K7M3-PQ9D-2CFR.' },
  useVoucher: { en: 'Pay with this voucher', es: 'Pagar con este vale' },
  nothingDue: { en: 'Nothing is due now.', es: 'Ahora no hay nada que pagar.' },
  slipTitle: { en: 'Payment slip', es: 'Hoja de pago' },
  slipUntil: { en: (date: string) => `Your check must be here by ${date}.`, es: (date: string) => `Su cheque debe llegar a más tardar el ${date}.` },

  askedTitle: { en: 'You asked for the exam', es: 'Usted pidió el examen' },
  askedText: { en: 'Now pay the fee. Only then do we answer.', es: 'Ahora pague la tarifa. Después respondemos.' },
  paidTitle: { en: 'Your fee is paid', es: 'Su tarifa está pagada' },
  withdrawnTitle: { en: 'Your request is taken back', es: 'Su petición está retirada' },

  pathOpen: { en: 'The exam is open to you', es: 'El examen está abierto para usted' },
  pathAsk: { en: 'You ask for the exam and pay', es: 'Usted pide el examen y paga' },
  pathAnswer: { en: 'We answer', es: 'Respondemos' },
  pathSchedule: { en: 'You choose where and when', es: 'Usted elige dónde y cuándo' },
  pathTake: { en: 'You take the exam', es: 'Usted presenta el examen' },
  pathCertificate: { en: 'Your certificate', es: 'Su certificado' },
  withYou: { en: 'With you', es: 'En sus manos' },
  withUs: { en: 'With us', es: 'En nuestras manos' },
  askByLabel: { en: 'Ask by', es: 'Pídalo a más tardar el' },
  askByEnd: { en: 'Then the exam cannot be asked for with this approval.', es: 'Después ya no se puede pedir con esta aprobación.' },
  answerByLabel: { en: 'We answer by', es: 'Respondemos a más tardar el' },
  answerByEnd: { en: 'If you hear nothing by then, write to us.', es: 'Si para entonces no sabe nada, escríbanos.' },
  takeByLabel: { en: 'Take it by', es: 'Preséntelo a más tardar el' },
  takeByEnd: { en: 'Then your approval ends, and what you paid is not returned.', es: 'Después termina su aprobación, y lo que pagó no se devuelve.' },
} satisfies Messages
