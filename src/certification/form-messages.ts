import type { Language, Messages, Said } from '#platform/languages.ts'
import { inMoney } from '#platform/money.ts'
import type { Policy } from '#policy/policies.ts'
import type { PageName, Question } from './application-form.ts'

/** The wording of each question, as asked and as kept with a submission. */
export const questionWords = {
  givenNames: { en: 'Given names', es: 'Nombres' },
  familyNames: { en: 'Family names', es: 'Apellidos' },
  chosenName: { en: 'What should we call you?', es: '¿Cómo quiere que le llamemos?' },
  bornOn: { en: 'Birth date', es: 'Fecha de nacimiento' },
  phone: { en: 'Phone', es: 'Teléfono' },
  language: { en: 'Language of our letters', es: 'Idioma de nuestras cartas' },
  printedGivenNames: { en: 'Given names, as printed', es: 'Nombres, como están impresos' },
  printedFamilyNames: { en: 'Family names, as printed', es: 'Apellidos, como están impresos' },
  educationLevel: { en: 'What you finished', es: 'Lo que usted terminó' },
  livedExperience: { en: 'Your lived experience', es: 'Su experiencia vivida' },
  commitment: { en: 'What you bring', es: 'Lo que usted ofrece' },
  feeWay: { en: 'How the fee is paid', es: 'Cómo se paga la tarifa' },
  voucher: { en: 'Voucher code', es: 'Código del vale' },
} satisfies Record<Question, Said>

/** What stands under a question, where something helps. */
export const questionHints: Partial<Record<Question, Said>> = {
  givenNames: {
    en: 'As on your government ID. If your ID shows only one name, write it here and leave the next field empty.',
    es: 'Como aparecen en su identificación oficial. Si su identificación muestra un solo nombre, escríbalo aquí y deje vacío el siguiente campo.',
  },
  familyNames: {
    en: 'As on your government ID. If you have two, write both.',
    es: 'Como aparecen en su identificación oficial. Si tiene dos, escriba los dos.',
  },
  chosenName: {
    en: 'We use this name whenever we speak or write to you. Your legal name appears only on documents.',
    es: 'Usamos este nombre cada vez que le hablamos o le escribimos. Su nombre legal aparece solo en los documentos.',
  },
  phone: {
    en: 'Only if we may call you about your application.',
    es: 'Solo si podemos llamarle sobre su solicitud.',
  },
  printedGivenNames: {
    en: 'Look at the picture and type what you see, letter by letter. Capitals and missing accents are fine.',
    es: 'Mire la imagen y escriba lo que ve, letra por letra. Está bien si son mayúsculas o faltan acentos.',
  },
  printedFamilyNames: { en: 'All that the ID shows. Leave it empty if there is none.', es: 'Todos los que muestra la identificación. Déjelo vacío si no hay.' },
  livedExperience: { en: 'Choose one or both.', es: 'Elija una o las dos.' },
  commitment: { en: 'Certification asks for both.', es: 'La certificación pide las dos cosas.' },
  voucher: {
    en: 'Only with a voucher. It looks like K7M3-PQ9D-2HXR; small letters and missing dashes are fine.',
    es: 'Solo si tiene un vale. Se ve así: K7M3-PQ9D-2HXR; puede usar minúsculas y omitir los guiones.',
  },
}

