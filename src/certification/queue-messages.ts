import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

/** What the queue says: searching, filters, saved views, lists that are taken out. */
export const queueWords = {
  // The views; the others stand in `messages.ts`.
  viewLeaving: { en: 'Leaving soon', es: 'Por salir' },
  nothingLeaving: { en: 'No decision waits to leave.', es: 'Ninguna decisión espera para salir.' },
  viewReturned: { en: 'With the applicant', es: 'Con la persona' },
  viewDenied: { en: 'Denied', es: 'Denegadas' },
  viewEnded: { en: 'Ended', es: 'Terminadas' },
  nothingReturned: { en: 'Nobody is correcting anything now.', es: 'Ahora nadie está corrigiendo nada.' },
  nothingDenied: { en: 'Nothing is denied.', es: 'No hay solicitudes denegadas.' },
  nothingEnded: { en: 'No application was withdrawn or became void.', es: 'Ninguna solicitud se retiró ni quedó sin efecto.' },
  'stateEnded-withdrawn': { en: 'Withdrawn', es: 'Retirada' },
  'stateEnded-void': { en: 'Void', es: 'Sin efecto' },
  'row-submitted': { en: 'Waiting for us', es: 'Por responder' },
  'row-awaitingFee': { en: 'Fee due', es: 'Falta la tarifa' },
  'row-returned': { en: 'With the applicant', es: 'Con la persona' },
  'row-approved': { en: 'Approved', es: 'Aprobada' },
  'row-denied': { en: 'Denied', es: 'Denegada' },
  where: { en: 'Where it is', es: 'Dónde está' },
  owner: { en: 'Who has it', es: 'A cargo de' },
  ownerMe: { en: 'You', es: 'Usted' },
  ownerNobody: { en: 'Nobody yet', es: 'Todavía nadie' },
  ownerGone: { en: 'Someone who no longer works here', es: 'Alguien que ya no trabaja aquí' },
  writtenIn: { en: 'Written in', es: 'Escrita en' },
  deniedOn: { en: 'Denied on', es: 'Denegada el' },
  endedOn: { en: 'Ended on', es: 'Terminó el' },

  // Searching.
  search: { en: 'Find an application', es: 'Buscar una solicitud' },
  searchHint: {
    en: 'A name, an email or a number. Accents and small slips do not matter.',
    es: 'Un nombre, un correo o un número. No importan los acentos ni los errores pequeños.',
  },
  searchButton: { en: 'Search', es: 'Buscar' },
  foundTitle: { en: 'What we found', es: 'Lo que encontramos' },
  found: {
    en: (count: number) => `${count} ${count === 1 ? 'application' : 'applications'}, the closest first. A person is also found by the legal name they have now.`,
    es: (count: number) => `${count} ${count === 1 ? 'solicitud' : 'solicitudes'}, primero lo más parecido. También se encuentra a una persona por el nombre legal que tiene ahora.`,
  },
  foundMost: {
    en: (most: number) => `The ${most} closest are here. To see fewer, type more: a second name, the email, or the number.`,
    es: (most: number) => `Aquí están las ${most} más parecidas. Para ver menos, escriba más: otro nombre, el correo o el número.`,
  },
  foundNothing: { en: 'We found nothing', es: 'No encontramos nada' },
  foundNothingText: {
    en: 'Try one family name alone, the email, or the number of the application. What was not sent yet is not found here: until then it is the applicant’s alone.',
    es: 'Pruebe con un solo apellido, con el correo o con el número de la solicitud. Lo que aún no se ha enviado no se encuentra aquí: hasta entonces es solo de la persona.',
  },
  backToQueue: { en: 'Back to what waits for us', es: 'Volver a lo que espera nuestra respuesta' },
  searchTooLong: {
    en: 'This is too long to be a name, an email or a number. Type less, and search again.',
    es: 'Esto es demasiado largo para ser un nombre, un correo o un número. Escriba menos y busque otra vez.',
  },
  searchNoLetters: {
    en: 'Type at least one letter or digit, and search again.',
    es: 'Escriba al menos una letra o un número y busque otra vez.',
  },

  // Filters.
  filters: { en: 'Filter and sort', es: 'Filtrar y ordenar' },
  'whose-everybody': { en: 'Anyone', es: 'Cualquier persona' },
  'whose-mine': { en: 'You', es: 'Usted' },
  'whose-nobody': { en: 'Nobody yet', es: 'Todavía nadie' },
  anyLanguage: { en: 'Any language', es: 'Cualquier idioma' },
  dueWhen: { en: 'Due', es: 'Fecha límite' },
  dueAny: { en: 'Any day', es: 'Cualquier día' },
  dueLate: { en: 'Late only', es: 'Solo atrasadas' },
  dueWithin: {
    en: (days: number) => `Late, or within ${days} ${days === 1 ? 'day' : 'days'}`,
    es: (days: number) => `Atrasadas, o en un plazo de ${days} ${days === 1 ? 'día' : 'días'}`,
  },
  sort: { en: 'Order', es: 'Orden' },
  'sort-urgent': { en: 'Most urgent first', es: 'Primero lo más urgente' },
  'sort-latest': { en: 'Latest first', es: 'Primero lo más reciente' },
  'sort-sent': { en: 'Last sent first', es: 'Primero la última enviada' },
  'sort-name': { en: 'By name', es: 'Por nombre' },
  size: { en: 'Rows on a page', es: 'Filas por página' },
  show: { en: 'Show these', es: 'Mostrar estas' },
  filtered: { en: 'Filtered', es: 'Filtros' },
  'chip-mine': { en: 'You have it', es: 'A cargo de usted' },
  'chip-nobody': { en: 'Nobody has it yet', es: 'Nadie a cargo todavía' },
  'chip-colleague': { en: (name: string) => `${name} has it`, es: (name: string) => `A cargo de ${name}` },
  'chip-language': { en: (language: string) => `Written in ${language}`, es: (language: string) => `Escrita en ${language}` },
  removeFilter: { en: 'remove', es: 'quitar' },
  removeAll: { en: 'Remove all filters', es: 'Quitar todos los filtros' },
  noMatch: { en: 'Nothing here is like that.', es: 'Aquí no hay nada así.' },
  noMatchText: {
    en: 'Remove a filter, or look in another view above.',
    es: 'Quite un filtro o mire en otra vista, arriba.',
  },

  // Views that staff keep.
  yourViews: { en: 'Your views', es: 'Sus vistas' },
  changeViews: { en: 'Change your views', es: 'Cambiar sus vistas' },
  saveThisView: { en: 'Keep this view', es: 'Guardar esta vista' },
  viewsLead: {
    en: 'Keep filters that you often need. Only you see your views.',
    es: 'Guarde los filtros que usa seguido. Solo usted ve sus vistas.',
  },
  viewName: { en: 'Name', es: 'Nombre' },
  viewNameHint: { en: 'For example: Mine, due this week', es: 'Por ejemplo: Mías, para esta semana' },
  viewShows: { en: 'What it shows', es: 'Qué muestra' },
  saveView: { en: 'Save this view', es: 'Guardar la vista' },
  renameView: { en: 'Save the name', es: 'Guardar el nombre' },
  renameNamed: { en: (name: string) => `New name of “${name}”`, es: (name: string) => `Nombre nuevo de «${name}»` },
  removeView: { en: 'Remove this view', es: 'Quitar esta vista' },
  openView: { en: 'Open this view', es: 'Abrir esta vista' },
  noViews: {
    en: 'You have none yet. Filter the applications, then choose “Keep this view”.',
    es: 'Todavía no tiene ninguna. Filtre las solicitudes y luego elija «Guardar esta vista».',
  },

  // Lists that are taken out of the house.
  export: { en: 'Export this list', es: 'Exportar esta lista' },
  exportLead: {
    en: 'You get a file for a spreadsheet (CSV). It holds the names of people. Keep it safe, share it only with those who need it, and delete it when you are done.',
    es: 'Recibe un archivo para una hoja de cálculo (CSV). Contiene nombres de personas. Guárdelo bien, compártalo solo con quien lo necesite y bórrelo cuando termine.',
  },
  exportContains: { en: 'What it contains', es: 'Qué contiene' },
  exportCount: { en: 'Applications', es: 'Solicitudes' },
  exportMore: {
    en: (most: string) => `There are more than ${most}. A list holds the first ${most} in this order. To get all, make several lists with filters.`,
    es: (most: string) => `Hay más de ${most}. Una lista contiene las primeras ${most} en este orden. Para tenerlas todas, haga varias listas con filtros.`,
  },
  exportColumns: { en: 'Of each application', es: 'De cada solicitud' },
  exportWithout: {
    en: 'No answers, no documents, no email and no phone are in it.',
    es: 'No incluye respuestas, documentos, correos ni teléfonos.',
  },
  exportPurpose: { en: 'What is it for?', es: '¿Para qué es?' },
  'purpose-report': { en: 'A report of the program', es: 'Un informe del programa' },
  'purpose-planning': { en: 'Planning our work', es: 'Planear nuestro trabajo' },
  'purpose-oversight': { en: 'An audit, or someone who oversees the program', es: 'Una auditoría o alguien que supervisa el programa' },
  'purpose-other': { en: 'Something else', es: 'Otra cosa' },
  exportReason: { en: 'Why do you need it?', es: '¿Por qué la necesita?' },
  exportReasonHint: {
    en: (least: number, most: number) => `In your words, ${least} to ${most} characters. It is kept with your name and this list. Write no names of applicants.`,
    es: (least: number, most: number) => `En sus palabras, de ${least} a ${most} caracteres. Se guarda con su nombre y esta lista. No escriba nombres de solicitantes.`,
  },
  exportPassword: { en: 'Your password', es: 'Su contraseña' },
  exportPasswordHint: { en: 'So that nobody else can take the list out.', es: 'Para que nadie más pueda sacar la lista.' },
  exportPasswordDemonstration: {
    en: 'In the demonstration, “Walk in as someone else” says the password of those who work here.',
    es: 'En la demostración, «Entrar como otra persona» dice la contraseña de quienes trabajan aquí.',
  },
  makeList: { en: 'Make the list', es: 'Hacer la lista' },
  exportReady: { en: 'Your list is ready', es: 'Su lista está lista' },
  exportReadyLead: {
    en: (count: string, time: string) => `It has ${count}. You can download it until ${time}. Each download is written down.`,
    es: (count: string, time: string) => `Tiene ${count}. Puede descargarla hasta las ${time}. Cada descarga queda anotada.`,
  },
  countInWords: {
    en: (count: string, one: boolean) => `${count} ${one ? 'application' : 'applications'}`,
    es: (count: string, one: boolean) => `${count} ${one ? 'solicitud' : 'solicitudes'}`,
  },
  download: { en: 'Download the list', es: 'Descargar la lista' },
  exportOver: { en: 'The time for this list is over', es: 'El tiempo de esta lista terminó' },
  exportOverLead: {
    en: (minutes: number) => `A list can be downloaded for ${minutes} minutes. If you still need it, make it again.`,
    es: (minutes: number) => `Una lista se puede descargar durante ${minutes} minutos. Si todavía la necesita, hágala otra vez.`,
  },
  makeAgain: { en: 'Make it again', es: 'Hacerla otra vez' },
  backToApplications: { en: 'Applications', es: 'Solicitudes' },
  fileName: { en: 'applications', es: 'solicitudes' },
  'column-reference': { en: 'Number', es: 'Número' },
  'column-name': { en: 'Legal name as sent', es: 'Nombre legal como se envió' },
  'column-state': { en: 'Where it is', es: 'Dónde está' },
  'column-language': { en: 'Language', es: 'Idioma' },
  'column-sentOn': { en: 'Sent', es: 'Enviada' },
  'column-answerDueOn': { en: 'Our answer is due', es: 'Fecha límite de nuestra respuesta' },
  'column-heldUntil': { en: 'Held through', es: 'Se guarda hasta' },
  'column-decidedOn': { en: 'Decided', es: 'Decidida' },
  'column-validThrough': { en: 'Valid through', es: 'Válida hasta' },
  'column-endedOn': { en: 'Ended', es: 'Terminó' },
  'column-owner': { en: 'Who has it', es: 'A cargo de' },
  keySearch: { en: 'Find an application', es: 'Buscar una solicitud' },
} satisfies Messages

