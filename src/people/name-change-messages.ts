import { fileProblemWords } from '#platform/file-messages.ts'
import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

type Facts = Readonly<Record<string, string | number>>

export const nameWords = {
  // For the person.
  title: { en: 'Your names', es: 'Sus nombres' },
  lead: {
    en: 'Documents show your legal name. Everything else uses the name you want us to call you.',
    es: 'Los documentos llevan su nombre legal. En todo lo demás usamos el nombre con el que quiere que le llamemos.',
  },
  chosenTitle: { en: 'What should we call you?', es: '¿Cómo quiere que le llamemos?' },
  chosenLabel: { en: 'The name we use with you', es: 'El nombre que usamos con usted' },
  chosenHint: {
    en: 'Change it whenever you like. It needs no paper. Leave it empty and we use your legal name.',
    es: 'Cámbielo cuando quiera. No hace falta ningún documento. Si lo deja vacío, usamos su nombre legal.',
  },
  saveChosen: { en: 'Save this name', es: 'Guardar este nombre' },
  chosenSaved: { en: 'Saved. This is what we call you from now on.', es: 'Guardado. Así le llamamos desde ahora.' },
  legalTitle: { en: 'Your legal name', es: 'Su nombre legal' },
  legalNow: { en: 'Legal name', es: 'Nombre legal' },
  legalSince: { en: 'Recorded since', es: 'Registrado desde' },
  noLegal: {
    en: 'Your legal name is an answer in your application until you send it. You can change it there.',
    es: 'Hasta que envíe su solicitud, su nombre legal es una respuesta en ella. Puede cambiarlo ahí.',
  },
  toApplication: { en: 'Go to your application', es: 'Ir a su solicitud' },
  changeTitle: { en: 'Change your legal name', es: 'Cambie su nombre legal' },
  changeLead: {
    en: 'Add a paper that shows the change: a court order, a marriage certificate or divorce paper, or a new ID. Someone at the program looks at it and answers you. You don’t have to say why your name changed.',
    es: 'Agregue un documento que muestre el cambio: una orden de la corte, un acta de matrimonio o de divorcio, o una identificación nueva. Una persona del programa lo revisa y le responde. No tiene que decir por qué cambió su nombre.',
  },
  newGiven: { en: 'New given names', es: 'Nombres nuevos' },
  newFamily: { en: 'New family names', es: 'Apellidos nuevos' },
  newNameHint: {
    en: 'Both fields count: write the whole name as the paper shows it, also the part that stays the same. One of the two can stay empty.',
    es: 'Los dos campos cuentan: escriba el nombre completo como aparece en el documento, también la parte que no cambia. Uno de los dos puede quedar vacío.',
  },
  since: { en: 'Since when is it your legal name?', es: '¿Desde cuándo es su nombre legal?' },
  sinceHint: { en: 'The day on the order or certificate. For an ID, the day it was issued.', es: 'La fecha de la orden o del acta. Si es una identificación, el día en que se la dieron.' },
  papers: { en: 'The paper that shows it', es: 'El documento que lo muestra' },
  morePapers: { en: 'Add more', es: 'Agregue más' },
  papersHint: { en: 'All pages that matter, readable to the edge.', es: 'Todas las páginas que importan, legibles hasta el borde.' },
  papersFull: { en: 'There is room for five. Remove one to add another.', es: 'Caben cinco. Quite uno para agregar otro.' },
  readable: { en: 'Can you read it?', es: '¿Se puede leer?' },
  add: { en: 'Add these files', es: 'Agregar estos archivos' },
  remove: { en: 'Remove', es: 'Quitar' },
  ask: { en: 'Ask for the change', es: 'Pedir el cambio' },
  askedDone: { en: 'We have your request.', es: 'Recibimos su petición.' },
  askedDoneText: {
    en: 'Someone at the program looks at it and writes to you. Until then your legal name stays as it is.',
    es: 'Una persona del programa la revisa y le escribe. Hasta entonces, su nombre legal queda como está.',
  },
  openTitle: { en: 'Your request', es: 'Su petición' },
  withdrawLead: { en: 'You can take it back while nobody has decided.', es: 'Puede retirarla mientras nadie haya decidido.' },
  withdraw: { en: 'Take the request back', es: 'Retirar la petición' },
  withdrawnDone: { en: 'Your request is taken back. Nothing was changed.', es: 'Su petición fue retirada. No se cambió nada.' },
  declinedTitle: {
    en: (date: string) => `On ${date} we could not change your name`,
    es: (date: string) => `El ${date} no pudimos cambiar su nombre`,
  },
  declinedAgain: {
    en: 'Your legal name stayed as it was. You can ask again below, with another paper.',
    es: 'Su nombre legal quedó como estaba. Puede pedirlo otra vez aquí abajo, con otro documento.',
  },
  earlier: { en: 'Earlier requests', es: 'Peticiones anteriores' },
  // Where a request is.
  pathLabel: { en: 'Where the request is', es: 'Dónde está la petición' },
  pathAsked: { en: 'Asked for', es: 'Pedido' },
  pathDecision: { en: 'The program looks at the papers', es: 'El programa revisa los documentos' },
  'state-asked': { en: 'Waiting for the program', es: 'En espera del programa' },
  'state-accepted': { en: 'Name changed', es: 'Nombre cambiado' },
  'state-declined': { en: 'Not changed', es: 'No cambiado' },
  'state-withdrawn': { en: 'Taken back', es: 'Retirada' },
  withProgram: { en: 'With the program', es: 'En manos del programa' },
  withUs: { en: 'With us', es: 'En nuestras manos' },
  // For the program.
  queue: { en: 'Name changes', es: 'Cambios de nombre' },
  queueLead: {
    en: (waiting: number) => (waiting === 0 ? 'Nothing waits for a decision.' : `Waiting for a decision: ${waiting}. The longest waiting comes first.`),
    es: (waiting: number) => (waiting === 0 ? 'Nada espera una decisión.' : `En espera de una decisión: ${waiting}. Primero, la que lleva más tiempo.`),
  },
  noChanges: { en: 'Nobody has asked for another name yet.', es: 'Nadie ha pedido otro nombre todavía.' },
  oldName: { en: 'Name until now', es: 'Nombre hasta ahora' },
  newName: { en: 'New name', es: 'Nombre nuevo' },
  askedOn: { en: 'Asked on', es: 'Se pidió el' },
  oldNameInside: { en: 'Shown in the request', es: 'Se ve en la petición' },
  where: { en: 'Where it is', es: 'Dónde está' },
  language: { en: 'Language', es: 'Idioma' },
  countsSince: { en: 'On documents since', es: 'En los documentos desde' },
  sinceShort: { en: 'Legal since', es: 'Legal desde' },
  given: { en: 'given names', es: 'nombres' },
  family: { en: 'family names', es: 'apellidos' },
  compareTitle: { en: 'Old and new name', es: 'Nombre anterior y nuevo' },
  compareSame: { en: 'The two names are the same.', es: 'Los dos nombres son iguales.' },
  compareWriting: { en: 'Only capitals, accents or signs differ.', es: 'Solo cambian mayúsculas, acentos o signos.' },
  comparePartly: { en: 'A part of the name stays the same.', es: 'Una parte del nombre no cambia.' },
  compareStays: { en: (words: string) => `Only this stays the same: ${words}`, es: (words: string) => `Solo esto queda igual: ${words}` },
  compareDifferent: { en: 'The whole name is another one.', es: 'Todo el nombre es otro.' },
  onlyOld: { en: (word: string) => `Only in the old name: ${word}`, es: (word: string) => `Solo en el nombre anterior: ${word}` },
  onlyNew: { en: (word: string) => `Only in the new name: ${word}`, es: (word: string) => `Solo en el nombre nuevo: ${word}` },
  swapped: { en: 'Given and family names are in another order.', es: 'Los nombres y los apellidos están en otro orden.' },
  parted: { en: 'The same words, parted differently between the two fields.', es: 'Las mismas palabras, repartidas de otra manera en los dos campos.' },
  writtenAs: { en: (old: string, now: string) => `“${old}” becomes “${now}”`, es: (old: string, now: string) => `«${old}» pasa a ser «${now}»` },
  evidence: { en: 'What shows it', es: 'Lo que lo muestra' },
  decide: { en: 'Decide', es: 'Decidir' },
  acceptMeans: {
    en: (name: string, date: string) => `Documents from ${date} on show ${name}. The old name stays on what came before. The person gets a letter.`,
    es: (name: string, date: string) => `Los documentos desde el ${date} llevan ${name}. El nombre anterior queda en lo de antes. La persona recibe una carta.`,
  },
  laterMeans: {
    en: 'The day that the person gave is not after the first day of the name until now, so the new name counts from today.',
    es: 'El día que dio la persona no es posterior al primer día del nombre anterior; por eso el nombre nuevo vale desde hoy.',
  },
  accept: { en: 'Change the name', es: 'Cambiar el nombre' },
  decline: { en: 'Do not change it', es: 'No cambiarlo' },
  reason: { en: 'Why not?', es: '¿Por qué no?' },
  note: {
    en: (language: string) => `A note to the person (${language})`,
    es: (language: string) => `Una nota para la persona (${language})`,
  },
  noteHint: {
    en: 'The person reads it in their account. Say what would help. Up to 1,000 characters.',
    es: 'La persona la lee en su cuenta. Diga qué ayudaría. Hasta 1,000 caracteres.',
  },
  noteShort: { en: 'Note', es: 'Nota' },
  ownTitle: { en: 'This is your own name', es: 'Es su propio nombre' },
  ownText: { en: 'Someone else of the program has to decide.', es: 'Tiene que decidir otra persona del programa.' },
  done: { en: 'Done. The person is told by letter.', es: 'Listo. Se le avisa a la persona por carta.' },
  history: { en: 'What happened', es: 'Qué pasó' },
  'step-start': { en: 'Asked for', es: 'Se pidió' },
  'step-accept': { en: 'Name changed', es: 'Se cambió el nombre' },
  'step-decline': { en: 'Not changed', es: 'No se cambió' },
  'step-withdraw': { en: 'Taken back', es: 'Se retiró' },
  'role-person': { en: 'the person', es: 'la persona' },
  'role-programSpecialist': { en: 'a program specialist', es: 'especialista del programa' },
  'role-programManager': { en: 'a program manager', es: 'persona a cargo del programa' },
  keyNext: { en: 'Next row', es: 'Fila siguiente' },
  keyBefore: { en: 'Row before', es: 'Fila anterior' },
  keyOpen: { en: 'Open it', es: 'Abrirla' },
  keyHelp: { en: 'Show these keys', es: 'Mostrar estas teclas' },
} satisfies Messages