/** The title of each page of the form, and why it is asked. */
export const pageWords: Record<PageName, { title: Said; lead: Record<Language, (policy: Policy) => string> }> = {
  name: {
    title: { en: 'Your name', es: 'Su nombre' },
    lead: {
      en: () => 'Your certificate will show your legal name, so it has to be the same as on your ID.',
      es: () => 'Su certificado mostrará su nombre legal, por eso tiene que ser igual al de su identificación.',
    },
  },
  'birth-date': {
    title: { en: 'Your birth date', es: 'Su fecha de nacimiento' },
    lead: {
      en: ({ minimumAge }) => `You have to be at least ${minimumAge} on the day you send your application.`,
      es: ({ minimumAge }) => `Tiene que tener por lo menos ${minimumAge} años el día en que envíe su solicitud.`,
    },
  },
  contact: {
    title: { en: 'How we reach you', es: 'Cómo nos comunicamos con usted' },
    lead: {
      en: () => 'We write to the email of your account. Only the program sees your phone number.',
      es: () => 'Le escribimos al correo de su cuenta. Solo el programa ve su número de teléfono.',
    },
  },
  'lived-experience': {
    title: { en: 'Lived experience', es: 'Experiencia vivida' },
    lead: {
      en: () => 'You don’t have to tell your story here. Nobody will ask you to prove it.',
      es: () => 'No tiene que contar su historia aquí. Nadie le pedirá que la compruebe.',
    },
  },
  identity: {
    title: { en: 'Your ID', es: 'Su identificación' },
    lead: {
      en: ({ minimumAge }) => `A government ID, license or passport that shows your name and that you are ${minimumAge} or older. A photo from your phone is fine. Only you and the program see it.`,
      es: ({ minimumAge }) => `Una identificación oficial, licencia o pasaporte que muestre su nombre y que tiene ${minimumAge} años o más. Sirve una foto de su teléfono. Solo la ven usted y el programa.`,
    },
  },
  education: {
    title: { en: 'Your education', es: 'Sus estudios' },
    lead: {
      en: () => 'A high school diploma, its equivalent, or a higher degree. Add a photo or a PDF of it.',
      es: () => 'Un diploma de preparatoria (high school), su equivalente o un título más alto. Agregue una foto o un PDF.',
    },
  },
  commitment: {
    title: { en: 'What you bring', es: 'Lo que usted ofrece' },
    lead: {
      en: () => 'Peer support works because you have been there. You decide what you share, with whom and when.',
      es: () => 'El apoyo entre pares funciona porque usted ha pasado por lo mismo. Usted decide qué comparte, con quién y cuándo.',
    },
  },
  ethics: {
    title: { en: 'Code of Ethics', es: 'Código de Ética' },
    lead: {
      en: () => 'Read it and sign it. We keep exactly the text that you see here, with your name and the date.',
      es: () => 'Léalo y fírmelo. Guardamos exactamente el texto que ve aquí, con su nombre y la fecha.',
    },
  },
  fee: {
    title: { en: 'The fee', es: 'La tarifa' },
    lead: {
      en: ({ applicationFee }) => `The application costs ${inMoney(applicationFee, 'en')}. It is due when you send. Nothing is charged before.`,
      es: ({ applicationFee }) => `La solicitud cuesta ${inMoney(applicationFee, 'es')}. Se paga al enviarla. Antes no se cobra nada.`,
    },
  },
}

/** The words of the form's choices and of the rows that the review page shows. */
export const formWords = {
  'livedExperience-own': {
    en: 'I have lived with a mental health or substance use challenge, and with recovery',
    es: 'He vivido con un reto de salud mental o de consumo de sustancias, y con la recuperación',
  },
  'livedExperience-family': {
    en: 'I am a parent, caregiver or family member of someone who has',
    es: 'Soy madre, padre, persona cuidadora o familiar de alguien que lo ha vivido',
  },
  'commitment-share': { en: 'I am willing to share my experience', es: 'Tengo la disposición de compartir mi experiencia' },
  'commitment-recovery': { en: 'I am strongly dedicated to recovery', es: 'Tengo un firme compromiso con la recuperación' },
  'educationLevel-diploma': { en: 'High school diploma', es: 'Diploma de preparatoria (high school)' },
  'educationLevel-equivalent': { en: 'An equivalent, like the GED or HiSET', es: 'Un equivalente, como el GED o el HiSET' },
  'educationLevel-degree': { en: 'A college degree or higher', es: 'Un título universitario o más alto' },
  'feeWay-voucher': { en: 'With a voucher', es: 'Con un vale' },
  'feeWay-cheque': { en: 'By check', es: 'Con un cheque' },
  'feeWayHint-voucher': {
    en: 'From a scholarship, a county or an employer. It pays when you send.',
    es: 'De una beca, un condado o un empleador. Paga cuando usted envía la solicitud.',
  },
  'feeWayHint-cheque': {
    en: 'You get a slip to print and send along. We start to read your application when the check is here.',
    es: 'Recibe una hoja para imprimir y enviar con el cheque. Empezamos a leer su solicitud cuando llega el cheque.',
  },
  feeByVoucher: { en: (program: string) => `With a voucher: ${program}`, es: (program: string) => `Con un vale: ${program}` },
  'documents-identity': { en: 'Your ID', es: 'Su identificación' },
  'documents-education': { en: 'Your diploma or degree', es: 'Su diploma o título' },
  signature: { en: 'Code of Ethics', es: 'Código de Ética' },
  signedAs: {
    en: (name: string, date: string, version: string) => `Signed as ${name} on ${date}, version ${version}`,
    es: (name: string, date: string, version: string) => `Firmado como ${name} el ${date}, versión ${version}`,
  },
  noAnswer: { en: 'No answer', es: 'Sin respuesta' },
} satisfies Messages