export const queueProblemWords = {
  viewNameMissing: { en: 'Give the view a name.', es: 'Póngale un nombre a la vista.' },
  viewNameTooLong: {
    en: ({ most }) => `This name is too long. Use up to ${most} characters.`,
    es: ({ most }) => `Este nombre es muy largo. Use hasta ${most} caracteres.`,
  },
  viewNameTaken: { en: 'You have a view with this name. Choose another name.', es: 'Ya tiene una vista con este nombre. Elija otro.' },
  viewsTooMany: {
    en: ({ most }) => `You can keep up to ${most} views. Remove one that you no longer need, then save this one.`,
    es: ({ most }) => `Puede guardar hasta ${most} vistas. Quite una que ya no necesite y luego guarde esta.`,
  },
  exportPurposeMissing: { en: 'Choose what the list is for.', es: 'Elija para qué es la lista.' },
  exportReasonTooShort: {
    en: ({ least }) => `Say why you need it, in at least ${least} characters.`,
    es: ({ least }) => `Diga por qué la necesita, con al menos ${least} caracteres.`,
  },
  exportReasonTooLong: {
    en: ({ most }) => `This is too long. Say why you need it in up to ${most} characters.`,
    es: ({ most }) => `Esto es demasiado largo. Diga por qué la necesita en hasta ${most} caracteres.`,
  },
  nothingToExport: {
    en: 'No application is like that now, so there is no list. Go back and change the filters.',
    es: 'Ahora ninguna solicitud es así, por eso no hay lista. Regrese y cambie los filtros.',
  },
  passwordMissing: { en: 'Write your password.', es: 'Escriba su contraseña.' },
  passwordNotYours: {
    en: 'This is not the password of your account. No list was made. Check it and try again.',
    es: 'Esta no es la contraseña de su cuenta. No se hizo ninguna lista. Revísela e intente otra vez.',
  },
  tooManyTries: {
    en: ({ minutes }) => `There were too many tries, or too many lists in one hour. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
    es: ({ minutes }) => `Hubo demasiados intentos, o demasiadas listas en una hora. Espere ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'} e intente otra vez.`,
  },
  busy: {
    en: 'Very many people are signing in at this moment. Please wait a minute and try again.',
    es: 'En este momento mucha gente está iniciando sesión. Espere un minuto e intente otra vez.',
  },
} satisfies ProblemWords
