import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

/** The words for whoever corrects an application that came back. */
export const correctionWords = {
  leadReturned: {
    en: (date: string) => `Your application is with you: something has to be corrected. Send it again by ${date}.`,
    es: (date: string) => `Su solicitud está en sus manos: hay que corregir algo. Envíela otra vez a más tardar el ${date}.`,
  },
  leadDenied: {
    en: (date: string) => `On ${date} we decided that we cannot approve this application. Our letter says why and what you can do.`,
    es: (date: string) => `El ${date} decidimos que no podemos aprobar esta solicitud. Nuestra carta dice por qué y lo que puede hacer.`,
  },
  correctTitle: { en: 'What to correct', es: 'Qué hay que corregir' },
  pleaseCorrect: { en: 'Please correct this', es: 'Corrija esto, por favor' },
  note: { en: 'Our note:', es: 'Nuestra nota:' },
  noteIn: { en: (language: string) => `Our note, in ${language}:`, es: (language: string) => `Nuestra nota, en ${language}:` },
  changed: { en: 'Changed', es: 'Cambiado' },
  notChanged: { en: 'Not changed yet', es: 'Sin cambiar todavía' },
  goneTitle: { en: 'We no longer ask this. You don’t need to do anything.', es: 'Ya no preguntamos esto. No tiene que hacer nada.' },
  notAsked: {
    en: 'We did not ask you to correct this page, so it stays as you sent it. If something on it is wrong, write to us.',
    es: 'No le pedimos que corrija esta página, así que queda como usted la envió. Si hay algo mal en ella, escríbanos.',
  },
  signAgain: { en: 'Sign the Code of Ethics again', es: 'Firmar otra vez el Código de Ética' },
  signAgainText: {
    en: 'Your legal name is another one now. Please sign once more with it.',
    es: 'Su nombre legal ahora es otro. Firme una vez más con él, por favor.',
  },
  signNewText: {
    en: 'There is a new version of it. Please read it and sign once more.',
    es: 'Hay una versión nueva. Léala y firme una vez más, por favor.',
  },
  checkAndSendAgain: { en: 'Check and send again', es: 'Revisar y enviar otra vez' },
  sendAgain: { en: 'Send it again', es: 'Enviarla otra vez' },
  sendAgainText: { en: 'There is no new fee.', es: 'No hay una tarifa nueva.' },
  sendAgainDue: {
    en: (amount: string) => `The payment for it came back, so ${amount} is due again. After you send it we write to you how to pay.`,
    es: (amount: string) => `El pago fue devuelto, así que se deben otra vez ${amount}. Después de enviarla le escribimos cómo pagar.`,
  },
  asItIs: {
    en: (what: string) => `I did not change this, because it is right as it is: ${what}`,
    es: (what: string) => `No cambié esto porque está bien como está: ${what}`,
  },
  asItIsLegend: { en: 'Not changed', es: 'Sin cambiar' },
  sentAgainTitle: { en: 'Your corrections are sent', es: 'Sus correcciones se enviaron' },
  sentAgainText: { en: 'We look at them, and write to you.', es: 'Las revisamos y le escribimos.' },
  deniedTitle: { en: 'Why it was not approved', es: 'Por qué no se aprobó' },
  deniedAppeal: {
    en: 'If you think this is a mistake, you can appeal: write to us and say why. A manager looks at it again.',
    es: 'Si cree que es un error, puede apelar: escríbanos y díganos por qué. Una persona a cargo la revisará otra vez.',
  },
  writeToUs: { en: 'Write to us', es: 'Escribirnos' },
  reopenedTitle: { en: 'We took back our decision', es: 'Retiramos nuestra decisión' },
  'pathCorrect-applicant': { en: 'You correct it', es: 'Usted la corrige' },
  'pathCorrect-reviewer': { en: 'Being corrected', es: 'En corrección' },
  correctBy: { en: 'Send it again by', es: 'Enviarla otra vez a más tardar el' },
  correctByEnd: {
    en: 'If it is not sent again by the end of that day, the application ends, the fee is not returned, and a new one is needed.',
    es: 'Si no se envía otra vez antes de que termine ese día, la solicitud termina, la tarifa no se devuelve y se necesita una nueva.',
  },
  pathDenied: { en: 'Not approved', es: 'No aprobada' },
} satisfies Messages

export const correctionProblemWords = {
  notCorrected: {
    en: 'Something that we asked for is as it was. Change it, or say below that it is right as it is.',
    es: 'Algo que le pedimos está como antes. Cámbielo o marque abajo que está bien como está.',
  },
} satisfies ProblemWords
