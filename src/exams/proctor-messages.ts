import type { Messages, Said } from '#platform/languages.ts'
import type { AccommodationKind } from './accommodation-lifecycle.ts'
import type { DayEvent, ExamDayState } from './exam-day-lifecycle.ts'
import type { IdAnswer, IdKind } from './id-at-exam.ts'
import type { IncidentKind } from './proctor-notes.ts'

/** How somebody's day stands, for whoever looks after them. */
export const dayStateWords: Readonly<Record<ExamDayState, Said>> = {
  expected: { en: 'Expected', es: 'Se espera' },
  here: { en: 'Here: check the ID', es: 'Ya llegó: revise la identificación' },
  admitted: { en: 'Admitted, reading the texts', es: 'Ya pasó, lee los textos' },
  agreed: { en: 'Ready to begin', es: 'Por empezar' },
  started: { en: 'Answering', es: 'Contestando' },
  finished: { en: 'Finished', es: 'Terminó' },
  voided: { en: 'Does not count', es: 'No cuenta' },
  turnedAway: { en: 'Turned away', es: 'No se le dejó pasar' },
  missed: { en: 'Missed', es: 'Faltó' },
  declined: { en: 'Declined', es: 'Rechazó un texto' },
  released: { en: 'Not here any more', es: 'Ya no viene' },
}
export const idKindWords: Readonly<Record<IdKind, Said>> = {
  license: { en: "Driver's license", es: 'Licencia de conducir' },
  stateId: { en: 'State ID card', es: 'Identificación estatal' },
  passport: { en: 'Passport or passport card', es: 'Pasaporte o tarjeta de pasaporte' },
  other: { en: 'Another government photo ID', es: 'Otra identificación oficial con foto' },
}
export const idAnswerWords: Readonly<Record<IdAnswer, Said>> = {
  same: { en: 'The same name', es: 'El mismo nombre' },
  accent: { en: 'The same but for accents or capitals', es: 'El mismo, salvo acentos o mayúsculas' },
  differs: { en: 'The names differ', es: 'Los nombres difieren' },
}
export const incidentWords: Readonly<Record<IncidentKind, Said>> = {
  connection: { en: 'The connection was lost', es: 'Se cortó la conexión' },
  device: { en: 'Trouble with the computer', es: 'Problema con la computadora' },
  noise: { en: 'Noise or a disturbance', es: 'Ruido o una interrupción' },
  help: { en: 'Somebody helped, or something was used that is not allowed', es: 'Alguien ayudó, o se usó algo no permitido' },
  left: { en: 'Left the place', es: 'Se fue del lugar' },
  conduct: { en: 'Conduct', es: 'Conducta' },
  other: { en: 'Something else', es: 'Otra cosa' },
}
/** What happened on the day, said to whoever works there. */
export const dayStepWords: Readonly<Record<DayEvent, Said>> = {
  checkIn: { en: 'Said that they are here', es: 'Avisó que llegó' },
  admit: { en: 'Admitted', es: 'Se le dejó pasar' },
  turnAway: { en: 'Turned away', es: 'No se le dejó pasar' },
  agree: { en: 'Agreed to all three texts', es: 'Aceptó los tres textos' },
  decline: { en: 'Declined a text', es: 'Rechazó un texto' },
  start: { en: 'Expected', es: 'Se le espera' },
  begin: { en: 'Began', es: 'Empezó' },
  finish: { en: 'The exam ended', es: 'Terminó el examen' },
  void: { en: 'Made not to count', es: 'Se hizo que no cuente' },
  voidUnseen: { en: 'Not admitted in time: does not count', es: 'No se le dejó pasar a tiempo: no cuenta' },
  miss: { en: 'Missed', es: 'Faltó' },
  release: { en: 'The seat was moved or canceled', es: 'El lugar se cambió o se canceló' },
  giveTime: { en: 'More time given', es: 'Se dio más tiempo' },
  resultProblem: { en: 'The result could not be recorded', es: 'No se pudo registrar el resultado' },
}
/** What is granted, in a word; the why is nobody's at the exam. */
export const grantedKindWords: Readonly<Record<AccommodationKind, Said>> = {
  extraTime: { en: 'Extra time', es: 'Tiempo adicional' },
  breaks: { en: 'Breaks', es: 'Descansos' },
  separateRoom: { en: 'A room of their own', es: 'Un cuarto aparte' },
  reader: { en: 'Somebody who reads aloud', es: 'Alguien que lee en voz alta' },
  largeText: { en: 'Large text', es: 'Texto grande' },
  screenReader: { en: 'A screen reader', es: 'Lector de pantalla' },
  signLanguage: { en: 'Sign language', es: 'Lengua de señas' },
  other: { en: 'Something else', es: 'Otra cosa' },
}
export const proctorRoleWords = {
  applicant: { en: 'The person', es: 'La persona' },
  proctor: { en: 'A proctor', es: 'Supervisión' },
  programManager: { en: 'A program manager', es: 'A cargo del programa' },
  house: { en: 'By itself', es: 'Por sí solo' },
  clock: { en: 'By the clock', es: 'Por el reloj' },
} satisfies Readonly<Record<string, Said>>

