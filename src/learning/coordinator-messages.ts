import type { Messages } from '#platform/languages.ts'

/** What a provider's coordinator reads, and the person to whom it issued a completion. */
export const coordinatorWords = {
  training: { en: 'Completions of your training', es: 'Constancias de su capacitación' },
  trainingLead: {
    en: (provider: string) => `${provider}. Whoever completes your training gets it into their account, without a paper to upload.`,
    es: (provider: string) => `${provider}. Quien termina su capacitación la recibe en su cuenta, sin subir ningún papel.`,
  },
  waits: { en: 'What needs you', es: 'Lo que le espera' },
  nothingWaits: { en: 'Nothing waits for you today.', es: 'Hoy no hay nada pendiente.' },
  endsSoon: { en: 'Approval ends', es: 'Termina la aprobación' },
  atEnd: {
    en: 'After that day nothing that is completed counts. Write to the program before.',
    es: 'Lo que se termine después de ese día no cuenta. Escriba antes al programa.',
  },
  isSuspended: {
    en: (training: string, language: string) => `Suspended: ${training}, ${language}`,
    es: (training: string, language: string) => `Suspendida: ${training}, ${language}`,
  },
  suspendedText: {
    en: (from: string) => `Since ${from} you cannot issue completions of it here. What people completed before stays valid. Talk to the program.`,
    es: (from: string) => `Desde el ${from} usted no puede emitir constancias de ella aquí. Lo que las personas terminaron antes sigue valiendo. Hable con el programa.`,
  },
  itsReason: { en: 'What the program wrote:', es: 'Lo que escribió el programa:' },
  yourApprovals: { en: 'Your approvals', es: 'Sus aprobaciones' },
  noApprovals: {
    en: 'The program has not approved your training yet, so there is nothing to issue.',
    es: 'El programa todavía no ha aprobado su capacitación, así que no hay nada que emitir.',
  },
  issue: { en: 'Issue a completion', es: 'Emitir una constancia' },
  issueMany: { en: 'Issue many at once', es: 'Emitir muchas a la vez' },
  issueLead: {
    en: 'For one person who completed your training. They get a letter and see it in their account.',
    es: 'Para una persona que terminó su capacitación. Recibe una carta y la ve en su cuenta.',
  },
  issued: { en: 'Issued', es: 'Emitidas' },
  searchCompletions: { en: 'Name, email or number', es: 'Nombre, correo o número' },
  searchButton: { en: 'Search', es: 'Buscar' },
  seeAll: { en: 'See all', es: 'Ver todas' },
  noneIssued: { en: 'Nothing is issued yet.', es: 'Todavía no se ha emitido nada.' },
  noneFound: { en: 'Nothing was found. Try a part of the name, or fewer words.', es: 'No se encontró nada. Pruebe con una parte del nombre o menos palabras.' },
  person: { en: 'Person', es: 'Persona' },
  fullName: { en: 'Name, as you print it', es: 'Nombre, como usted lo imprime' },
  nameOnIt: { en: 'Name on it', es: 'Nombre que lleva' },
  email: { en: 'Email', es: 'Correo electrónico' },
  emailHint: {
    en: 'The one of their account here, or the one with which they will make one. Ask them: it goes to whoever confirms it.',
    es: 'El de su cuenta aquí, o el que usarán para crearla. Pregúntele: la recibe quien confirme ese correo.',
  },
  whichTraining: { en: 'Which training', es: 'Qué capacitación' },
  inWhichLanguage: { en: 'In which language', es: 'En qué idioma' },
  hours: { en: 'Hours', es: 'Horas' },
  hoursHint: { en: 'A whole number, for example 80.', es: 'Un número entero, por ejemplo 80.' },
  startedOn: { en: 'First day of the training', es: 'Primer día de la capacitación' },
  completedOn: { en: 'Day on which they completed it', es: 'Día en que la terminó' },
  completed: { en: 'Completed', es: 'Terminada' },
  number: { en: 'Certificate number', es: 'Número del certificado' },
  numberHint: { en: 'Your own number for it. Each one counts once.', es: 'El número que usted le da. Cada uno cuenta una sola vez.' },
  issueButton: { en: 'Issue', es: 'Emitir' },
  back: { en: 'All completions', es: 'Todas las constancias' },
  justIssued: { en: 'The completion is issued', es: 'La constancia quedó emitida' },
  state: { en: 'State', es: 'Estado' },
  'is-issued': { en: 'Issued', es: 'Emitida' },
  'is-withdrawn': { en: 'Withdrawn', es: 'Retirada' },
  issuedOn: { en: 'Issued on', es: 'Emitida el' },
  withdrawnOn: { en: (day: string) => `Withdrawn on ${day}`, es: (day: string) => `Retirada el ${day}` },
  withdraw: { en: 'Withdraw this completion', es: 'Retirar esta constancia' },
  withdrawLead: {
    en: 'For a mistake: the wrong email, the wrong day. The person is told, with your reason. It cannot be undone, but you can issue a right one.',
    es: 'Para un error: otro correo, otro día. Se le avisa a la persona, con la razón que usted dé. No se puede deshacer, pero puede emitir una correcta.',
  },
  withdrawWhy: { en: 'What was wrong', es: 'Qué estaba mal' },
  withdrawWhyHint: { en: 'The person and the program read this.', es: 'Lo leen la persona y el programa.' },
  withdrawButton: { en: 'Withdraw it', es: 'Retirarla' },
  itIsWithdrawn: { en: 'The completion is withdrawn', es: 'La constancia quedó retirada' },

  // Many at once.
  manyLead: {
    en: 'One line for each person. You see first what can be issued and what cannot; nothing is issued before you say so.',
    es: 'Una línea por persona. Primero ve qué se puede emitir y qué no; nada se emite antes de que usted lo diga.',
  },
  lines: { en: 'The lines', es: 'Las líneas' },
  linesHint: {
    en: 'Name, email, hours, first day, last day, certificate number. Copy them from your spreadsheet. Days like 2026-02-27 or 2/27/2026, the month first.',
    es: 'Nombre, correo, horas, primer día, último día, número del certificado. Cópielas de su hoja de cálculo. Los días, como 2026-02-27 o 2/27/2026, primero el mes.',
  },
  linesExample: { en: 'For example:', es: 'Por ejemplo:' },
  csvFile: { en: 'Or a CSV file', es: 'O un archivo CSV' },
  csvHint: { en: 'With the same columns in the same order. It takes the place of the lines.', es: 'Con las mismas columnas en el mismo orden. Sustituye a las líneas.' },
  checkLines: { en: 'Check the lines', es: 'Revisar las líneas' },
  checkAgain: { en: 'Check again', es: 'Revisar otra vez' },
  issueThem: {
    en: (count: number) => (count === 1 ? 'Issue 1 completion' : `Issue ${count} completions`),
    es: (count: number) => (count === 1 ? 'Emitir 1 constancia' : `Emitir ${count} constancias`),
  },
  canBeIssued: {
    en: (count: number) => (count === 1 ? '1 line can be issued' : `${count} lines can be issued`),
    es: (count: number) => (count === 1 ? '1 línea se puede emitir' : `${count} líneas se pueden emitir`),
  },
  cannotBeIssued: {
    en: (count: number) => (count === 1 ? '1 line cannot be issued' : `${count} lines cannot be issued`),
    es: (count: number) => (count === 1 ? '1 línea no se puede emitir' : `${count} líneas no se pueden emitir`),
  },
  wereIssued: {
    en: (count: number) => (count === 1 ? '1 completion is issued' : `${count} completions are issued`),
    es: (count: number) => (count === 1 ? '1 constancia quedó emitida' : `${count} constancias quedaron emitidas`),
  },
  noneWereIssued: { en: 'Nothing is issued', es: 'No se emitió nada' },
  wereNot: {
    en: 'The lines below were not. Correct them in your spreadsheet and check all of it again: nobody gets the same completion twice.',
    es: 'Las líneas de abajo no. Corríjalas en su hoja de cálculo y revise todo otra vez: nadie recibe dos veces la misma constancia.',
  },
  line: { en: (line: number) => `Line ${line}`, es: (line: number) => `Línea ${line}` },

  // The person's own page.
  myTraining: { en: 'Your training', es: 'Su capacitación' },
  myTrainingLead: {
    en: 'What training providers say that you completed. You don’t need to upload it.',
    es: 'Lo que las entidades de capacitación dicen que usted terminó. No tiene que subirlo.',
  },
  noneForMe: {
    en: 'Nothing is here yet. A provider issues it to an email: ask them to use the one of your account. You can also upload your certificate with your application.',
    es: 'Todavía no hay nada. La entidad la emite a un correo: pídale que use el de su cuenta. También puede subir su certificado con su solicitud.',
  },
  notRight: {
    en: 'Is something not right? Ask the provider: they can withdraw it and issue it anew.',
    es: '¿Algo no está bien? Pregunte a la entidad: puede retirarla y emitirla de nuevo.',
  },
  handItIn: {
    en: 'What you completed counts once you hand it in. In your application that is one press, without a paper.',
    es: 'Lo que terminó cuenta cuando usted lo entrega. En su solicitud basta con oprimir un botón, sin ningún papel.',
  },
  toYourApplication: { en: 'To your application', es: 'A su solicitud' },
  findProviders: { en: 'See training providers', es: 'Ver entidades de capacitación' },
  backToAccount: { en: 'Your account', es: 'Su cuenta' },
} satisfies Messages
