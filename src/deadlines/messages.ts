import type { Messages } from '#platform/languages.ts'

/** The words of the page of one's dates and of the line in the frame of every page. */
export const words = {
  title: { en: 'Your dates', es: 'Sus fechas' },
  lead: {
    en: 'Every date that matters for your certification, what it is counted by, and what happens after it.',
    es: 'Todas las fechas que importan para su certificación, de dónde salen y qué pasa después.',
  },
  next: { en: 'What comes next', es: 'Lo que sigue' },
  later: { en: 'Later', es: 'Más adelante' },
  program: { en: 'Waiting for the program', es: 'En espera del programa' },
  programLead: { en: 'You do not have to do anything here.', es: 'Aquí no tiene que hacer nada.' },
  past: { en: 'Past', es: 'Fechas pasadas' },
  pastLead: { en: 'These dates are over. They still explain where things are.', es: 'Estas fechas ya pasaron. Aún explican cómo están las cosas.' },
  nothingNext: { en: 'No date asks something of you now.', es: 'Ahora ninguna fecha le pide algo.' },

  me: { en: 'This is up to you.', es: 'Esto le toca a usted.' },
  nobody: { en: 'Nobody has to do anything on that day. It comes by itself.', es: 'Ese día nadie tiene que hacer nada. Llega por sí solo.' },
  fromTo: { en: (from: string, until: string) => `From ${from} to ${until}`, es: (from: string, until: string) => `De ${from} a ${until}` },
  why: { en: 'Why this date:', es: 'Por qué esta fecha:' },
  goThere: { en: 'Go there', es: 'Ir ahí' },
  unverified: {
    en: 'Nobody has checked this value against its source yet. Ask the program if it matters to you.',
    es: 'Nadie ha comparado aún este valor con su fuente. Pregunte al programa si es importante para usted.',
  },
  ourChoice: { en: 'The guide says nothing about it; the program chose it.', es: 'La guía no dice nada al respecto; lo eligió el programa.' },
  fromGuide: { en: 'From the guide to training and certification', es: 'De la guía de capacitación y certificación' },
  fromToolkit: { en: 'From the toolkit for peers at work', es: 'Del manual para especialistas en el trabajo' },
  fromProgram: { en: 'Set by the program', es: 'Fijado por el programa' },

  failTitle: { en: 'What if I do not pass the exam?', es: '¿Y si no apruebo el examen?' },
  failLeft: {
    en: (left: number, all: number) => (left === 1 ? `You have 1 attempt left of ${all}.` : `You have ${left} attempts left of ${all}.`),
    es: (left: number, all: number) => (left === 1 ? `Le queda 1 intento de ${all}.` : `Le quedan ${left} intentos de ${all}.`),
  },
  failNoneLeft: {
    en: (all: number) => `You have used all ${all} attempts of this approval. A new application opens new ones.`,
    es: (all: number) => `Usó los ${all} intentos de esta aprobación. Una solicitud nueva abre otros.`,
  },
  failLastOne: {
    en: 'If you do not pass this one, a new application is needed.',
    es: 'Si no aprueba este, se necesita una solicitud nueva.',
  },
  failFee: {
    en: (fee: string) => `Each further try is a new request and costs ${fee}.`,
    es: (fee: string) => `Cada nuevo intento es una petición nueva y cuesta ${fee}.`,
  },
  failAnswer: {
    en: (days: string) => `The program answers a request for another try within ${days}.`,
    es: (days: string) => `El programa responde a una petición de nuevo intento en un plazo de ${days}.`,
  },
  failAskBy: {
    en: (date: string) => `The last day to ask for another try is ${date}.`,
    es: (date: string) => `El último día para pedir otro intento es el ${date}.`,
  },
  failAskOver: {
    en: (date: string) => `The last day to ask for another try was ${date}.`,
    es: (date: string) => `El último día para pedir otro intento fue el ${date}.`,
  },
  failEnd: {
    en: (date: string) => `Your approval ends after ${date}. If you have not passed by then, you apply again with a new fee.`,
    es: (date: string) => `Su aprobación termina después del ${date}. Si para entonces no ha aprobado, hace otra solicitud con una tarifa nueva.`,
  },
  failKept: {
    en: 'What you gave us is kept: your answers, your signature and your diploma. A new application begins with them. The photo of your ID is not kept as long.',
    es: 'Guardamos lo que nos dio: sus respuestas, su firma y su diploma. Una solicitud nueva empieza con eso. La foto de su identificación no se guarda tanto tiempo.',
  },
  failSee: { en: 'See your exam', es: 'Ver su examen' },

  emptyTitle: { en: 'You have no dates yet', es: 'Todavía no tiene fechas' },
  emptyLead: {
    en: 'Nothing is running out. Your dates begin when you send an application.',
    es: 'No hay nada que se venza. Sus fechas empiezan cuando envía una solicitud.',
  },
  emptyWould: { en: 'What would count once you begin', es: 'Lo que valdría cuando empiece' },
  emptyApply: { en: 'Go to your application', es: 'Ir a su solicitud' },

  ownCalendar: { en: 'In your own calendar', es: 'En su propio calendario' },
  ownCalendarText: {
    en: 'Your phone or computer can show these dates in its calendar. When a date moves, it moves there too.',
    es: 'Su teléfono o computadora puede mostrar estas fechas en su calendario. Cuando una fecha cambia, también cambia ahí.',
  },
  ownCalendarLink: { en: 'Put your dates in a calendar', es: 'Poner sus fechas en un calendario' },

  // The line in the frame.
  yourNext: { en: 'Your next date', es: 'Su próxima fecha' },
  allDates: { en: 'All your dates', es: 'Todas sus fechas' },
} satisfies Messages
