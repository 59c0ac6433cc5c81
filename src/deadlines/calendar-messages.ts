import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

/** The words of the page of one's calendars, and those that stand in a calendar. */
export const calendarWords = {
  title: { en: 'Your dates in a calendar', es: 'Sus fechas en un calendario' },
  lead: {
    en: 'You get a private address for the calendar on your phone or computer. Whoever has the address can see these dates, so do not share it.',
    es: 'Recibe una dirección privada para el calendario de su teléfono o computadora. Quien tenga la dirección puede ver estas fechas: no la comparta.',
  },
  back: { en: 'Your dates', es: 'Sus fechas' },

  madeTitle: { en: 'Your address is ready', es: 'Su dirección está lista' },
  madeText: {
    en: 'Add it now. We show it only this once, and keep no copy. If you lose it, make a new one.',
    es: 'Agréguela ahora. Solo la mostramos esta vez y no guardamos copia. Si la pierde, haga una nueva.',
  },
  open: { en: 'Add to the calendar on this device', es: 'Agregar al calendario de este dispositivo' },
  address: { en: 'Or copy this address', es: 'O copie esta dirección' },
  addressHint: {
    en: 'In Google Calendar on a computer: Other calendars, From URL. In Outlook: Add calendar, Subscribe from web.',
    es: 'En Google Calendar en una computadora: Otros calendarios, Desde URL. En Outlook: Agregar calendario, Suscribirse desde la Web.',
  },
  done: { en: 'I have added it', es: 'Ya la agregué' },

  makeTitle: { en: 'Make an address', es: 'Hacer una dirección' },
  name: { en: 'Which device or calendar is it for?', es: '¿Para qué dispositivo o calendario es?' },
  nameHint: { en: 'So that you know it later in the list, for example “My phone”.', es: 'Para reconocerla después en la lista, por ejemplo «Mi teléfono».' },
  words: { en: 'What may the calendar show?', es: '¿Qué puede mostrar el calendario?' },
  quiet: { en: 'Only that there is a date', es: 'Solo que hay una fecha' },
  quietHint: { en: 'It says “Alongside: a date to act”. Good for a calendar that others see.', es: 'Dice «Alongside: una fecha para actuar». Conviene en un calendario que otras personas ven.' },
  full: { en: 'What each date is about', es: 'De qué trata cada fecha' },
  fullHint: { en: 'It says, for example, “Last day of your approval”.', es: 'Dice, por ejemplo, «Último día de su aprobación».' },
  make: { en: 'Make the address', es: 'Hacer la dirección' },
  enough: {
    en: (most: number) => `You have ${most} addresses, as many as there can be. End one to make another.`,
    es: (most: number) => `Tiene ${most} direcciones, el máximo. Termine una para hacer otra.`,
  },

  listTitle: { en: 'Your addresses', es: 'Sus direcciones' },
  none: { en: 'You have none yet.', es: 'Todavía no tiene ninguna.' },
  for: { en: 'For', es: 'Para' },
  madeOn: { en: 'Made', es: 'Hecha' },
  fetched: { en: 'Last read by a calendar', es: 'Leída por un calendario' },
  never: { en: 'Not yet', es: 'Todavía no' },
  shows: { en: 'Shows', es: 'Muestra' },
  change: { en: 'Change', es: 'Cambiar' },
  showFull: { en: (name: string) => `Show what it is about: ${name}`, es: (name: string) => `Mostrar de qué trata: ${name}` },
  showQuiet: { en: (name: string) => `Show only that there is a date: ${name}`, es: (name: string) => `Mostrar solo que hay una fecha: ${name}` },
  renew: { en: (name: string) => `New address: ${name}`, es: (name: string) => `Dirección nueva: ${name}` },
  end: { en: (name: string) => `End: ${name}`, es: (name: string) => `Terminar: ${name}` },
  ended: { en: 'The address has ended. Calendars that had it get nothing more.', es: 'La dirección terminó. Los calendarios que la tenían ya no reciben nada.' },
  changed: { en: 'Changed. Calendars show it the next time they look.', es: 'Cambiada. Los calendarios lo muestran la próxima vez que miren.' },
  endText: {
    en: 'A new address ends the old one at once. Calendars look about every 15 minutes; some only once a day.',
    es: 'Una dirección nueva termina la anterior de inmediato. Los calendarios miran cada 15 minutos, más o menos; algunos solo una vez al día.',
  },

  // In a calendar.
  calendarName: { en: 'Alongside', es: 'Alongside' },
  calendarText: { en: 'Your dates', es: 'Sus fechas' },
  toAct: { en: 'Alongside: a date to act', es: 'Alongside: una fecha para actuar' },
  aDate: { en: 'Alongside: a date to know', es: 'Alongside: una fecha que recordar' },
  anAppointment: { en: 'Alongside: an appointment', es: 'Alongside: una cita' },
  signInToSee: { en: (address: string) => `Sign in to see what it is: ${address}`, es: (address: string) => `Inicie sesión para ver de qué se trata: ${address}` },
} satisfies Messages

export const calendarProblemWords = {
  calendarNameMissing: {
    en: 'Write for which device or calendar it is, for example “My phone”.',
    es: 'Escriba para qué dispositivo o calendario es, por ejemplo «Mi teléfono».',
  },
  calendarNameTooLong: {
    en: ({ most }) => `This name is too long. Write ${most} letters at the most.`,
    es: ({ most }) => `Este nombre es demasiado largo. Escriba ${most} letras como máximo.`,
  },
  calendarWordsMissing: { en: 'Choose what the calendar may show.', es: 'Elija qué puede mostrar el calendario.' },
  tooManyCalendars: {
    en: ({ most }) => `You have ${most} addresses, as many as there can be. End one first, then make another.`,
    es: ({ most }) => `Tiene ${most} direcciones, el máximo. Primero termine una y después haga otra.`,
  },
} satisfies ProblemWords
