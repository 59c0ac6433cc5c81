import type { Messages } from '#platform/languages.ts'

/** Many papers at once, for staff; and the keys that sign, for operators. */
export const batchWords = {
  papers: { en: 'Certificates to print', es: 'Certificados para imprimir' },
  papersLead: {
    en: 'Makes the certificates that were issued in some days, each a PDF, in one ZIP file. You can leave this page while it is made.',
    es: 'Hace los certificados que se emitieron en ciertos días, cada uno en PDF, en un solo archivo ZIP. Puede salir de esta página mientras se hace.',
  },
  from: { en: 'Issued from', es: 'Emitidos desde' },
  through: { en: 'Issued through', es: 'Emitidos hasta' },
  throughHint: { en: 'That day included', es: 'Ese día incluido' },
  inWhich: { en: 'In which language?', es: '¿En qué idioma?' },
  theirs: { en: 'Each person’s own: the language of their letters', es: 'El de cada persona: el idioma de sus cartas' },
  make: { en: 'Make the file', es: 'Hacer el archivo' },
  asked: { en: 'It is being made. Look again in a moment.', es: 'Se está haciendo. Vea otra vez en un momento.' },
  yours: { en: 'Files that you asked for', es: 'Archivos que pidió' },
  none: { en: 'You asked for none in the last days.', es: 'No pidió ninguno en los últimos días.' },
  days: { en: 'Issued', es: 'Emitidos' },
  fromThrough: { en: (from: string, through: string) => `${from} through ${through}`, es: (from: string, through: string) => `${from} a ${through}` },
  askedAt: { en: 'Asked for', es: 'Pedido' },
  standing: { en: 'How far it is', es: 'Cuánto falta' },
  progress: { en: (done: number, of: number) => `${done} of ${of} made`, es: (done: number, of: number) => `${done} de ${of} hechos` },
  ready: {
    en: (count: number, size: string) => (count === 1 ? `Ready: 1 certificate, ${size}` : `Ready: ${count} certificates, ${size}`),
    es: (count: number, size: string) => (count === 1 ? `Listo: 1 certificado, ${size}` : `Listo: ${count} certificados, ${size}`),
  },
  leftOut: {
    en: (count: number) => (count === 1 ? '1 was left out, because it is not active any more.' : `${count} were left out, because they are not active any more.`),
    es: (count: number) => (count === 1 ? 'Se dejó fuera 1, porque ya no está vigente.' : `Se dejaron fuera ${count}, porque ya no están vigentes.`),
  },
  gone: { en: 'Removed. Files are kept for a day.', es: 'Eliminado. Los archivos se guardan un día.' },
  fetch: { en: 'Download', es: 'Descargar' },
  fetchWhich: { en: (days: string) => `Download the certificates issued ${days}`, es: (days: string) => `Descargar los certificados emitidos de ${days}` },
  again: { en: 'Look again', es: 'Ver otra vez' },
  untilTomorrow: { en: 'A file can be downloaded for a day. Then it is removed.', es: 'Un archivo se puede descargar durante un día. Luego se elimina.' },

  keys: { en: 'Keys that sign certificates', es: 'Claves que firman los certificados' },
  keysLead: {
    en: 'Digital certificates and status lists are signed with a key. What an older key signed still holds, because its public half stays.',
    es: 'Los certificados digitales y las listas de estado se firman con una clave. Lo que firmó una clave anterior sigue valiendo, porque su mitad pública se conserva.',
  },
  key: { en: 'Key', es: 'Clave' },
  signsSince: { en: 'Signs since', es: 'Firma desde' },
  signedUntil: { en: 'Signed until', es: 'Firmó hasta' },
  signsNow: { en: 'Signs now', es: 'Firma ahora' },
  whyMade: { en: 'Why it was made', es: 'Por qué se hizo' },
  byHouse: { en: 'The first key, made by the installation', es: 'La primera clave, hecha por la instalación' },
  noKeys: { en: 'None yet: the first is made when it is needed.', es: 'Ninguna todavía: la primera se hace cuando se necesita.' },
  newKey: { en: 'Sign with a new key', es: 'Firmar con una clave nueva' },
  newKeyLead: {
    en: 'Do this once a year, or when the server or a backup may have come into other hands. The private half of the old key is erased at once. Nobody has to download anything again.',
    es: 'Hágalo una vez al año, o cuando el servidor o una copia de respaldo haya podido llegar a otras manos. La mitad privada de la clave anterior se borra en seguida. Nadie tiene que descargar nada otra vez.',
  },
  reason: { en: 'Why now?', es: '¿Por qué ahora?' },
  makeKey: { en: 'Make a new key', es: 'Hacer una clave nueva' },
  keyMade: { en: 'A new key signs from now on.', es: 'Desde ahora firma una clave nueva.' },
} satisfies Messages
