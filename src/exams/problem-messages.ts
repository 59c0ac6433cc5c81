import type { ProblemWords } from '#platform/problem-words.ts'
import { underWayWords } from './day-problem-messages.ts'
import { correctionProblemWords } from './correction-messages.ts'

const facts = (words: Readonly<Record<string, string | number>>, name: string) => String(words[name] ?? '')

/** What to say when something about an exam cannot be done: what happened, why, what to do now. */
export const examProblemWords = {
  ...underWayWords,
  ...correctionProblemWords,
  examMovedOn: {
    en: 'Something has changed since this page was opened. It is fresh now: please look at it again.',
    es: 'Algo cambió desde que abrió esta página. Ya está al día: mírela otra vez, por favor.',
  },
  examPassedAlready: { en: 'You passed the exam already. There is nothing to ask for.', es: 'Usted ya aprobó el examen. No hay nada que pedir.' },
  examClosed: {
    en: 'The exam is on hold, because the program is reading your application or your training again. What you paid is kept. We write to you.',
    es: 'El examen está en pausa porque el programa está leyendo otra vez su solicitud o su capacitación. Lo que pagó se guarda. Le escribiremos.',
  },
  examOver: {
    en: (words) => `Your approval ended on ${facts(words, 'validThroughInWords')}, so the exam cannot be asked for. You can start a new application with what you already gave us.`,
    es: (words) => `Su aprobación terminó el ${facts(words, 'validThroughInWords')}, así que no se puede pedir el examen. Puede empezar otra solicitud con lo que ya nos dio.`,
  },
  examAskedAlready: { en: 'You asked for the exam already. One request at a time is enough.', es: 'Usted ya pidió el examen. Basta una petición a la vez.' },
  examNoAttemptsLeft: {
    en: (words) => `All ${facts(words, 'attemptsAllowed')} attempts of this approval are used. After it ends you can start a new application with what you already gave us.`,
    es: (words) => `Ya usó los ${facts(words, 'attemptsAllowed')} intentos de esta aprobación. Cuando termine puede empezar otra solicitud con lo que ya nos dio.`,
  },
  examTooLate: {
    en: (words) => `The last day to ask for the exam was ${facts(words, 'askUntilInWords')}. Your approval ends on ${facts(words, 'validThroughInWords')}, and there is too little time left. After that day you can start a new application with what you already gave us.`,
    es: (words) => `El último día para pedir el examen fue el ${facts(words, 'askUntilInWords')}. Su aprobación termina el ${facts(words, 'validThroughInWords')} y queda muy poco tiempo. Después de ese día puede empezar otra solicitud con lo que ya nos dio.`,
  },
  examPaidTooLate: {
    en: (words) => `The last day to pay was ${facts(words, 'payUntilInWords')}, so your request has ended and nothing is charged. Did you send a check in time? Write to us: the day it arrived counts.`,
    es: (words) => `El último día para pagar fue el ${facts(words, 'payUntilInWords')}, así que su petición terminó y no se le cobra nada. ¿Envió un cheque a tiempo? Escríbanos: cuenta el día en que llegó.`,
  },
  examNothingDue: { en: 'No fee is due for an exam now.', es: 'Ahora no hay ninguna tarifa de examen por pagar.' },
  examArrivedAhead: { en: 'The check cannot arrive in the future. Enter the day on which it arrived.', es: 'El cheque no puede llegar en el futuro. Escriba el día en que llegó.' },
  examArrivedTooLate: {
    en: (words) => `The last day was ${facts(words, 'payUntilInWords')}, and this check came later, so it cannot pay for this request. Send it back. After the approval ends, the person can start a new application.`,
    es: (words) => `El último día fue el ${facts(words, 'payUntilInWords')} y este cheque llegó después, así que no puede pagar esta petición. Devuélvalo. Cuando termine la aprobación, la persona puede empezar otra solicitud.`,
  },
  examLateByManager: {
    en: 'This request ended because its fee was missing. If the check came in time, a program manager can record it.',
    es: 'Esta petición terminó porque faltaba la tarifa. Si el cheque llegó a tiempo, una persona a cargo del programa puede registrarlo.',
  },
  examNotAuthorized: {
    en: (words) => `${facts(words, 'reference')} does not wait for an answer any more. It was left as it is.`,
    es: (words) => `${facts(words, 'reference')} ya no espera respuesta. Quedó como está.`,
  },
  examNotAuthorizedClosed: {
    en: (words) => `${facts(words, 'reference')} was not authorized: its approval has ended or was taken back.`,
    es: (words) => `${facts(words, 'reference')} no se autorizó: su aprobación terminó o se retiró.`,
  },
  examNoneChosen: { en: 'Choose at least one request.', es: 'Elija al menos una petición.' },
  examTooManyChosen: { en: (words) => `Choose ${facts(words, 'most')} at most.`, es: (words) => `Elija ${facts(words, 'most')} como máximo.` },

  resultUnknown: { en: 'There is no request with this number. Check it sign by sign.', es: 'No hay ninguna petición con este número. Revíselo signo por signo.' },
  resultKeyUsed: {
    en: 'This line was recorded before, and said something else then. Look at that result first.',
    es: 'Esta línea ya se registró y entonces decía otra cosa. Revise primero ese resultado.',
  },
  resultWithdrawn: { en: 'This person took their request back, so no result can be recorded for it.', es: 'Esta persona retiró su petición, así que no se puede registrar un resultado.' },
  resultThereAlready: { en: 'This request has its result already. It was left as it is.', es: 'Esta petición ya tiene su resultado. Quedó como está.' },
  resultNotAuthorized: {
    en: 'This request was not paid and authorized, so nobody can have taken the exam with it. Check the number.',
    es: 'Esta petición no estaba pagada ni autorizada, así que nadie pudo presentar el examen con ella. Revise el número.',
  },
  resultExamClosed: {
    en: 'The approval of this person was taken back. When it is given again, the result can be recorded.',
    es: 'La aprobación de esta persona se retiró. Cuando se dé otra vez, se puede registrar el resultado.',
  },
  resultAhead: { en: 'This day lies ahead. Enter the day of the exam.', es: 'Ese día todavía no llega. Escriba el día del examen.' },
  resultBeforeAuthorized: {
    en: (words) => `The request was authorized on ${facts(words, 'authorizedOnInWords')}. An exam before that day cannot be this one.`,
    es: (words) => `La petición se autorizó el ${facts(words, 'authorizedOnInWords')}. Un examen anterior a ese día no puede ser este.`,
  },
  resultAfterEnd: {
    en: (words) => `The approval was valid through ${facts(words, 'validThroughInWords')}. An exam after that day does not count.`,
    es: (words) => `La aprobación fue válida hasta el ${facts(words, 'validThroughInWords')}. Un examen posterior a ese día no cuenta.`,
  },
  resultWhyMissing: { en: 'Say why you record it by hand.', es: 'Diga por qué lo registra a mano.' },
  resultOutcomeMissing: { en: 'Choose how the exam went.', es: 'Elija cómo fue el examen.' },
  resultDayMissing: { en: 'Enter the day of the exam.', es: 'Escriba el día del examen.' },

  accommodationKindsMissing: { en: 'Choose what would help you.', es: 'Elija qué le ayudaría.' },
  accommodationWordsMissing: { en: 'Say in a few words what else would help you.', es: 'Diga en pocas palabras qué otra cosa le ayudaría.' },
  accommodationWordsTooLong: { en: (words) => `Write ${facts(words, 'most')} letters at most.`, es: (words) => `Escriba como máximo ${facts(words, 'most')} letras.` },
  accommodationOpenAlready: {
    en: 'Your request is with us already. Take it back first if you want to ask for something else.',
    es: 'Su petición ya está en nuestras manos. Retírela primero si quiere pedir otra cosa.',
  },
  accommodationNotNow: { en: 'No exam is open for you now, so there is nothing to prepare.', es: 'Ahora no hay un examen abierto para usted, así que no hay nada que preparar.' },
  accommodationMovedOn: { en: 'This request was answered or taken back meanwhile.', es: 'Mientras tanto, esta petición se respondió o se retiró.' },
  accommodationNotAsked: { en: 'Grant only what was asked for.', es: 'Conceda solo lo que se pidió.' },
  accommodationPercentMissing: { en: 'Enter the additional time as a whole number from 1 to 300.', es: 'Escriba el tiempo adicional como un número entero del 1 al 300.' },
  accommodationMeasuresMissing: { en: 'Say what will be done.', es: 'Diga qué se hará.' },
  accommodationReasonMissing: { en: 'Say why, and what the person can do.', es: 'Diga por qué, y qué puede hacer la persona.' },
} satisfies ProblemWords
