import type { StepName } from '#certification/public.server.ts'
import type { Messages, Said } from '#platform/languages.ts'

/** What a step was, said to the person whose application it is. A step without words here does not compile. */
export const stepWords: Readonly<Record<StepName | 'start', Said>> = {
  start: { en: 'You started the application', es: 'Usted empezó la solicitud' },
  discard: { en: 'You discarded the draft', es: 'Usted descartó el borrador' },
  send: { en: 'You sent the application', es: 'Usted envió la solicitud' },
  sendUnpaid: { en: 'You sent the application. The fee was due then.', es: 'Usted envió la solicitud. Entonces faltaba la tarifa.' },
  payByVoucher: { en: 'You paid the fee with a voucher', es: 'Usted pagó la tarifa con un vale' },
  recordPayment: { en: 'Your check for the fee arrived', es: 'Llegó su cheque para la tarifa' },
  returnPayment: {
    en: 'Your payment did not count, so the fee was due again. We wrote to you about it.',
    es: 'Su pago no contó, así que la tarifa faltaba otra vez. Le escribimos sobre eso.',
  },
  ask: {
    en: 'You were asked to correct something. Our letter says what and why.',
    es: 'Se le pidió corregir algo. Nuestra carta dice qué y por qué.',
  },
  resend: { en: 'You corrected the application and sent it again', es: 'Usted corrigió la solicitud y la envió otra vez' },
  resendUnpaid: {
    en: 'You corrected the application and sent it again. The fee was due then.',
    es: 'Usted corrigió la solicitud y la envió otra vez. Entonces faltaba la tarifa.',
  },
  approve: { en: 'The application was approved', es: 'La solicitud se aprobó' },
  deny: {
    en: 'The application was not approved. Our letter says why, and what you can do.',
    es: 'La solicitud no se aprobó. Nuestra carta dice por qué y qué puede hacer usted.',
  },
  reopen: {
    en: 'The decision was taken back, so that it can be read again. Our letter says why.',
    es: 'La decisión se retiró para leer la solicitud otra vez. Nuestra carta dice por qué.',
  },
  withdraw: { en: 'You took the application back', es: 'Usted retiró la solicitud' },
  lapse: { en: 'The application ended: something was still missing', es: 'La solicitud terminó: todavía faltaba algo' },
  certify: { en: 'You passed the exam, and your certificate was issued', es: 'Usted aprobó el examen y se emitió su certificado' },
  takeCertificateBack: {
    en: 'The result of your exam was corrected, so the certificate was taken back. Our letters say why, and what you can do.',
    es: 'El resultado de su examen se corrigió, así que el certificado se retiró. Nuestras cartas dicen por qué y qué puede hacer usted.',
  },
  end: { en: 'The approval ended: its time was over', es: 'La aprobación terminó: se cumplió su plazo' },
  recordLatePayment: {
    en: 'Your check had come in time, so the application is open again',
    es: 'Su cheque había llegado a tiempo, así que la solicitud está abierta otra vez',
  },
}

/** What a look was at, and in which way. Each kind is a kind of record of the audit; `other` is for all that have no words of their own. */
export const lookWords = {
  opened: {
    application: { en: 'Opened your application', es: 'Abrió su solicitud' },
    document: { en: 'Opened a document of yours', es: 'Abrió un documento suyo' },
    question: { en: 'Opened a question of yours', es: 'Abrió una pregunta suya' },
    payment: { en: 'Opened the receipt of a payment', es: 'Abrió el recibo de un pago' },
    voucher: { en: 'Opened the voucher for your fee', es: 'Abrió el vale para su tarifa' },
    letter: { en: 'Read a letter that we wrote to you', es: 'Leyó una carta que le escribimos' },
    nameChange: { en: 'Opened your request to change your name', es: 'Abrió su petición de cambiar su nombre' },
    trainingCertificate: { en: 'Opened your training certificate', es: 'Abrió su certificado de capacitación' },
    certificate: { en: 'Opened your certificate', es: 'Abrió su certificado' },
    examEligibility: { en: 'Opened what is known of your exam', es: 'Abrió lo que se sabe de su examen' },
    examAccommodation: { en: 'Opened your request for accommodations', es: 'Abrió su petición de adaptaciones' },
    examDay: { en: 'Opened your day of the exam', es: 'Abrió su día del examen' },
    membership: { en: 'Opened your roles at work', es: 'Abrió sus funciones en el trabajo' },
    trainingCompletion: { en: 'Opened what a training provider issued to you', es: 'Abrió lo que una entidad de capacitación emitió para usted' },
    nameEvidence: { en: 'Opened a paper about your name', es: 'Abrió un documento sobre su nombre' },
    other: { en: 'Opened something of yours', es: 'Abrió algo suyo' },
  },
  listed: {
    application: { en: 'Saw it in a list of applications', es: 'La vio en una lista de solicitudes' },
    question: { en: 'Saw a question of yours in a list', es: 'Vio una pregunta suya en una lista' },
    voucher: { en: 'Saw the voucher for your fee in a list', es: 'Vio el vale para su tarifa en una lista' },
    letter: { en: 'Saw a letter to you in a list', es: 'Vio en una lista una carta que le escribimos' },
    nameChange: { en: 'Saw your request to change your name in a list', es: 'Vio en una lista su petición de cambiar su nombre' },
    trainingCertificate: { en: 'Saw your training certificate in a list', es: 'Vio su certificado de capacitación en una lista' },
    examEligibility: { en: 'Saw your exam in a list', es: 'Vio su examen en una lista' },
    examDay: { en: 'Saw your name among those who take the exam that day', es: 'Vio su nombre entre quienes presentan el examen ese día' },
    examAccommodation: { en: 'Saw your request for accommodations in a list', es: 'Vio en una lista su petición de adaptaciones' },
    trainingCompletion: { en: 'Saw in a list what a training provider issued to you', es: 'Vio en una lista lo que una entidad de capacitación emitió para usted' },
    examRegistration: { en: 'Saw your seat for the exam in a list', es: 'Vio en una lista su lugar para el examen' },
    certificate: { en: 'Saw your certificate in a list', es: 'Vio su certificado en una lista' },
    membership: { en: 'Saw your roles at work in a list', es: 'Vio en una lista sus funciones en el trabajo' },
    access: { en: 'Checked who looks at applications, and yours was among them', es: 'Revisó quién abre las solicitudes, y la suya estaba entre ellas' },
    other: { en: 'Saw something of yours in a list', es: 'Vio algo suyo en una lista' },
  },
  exported: {
    other: { en: 'Saved a list as a file, and yours was in it', es: 'Guardó una lista en un archivo, y lo suyo estaba en ella' },
  },
} satisfies Record<string, Record<string, Said>>

