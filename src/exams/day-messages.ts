import type { Messages, Said } from '#platform/languages.ts'
import type { ExamDayState } from './exam-day-lifecycle.ts'

const n = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)

/** Words of the pages of one's own day of the exam. */
export const dayWords = {
  title: { en: 'The day of your exam', es: 'El día de su examen' },
  back: { en: 'Your exam', es: 'Su examen' },
  none: { en: 'You have no date for the exam yet.', es: 'Usted todavía no tiene fecha para el examen.' },
  toSchedule: { en: 'Choose a date', es: 'Elegir una fecha' },
  notHere: {
    en: 'This exam is given by an outside company, not on this page. Your letter about the date says where to go.',
    es: 'Este examen lo aplica una empresa externa, fuera de esta página. Su carta sobre la fecha dice a dónde ir.',
  },
  'lead-ahead': { en: (opens: string) => `You can say that you are here from ${opens}.`, es: (opens: string) => `Puede avisar que ya llegó a partir de: ${opens}.` },
  'lead-checkIn': { en: 'Are you ready? Say that you are here. The proctor then checks your ID.', es: '¿Está listo o lista? Avise que ya llegó. Después la persona supervisora revisa su identificación.' },
  'lead-over': {
    en: 'The time to come has passed, so this exam is missed. We write to you about what comes next.',
    es: 'El tiempo para llegar ya pasó, así que faltó a este examen. Le escribiremos sobre lo que sigue.',
  },
  'lead-here': { en: 'You are checked in. The proctor will check your ID soon. Stay here.', es: 'Ya avisó que llegó. La persona supervisora revisará pronto su identificación. Quédese aquí.' },
  'lead-admitted': { en: 'Your ID is checked. Now read three short texts and answer each.', es: 'Su identificación ya se revisó. Ahora lea tres textos breves y responda cada uno.' },
  'lead-agreed': { en: 'Everything is ready. Your time starts when you press the button.', es: 'Todo está listo. Su tiempo empieza cuando oprima el botón.' },
  'lead-started': { en: 'Your exam has begun, and the time goes on.', es: 'Su examen ya empezó y el tiempo sigue corriendo.' },

  yours: { en: 'Your exam', es: 'Su examen' },
  when: { en: 'When', es: 'Cuándo' },
  where: { en: 'Where', es: 'Dónde' },
  language: { en: 'Language', es: 'Idioma' },
  questions: { en: 'Questions', es: 'Preguntas' },
  time: { en: 'Your time', es: 'Su tiempo' },
  minutes: { en: (minutes: number) => n(minutes, 'minute', 'minutes'), es: (minutes: number) => n(minutes, 'minuto', 'minutos') },
  minutesWith: {
    en: (minutes: number, extra: number) => `${minutes} minutes, with your extra time of ${extra} percent`,
    es: (minutes: number, extra: number) => `${minutes} minutos, con su tiempo adicional de ${extra} por ciento`,
  },
  breaks: { en: 'Breaks', es: 'Descansos' },
  breaksOf: {
    en: (minutes: number) => `The clock can stand for ${minutes} minutes in all. You begin and end a break yourself.`,
    es: (minutes: number) => `El reloj se puede detener ${minutes} minutos en total. Usted empieza y termina cada descanso.`,
  },
  granted: { en: 'What was granted to you', es: 'Lo que se le concedió' },

  orderTitle: { en: 'What happens, in this order', es: 'Qué pasa, en este orden' },
  order1: { en: 'You sign in here and say that you are here.', es: 'Usted inicia sesión en esta página y avisa que ya llegó.' },
  'order1-site': {
    en: 'At the site you sit down at a computer, sign in to your account there, and say that you are here.',
    es: 'En la sede se sienta ante una computadora, inicia sesión ahí en su cuenta y avisa que ya llegó.',
  },
  order2: {
    en: (name: string) => `A proctor looks at your original ID: valid, with a photo, from a government. First and last name on it must be those of your letter of approval: ${name}. No copy and no picture is made of it, and its number is not written down.`,
    es: (name: string) => `Una persona supervisora ve su identificación original: vigente, con foto y del gobierno. El nombre y el apellido tienen que ser los de su carta de aprobación: ${name}. No se hace copia ni foto, y no se anota el número.`,
  },
  order3: {
    en: 'You read the rules, the security statement and the promise to keep the questions secret, and say yes to each. Whoever declines one cannot take the exam, and the fee is lost.',
    es: 'Lee las reglas, la declaración de seguridad y la promesa de no revelar las preguntas, y acepta cada una. Quien rechaza alguna no puede presentar el examen y pierde la tarifa.',
  },
  order4: { en: (questions: number) => `Your time starts, and you answer ${questions} questions. Each answer is saved at once.`, es: (questions: number) => `Empieza su tiempo y responde ${questions} preguntas. Cada respuesta se guarda enseguida.` },
  order5: { en: 'You see at once whether you passed.', es: 'Ve enseguida si aprobó.' },
  lost: {
    en: 'If the connection is lost or the computer stops, sign in again and go on where you were. The time does not stop, but tell the proctor: more time can be given.',
    es: 'Si se corta la conexión o se apaga la computadora, inicie sesión otra vez y siga donde estaba. El tiempo no se detiene, pero avise a la persona supervisora: se puede dar más tiempo.',
  },
  late: { en: (minutes: number) => `You can come up to ${minutes} minutes late. After that the exam is missed.`, es: (minutes: number) => `Puede llegar hasta ${minutes} minutos tarde. Después se cuenta como falta.` },
  onSite: {
    en: 'You take the exam on a computer of the site. The people there help you to find the place to sign in. You need the email and the password of this account.',
    es: 'Presenta el examen en una computadora de la sede. Ahí le ayudan a encontrar dónde iniciar sesión. Necesita el correo y la contraseña de esta cuenta.',
  },
  readyTitle: { en: 'Get ready', es: 'Prepárese' },
  rehearse: {
    en: 'Try how the questions work, as often as you like. Nothing of it counts.',
    es: 'Pruebe cómo funcionan las preguntas, cuantas veces quiera. Nada de eso cuenta.',
  },
  toRehearsal: { en: 'Start a rehearsal with two questions', es: 'Empezar un ensayo con dos preguntas' },
  rehearsalDone: { en: 'That was the rehearsal. You can repeat it as often as you like.', es: 'Ese fue el ensayo. Puede repetirlo cuantas veces quiera.' },
  toCheck: { en: 'Check your computer', es: 'Revisar su computadora' },

  imHere: { en: 'I am here', es: 'Ya llegué' },
  waiting: { en: 'This page looks by itself whether you are let in.', es: 'Esta página revisa por sí sola si ya puede pasar.' },
  look: { en: 'See whether I am let in', es: 'Ver si ya puedo pasar' },
  waitingLong: { en: 'Have you waited more than 15 minutes? Ask the people at the site, or write to the program. This does not cost you anything.', es: '¿Lleva más de 15 minutos? Pregunte a la gente de la sede o escriba al programa. Esto no le cuesta nada.' },
  ask: { en: 'Write to the program', es: 'Escribir al programa' },

  agreementOf: { en: (place: number) => `Text ${place} of 3`, es: (place: number) => `Texto ${place} de 3` },
  before: {
    en: 'If you decline, this exam ends now, and its fee is lost. You can ask for another try later.',
    es: 'Si lo rechaza, este examen termina ahora y pierde la tarifa. Después puede pedir otro intento.',
  },
  yes: { en: 'Yes, I agree', es: 'Sí, acepto' },
  decline: { en: 'Decline', es: 'Rechazar' },
  sureTitle: { en: 'Do you really want to decline?', es: '¿De verdad quiere rechazarlo?' },
  sureText: {
    en: 'Then your exam ends at once. You cannot take it today, the fee is lost, and it counts as an exam that was missed.',
    es: 'Entonces su examen termina enseguida. No puede presentarlo hoy, pierde la tarifa y cuenta como un examen al que faltó.',
  },
  sureYes: { en: 'Decline and end my exam', es: 'Rechazar y terminar mi examen' },
  sureNo: { en: 'Go back and read it again', es: 'Volver y leerlo otra vez' },

  beginTitle: { en: 'Before you begin', es: 'Antes de empezar' },
  begin1: { en: (questions: number, minutes: number) => `You have ${minutes} minutes for ${questions} questions. The time left is always on the page.`, es: (questions: number, minutes: number) => `Tiene ${minutes} minutos para ${questions} preguntas. El tiempo que queda siempre está en la página.` },
  begin2: { en: 'You can skip a question, mark it and come back to it.', es: 'Puede saltarse una pregunta, marcarla y volver a ella.' },
  begin3: { en: 'A question without an answer counts as wrong.', es: 'Una pregunta sin respuesta cuenta como incorrecta.' },
  begin: { en: 'Begin now', es: 'Empezar ahora' },
  goOn: { en: 'Go on with the exam', es: 'Seguir con el examen' },
  demonstration: {
    en: 'This program has no exam questions of its own here yet. The questions are public samples, and a certificate is only a specimen.',
    es: 'Este programa todavía no tiene aquí preguntas propias. Las preguntas son muestras públicas y el certificado es solo un ejemplo.',
  },
} satisfies Messages

