import type { Language, Said } from '#platform/languages.ts'
import type { Concern } from './concerns.ts'

/** What a sentence can say: a number, an amount in words, a moment in words, the name of a task. */
export interface SaidFacts {
  readonly count: number
  readonly size: string
  readonly since: string
  readonly sweep: string
}

/** For each concern what is not well, and what to do now. */
export const concernWords: Readonly<Record<Concern['code'], Record<Language, string | ((facts: SaidFacts) => string)>>> = {
  diskLow: {
    en: ({ size }) => `Only ${size} are free where the files lie. Make room soon: on a full disk nobody can add a file.`,
    es: ({ size }) => `Solo quedan ${size} libres donde están los archivos. Haga espacio pronto: con el disco lleno nadie puede agregar archivos.`,
  },
  diskUnknown: {
    en: 'The disk of the files does not answer. See whether DATA_FOLDER is there and can be read.',
    es: 'El disco de los archivos no responde. Vea si DATA_FOLDER existe y se puede leer.',
  },
  mailNotSet: {
    en: ({ count }) => `No mail server is set, so no letter leaves. Waiting: ${count}. Set SMTP_URL and start again.`,
    es: ({ count }) => `No hay servidor de correo, así que ninguna carta sale. En espera: ${count}. Ponga SMTP_URL y arranque otra vez.`,
  },
  lettersLate: {
    en: ({ count, since }) => `Letters do not leave (since ${since}): ${count} were tried and wait. See why below, and look at the mail server.`,
    es: ({ count, since }) => `Las cartas no salen (desde el ${since}): ${count} se intentaron y esperan. Vea el motivo más abajo y revise el servidor de correo.`,
  },
  lettersWithoutJob: {
    en: ({ count }) => `Letters wait, and nobody carries them: ${count}. Press “Try all letters again”.`,
    es: ({ count }) => `Hay cartas en espera que nadie lleva: ${count}. Oprima «Intentar otra vez todas las cartas».`,
  },
  lettersGivenUp: {
    en: ({ count, since }) => `Letters were given up after 200 tries: ${count} (the oldest on ${since}). When mail works, try them again.`,
    es: ({ count, since }) => `Se abandonaron cartas después de 200 intentos: ${count} (la más antigua el ${since}). Cuando el correo funcione, inténtelas otra vez.`,
  },
  jobsFailed: {
    en: ({ count }) => `Follow-up work failed for good: ${count}. See why below, mend it, and try it again.`,
    es: ({ count }) => `Fallaron tareas que ya nadie intenta: ${count}. Vea el motivo más abajo, corríjalo e inténtelas otra vez.`,
  },
  jobsAgain: {
    en: ({ count }) => `Follow-up work failed and is tried again by itself: ${count}. See why below.`,
    es: ({ count }) => `Fallaron tareas que se intentan otra vez por sí solas: ${count}. Vea el motivo más abajo.`,
  },
  jobsLate: {
    en: ({ count }) => `Work waits for more than ten minutes: ${count}. See whether a server process is running.`,
    es: ({ count }) => `Hay trabajo que espera más de diez minutos: ${count}. Vea si algún proceso del servidor está en marcha.`,
  },
  sweepFailed: {
    en: ({ sweep, since }) => `“${sweep}” failed the last time (${since}). It comes again by itself; see why below.`,
    es: ({ sweep, since }) => `«${sweep}» falló la última vez (${since}). La tarea vuelve por sí sola; vea el motivo más abajo.`,
  },
  sweepUnfinished: {
    en: ({ sweep, since }) => `“${sweep}” began and did not end (${since}). Its process may have been stopped.`,
    es: ({ sweep, since }) => `«${sweep}» empezó y no terminó (${since}). Quizás se detuvo su proceso.`,
  },
  sweepLate: {
    en: ({ sweep }) => `“${sweep}” has not been done for too long. See whether a server process is running.`,
    es: ({ sweep }) => `«${sweep}» lleva demasiado tiempo sin hacerse. Vea si algún proceso del servidor está en marcha.`,
  },
  backupOld: {
    en: ({ since }) => `The last backup on this machine is old (${since}). See why there is no newer one.`,
    es: ({ since }) => `La última copia de seguridad en esta máquina es vieja (${since}). Vea por qué no hay una más nueva.`,
  },
  backupNone: {
    en: 'No backup is noted on this machine. If you make them another way, you can leave this as it is.',
    es: 'No hay ninguna copia de seguridad anotada en esta máquina. Si las hace de otra manera, puede dejarlo así.',
  },
}

