import type { Messages } from '#platform/languages.ts'

/** Sample words for the page that shows every component; nobody else uses them. */
export const messages = {
  title: { en: 'How things look here', es: 'Cómo se ven las cosas aquí' },
  lead: {
    en: 'Every part of every page, with sample words, empty and full, right and wrong.',
    es: 'Cada parte de cada página, con palabras de ejemplo, vacía y llena, bien y mal.',
  },
  back: { en: 'Home', es: 'Inicio' },
  aside: { en: 'Questions?', es: '¿Tiene preguntas?' },
  asideText: {
    en: 'Call 1-800-555-0142 on weekdays from 8 AM to 5 PM. We speak English and Spanish.',
    es: 'Llame al 1-800-555-0142 de lunes a viernes, de 8 a.m. a 5 p.m. Hablamos inglés y español.',
  },
  today: { en: 'Today', es: 'Hoy' },
  applications: { en: 'Applications', es: 'Solicitudes' },
  learning: { en: 'Learning', es: 'Aprendizaje' },
  messagesTab: { en: 'Messages', es: 'Mensajes' },
  demonstration: {
    en: 'This is a demonstration. Nobody here is a real person. Today is March 14, 2027.',
    es: 'Esto es una demostración. Nadie aquí es una persona real. Hoy es 14 de marzo de 2027.',
  },
  walkIn: { en: 'Walk in as someone else', es: 'Entrar como otra persona' },
  moveClock: { en: 'Move the clock', es: 'Mover el reloj' },
  privacy: { en: 'Privacy', es: 'Privacidad' },
  accessibility: { en: 'Accessibility', es: 'Accesibilidad' },

  pathTitle: { en: 'The path', es: 'El camino' },
  pathLabel: { en: 'Your application, step by step', es: 'Su solicitud, paso a paso' },
  stepStart: { en: 'You started', es: 'Usted empezó' },
  stepSent: { en: 'You sent your application', es: 'Usted envió su solicitud' },
  stepFix: { en: 'Fix two things', es: 'Corrija dos cosas' },
  stepFixText: {
    en: 'Seven of nine things are done. Two need another look: your proof of training and your signature.',
    es: 'Siete de nueve cosas están listas. Faltan dos: su comprobante de capacitación y su firma.',
  },
  stepReview: { en: 'We read it', es: 'La leemos' },
  stepExam: { en: 'Exam', es: 'Examen' },
  stepCertificate: { en: 'Your certificate', es: 'Su certificado' },
  stepWithdrawn: { en: 'Withdrawn', es: 'Retirada' },
  withYou: { en: 'It is your turn', es: 'Le toca a usted' },
  withUs: { en: 'With the review team', es: 'Con el equipo de revisión' },
  march3: { en: 'March 3, 2027', es: '3 de marzo de 2027' },
  march8: { en: 'March 8, 2027', es: '8 de marzo de 2027' },
  april2: { en: 'April 2, 2027', es: '2 de abril de 2027' },
  answerDue: { en: 'Answer due', es: 'Fecha límite' },
  fixDue: { en: 'Send it back by', es: 'Devuélvala a más tardar el' },
  fixEnd: {
    en: 'After that day the application closes. What you wrote is kept, and you can start again with it.',
    es: 'Después de ese día la solicitud se cierra. Lo que escribió se guarda y puede empezar de nuevo con eso.',
  },
  answerEnd: {
    en: 'If we are late, nothing of yours is lost and you do not need to do anything.',
    es: 'Si nos atrasamos, usted no pierde nada y no tiene que hacer nada.',
  },

  filesTitle: { en: 'Files', es: 'Archivos' },
  fileAdd: { en: 'Add', es: 'Agregar' },
  noPicture: { en: 'There is no picture of this file.', es: 'No hay imagen de este archivo.' },
  fileRemove: { en: 'Remove', es: 'Quitar' },
  fileProblem: {
    en: '“diploma.pdf” is locked with a password, so we cannot read it. Save a copy without a password, and add that.',
    es: '«diploma.pdf» está protegido con contraseña y no podemos leerlo. Guarde una copia sin contraseña y agregue esa.',
  },
  clocksTitle: { en: 'Clock chips', es: 'Plazos' },
  tasksTitle: { en: 'Tasks', es: 'Tareas' },
  progress: { en: '3 of 7 done, about 4 minutes left', es: '3 de 7 listas, faltan unos 4 minutos' },
  taskAbout: { en: 'About you', es: 'Sobre usted' },
  taskTraining: { en: 'Training', es: 'Capacitación' },
  taskTrainingHint: { en: '80 hours with an approved provider', es: '80 horas con una entidad aprobada' },
  taskEthics: { en: 'Code of ethics', es: 'Código de ética' },
  taskProof: { en: 'Proof of identity', es: 'Comprobante de identidad' },
  taskSend: { en: 'Review and send', es: 'Revisar y enviar' },
  done: { en: 'Done', es: 'Lista' },
  todo: { en: 'To do', es: 'Por hacer' },
  started: { en: 'Started', es: 'Empezada' },
  fix: { en: 'Please fix', es: 'Por corregir' },
  blocked: { en: 'After the others', es: 'Después de las demás' },

  formTitle: { en: 'A form, filled', es: 'Un formulario lleno' },
  wrongTitle: { en: 'A form with problems', es: 'Un formulario con problemas' },
  emptyTitle: { en: 'A form, empty', es: 'Un formulario vacío' },
  name: { en: 'Your full name', es: 'Su nombre completo' },
  nameHint: {
    en: 'Exactly as you write it. It goes on the certificate.',
    es: 'Tal como usted lo escribe. Así va en el certificado.',
  },
  nameProblem: { en: 'Write your full name', es: 'Escriba su nombre completo' },
  email: { en: 'Email address', es: 'Correo electrónico' },
  emailProblem: { en: 'Write an email address like name@example.org', es: 'Escriba un correo como nombre@ejemplo.org' },
  phone: { en: 'Phone number', es: 'Número de teléfono' },
  zip: { en: 'ZIP code', es: 'Código postal' },
  story: { en: 'What drew you to this work?', es: '¿Qué le atrajo de este trabajo?' },
  storyHint: {
    en: 'You don’t have to tell your story here. Nobody will ask you to prove it.',
    es: 'No tiene que contar su historia aquí. Nadie le pedirá que la compruebe.',
  },
  storyFilled: {
    en: 'Someone sat with me when it was hard.\nI want to be that someone.',
    es: 'Alguien se sentó conmigo cuando fue difícil.\nQuiero ser ese alguien.',
  },
  birthday: { en: 'Date of birth', es: 'Fecha de nacimiento' },
  birthdayProblem: { en: 'There is no February 30. Check the day.', es: 'No existe el 30 de febrero. Revise el día.' },
  experience: { en: 'Which of these is true for you?', es: '¿Cuál de estas cosas es cierta para usted?' },
  experienceOwn: { en: 'I have my own lived experience', es: 'Tengo experiencia propia' },
  experienceFamily: { en: 'I have supported a family member', es: 'He apoyado a un familiar' },
  experienceFamilyHint: {
    en: 'As a parent, brother, sister or caregiver',
    es: 'Como madre, padre, hermana, hermano o persona cuidadora',
  },
  experienceProblem: { en: 'Choose one of the two', es: 'Elija una de las dos' },
  languages: { en: 'Languages you work in', es: 'Idiomas en los que trabaja' },
  english: { en: 'English', es: 'Inglés' },
  spanish: { en: 'Spanish', es: 'Español' },
  arabic: { en: 'Arabic', es: 'Árabe' },
  county: { en: 'County', es: 'Condado' },
  proof: { en: 'Proof of training', es: 'Comprobante de capacitación' },
  proofHint: { en: 'A PDF or a photo, up to 10 MB', es: 'Un PDF o una foto, hasta 10 MB' },
  password: { en: 'Password', es: 'Contraseña' },
  passwordHint: {
    en: 'At least 12 characters. A sentence is good.',
    es: 'Al menos 12 caracteres. Una frase es buena idea.',
  },
  send: { en: 'Send application', es: 'Enviar la solicitud' },
  stop: { en: 'Stop here for today', es: 'Parar aquí por hoy' },
  discard: { en: 'Discard this', es: 'Descartar esto' },
  help: { en: 'I need help with this', es: 'Necesito ayuda con esto' },
  saved: { en: 'Saved at 10:42 AM', es: 'Guardado a las 10:42 a.m.' },

  noticesTitle: { en: 'Notices', es: 'Avisos' },
  infoTitle: { en: 'Your application is with us', es: 'Su solicitud está con nosotros' },
  infoText: {
    en: 'We answer by April 2. You don’t need to do anything.',
    es: 'Respondemos a más tardar el 2 de abril. No tiene que hacer nada.',
  },
  successTitle: { en: 'Your application is sent', es: 'Su solicitud fue enviada' },
  warningTitle: { en: 'Your session ends in 5 minutes', es: 'Su sesión termina en 5 minutos' },
  warningText: { en: 'What you wrote is kept.', es: 'Lo que escribió se guarda.' },
  problemTitle: { en: 'This file is not a PDF', es: 'Este archivo no es un PDF' },
  problemText: {
    en: 'Its name ends in .pdf, but inside it is a program. Please choose another file.',
    es: 'Su nombre termina en .pdf, pero por dentro es un programa. Elija otro archivo.',
  },

  answersTitle: { en: 'Answers', es: 'Respuestas' },
  address: { en: 'Address', es: 'Dirección' },
  change: { en: 'Change', es: 'Cambiar' },
  changeName: { en: 'your name', es: 'su nombre' },
  reference: { en: 'Reference', es: 'Referencia' },
  status: { en: 'Status', es: 'Estado' },
  sentOn: { en: 'Sent', es: 'Enviada' },
  fee: { en: 'Fee', es: 'Cuota' },

  tableTitle: { en: 'A list', es: 'Una lista' },
  caption: { en: 'Applications to read, most urgent first', es: 'Solicitudes por leer, primero las más urgentes' },
  empty: { en: 'Nothing waits for you. Good work.', es: 'Nada le espera. Buen trabajo.' },
  person: { en: 'Name', es: 'Nombre' },
  due: { en: 'Due', es: 'Plazo' },
  hours: { en: 'Hours', es: 'Horas' },
  search: { en: 'Search by name', es: 'Buscar por nombre' },
  views: { en: 'Lists', es: 'Listas' },
  mine: { en: 'Mine', es: 'Mías' },
  everyone: { en: 'Everyone’s', es: 'De todos' },
  closed: { en: 'Closed', es: 'Cerradas' },
  keyNext: { en: 'Next row', es: 'Fila siguiente' },
  keyBefore: { en: 'Row before', es: 'Fila anterior' },
  keySearch: { en: 'Search', es: 'Buscar' },
  keyHelp: { en: 'Show these keys', es: 'Mostrar estas teclas' },
  longWord: {
    en: 'Not read yet',
    es: 'Desinstitucionalización-interdisciplinariamente-responsabilizada',
  },

  peopleTitle: { en: 'Walk in as…', es: 'Entrar como…' },
  personOne: { en: 'Applies for the first time, in Spanish', es: 'Solicita por primera vez, en español' },
  personOneWaits: { en: 'Two things to fix in her application', es: 'Dos cosas por corregir en su solicitud' },
  personTwo: { en: 'Reads applications for the board', es: 'Lee solicitudes para la junta' },
  personTwoWaits: { en: '14 applications, one of them late', es: '14 solicitudes, una con retraso' },
  personThree: { en: 'Works beside people in Fresno', es: 'Trabaja al lado de personas en Fresno' },
  personThreeWaits: { en: 'A note from yesterday to sign', es: 'Una nota de ayer por firmar' },
  walk: { en: 'Walk in', es: 'Entrar' },

  letterTitle: { en: 'A letter', es: 'Una carta' },
  faultTitle: { en: 'Something did not work', es: 'Algo no funcionó' },
  faultText: {
    en: 'It is our fault, not yours. What you wrote is kept. Try again in a minute.',
    es: 'Es culpa nuestra, no suya. Lo que escribió se guardó. Intente de nuevo en un minuto.',
  },
  faultReference: { en: 'If you call us, give this reference:', es: 'Si nos llama, dé esta referencia:' },
  tryAgain: { en: 'Try again', es: 'Intentar de nuevo' },
} satisfies Messages