/** Why a change was declined, as the person reads it and staff choose it. */
export const declineWords = {
  notReadable: { en: 'We could not read the paper.', es: 'No pudimos leer el documento.' },
  notAChange: { en: 'The paper does not show a change of legal name.', es: 'El documento no muestra un cambio de nombre legal.' },
  otherName: { en: 'The paper shows another new name than the one that was typed.', es: 'El documento muestra un nombre nuevo distinto del que se escribió.' },
  otherPerson: { en: 'The paper seems to be about another person.', es: 'El documento parece ser de otra persona.' },
  other: { en: 'Something else: see the note.', es: 'Otra cosa: vea la nota.' },
} satisfies Messages

/** Why something is not sent: for the room of applications, too. */
export const legalNameProblemWords = {
  legalNameIsAnother: {
    en: 'The legal name in this application is not the one that we recorded for you with a paper, so nothing was sent. Write that name here. If your name has changed again, ask for it under “Your account”, “Your names”.',
    es: 'El nombre legal de esta solicitud no es el que registramos con un documento, así que no se envió nada. Escriba aquí ese nombre. Si su nombre cambió otra vez, pida el cambio en «Su cuenta», «Sus nombres».',
  },
} satisfies ProblemWords

const bySpecialist = ({ by }: Facts) => by === 'programSpecialist'