/** What the known codes of faults mean. A code without words is shown alone. */
export const faultWords: Readonly<Record<string, Said>> = {
  ECONNREFUSED: { en: 'The other server does not take the connection', es: 'El otro servidor no acepta la conexión' },
  ESOCKET: { en: 'The mail server does not take the connection', es: 'El servidor de correo no acepta la conexión' },
  ECONNECTION: { en: 'The mail server does not answer', es: 'El servidor de correo no responde' },
  ECONNRESET: { en: 'The other server hung up', es: 'El otro servidor cortó la conexión' },
  ETIMEDOUT: { en: 'The other server took too long', es: 'El otro servidor tardó demasiado' },
  ENOTFOUND: { en: 'There is no server of that name', es: 'No hay ningún servidor con ese nombre' },
  EDNS: { en: 'There is no server of that name', es: 'No hay ningún servidor con ese nombre' },
  EAUTH: { en: 'The mail server refused our name or password', es: 'El servidor de correo rechazó nuestro nombre o contraseña' },
  ETLS: { en: 'The mail server’s certificate does not hold', es: 'El certificado del servidor de correo no es válido' },
  EENVELOPE: { en: 'The mail server refused the sender or the recipient', es: 'El servidor de correo rechazó al remitente o al destinatario' },
  EMESSAGE: { en: 'The mail server refused the text', es: 'El servidor de correo rechazó el texto' },
  ENOSPC: { en: 'The disk is full', es: 'El disco está lleno' },
  EDQUOT: { en: 'The disk is full', es: 'El disco está lleno' },
  EACCES: { en: 'The server may not read or write a file', es: 'El servidor no puede leer o escribir un archivo' },
  EROFS: { en: 'The disk cannot be written', es: 'No se puede escribir en el disco' },
  EEXIST: { en: 'Something stands where a folder or file of ours belongs', es: 'Hay algo en el lugar de una carpeta o un archivo nuestro' },
  ENOTDIR: { en: 'Something stands where a folder of ours belongs', es: 'Hay algo en el lugar de una carpeta nuestra' },
  ENOENT: { en: 'A file is not there', es: 'Falta un archivo' },
  TimedOut: { en: 'It took too long, or its process ended', es: 'Tardó demasiado o su proceso terminó' },
  noMailbox: { en: 'There is no such mailbox', es: 'No existe ese buzón' },
  mailboxFull: { en: 'The mailbox is full', es: 'El buzón está lleno' },
  refused: { en: 'The other mail server refused it', es: 'El otro servidor de correo la rechazó' },
  reported: { en: 'Staff noted that it came back', es: 'El personal anotó que fue devuelta' },
}

/** What the classes of a database's faults mean: the first two signs of their code. */
export const databaseFaultWords: Readonly<Record<string, Said>> = {
  '08': { en: 'The connection to the database was lost', es: 'Se perdió la conexión con la base de datos' },
  '23': { en: 'The database refused a value', es: 'La base de datos rechazó un valor' },
  '40': { en: 'Two did the same at once', es: 'Dos hicieron lo mismo a la vez' },
  '42': { en: 'The database does not know what was asked, or may not do it', es: 'La base de datos no conoce lo pedido o no puede hacerlo' },
  '53': { en: 'The database has no room, or no connection left', es: 'A la base de datos le falta espacio o conexiones' },
  '57': { en: 'The database was stopped', es: 'La base de datos se detuvo' },
}

export const otherFaultWords = {
  aFault: { en: 'A fault in the program', es: 'Un fallo del programa' },
  notTold: { en: 'Nothing is known of it', es: 'No se sabe nada más' },
} satisfies Record<string, Said>