/** Words of the page on which one sees how the exam went. */
export const resultWords = {
  title: { en: 'How your exam went', es: 'Cómo le fue en el examen' },
  passed: { en: 'You passed!', es: '¡Aprobó!' },
  passedText: {
    en: (correct: number, counted: number) => `${correct} of ${counted} questions are right. Your certificate is being made now, and a letter follows.`,
    es: (correct: number, counted: number) => `${correct} de ${counted} preguntas están bien. Su certificado se está haciendo ahora, y le llegará una carta.`,
  },
  toCertificate: { en: 'See your certificate', es: 'Ver su certificado' },
  specimen: {
    en: 'This was a demonstration with public sample questions. The certificate is a specimen: it certifies nobody.',
    es: 'Esto fue una demostración con preguntas públicas de muestra. El certificado es un ejemplo: no certifica a nadie.',
  },
  failed: { en: 'You did not pass this time', es: 'Esta vez no aprobó' },
  failedText: {
    en: (correct: number, counted: number, percent: number) => `${correct} of ${counted} questions are right. ${percent} percent are needed. Many people pass on another try.`,
    es: (correct: number, counted: number, percent: number) => `${correct} de ${counted} preguntas están bien. Hace falta ${percent} por ciento. Muchas personas aprueban en otro intento.`,
  },
  toRetake: { en: 'See how to try again', es: 'Ver cómo intentarlo otra vez' },
  timeUp: { en: 'Your time was up, so the exam ended as it stood. Every answer that was saved counts.', es: 'Se acabó su tiempo y el examen terminó como estaba. Cuenta cada respuesta que se guardó.' },
  notCounted: {
    en: (count: number) => (count === 1 ? 'One question was changed while you answered. It does not count, and you lose nothing by it.' : `${count} questions were changed while you answered. They do not count, and you lose nothing by it.`),
    es: (count: number) => (count === 1 ? 'Una pregunta se cambió mientras usted respondía. No cuenta, y usted no pierde nada por eso.' : `${count} preguntas se cambiaron mientras usted respondía. No cuentan, y usted no pierde nada por eso.`),
  },
  table: { en: 'Your answers by area', es: 'Sus respuestas por área' },
  competency: { en: 'Area', es: 'Área' },
  right: { en: 'Right', es: 'Correctas' },
  of: { en: (correct: number, counted: number) => `${correct} of ${counted}`, es: (correct: number, counted: number) => `${correct} de ${counted}` },
  means: { en: 'What it means', es: 'Qué significa' },
  strong: { en: 'A strength of yours', es: 'Una de sus fortalezas' },
  fair: { en: 'On the way', es: 'Va por buen camino' },
  practice: { en: 'Worth practicing', es: 'Vale la pena practicarla' },
  wait: { en: 'Your result is being recorded. This page looks by itself.', es: 'Su resultado se está registrando. Esta página revisa por sí sola.' },
  look: { en: 'Look again', es: 'Ver otra vez' },
  back: { en: 'Your exam', es: 'Su examen' },
  counts: { en: 'It counts as one of your attempts.', es: 'Cuenta como uno de sus intentos.' },
  countsNot: { en: 'It uses no attempt.', es: 'No usa ningún intento.' },
} satisfies Messages