export const nameProblemWords = {
  ...legalNameProblemWords,
  ...fileProblemWords,
  nameMissing: {
    en: 'Write your new name as the paper shows it. One of the two fields can stay empty.',
    es: 'Escriba su nombre nuevo como aparece en el documento. Uno de los dos campos puede quedar vacío.',
  },
  nameTooLong: {
    en: ({ most, typed }) => `Up to ${most} characters fit. This has ${typed}. Please shorten it.`,
    es: ({ most, typed }) => `Caben hasta ${most} caracteres. Esto tiene ${typed}. Por favor, acórtelo.`,
  },
  nameNotLetters: {
    en: 'A legal name is written with letters, in any alphabet. Leave out digits, pictures and other signs.',
    es: 'Un nombre legal se escribe con letras, de cualquier alfabeto. Quite números, dibujos y otros signos.',
  },
  nameHiddenSigns: {
    en: 'This name has a sign in it that nobody can see. Type it again instead of pasting it.',
    es: 'Este nombre tiene un signo que no se ve. Escríbalo otra vez en lugar de pegarlo.',
  },
  legalNameSame: {
    en: 'This is already your legal name here. Change what is different, or leave this page: there is nothing to ask for.',
    es: 'Este ya es su nombre legal aquí. Cambie lo que sea distinto, o deje esta página: no hay nada que pedir.',
  },
  sinceMissing: { en: 'Write since when it is your legal name.', es: 'Escriba desde cuándo es su nombre legal.' },
  sinceNotInNumbers: {
    en: 'Write month, day and year in numbers, the year with four digits, like 4 28 2026.',
    es: 'Escriba el día, el mes y el año con números, el año con cuatro cifras, como 28 4 2026.',
  },
  sinceDayFirst: {
    en: 'There is no such month. Here the month comes first, and then the day.',
    es: 'Ese mes no existe. En los documentos de California el mes va primero; aquí va primero el día.',
  },
  sinceNotReal: {
    en: 'This day does not exist in the calendar. Check the day and the month.',
    es: 'Este día no existe en el calendario. Revise el día y el mes.',
  },
  sinceAhead: {
    en: 'This day has not come yet. Ask from that day on, when it is your legal name.',
    es: 'Este día todavía no llega. Pídalo a partir de ese día, cuando ya sea su nombre legal.',
  },
  sinceTooEarly: { en: 'This day is too long ago. Check the year.', es: 'Este día es de hace demasiado tiempo. Revise el año.' },
  evidenceMissing: {
    en: 'Add at least one paper that shows the change. What you typed is still here.',
    es: 'Agregue por lo menos un documento que muestre el cambio. Lo que escribió sigue aquí.',
  },
  evidenceTooMany: {
    en: ({ most, there }) => `There is room for ${most} files, and ${there} are here. Remove what you do not need, then add what is missing.`,
    es: ({ most, there }) => `Caben ${most} archivos y aquí hay ${there}. Quite lo que no necesite y agregue lo que falte.`,
  },
  noLegalNameYet: {
    en: 'You have not sent an application yet. Write your legal name there: nothing has to be asked for.',
    es: 'Todavía no ha enviado una solicitud. Escriba ahí su nombre legal: no hace falta pedir nada.',
  },
  nameChangeOpen: {
    en: 'You have asked already, and the program has not answered yet. To ask for something else, take that request back first.',
    es: 'Ya hizo una petición y el programa todavía no responde. Para pedir otra cosa, retire primero esa petición.',
  },
  nameChangeAccepted: {
    en: (facts) => `${bySpecialist(facts) ? 'A program specialist' : 'A program manager'} changed the name already, on ${facts.onInWords}. Nothing more was done.`,
    es: (facts) => `${bySpecialist(facts) ? 'Una persona especialista del programa' : 'Una persona a cargo del programa'} ya cambió el nombre, el ${facts.onInWords}. No se hizo nada más.`,
  },
  nameChangeDeclined: {
    en: (facts) => `${bySpecialist(facts) ? 'A program specialist' : 'A program manager'} decided already, on ${facts.onInWords}, not to change the name. Nothing more was done.`,
    es: (facts) => `${bySpecialist(facts) ? 'Una persona especialista del programa' : 'Una persona a cargo del programa'} ya decidió, el ${facts.onInWords}, no cambiar el nombre. No se hizo nada más.`,
  },
  nameChangeWithdrawn: {
    en: (facts) => `The request was taken back on ${facts.onInWords} by the person who asked. There is nothing to decide any more.`,
    es: (facts) => `La persona que la hizo retiró la petición el ${facts.onInWords}. Ya no hay nada que decidir.`,
  },
  ownNameChange: {
    en: 'This is your own name, so someone else of the program has to decide. Nothing was changed.',
    es: 'Es su propio nombre, así que tiene que decidir otra persona del programa. No se cambió nada.',
  },
  declineReasonMissing: { en: 'Choose why the name is not changed.', es: 'Elija por qué no se cambia el nombre.' },
  declineNoteMissing: { en: 'Say in the note what is in the way.', es: 'Diga en la nota qué lo impide.' },
  declineNoteTooLong: {
    en: ({ most, typed }) => `The note can have up to ${most} characters. This has ${typed}. Please shorten it.`,
    es: ({ most, typed }) => `La nota puede tener hasta ${most} caracteres. Esta tiene ${typed}. Por favor, acórtela.`,
  },
} satisfies ProblemWords
