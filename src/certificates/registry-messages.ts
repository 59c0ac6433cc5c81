import type { Messages } from '#platform/languages.ts'

/** What anyone reads who checks a certificate. */
export const registryWords = {
  title: { en: 'Check a certificate', es: 'Consultar un certificado' },
  lead: {
    en: 'See whether somebody is certified as a Medi-Cal Peer Support Specialist. No account is needed.',
    es: 'Vea si una persona está certificada como especialista en apoyo entre pares de Medi-Cal. No necesita una cuenta.',
  },
  field: { en: 'Number of the certificate, or a name', es: 'Número del certificado, o un nombre' },
  fieldHint: {
    en: 'The number is on the certificate, like K7M‑3P0‑9TXC. Of a name, write the given and the family name.',
    es: 'El número está en el certificado, como K7M‑3P0‑9TXC. De un nombre, escriba el nombre y el apellido.',
  },
  check: { en: 'Check', es: 'Consultar' },
  another: { en: 'Check another one', es: 'Consultar otro' },
  mistyped: {
    en: 'This number has a typing mistake: no certificate can have it. Compare each sign with the certificate.',
    es: 'Este número tiene un error de escritura: ningún certificado puede tenerlo. Compare cada signo con el certificado.',
  },
  mistypedTitle: { en: 'This number has a typing mistake', es: 'Este número tiene un error de escritura' },
  nameTooShort: {
    en: 'Write a given and a family name, or the number of the certificate.',
    es: 'Escriba el nombre y el apellido, o el número del certificado.',
  },
  unknownTitle: { en: 'No certificate has this number', es: 'Ningún certificado tiene este número' },
  unknown: {
    en: 'The number is written as ours are, but we have issued none with it. Compare it with the certificate, or search by name.',
    es: 'El número está escrito como los nuestros, pero no hemos emitido ninguno con él. Compárelo con el certificado, o busque por nombre.',
  },
  unknownShort: { en: 'We have issued no certificate with this number. Compare it with the certificate, or search by name.', es: 'No hemos emitido ningún certificado con este número. Compárelo con el certificado, o busque por nombre.' },
  waitTitle: { en: 'Please wait a little', es: 'Espere un poco, por favor' },
  wait: {
    en: (seconds: number) => `Many questions came from your address. You can ask again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
    es: (seconds: number) => `Llegaron muchas consultas desde su dirección. Puede consultar otra vez en ${seconds < 90 ? `${seconds} segundos` : `${Math.ceil(seconds / 60)} minutos`}.`,
  },
  results: { en: 'Who has a certificate under this name', es: 'Quién tiene un certificado con este nombre' },
  noResults: {
    en: 'We found no certificate under this name. It may be written another way, or under another legal name. Ask the person for the number.',
    es: 'No encontramos ningún certificado con este nombre. Puede estar escrito de otra manera, o con otro nombre legal. Pida el número a la persona.',
  },
  moreResults: {
    en: 'More people have a name like this. We show ten. Write more of the name, or ask the person for the number.',
    es: 'Más personas tienen un nombre así. Mostramos diez. Escriba más del nombre, o pida el número a la persona.',
  },
  sameName: {
    en: 'Different people can have the same name. Only the number tells them apart.',
    es: 'Personas distintas pueden tener el mismo nombre. Solo el número las distingue.',
  },
  name: { en: 'Name', es: 'Nombre' },
  number: { en: 'Number', es: 'Número' },
  status: { en: 'Status', es: 'Situación' },
  validFrom: { en: 'Valid from', es: 'Válido desde' },
  validThrough: { en: 'Last day', es: 'Último día' },
  since: { en: 'Since', es: 'Desde' },
  certifiedBy: { en: 'Certified by', es: 'Certificado por' },
  specializations: { en: 'Specializations', es: 'Especializaciones' },
  certification: { en: 'Certification', es: 'Certificación' },
  specialist: { en: 'Medi-Cal Peer Support Specialist', es: 'Especialista en apoyo entre pares de Medi-Cal' },
  asOf: { en: (when: string) => `As of ${when}`, es: (when: string) => `Consultado: ${when}` },
  'status-active': { en: 'Active', es: 'Vigente' },
  'status-expired': { en: 'Expired', es: 'Vencido' },
  'status-suspended': { en: 'Suspended', es: 'Suspendido' },
  'status-revoked': { en: 'Revoked', es: 'Revocado' },
  'status-vacated': { en: 'Vacated', es: 'Sin efecto' },
  'says-active': { en: (through: string) => `This certificate is active. It counts through ${through}.`, es: (through: string) => `Este certificado está vigente. Cuenta hasta el ${through}, ese día incluido.` },
  'says-expired': { en: (_: string, since: string) => `This certificate has expired. It has not counted since ${since}.`, es: (_: string, since: string) => `Este certificado venció. No cuenta desde el ${since}.` },
  'says-suspended': { en: (_: string, since: string) => `This certificate is suspended since ${since}. It does not count now.`, es: (_: string, since: string) => `Este certificado está suspendido desde el ${since}. Ahora no cuenta.` },
  'says-revoked': { en: (_: string, since: string) => `This certificate was revoked on ${since}. It does not count any more.`, es: (_: string, since: string) => `Este certificado se revocó el ${since}. Ya no cuenta.` },
  'says-vacated': { en: (_: string, since: string) => `This certificate is vacated since ${since}. It does not count any more.`, es: (_: string, since: string) => `Este certificado está sin efecto desde el ${since}. Ya no cuenta.` },
  means: { en: 'What this means for an employer', es: 'Qué significa para quien emplea' },
  'means-active': {
    en: 'This person is certified and in good standing today. Check again before each hire, and look at a photo ID: the name there should be the name here.',
    es: 'Esta persona está certificada y al corriente hoy. Consulte otra vez antes de cada contratación y mire una identificación con foto: el nombre debe ser el mismo que aquí.',
  },
  'means-expired': {
    en: 'This person was certified, and the time of the certificate is over. Until it is renewed they are not certified. Ask them whether a renewal is under way.',
    es: 'Esta persona estuvo certificada y el plazo del certificado terminó. Mientras no se renueve, no está certificada. Pregúntele si la renovación está en camino.',
  },
  'means-suspended': {
    en: 'While it is suspended, this person cannot work as a certified specialist. A suspension can be lifted, so it says nothing about how it ends. We do not say why.',
    es: 'Mientras está suspendido, esta persona no puede trabajar como especialista certificada. Una suspensión se puede levantar, así que no dice nada de cómo termina. No decimos por qué.',
  },
  'means-revoked': {
    en: 'This person is not certified with this certificate. A new one would have another number. We do not say why.',
    es: 'Esta persona no está certificada con este certificado. Uno nuevo tendría otro número. No decimos por qué.',
  },
  'means-vacated': {
    en: 'It expired years ago and was not renewed. This person is not certified with it. A new certificate would have another number.',
    es: 'Venció hace años y no se renovó. Esta persona no está certificada con él. Un certificado nuevo tendría otro número.',
  },
  privacy: {
    en: 'This is all that is public. We show no address, no date of birth and nothing about anyone’s health or story.',
    es: 'Esto es todo lo público. No mostramos dirección, fecha de nacimiento ni nada sobre la salud o la historia de nadie.',
  },
} satisfies Messages