const many = (one: string, several: string) => (people: number) => (people === 1 ? one : `${people} ${several}`)

/** Who looked, by role: how many people, never who. */
export const roleWords = {
  programSpecialist: {
    en: many('A program specialist', 'program specialists'),
    es: many('Una persona especialista del programa', 'personas especialistas del programa'),
  },
  programManager: {
    en: many('A program manager', 'program managers'),
    es: many('Una persona a cargo del programa', 'personas a cargo del programa'),
  },
  operator: {
    en: many('Someone who keeps the system running', 'people who keep the system running'),
    es: many('Una persona que mantiene el sistema', 'personas que mantienen el sistema'),
  },
  trainingCoordinator: {
    en: many('A coordinator of your training provider', 'coordinators of your training provider'),
    es: many('Una persona que coordina su entidad de capacitación', 'personas que coordinan su entidad de capacitación'),
  },
  proctor: { en: many('A proctor of your exam', 'proctors of your exam'), es: many('Una persona que supervisa su examen', 'personas que supervisan su examen') },
  applicant: { en: () => 'You', es: () => 'Usted' },
  clock: { en: () => 'By itself: the time had passed', es: () => 'Por sí sola: se acabó el plazo' },
} satisfies Messages

export const historyWords = {
  title: { en: 'History of your application', es: 'Historia de su solicitud' },
  lead: {
    en: 'Everything that happened with it, and who of the program looked at it.',
    es: 'Todo lo que pasó con ella, y quién del programa la vio.',
  },
  back: { en: 'Your application', es: 'Su solicitud' },
  number: { en: 'Number', es: 'Número' },
  happened: { en: 'What happened', es: 'Lo que pasó' },
  what: { en: 'What', es: 'Qué' },
  who: { en: 'Who', es: 'Quién' },
  when: { en: 'When', es: 'Cuándo' },
  why: { en: 'Why', es: 'Por qué' },
  stepsCaption: { en: 'Every step, the latest first', es: 'Cada paso, primero el último' },
  looked: { en: 'Who looked at what', es: 'Quién vio qué' },
  looksCaption: { en: 'The latest first; what happened on one day stands together', es: 'Primero lo último; lo de un mismo día está junto' },
  lookedWhy: {
    en: 'People of the program read applications to decide on them and to answer questions. We write down each time, so that you can see it here. We show what they do there, not their names.',
    es: 'El personal del programa lee las solicitudes para decidir sobre ellas y responder preguntas. Anotamos cada vez, para que usted lo vea aquí. Mostramos su función, no sus nombres.',
  },
  lookedNone: { en: 'Nobody of the program has looked yet.', es: 'Todavía nadie del programa ha visto nada.' },
  strange: {
    en: 'Does something look wrong to you? Ask us: we check who it was and why.',
    es: '¿Algo le parece extraño? Pregúntenos: revisamos quién fue y por qué.',
  },
  ask: { en: 'Ask the program', es: 'Preguntar al programa' },
  letters: { en: 'Read our letters', es: 'Leer nuestras cartas' },
  times: {
    en: (times: number, from: string, to: string) => `${times === 2 ? 'Twice' : `${times} times`}, between ${from} and ${to}`,
    es: (times: number, from: string, to: string) => `${times === 2 ? 'Dos veces' : `${times} veces`}, entre las ${from} y las ${to}`,
  },
  timesInAMinute: {
    en: (times: number, at: string) => `${times === 2 ? 'Twice' : `${times} times`}, at ${at}`,
    es: (times: number, at: string) => `${times === 2 ? 'Dos veces' : `${times} veces`}, a las ${at}`,
  },
  accountTitle: { en: 'Who looked at what is yours', es: 'Quién vio lo suyo' },
  accountLead: {
    en: 'Here is who of the program looked at your names, your papers about them, and your questions outside an application.',
    es: 'Aquí está quién del programa vio sus nombres, sus documentos sobre ellos y sus preguntas fuera de una solicitud.',
  },
  accountBack: { en: 'Your account', es: 'Su cuenta' },
  applications: { en: 'Your applications', es: 'Sus solicitudes' },
  ofApplication: { en: (reference: string) => `History of ${reference}`, es: (reference: string) => `Historia de ${reference}` },
} satisfies Messages
