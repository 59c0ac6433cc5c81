import type { ProblemWords } from '#platform/problem-words.ts'

/** Dates among the facts arrive in words: see `problems-in-words.ts`. */
export const problemWords = {
  // A provider.
  providerNameMissing: { en: 'Write the name of the provider.', es: 'Escriba el nombre de la entidad.' },
  providerNameTooLong: {
    en: ({ most }) => `This name is too long to keep. Up to ${most} characters fit.`,
    es: ({ most }) => `Este nombre es demasiado largo. Caben hasta ${most} caracteres.`,
  },
  providerNameTaken: {
    en: 'There is a provider with this name already. Open it in the list, or add to the name what tells them apart.',
    es: 'Ya hay una entidad con este nombre. Ábrala en la lista, o agregue al nombre lo que las distingue.',
  },
  entityMissing: { en: 'Choose what it is.', es: 'Elija qué es.' },
  websiteNotReal: {
    en: 'This is not an address of a website. Write it like www.example.org, or leave it empty.',
    es: 'Esto no es la dirección de un sitio web. Escríbala como www.example.org, o déjela vacía.',
  },
  whereMissing: {
    en: 'Write where it teaches in person, or choose that it teaches online.',
    es: 'Escriba dónde da clases en persona, o elija que da clases en línea.',
  },
  countiesTooLong: {
    en: ({ most }) => `This is too long to keep. Up to ${most} characters fit.`,
    es: ({ most }) => `Esto es demasiado largo. Caben hasta ${most} caracteres.`,
  },
  // An approval.
  trainingMissing: { en: 'Choose a training.', es: 'Elija una capacitación.' },
  trainingLanguageMissing: { en: 'Choose a language.', es: 'Elija un idioma.' },
  firstDayMissing: {
    en: 'Write the first day: a day that exists, in numbers, the year with four digits.',
    es: 'Escriba el primer día: un día que exista, con números, el año con cuatro cifras.',
  },
  lastDayMissing: {
    en: 'Write the last day: a day that exists, in numbers, the year with four digits.',
    es: 'Escriba el último día: un día que exista, con números, el año con cuatro cifras.',
  },
  daysCrossed: { en: 'The last day is before the first. Check both.', es: 'El último día es anterior al primero. Revise los dos.' },
  approvalTooEarly: {
    en: ({ from }) => `There was no program before ${from}. Check the first day.`,
    es: ({ from }) => `Antes del ${from} no había programa. Revise el primer día.`,
  },
  approvalTooLong: {
    en: ({ most }) => `This is longer than ${most} years. Check the year of the last day.`,
    es: ({ most }) => `Esto dura más de ${most} años. Revise el año del último día.`,
  },
  approvalOverlaps: {
    en: ({ from, through }) => `It is approved for this already, from ${from} through ${through}. Choose days that do not meet, or end that approval first.`,
    es: ({ from, through }) => `Ya está aprobada para esto, del ${from} al ${through}. Elija días que no se crucen, o termine antes esa aprobación.`,
  },
  // What happens to an approval.
  changeMissing: { en: 'Choose what happens to it.', es: 'Elija qué pasa con ella.' },
  changeDayMissing: {
    en: 'Write from which day on: a day that exists, in numbers, the year with four digits.',
    es: 'Escriba a partir de qué día: un día que exista, con números, el año con cuatro cifras.',
  },
  changeInPast: {
    en: 'This day has passed. What people completed until yesterday stays valid, so it counts from today on at the earliest.',
    es: 'Este día ya pasó. Lo que las personas terminaron hasta ayer sigue valiendo, así que cuenta desde hoy como muy pronto.',
  },
  changeOutside: {
    en: ({ from, through }) => `The approval runs from ${from} through ${through}. Choose a day within it.`,
    es: ({ from, through }) => `La aprobación va del ${from} al ${through}. Elija un día dentro de ella.`,
  },
  ownProvider: {
    en: 'You work for this provider yourself, so someone else of the program decides about its approvals. Nothing was done.',
    es: 'Usted trabaja para esta entidad, así que otra persona del programa decide sobre sus aprobaciones. No se hizo nada.',
  },
  approvalEndedAlready: {
    en: 'This approval was ended. Before its last day it can still end sooner; nothing else can happen to it. A new one can be given.',
    es: 'Esta aprobación se terminó. Antes de su último día todavía puede terminar antes; no le puede pasar nada más. Se puede dar una nueva.',
  },
  approvalEndsAlready: {
    en: ({ from }) => `It ends on ${from} already. It can only end sooner.`,
    es: ({ from }) => `Ya termina el ${from}. Solo puede terminar antes.`,
  },
  suspendedAlready: { en: 'It is suspended on that day already.', es: 'Ese día ya está suspendida.' },
  notSuspended: { en: 'There is no suspension to lift from that day on.', es: 'No hay ninguna suspensión que levantar desde ese día.' },
  whyMissing: { en: 'Write why, in a sentence.', es: 'Escriba por qué, en una frase.' },
  whyTooLong: { en: ({ most }) => `Shorten it: up to ${most} characters fit.`, es: ({ most }) => `Acórtelo: caben hasta ${most} caracteres.` },
  providerChangedMeanwhile: {
    en: 'Somebody changed this provider after you opened the page. Nothing was saved. Look at it again; to save what stands here all the same, press the button again.',
    es: 'Alguien cambió esta entidad después de que usted abrió la página. No se guardó nada. Revísela otra vez; para guardar de todos modos lo que está aquí, presione otra vez el botón.',
  },
  changedMeanwhile: {
    en: 'Somebody changed this approval after you opened the page. Nothing was done. Look at its days below, and decide again.',
    es: 'Alguien cambió esta aprobación después de que usted abrió la página. No se hizo nada. Vea sus días abajo y decida otra vez.',
  },
  // A completion.
  completionNameMissing: { en: 'Write the name of the person.', es: 'Escriba el nombre de la persona.' },
  completionNameTooLong: {
    en: ({ most }) => `This name is too long to keep. Up to ${most} characters fit.`,
    es: ({ most }) => `Este nombre es demasiado largo. Caben hasta ${most} caracteres.`,
  },
  learnerEmailMissing: { en: 'Write the email of the person.', es: 'Escriba el correo de la persona.' },
  learnerEmailNotReal: {
    en: 'This is not an email address. It looks like name@example.org.',
    es: 'Esto no es un correo electrónico. Se ve como nombre@example.org.',
  },
  ownCompletion: {
    en: 'This is your own email. Nobody issues their own completion: ask another coordinator of your provider.',
    es: 'Este es su propio correo. Nadie emite su propia constancia: pídala a otra persona que coordine en su entidad.',
  },
  hoursMissing: { en: 'Write how many hours it took.', es: 'Escriba cuántas horas duró.' },
  hoursNotNumber: { en: 'Write the hours in digits, for example 80.', es: 'Escriba las horas con números, por ejemplo 80.' },
  hoursNotWhole: {
    en: 'Write whole hours. A half hour at the end does not count: 80 and a half is 80.',
    es: 'Escriba horas completas. La media hora del final no cuenta: 80 y media son 80.',
  },
  hoursTooFew: {
    en: ({ least }) => `This training has ${least} hours at the least. With fewer it is not complete.`,
    es: ({ least }) => `Esta capacitación tiene ${least} horas como mínimo. Con menos no está completa.`,
  },
  hoursTooMany: {
    en: ({ most }) => `This is more than ${most} hours. Check the number.`,
    es: ({ most }) => `Son más de ${most} horas. Revise el número.`,
  },
  hoursDoNotFit: {
    en: ({ most }) => `From the first day to the last there are only ${most} hours, day and night. Check the days and the hours.`,
    es: ({ most }) => `Del primer día al último solo hay ${most} horas, de día y de noche. Revise los días y las horas.`,
  },
  startedMissing: {
    en: 'Write the first day: a day that exists, in numbers, the year with four digits.',
    es: 'Escriba el primer día: un día que exista, con números, el año con cuatro cifras.',
  },
  completedMissing: {
    en: 'Write the day on which they completed it: a day that exists, in numbers, the year with four digits.',
    es: 'Escriba el día en que la terminó: un día que exista, con números, el año con cuatro cifras.',
  },
  completedAhead: {
    en: 'This day has not come yet. Issue the completion when the training is done.',
    es: 'Este día todavía no llega. Emita la constancia cuando la capacitación haya terminado.',
  },
  numberMissing: { en: 'Write the number of the certificate.', es: 'Escriba el número del certificado.' },
  numberTooLong: { en: ({ most }) => `This number is too long. Up to ${most} characters fit.`, es: ({ most }) => `Este número es demasiado largo. Caben hasta ${most} caracteres.` },
  numberTaken: {
    en: 'You gave this number to another completion. Check it: each one counts once.',
    es: 'Usted ya dio este número a otra constancia. Revíselo: cada uno cuenta una sola vez.',
  },
  issuedAlready: {
    en: 'You issued this completion to this email already. It counts once. You don’t need to do anything.',
    es: 'Usted ya emitió esta constancia a este correo. Cuenta una sola vez. No tiene que hacer nada.',
  },
  suspendedNow: {
    en: ({ from }) => `Your approval for this training in this language is suspended since ${from}, so nothing can be issued now. Talk to the program.`,
    es: ({ from }) => `Su aprobación para esta capacitación en este idioma está suspendida desde el ${from}, así que ahora no se puede emitir nada. Hable con el programa.`,
  },
  suspendedThen: {
    en: ({ from, through }) => `On that day your approval was suspended, from ${from} through ${through}. What was completed then does not count.`,
    es: ({ from, through }) => `Ese día su aprobación estaba suspendida, del ${from} al ${through}. Lo que se terminó entonces no cuenta.`,
  },
  endedThen: {
    en: ({ through }) => `Your approval for this training in this language ended on ${through}, before that day. Check the day, or write to the program.`,
    es: ({ through }) => `Su aprobación para esta capacitación en este idioma terminó el ${through}, antes de ese día. Revise el día o escriba al programa.`,
  },
  notYetThen: {
    en: ({ from }) => `Your approval for this training in this language begins on ${from}, after that day. Check the day, or write to the program.`,
    es: ({ from }) => `Su aprobación para esta capacitación en este idioma empieza el ${from}, después de ese día. Revise el día o escriba al programa.`,
  },
  neverApproved: {
    en: 'You were never approved for this training in this language. Choose another, or write to the program.',
    es: 'Nunca ha tenido aprobación para esta capacitación en este idioma. Elija otra, o escriba al programa.',
  },
  withdrawnAlready: { en: 'This completion was withdrawn already. Nothing was done twice.', es: 'Esta constancia ya se había retirado. Nada se hizo dos veces.' },
  ownWithdrawn: {
    en: 'This completion is your own. Another coordinator of your provider has to withdraw it.',
    es: 'Esta constancia es suya. Tiene que retirarla otra persona que coordine en su entidad.',
  },
  // Many lines.
  linesMissing: { en: 'Paste the lines, or choose a CSV file.', es: 'Pegue las líneas o elija un archivo CSV.' },
  linesTooMany: {
    en: ({ most, found }) => `These are ${found} lines. Up to ${most} fit at once: send them in parts.`,
    es: ({ most, found }) => `Son ${found} líneas. Caben hasta ${most} a la vez: envíelas por partes.`,
  },
  linesTooLong: {
    en: ({ most }) => `This is more text than ${most} lines have, and so many fit at once. Send them in parts.`,
    es: ({ most }) => `Es más texto del que tienen ${most} líneas, y caben hasta esas a la vez. Envíelas por partes.`,
  },
  linesNotReadable: {
    en: ({ line }) => `Line ${line} cannot be read: a quotation mark is opened and never closed. Nothing was issued.`,
    es: ({ line }) => `La línea ${line} no se puede leer: hay una comilla que se abre y no se cierra. No se emitió nada.`,
  },
  fileNotText: {
    en: 'This file is not a CSV file. In your spreadsheet choose “Save as”, then CSV. Or copy the lines and paste them.',
    es: 'Este archivo no es CSV. En su hoja de cálculo elija «Guardar como» y luego CSV. O copie las líneas y péguelas.',
  },
  columnsWrong: {
    en: ({ found, wanted }) => `This line has ${found} columns, and ${wanted} are needed. A comma inside a name needs quotation marks around the name.`,
    es: ({ found, wanted }) => `Esta línea tiene ${found} columnas y hacen falta ${wanted}. Si un nombre lleva coma, póngalo entre comillas.`,
  },
} satisfies ProblemWords
