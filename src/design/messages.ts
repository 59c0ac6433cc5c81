import type { Messages } from '#platform/languages.ts'

/** The few words that belong to the look itself; every other word arrives as a prop. */
export const messages = {
  skipToMain: { en: 'Skip to main content', es: 'Ir al contenido principal' },
  home: { en: 'Alongside, home page', es: 'Alongside, página de inicio' },
  mainNavigation: { en: 'Main', es: 'Principal' },
  demonstration: { en: 'Demonstration', es: 'Demostración' },
  footerNavigation: { en: 'More about Alongside', es: 'Más sobre Alongside' },
  signIn: { en: 'Sign in', es: 'Iniciar sesión' },
  signOut: { en: 'Sign out', es: 'Cerrar sesión' },
  waitingForYou: { en: (count: number) => `${count} waiting`, es: (count: number) => `${count} en espera` },

  helpNow: { en: 'Help right now', es: 'Ayuda ahora mismo' },
  call988: { en: 'Call 988', es: 'Llame al 988' },
  text988: { en: 'text 988', es: 'envíe AYUDA por texto al 988' },
  or: { en: 'or', es: 'o' },
  about988: {
    en: 'if you need to talk to someone. It is free, day and night. For Spanish, press 2 when you call, or text AYUDA.',
    es: 'si necesita hablar con alguien. Es gratis, de día y de noche. Cuando llame, oprima 2 para español.',
  },
  call911: { en: 'Call 911', es: 'Llame al 911' },
  about911: { en: 'if someone is in danger.', es: 'si alguien está en peligro.' },

  problems: {
    en: (count: number) => (count === 1 ? 'There is a problem' : `There are ${count} problems`),
    es: (count: number) => (count === 1 ? 'Hay un problema' : `Hay ${count} problemas`),
  },
  problem: { en: 'Problem:', es: 'Problema:' },
  keptTitle: { en: 'What you typed is here', es: 'Lo que escribió está aquí' },
  kept: {
    en: 'It is filled in below. Look it over, then go on.',
    es: 'Lo encontrará abajo. Revíselo y siga adelante.',
  },
  optional: { en: 'optional', es: 'opcional' },
  month: { en: 'Month', es: 'Mes' },
  day: { en: 'Day', es: 'Día' },
  year: { en: 'Year', es: 'Año' },
  dateExample: { en: 'For example: 4 28 1986', es: 'Por ejemplo: 28 4 1986' },
  notSavedYet: { en: 'Not saved yet. We keep trying.', es: 'Todavía no se ha guardado. Seguimos intentando.' },
  fileAllowed: {
    en: (megabytes: number) => `A photo (JPEG, PNG or HEIC) or a PDF, up to ${megabytes} MB.`,
    es: (megabytes: number) => `Una foto (JPEG, PNG o HEIC) o un PDF, de hasta ${megabytes} MB.`,
  },
  filesAllowed: {
    en: (megabytes: number, files: number) => `Photos (JPEG, PNG or HEIC) or PDF, each up to ${megabytes} MB. You can choose up to ${files} at once.`,
    es: (megabytes: number, files: number) => `Fotos (JPEG, PNG o HEIC) o PDF, de hasta ${megabytes} MB cada uno. Puede elegir hasta ${files} a la vez.`,
  },
  filesDrop: { en: 'You can also drop files here.', es: 'También puede arrastrar archivos hasta aquí.' },
  filesChosen: { en: 'You chose: ', es: 'Usted eligió: ' },
  filesPreparing: { en: 'Getting your files ready.', es: 'Preparando sus archivos.' },
  filesSending: {
    en: (percent: string | number) => `${percent} percent is on its way.`,
    es: (percent: string | number) => `Ya va el ${percent} por ciento.`,
  },
  filesProgress: { en: 'How much was sent', es: 'Cuánto se ha enviado' },
  filesLooking: { en: 'Everything arrived. We are checking that we can read it.', es: 'Todo llegó. Estamos revisando que podamos leerlo.' },
  offline: {
    en: 'There is no connection now. What you typed is still here. Press again when you are connected.',
    es: 'Ahora no hay conexión. Lo que escribió sigue aquí. Oprima otra vez cuando vuelva la conexión.',
  },
  notRenewed: {
    en: (time: string) => `We cannot reach the server right now. This is how things stood at ${time}. The page keeps trying by itself.`,
    es: (time: string) => `Ahora no se puede llegar al servidor. Esto es lo que había a las ${time}. La página sigue intentando por sí sola.`,
  },
  serverAway: {
    en: 'We cannot reach the server right now. Nothing was sent, and what you typed is still here. Press again in a moment.',
    es: 'Ahora no se puede llegar al servidor. No se envió nada y lo que escribió sigue aquí. Oprima otra vez en un momento.',
  },
  filesLost: {
    en: 'The connection was lost. Your files are still chosen here.',
    es: 'Se perdió la conexión. Sus archivos siguen elegidos aquí.',
  },
  filesAgain: { en: 'Try again', es: 'Intentar otra vez' },
  filesTooLarge: {
    en: (megabytes: number) => `This file is larger than ${megabytes} MB. Save it smaller or take a photo of it, and choose that: `,
    es: (megabytes: number) => `Este archivo tiene más de ${megabytes} MB. Guárdelo más pequeño o tómele una foto, y elija eso: `,
  },
  filePreview: {
    en: (name: string, page: number) => `${name}, page ${page}`,
    es: (name: string, page: number) => `${name}, página ${page}`,
  },
  openThis: { en: 'See what to do', es: 'Vea qué puede hacer' },

  stepDone: { en: 'Done', es: 'Hecho' },
  stepNow: { en: 'Now', es: 'Ahora' },
  stepWaiting: { en: 'Waiting', es: 'En espera' },
  stepLater: { en: 'Later', es: 'Después' },
  stepEnded: { en: 'Ended', es: 'Terminado' },

  daysLeft: {
    en: (days: number) => (days === 1 ? '1 day left' : `${days} days left`),
    es: (days: number) => (days === 1 ? 'Queda 1 día' : `Quedan ${days} días`),
  },
  dueToday: { en: 'Today', es: 'Hoy' },
  daysLate: {
    en: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
    es: (days: number) => (days === 1 ? '1 día de retraso' : `${days} días de retraso`),
  },

  pages: { en: 'Pages', es: 'Páginas' },
  page: { en: (page: number) => `Page ${page}`, es: (page: number) => `Página ${page}` },
  previousPage: { en: 'Previous', es: 'Anterior' },
  nextPage: { en: 'Next', es: 'Siguiente' },
  keysTitle: { en: 'Keyboard shortcuts', es: 'Atajos del teclado' },
} satisfies Messages
