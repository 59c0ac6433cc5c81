import type { ProblemWords } from '#platform/problem-words.ts'

const facts = (words: Readonly<Record<string, string | number>>, name: string) => String(words[name] ?? '')

/** Beside it, where somebody moves or takes back what belongs to the exam. */
export const underWayWords = {
  examUnderWay: {
    en: 'You are checked in for the exam, so nothing of it can be changed or taken back now. Tell the proctor if you cannot take it.',
    es: 'Ya avisó que llegó al examen, así que ahora no se puede cambiar ni retirar. Si no puede presentarlo, avise a la persona supervisora.',
  },
} satisfies ProblemWords

/** Steps and times among the facts arrive in words: see `day-problems.ts`. What to say when something on the day of the exam cannot be done: what happened, why, what to do now. */
export const dayProblemWords = {
  dayMovedOn: { en: 'Something has changed since this page was opened. It is fresh now: please look at it again.', es: 'Algo cambió desde que abrió esta página. Ya está al día: mírela otra vez, por favor.' },
  dayDoneMeanwhile: {
    en: ({ step, at, mine }) => `Since you opened this page something happened to this person: “${step}”, at ${at}${mine === 1 ? ', by you' : ''}. What you asked for was not done. This page is fresh now: please look at it again.`,
    es: ({ step, at, mine }) => `Desde que abrió esta página pasó algo con esta persona: «${step}», a las ${at}${mine === 1 ? ', por usted' : ''}. Lo que usted pidió no se hizo. Esta página ya está al día: mírela otra vez, por favor.`,
  },
  timeGivenMeanwhile: {
    en: ({ minutes, all, at, mine }) => `${mine === 1 ? 'You' : 'Somebody else'} gave ${minutes} minutes at ${at}, which this page did not show yet. In all ${all} are given. Nothing was added to it. If your minutes should be given as well, press again.`,
    es: ({ minutes, all, at, mine }) => `${mine === 1 ? 'Usted' : 'Otra persona'} dio ${minutes} minutos a las ${at} y esta página todavía no lo mostraba. En total se han dado ${all}. No se agregó nada. Si también se deben dar sus minutos, oprima otra vez.`,
  },
  'checkIn-before': { en: 'It is too early to say that you are here. This page says from when.', es: 'Todavía es muy temprano para avisar que llegó. Esta página dice desde cuándo.' },
  'checkIn-over': { en: 'The time to begin this exam has passed. We write to you about what comes next.', es: 'El tiempo para empezar este examen ya pasó. Le escribiremos sobre lo que sigue.' },
  'checkIn-cancelled': { en: 'The program has canceled this date. Choose another one; it costs nothing.', es: 'El programa canceló esta fecha. Elija otra; no cuesta nada.' },
  examAgreementChanged: { en: 'This text was changed meanwhile. Please read it as it stands now.', es: 'Este texto cambió mientras tanto. Léalo como está ahora, por favor.' },
  ...underWayWords,
  notEnoughItems: { en: 'There are not enough questions for an exam now. This is our fault: tell the proctor. It costs you nothing.', es: 'Ahora no hay suficientes preguntas para un examen. Es una falla nuestra: avise a la persona supervisora. No le cuesta nada.' },
  assessmentOpen: { en: 'Another exam of yours is open. Tell the proctor.', es: 'Usted tiene otro examen abierto. Avise a la persona supervisora.' },
  assessmentEnded: { en: 'This exam has ended.', es: 'Este examen ya terminó.' },
  'notYours-own': { en: 'This is your own exam, so somebody else looks after it.', es: 'Este es su propio examen, así que otra persona lo supervisa.' },
  'notYours-known': { en: 'You said that you know this person, so another proctor looks after them. Ask a program manager who does.', es: 'Usted dijo que conoce a esta persona, así que otra persona la supervisa. Pregunte quién a alguien a cargo del programa.' },
  'notYours-trained': {
    en: 'You work, or have worked, for the training provider of this person, so another proctor looks after them. Ask a program manager who does.',
    es: 'Usted trabaja o trabajó para la entidad que capacitó a esta persona, así que otra persona la supervisa. Pregunte quién a alguien a cargo del programa.',
  },
  idKindMissing: { en: 'Choose which ID you were shown.', es: 'Elija qué identificación le mostraron.' },
  idNameMissing: { en: 'Type the name as it stands on the ID.', es: 'Escriba el nombre como está en la identificación.' },
  idNotOriginal: { en: 'Only the original counts: no copy, and no picture on a phone. Without it, turn the person away.', es: 'Solo cuenta el original: ninguna copia ni foto en un teléfono. Sin él, no deje pasar a la persona.' },
  idNotValid: { en: 'An ID that has expired does not count. Without a valid one, turn the person away.', es: 'Una identificación vencida no cuenta. Sin una vigente, no deje pasar a la persona.' },
  idDiffers: { en: 'This name has nothing in common with the name of the approval. Check what you typed; if it is right, turn the person away.', es: 'Este nombre no tiene nada en común con el de la aprobación. Revise lo que escribió; si está bien, no deje pasar a la persona.' },
  idNoteMissing: { en: 'The names differ in part. If it is the same person, say in the note what differs and why you let them in.', es: 'Los nombres difieren en parte. Si es la misma persona, diga en la nota qué difiere y por qué la deja pasar.' },
  dayWhyMissing: { en: 'Say why.', es: 'Diga por qué.' },
  incidentKindMissing: { en: 'Choose what it is about.', es: 'Elija de qué se trata.' },
  incidentNoteMissing: { en: 'Write what happened.', es: 'Escriba qué pasó.' },
  minutesWrong: { en: (words) => `Enter whole minutes, from 1 to ${facts(words, 'most')}.`, es: (words) => `Escriba minutos enteros, del 1 al ${facts(words, 'most')}.` },
  minutesTooMany: { en: (words) => `No more than ${facts(words, 'most')} minutes can be given in all.`, es: (words) => `En total no se pueden dar más de ${facts(words, 'most')} minutos.` },
  knowHowMissing: { en: 'Choose how you know them.', es: 'Elija de dónde la conoce.' },
  noteTooLong: { en: (words) => `Write ${facts(words, 'most')} letters at most.`, es: (words) => `Escriba como máximo ${facts(words, 'most')} letras.` },
} satisfies ProblemWords