/** A letter as it comes out of its template. */
export const sampleLetter = {
  en: `<h2>Seven of nine things are done</h2><p>Dear Lucía,</p><p>Thank you for your application. Most of it is ready.
Two things need another look before we can decide:</p><ol><li><strong>Your proof of training.</strong> The second page
is too dark to read. <a href="#">Add a new photo</a>.</li><li><strong>Your signature.</strong> It is missing.
<a href="#">Sign here</a>.</li></ol><p>Please send both by April 2, 2027. Call 1-800-555-0142 if you have a
question.</p><p>Warmly,<br>The review team</p>`,
  es: `<h2>Siete de nueve cosas están listas</h2><p>Estimada Lucía:</p><p>Gracias por su solicitud. Casi todo está
listo. Antes de decidir necesitamos dos cosas más:</p><ol><li><strong>Su comprobante de capacitación.</strong> La
segunda página está muy oscura. <a href="#">Agregue otra foto</a>.</li><li><strong>Su firma.</strong> Falta.
<a href="#">Firme aquí</a>.</li></ol><p>Envíe las dos a más tardar el 2 de abril de 2027. Si tiene preguntas, llame al
1-800-555-0142.</p><p>Con un saludo cordial,<br>El equipo de revisión</p>`,
}

/** Names that break careless pages. */
export const sampleNames = {
  plain: 'Lucía Hernández Ochoa',
  long:
    'María Guadalupe del Perpetuo Socorro Fernández-Villavicencio y Montoya ' +
    'de la Concepción Aguirre Echeverría de Santa Cruz',
  unbroken: 'Krungthepmahanakhonamonrattanakosinmahintharayutthaya',
  rightToLeft: 'ليلى عبد الرحمن الخطيب',
}
