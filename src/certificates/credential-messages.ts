import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

/** The page on which anyone checks a digital certificate. */
export const credentialWords = {
  check: { en: 'Check a digital certificate', es: 'Revisar un certificado digital' },
  checkLead: {
    en: 'Bring the file that someone gave you. You read what it says and whether it holds. You need no account, and we keep nothing of it.',
    es: 'Traiga el archivo que alguien le dio. Aquí verá qué dice y si vale. No necesita una cuenta y no guardamos nada.',
  },
  file: { en: 'The file', es: 'El archivo' },
  fileHint: { en: 'Its name ends in .jwt. It has no more than 64 KB.', es: 'Su nombre termina en .jwt. No pasa de 64 KB.' },
  text: { en: 'Or its text', es: 'O su texto' },
  textHint: { en: 'Open the file, copy all of it, and paste it here.', es: 'Abra el archivo, copie todo y péguelo aquí.' },
  checkNow: { en: 'Check it', es: 'Revisarlo' },
  worksOffline: {
    en: 'Once this page is open it also checks without a connection.',
    es: 'Una vez abierta, esta página también revisa sin conexión.',
  },
  byNumber: { en: 'No file? Look a certificate up by its number or a name', es: '¿No tiene el archivo? Busque un certificado por su número o un nombre' },
  result: { en: 'What we found', es: 'Lo que encontramos' },

  activeTitle: { en: (issued: string) => `Genuine, issued on ${issued}`, es: (issued: string) => `Auténtico, emitido el ${issued}` },
  active: {
    en: (today: string, through: string) => `As of today, ${today}, the certificate is active. It is valid through ${through}.`,
    es: (today: string, through: string) => `Hoy, ${today}, el certificado está vigente. Es válido hasta el ${through}.`,
  },
  expiredTitle: { en: 'Genuine, but its time is over', es: 'Auténtico, pero ya terminó' },
  expired: {
    en: (through: string) => `It was valid through ${through}. Ask the person whether there is a newer one.`,
    es: (through: string) => `Fue válido hasta el ${through}. Pregunte a la persona si tiene uno más nuevo.`,
  },
  suspendedTitle: { en: 'Genuine, but suspended', es: 'Auténtico, pero suspendido' },
  suspended: {
    en: (since: string) => `This certificate has been suspended since ${since}. It does not count for as long as that lasts.`,
    es: (since: string) => `Este certificado está suspendido desde el ${since}. No cuenta mientras dure la suspensión.`,
  },
  revokedTitle: { en: 'Genuine, but revoked', es: 'Auténtico, pero revocado' },
  revoked: {
    en: (since: string) => `This certificate was revoked on ${since}. It does not count any more.`,
    es: (since: string) => `Este certificado se revocó el ${since}. Ya no cuenta.`,
  },
  vacatedTitle: { en: 'Genuine, but ended long ago', es: 'Auténtico, pero terminó hace mucho' },
  vacated: {
    en: (through: string) => `It was valid through ${through} and was not renewed in time. It does not count any more.`,
    es: (through: string) => `Fue válido hasta el ${through} y no se renovó a tiempo. Ya no cuenta.`,
  },
  notYetTitle: { en: 'Genuine, but not valid yet', es: 'Auténtico, pero todavía no es válido' },
  notYet: { en: 'Its first day has not come. Check it again on that day.', es: 'Su primer día no ha llegado. Revíselo otra vez ese día.' },
  supersededTitle: { en: 'Replaced by a newer file', es: 'Reemplazado por un archivo más nuevo' },
  superseded: {
    en: (since: string) => `We signed this file, but made a newer one in its place on ${since}. This one does not count any more. Ask the person for the newer one.`,
    es: (since: string) => `Firmamos este archivo, pero el ${since} hicimos uno más nuevo en su lugar. Este ya no cuenta. Pida a la persona el más nuevo.`,
  },
  unknownTitle: { en: 'We cannot find this one', es: 'No encontramos este' },
  unknown: {
    en: 'It carries our signature, but it is not in our records. Ask the program before you rely on it.',
    es: 'Lleva nuestra firma, pero no está en nuestros registros. Pregunte al programa antes de confiar en él.',
  },
  changedTitle: { en: 'Not genuine: something in it is different from what we signed', es: 'No es auténtico: algo es distinto de lo que firmamos' },
  changed: {
    en: 'It says that it comes from us, but the signature does not fit. Do not rely on it. It may also have been damaged on its way: ask the person to send you the file again.',
    es: 'Dice que viene de aquí, pero la firma no coincide. No confíe en él. También pudo dañarse en el camino: pida a la persona que le envíe el archivo otra vez.',
  },
  unknownKeyTitle: { en: 'Not genuine: we did not sign it', es: 'No es auténtico: no lo firmamos' },
  unknownKey: {
    en: 'It says that it comes from us, but none of our keys signed it. Do not rely on it.',
    es: 'Dice que viene de aquí, pero ninguna de nuestras claves lo firmó. No confíe en él.',
  },
  distrustedKeyTitle: { en: 'This file does not count any more', es: 'Este archivo ya no cuenta' },
  distrustedKey: {
    en: 'The key that signed it is not believed any more, so anyone could have written it. Ask the person to download their digital certificate again, or look it up by its number.',
    es: 'La clave que lo firmó ya no es de confianza, así que cualquiera pudo escribirlo. Pida a la persona que descargue otra vez su certificado digital, o búsquelo por su número.',
  },
  foreignTitle: { en: 'It was not issued here', es: 'No se emitió aquí' },
  foreign: {
    en: 'It names another organization, so we cannot tell whether it is genuine. Ask the organization that issued it. We open no address that stands in it.',
    es: 'Nombra a otra organización, así que no podemos decir si es auténtico. Pregunte a la organización que lo emitió. No abrimos ninguna dirección que venga en él.',
  },
  otherThingTitle: { en: 'This is no certificate', es: 'Esto no es un certificado' },
  otherThing: {
    en: 'We signed it, but it is not the certificate of a person. Ask the person for the file with their certificate.',
    es: 'Lo firmamos, pero no es el certificado de una persona. Pida a la persona el archivo con su certificado.',
  },
  unsignedTitle: { en: 'It has no signature', es: 'No tiene firma' },
  unsigned: {
    en: 'This file can be read, but it proves nothing: anyone could have written it. Ask for the file that ends in .jwt.',
    es: 'Este archivo se puede leer, pero no prueba nada: cualquiera pudo escribirlo. Pida el archivo que termina en .jwt.',
  },
  nothingTitle: { en: 'We cannot read it', es: 'No podemos leerlo' },
  nothing: {
    en: 'This does not look like a digital certificate. Was all of its text copied? It is one long line with two periods in it. The file ends in .jwt.',
    es: 'Esto no parece un certificado digital. ¿Se copió todo el texto? Es una sola línea larga con dos puntos dentro. El archivo termina en .jwt.',
  },

  saysTitle: { en: 'What it says', es: 'Lo que dice' },
  name: { en: 'Name', es: 'Nombre' },
  number: { en: 'Number', es: 'Número' },
  what: { en: 'Certified as', es: 'Certificación' },
  issuer: { en: 'Issued by', es: 'Emitido por' },
  issued: { en: 'Issued', es: 'Emitido' },
  through: { en: 'Valid through', es: 'Válido hasta' },
  compare: {
    en: 'A file can be passed on. Compare the name with a photo ID of the person in front of you.',
    es: 'Un archivo puede pasar de mano en mano. Compare el nombre con una identificación con foto de la persona.',
  },
  offlineTitle: { en: (issued: string) => `Genuine, issued on ${issued}`, es: (issued: string) => `Auténtico, emitido el ${issued}` },
  offline: {
    en: (asOf: string, through: string) => `Status as of ${asOf}, when this page was opened: nothing speaks against it. It is valid through ${through}. You are without a connection: check online for today.`,
    es: (asOf: string, through: string) => `Estado al ${asOf}, cuando se abrió esta página: nada habla en contra. Es válido hasta el ${through}. Usted está sin conexión: revise en línea para saber el estado de hoy.`,
  },
  offlineStoppedTitle: { en: (issued: string) => `Genuine, issued on ${issued}, but stopped`, es: (issued: string) => `Auténtico, emitido el ${issued}, pero detenido` },
  offlineStopped: {
    en: (asOf: string, through: string) => `Status as of ${asOf}, when this page was opened: it must not be accepted, although its last day is ${through}. Check online to read why.`,
    es: (asOf: string, through: string) => `Estado al ${asOf}, cuando se abrió esta página: no se debe aceptar, aunque su último día es el ${through}. Revise en línea para leer por qué.`,
  },
} satisfies Messages