/** Words of the pages on which proctors look after people. */
export const proctorWords = {
  title: { en: 'Exam day', es: 'Día del examen' },
  lead: { en: 'Exams of yesterday, today and tomorrow. You see names, languages and what was granted, and nothing else.', es: 'Exámenes de ayer, hoy y mañana. Usted ve nombres, idiomas y lo que se concedió, y nada más.' },
  caption: { en: 'Exams', es: 'Exámenes' },
  noSittings: { en: 'There is no exam on these three days.', es: 'No hay ningún examen en estos tres días.' },
  when: { en: 'When', es: 'Cuándo' },
  where: { en: 'Where', es: 'Dónde' },
  seats: { en: 'Seats taken', es: 'Lugares ocupados' },
  today: { en: (when: string) => `${when} (today)`, es: (when: string) => `${when} (hoy)` },

  back: { en: 'Exam day', es: 'Día del examen' },
  people: { en: 'Everybody who is expected', es: 'Todas las personas que se esperan' },
  nobody: { en: 'Nobody is expected.', es: 'No se espera a nadie.' },
  person: { en: 'Person', es: 'Persona' },
  language: { en: 'Language', es: 'Idioma' },
  state: { en: 'How it stands', es: 'Cómo está' },
  granted: { en: 'Granted', es: 'Concedido' },
  nothing: { en: 'Nothing', es: 'Nada' },
  answered: { en: (answered: number, of: number) => `${answered} of ${of} answered`, es: (answered: number, of: number) => `${answered} de ${of} respondidas` },
  left: { en: (minutes: number) => `${minutes} minutes left`, es: (minutes: number) => `quedan ${minutes} minutos` },
  onBreak: { en: 'in a break', es: 'en un descanso' },
  lastSeen: { en: (time: string) => `last heard of at ${time}`, es: (time: string) => `última señal a las ${time}` },
  hidden: {
    en: (count: number) => (count === 1 ? 'One more person is here whom you do not look after: you know or trained them, or it is you. Another proctor does.' : `${count} more people are here whom you do not look after: you know or trained them. Another proctor does.`),
    es: (count: number) => (count === 1 ? 'Hay una persona más que usted no supervisa: la conoce o la capacitó, o es usted. Otra persona la supervisa.' : `Hay ${count} personas más que usted no supervisa: las conoce o las capacitó. Otra persona las supervisa.`),
  },
  refreshes: { en: 'This list looks by itself for what is new. If your connection is lost, nothing stops for the people here, and another proctor can go on.', es: 'Esta lista se actualiza por sí sola. Si se corta su conexión, nada se detiene para estas personas, y otra persona puede seguir supervisando.' },
  look: { en: 'Look again now', es: 'Actualizar ahora' },

  notYours: { en: 'You cannot look after this person', es: 'Usted no puede supervisar a esta persona' },
  backToSitting: { en: 'Everybody at this exam', es: 'Todas las personas de este examen' },
  approvedName: { en: 'Name on the letter of approval', es: 'Nombre en la carta de aprobación' },
  measures: { en: 'What was granted', es: 'Lo que se concedió' },
  extra: { en: (percent: number) => `${percent} percent extra time`, es: (percent: number) => `${percent} por ciento de tiempo adicional` },
  sinceGranted: {
    en: (percent: number) => `${percent} percent more time was granted after the exam had begun. The clock does not know it yet: give the minutes below.`,
    es: (percent: number) => `Se concedió ${percent} por ciento más de tiempo cuando el examen ya había empezado. El reloj todavía no lo sabe: dé los minutos abajo.`,
  },
  questionsAnswered: { en: 'Questions', es: 'Preguntas' },
  more: { en: 'What you can do', es: 'Qué puede hacer' },
  shownId: { en: 'ID that was shown', es: 'Identificación que mostró' },

  checkTitle: { en: 'Check the ID', es: 'Revise la identificación' },
  checkText: {
    en: 'Look at the original in your hand, or held up to the camera. Does the photo show the person? Type the name as it stands there. Make no copy and no picture, and write down no number. What you type is compared and then forgotten.',
    es: 'Vea el original en su mano o frente a la cámara. ¿La foto es de la persona? Escriba el nombre como está ahí. No haga copia ni foto y no anote ningún número. Lo que escriba se compara y después se olvida.',
  },
  idKind: { en: 'Which ID is it?', es: '¿Qué identificación es?' },
  givenNames: { en: 'First and middle names on the ID', es: 'Nombres en la identificación' },
  familyNames: { en: 'Last names on the ID', es: 'Apellidos en la identificación' },
  original: { en: 'It is the original', es: 'Es el original' },
  valid: { en: 'It has not expired', es: 'No está vencida' },
  confirms: { en: 'What you saw', es: 'Lo que vio' },
  note: { en: 'Note', es: 'Nota' },
  noteHint: { en: 'Needed when the names differ in part. What differs, and why it is the same person.', es: 'Hace falta cuando los nombres difieren en parte. Qué difiere y por qué es la misma persona.' },
  admit: { en: 'Compare and let in', es: 'Comparar y dejar pasar' },
  turnAwayTitle: { en: 'Turn the person away', es: 'No dejar pasar a la persona' },
  turnAwayText: {
    en: 'Without an original, valid ID in the right name nobody takes the exam. Tell the person: the fee is lost, it counts as an exam that was missed, and they can ask for another try.',
    es: 'Sin una identificación original, vigente y con el nombre correcto, nadie presenta el examen. Dígale a la persona: pierde la tarifa, cuenta como una falta y puede pedir otro intento.',
  },
  why: { en: 'Why', es: 'Por qué' },
  whyHint: { en: 'Facts, in a sentence or two.', es: 'Hechos, en una o dos frases.' },
  turnAway: { en: 'Turn away', es: 'No dejar pasar' },

  noteTitle: { en: 'Write down what happened', es: 'Anotar lo que pasó' },
  incident: { en: 'What is it about?', es: '¿De qué se trata?' },
  incidentNote: { en: 'What happened', es: 'Qué pasó' },
  saveNote: { en: 'Save the note', es: 'Guardar la nota' },
  timeTitle: { en: 'Give more time', es: 'Dar más tiempo' },
  minutes: { en: 'Minutes', es: 'Minutos' },
  giveTime: { en: 'Give the time', es: 'Dar el tiempo' },
  voidTitle: { en: 'Make this exam not count', es: 'Hacer que este examen no cuente' },
  voidText: {
    en: 'It ends at once and cannot be taken back. No attempt is used, and what was paid pays for the next exam.',
    es: 'Termina enseguida y no se puede deshacer. No se usa ningún intento, y lo pagado sirve para el siguiente examen.',
  },
  void: { en: 'End it: it does not count', es: 'Terminarlo: no cuenta' },
  knowTitle: { en: 'I know this person', es: 'Conozco a esta persona' },
  knowText: {
    en: 'Then another proctor looks after them, and you see nothing of them from now on. Only a program manager ends it.',
    es: 'Entonces otra persona la supervisa y usted ya no ve nada de ella. Solo alguien a cargo del programa puede terminarlo.',
  },
  knowHow: { en: 'How do you know them?', es: '¿De dónde la conoce?' },
  know: { en: 'Hand over to another proctor', es: 'Dejarla a otra persona' },

  history: { en: 'What happened', es: 'Lo que pasó' },
  noHistory: { en: 'Nothing yet.', es: 'Todavía nada.' },
  what: { en: 'What', es: 'Qué' },
  who: { en: 'Who', es: 'Quién' },
  done: { en: 'It is done.', es: 'Hecho.' },
} satisfies Messages
