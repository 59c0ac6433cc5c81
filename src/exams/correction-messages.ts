import type { Messages } from '#platform/languages.ts'

/** A result that was wrong: for the person, and for managers who correct it. */
export const correctionWords = {
  'outcome-passed': { en: 'passed', es: 'aprobado' },
  'outcome-failed': { en: 'not passed', es: 'no aprobado' },
  'outcome-missed': { en: 'missed', es: 'no se presentó' },
  'outcome-voided': { en: 'does not count', es: 'no cuenta' },
  nowPassed: {
    en: 'So you passed the exam. Your certificate follows: you find it on the page of your certificate.',
    es: 'Así que usted aprobó el examen. Su certificado sigue: lo encontrará en la página de su certificado.',
  },
  noLongerPassed: {
    en: 'So the exam is not passed. A certificate that was issued for it does not count any more.',
    es: 'Así que el examen no está aprobado. El certificado que se emitió por él ya no cuenta.',
  },
  stillNotPassed: { en: 'Your attempts are counted anew.', es: 'Sus intentos se cuentan otra vez.' },
  dayOnly: { en: 'Only the day was wrong. Everything else stays as it was.', es: 'Solo el día era incorrecto. Todo lo demás queda igual.' },

  corrected: { en: (was: string, date: string) => `Corrected on ${date}. Before, it said: ${was}.`, es: (was: string, date: string) => `Corregido el ${date}. Antes decía: ${was}.` },
  becauseOf: { en: 'Why', es: 'Por qué' },

  title: { en: 'Correct a result', es: 'Corregir un resultado' },
  link: { en: 'Correct this result', es: 'Corregir este resultado' },
  lead: {
    en: (reference: string) => `Of the request ${reference}. What was said first stays in the history.`,
    es: (reference: string) => `De la petición ${reference}. Lo que se dijo primero queda en el historial.`,
  },
  now: { en: 'It says now', es: 'Ahora dice' },
  saidBy: { en: 'Said by', es: 'Lo dijo' },
  'source-vendor': { en: 'The exam vendor', es: 'La empresa del examen' },
  'source-house': { en: 'The exam in this house', es: 'El examen de esta casa' },
  'source-staff': { en: 'A program manager', es: 'Una persona a cargo del programa' },
  consequences: { en: 'What follows at once', es: 'Lo que pasa en el momento' },
  ifPassed: {
    en: 'To “passed”: the certificate is issued. If another try was asked for, it ends, and what was paid for it goes back.',
    es: 'Si queda en «aprobado»: se emite el certificado. Si se había pedido otro intento, termina, y lo pagado por él se devuelve.',
  },
  ifNotPassed: {
    en: 'From “passed”: the certificate was issued in error and does not count any more. The exam is open again while the approval lasts.',
    es: 'Si era «aprobado»: el certificado se emitió por error y ya no cuenta. El examen queda abierto otra vez mientras dure la aprobación.',
  },
  ifVoided: {
    en: 'To “does not count”: no attempt is used, and the fee that was paid pays for the next request.',
    es: 'Si queda en «no cuenta»: no se usa ningún intento, y la tarifa pagada sirve para la siguiente petición.',
  },
  ownResult: {
    en: 'You said this result yourself. Another program manager corrects it, so that two people stand behind what changes.',
    es: 'Usted registró este resultado. Lo corrige otra persona a cargo del programa, para que dos personas respondan por el cambio.',
  },
  why: { en: 'What was wrong', es: 'Qué estaba mal' },
  whyHint: { en: 'The person reads this as you write it.', es: 'La persona lo lee tal como usted lo escribe.' },
  save: { en: 'Correct the result', es: 'Corregir el resultado' },
} satisfies Messages

/** What to say when a result cannot be corrected, or a request not taken back. */
export const correctionProblemWords = {
  withdrawBegun: {
    en: 'Your exam has begun, so your request cannot be taken back any more. Its result comes to you. Were you not there? Write to the program.',
    es: 'Su examen ya empezó, así que su petición ya no se puede retirar. Le llegará el resultado. ¿No estuvo ahí? Escriba al programa.',
  },
  withdrawGiveBackFirst: {
    en: 'Your exam is too near to take back your request. You can take the exam, or give back your seat: that page says what it costs.',
    es: 'Su examen está demasiado cerca para retirar su petición. Puede presentar el examen o devolver su lugar: esa página dice cuánto cuesta.',
  },
  correctionNothing: { en: 'This request has no result that could be corrected.', es: 'Esta petición no tiene un resultado que se pueda corregir.' },
  correctionOwn: { en: 'You said this result yourself. Another program manager has to correct it.', es: 'Usted registró este resultado. Tiene que corregirlo otra persona a cargo del programa.' },
  correctionSame: { en: 'This is what it says already. Choose what is right, or leave it as it is.', es: 'Eso es lo que ya dice. Elija lo correcto, o déjelo como está.' },
  correctionFeeUsed: {
    en: 'The fee of this exam pays for a later request, because it did not count. It cannot be made to count any more.',
    es: 'La tarifa de este examen paga una petición posterior, porque no contó. Ya no se puede hacer que cuente.',
  },
  correctionWhyMissing: { en: 'Say what was wrong. The person reads it.', es: 'Diga qué estaba mal. La persona lo lee.' },
} as const