/** How a day ended that has no score: what happened, and what one can do. */
export const endedWords: Readonly<Partial<Record<ExamDayState, { readonly title: Said; readonly text: Said }>>> = {
  declined: {
    title: { en: 'You declined, so your exam has ended', es: 'Usted rechazó un texto, así que su examen terminó' },
    text: { en: 'The fee for this exam is lost. You can ask for another try.', es: 'La tarifa de este examen se perdió. Puede pedir otro intento.' },
  },
  turnedAway: {
    title: { en: 'You could not take the exam today', es: 'Hoy no pudo presentar el examen' },
    text: {
      en: 'Without an original, valid photo ID in the name of your letter of approval nobody can take the exam, and its fee is lost. Has your name changed? Tell us first, then ask for another try.',
      es: 'Sin una identificación original y vigente, con foto y con el nombre de su carta de aprobación, nadie puede presentar el examen, y se pierde la tarifa. ¿Cambió su nombre? Avísenos primero y después pida otro intento.',
    },
  },
  missed: {
    title: { en: 'This exam was missed', es: 'Faltó a este examen' },
    text: { en: 'The time to begin has passed. You can ask for another try. Was it not your fault? Write to the program.', es: 'El tiempo para empezar ya pasó. Puede pedir otro intento. ¿No fue culpa suya? Escriba al programa.' },
  },
  voided: {
    title: { en: 'This exam does not count', es: 'Este examen no cuenta' },
    text: { en: 'What you paid pays for the next one. You can choose another date without paying again.', es: 'Lo que pagó sirve para el siguiente. Puede elegir otra fecha sin pagar otra vez.' },
  },
  released: {
    title: { en: 'This date is not yours any more', es: 'Esta fecha ya no es suya' },
    text: { en: 'It was moved or canceled. Your exam page shows what comes next.', es: 'Se cambió o se canceló. La página de su examen muestra lo que sigue.' },
  },
}
