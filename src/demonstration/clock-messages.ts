import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

/** Words of the bar that moves legal time, and of the page that says what happened. */
export const clockWords = {
  date: { en: (day: string) => `The date here: ${day}`, es: (day: string) => `La fecha aquí: ${day}` },
  move: { en: 'Move it forward', es: 'Adelantarla' },
  day: { en: '1 day', es: '1 día' },
  week: { en: '1 week', es: '1 semana' },
  month: { en: '1 month', es: '1 mes' },
  deadline: { en: 'To the next deadline', es: 'Hasta el próximo plazo' },
  next: { en: (day: string, what: string) => `Next: ${day}, ${what}.`, es: (day: string, what: string) => `Lo próximo: ${day}, ${what}.` },
  onlyForwards: {
    en: 'Deadlines, letters and reminders follow. It cannot be moved back.',
    es: 'Los plazos, las cartas y los recordatorios siguen esa fecha. No se puede retroceder.',
  },
  title: { en: (day: string) => `It is ${day}`, es: (day: string) => `Es el ${day}` },
  lead: {
    en: 'Deadlines follow this date. Here you can let days pass and see what happens by itself.',
    es: 'Los plazos siguen esta fecha. Aquí puede dejar pasar los días y ver lo que ocurre por sí solo.',
  },
  happened: { en: 'What happened', es: 'Lo que pasó' },
  fromTo: { en: (from: string, to: string) => `From ${from} to ${to}:`, es: (from: string, to: string) => `Del ${from} al ${to}:` },
  nothing: { en: 'Nothing was due on these days.', es: 'En estos días no había nada pendiente.' },
  decisions: {
    en: (many: number) => (many === 1 ? '1 decision left' : `${many} decisions left`),
    es: (many: number) => (many === 1 ? 'salió 1 decisión' : `salieron ${many} decisiones`),
  },
  letters: {
    en: (many: number) => (many === 1 ? '1 letter left' : `${many} letters left`),
    es: (many: number) => (many === 1 ? 'salió 1 carta' : `salieron ${many} cartas`),
  },
  ended: {
    en: (many: number) => (many === 1 ? '1 application ended' : `${many} applications ended`),
    es: (many: number) => (many === 1 ? 'terminó 1 solicitud' : `terminaron ${many} solicitudes`),
  },
  dayByDay: { en: 'Day by day', es: 'Día por día' },
  firstOfEach: { en: 'The next deadline of each kind', es: 'El próximo plazo de cada tipo' },
  onDay: { en: 'Day', es: 'Día' },
  ahead: { en: 'What comes next', es: 'Lo que viene' },
  aheadWhat: { en: 'Deadline', es: 'Plazo' },
  nothingAhead: { en: 'No deadline is open.', es: 'No hay ningún plazo abierto.' },
  back: { en: 'Back to where you were', es: 'Volver a donde estaba' },
  mailbox: { en: 'Read the letters', es: 'Leer las cartas' },
} satisfies Messages

export const clockProblemWords = {
  clockMoved: {
    en: 'Somebody else moved the date meanwhile. Look at it, and press again if you want to go further.',
    es: 'Otra persona adelantó la fecha mientras tanto. Mírela y oprima otra vez si quiere ir más lejos.',
  },
  clockMoving: {
    en: 'Somebody is moving the date right now. Wait a moment, then press again.',
    es: 'Otra persona está adelantando la fecha en este momento. Espere un poco y oprima otra vez.',
  },
  clockEnds: {
    en: 'This demonstration goes no further: its date is ten years ahead. Start it anew to begin today.',
    es: 'Esta demostración no va más lejos: su fecha está diez años adelante. Iníciela de nuevo para empezar hoy.',
  },
  noDeadline: {
    en: 'No deadline is open. Move the date by a day, a week or a month.',
    es: 'No hay ningún plazo abierto. Adelante la fecha un día, una semana o un mes.',
  },
  noLeap: {
    en: 'Choose how far to move the date.',
    es: 'Elija cuánto adelantar la fecha.',
  },
} satisfies ProblemWords