/** What can be wrong with what somebody brings. */
export const credentialProblemWords = {
  credentialMissing: { en: 'Choose the file, or paste its text.', es: 'Elija el archivo o pegue su texto.' },
  credentialTooLarge: {
    en: 'This is more than 64 KB. A digital certificate is much smaller: is it the right file?',
    es: 'Esto pasa de 64 KB. Un certificado digital es mucho más pequeño: ¿es el archivo correcto?',
  },
  tooManyTries: {
    en: ({ minutes }) => `Too many were checked from here just now. Please wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and check it again.`,
    es: ({ minutes }) => `Se revisaron demasiados desde aquí en poco tiempo. Espere ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'} y revíselo otra vez, por favor.`,
  },
  batchDays: { en: 'Give two days that exist, the first not after the last.', es: 'Dé dos días que existan, el primero no después del último.' },
  batchEmpty: {
    en: 'No certificate that is active was issued in these days. Choose other days.',
    es: 'En esos días no se emitió ningún certificado que esté vigente. Elija otros días.',
  },
  batchTooMany: {
    en: ({ count, most }) => `${count} certificates were issued in these days. At most ${most} are made at once: choose fewer days.`,
    es: ({ count, most }) => `En esos días se emitieron ${count} certificados. Se hacen ${most} a la vez como máximo: elija menos días.`,
  },
  keyDistrusted: { en: 'This key is not believed already. Nothing was done twice.', es: 'Esta clave ya no es de confianza. Nada se hizo dos veces.' },
  keySure: { en: 'Confirm that everyone has to download their file again.', es: 'Confirme que todas las personas tienen que descargar su archivo otra vez.' },
  keyReason: { en: 'Say in a few words why, in 10 to 500 characters.', es: 'Diga en pocas palabras por qué, de 10 a 500 caracteres.' },
} satisfies ProblemWords
