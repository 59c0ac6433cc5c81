import type { Messages } from '#platform/languages.ts'
import type { ProblemWords } from '#platform/problem-words.ts'

/** The words of deciding: the specialist's screens, and the parts of letters that are put together. */
export const decisionWords = {
  // In letters.
  partsFine: {
    en: (fine: number, all: number) =>
      (fine === 0 ? 'We read every part of it.' : `${fine} of ${all} parts ${fine === 1 ? 'is' : 'are'} fine.`),
    es: (fine: number, all: number) =>
      (fine === 0 ? 'Leímos todas las partes.' : `${fine} de ${all} partes ${fine === 1 ? 'está' : 'están'} bien.`),
  },
  ourNote: { en: 'Our note:', es: 'Nuestra nota:' },
  ourNoteIn: { en: (language: string) => `Our note, in ${language}:`, es: (language: string) => `Nuestra nota, en ${language}:` },
  correctThis: { en: 'Correct this', es: 'Corregir esto' },
  orCall: { en: (phone: string) => `Or call ${phone}.`, es: (phone: string) => `O llame al ${phone}.` },

  // The decision beside the application.
  decide: { en: 'Decide', es: 'Decidir' },
  approve: { en: 'Approve', es: 'Aprobar' },
  ask: { en: 'Ask for corrections', es: 'Pedir correcciones' },
  deny: { en: 'Deny', es: 'Denegar' },
  reopen: { en: 'Take the decision back', es: 'Retirar la decisión' },
  approveMeans: { en: (date: string) => `Approving makes it valid through ${date}.`, es: (date: string) => `Si la aprueba, es válida hasta el ${date}, ese día incluido.` },
  reopenMeans: {
    en: 'If it was a mistake, you can take it back. The application is with the program again, and both sides are told why.',
    es: 'Si fue un error, puede retirarla. La solicitud vuelve al programa y se explica a las dos partes por qué.',
  },
  // A decision that waits.
  'waiting-approve': { en: 'Approved', es: 'Aprobada' },
  'waiting-ask': { en: 'Corrections asked for', es: 'Correcciones pedidas' },
  'waiting-deny': { en: 'Denied', es: 'Denegada' },
  'waiting-reopen': { en: 'Decision taken back', es: 'Decisión retirada' },
  waitingText: {
    en: (who: string, time: string) => `${who} decided. The letter leaves at ${time}. Until then it can be undone, and the applicant sees nothing of it.`,
    es: (who: string, time: string) => `Decidió ${who}. La carta sale a las ${time}. Hasta entonces se puede deshacer, y la persona solicitante no ve nada.`,
  },
  waitingOvertaken: {
    en: (who: string) => `${who} decided, but something else happened meanwhile. This decision does not leave, and the applicant sees nothing of it.`,
    es: (who: string) => `Decidió ${who}, pero mientras tanto pasó otra cosa. Esta decisión no sale, y la persona solicitante no ve nada.`,
  },
  leavesAt: { en: (time: string) => `The letter leaves at ${time}.`, es: (time: string) => `La carta sale a las ${time}.` },
  openAgain: { en: 'Open it', es: 'Abrirla' },
  you: { en: 'You', es: 'usted' },
  undo: { en: 'Undo', es: 'Deshacer' },
  undoOthers: {
    en: 'Whoever decided can undo it, or a manager.',
    es: 'Puede deshacerla quien decidió, o una persona a cargo del programa.',
  },
  seeLetter: { en: 'The letter', es: 'La carta' },
  pastTitle: { en: 'Decisions until now', es: 'Decisiones hasta ahora' },
  'past-left': { en: 'letter sent', es: 'carta enviada' },
  'past-undone': { en: 'undone before it left', es: 'deshecha antes de salir' },
  'past-overtaken': { en: 'did not leave: something else happened first', es: 'no salió: antes pasó otra cosa' },
  someone: { en: 'A colleague', es: 'una persona del equipo' },

  // The page of a decision.
  'title-approve': { en: 'Approve this application?', es: '¿Aprobar esta solicitud?' },
  'title-ask': { en: 'What has to be corrected?', es: '¿Qué hay que corregir?' },
  'title-deny': { en: 'Deny this application?', es: '¿Denegar esta solicitud?' },
  'title-reopen': { en: 'Take the decision back?', es: '¿Retirar la decisión?' },
  askLead: {
    en: 'Choose what is wrong at each part. The applicant can change only that, and what belongs with it.',
    es: 'Elija qué está mal en cada parte. La persona solicitante puede cambiar solo eso y lo que va junto.',
  },
  denyLead: {
    en: 'A denial ends the application. Something that can be put right is a correction, not a denial.',
    es: 'Una denegación termina la solicitud. Lo que se puede arreglar es una corrección, no una denegación.',
  },
  notNow: { en: 'This cannot be decided now', es: 'Esto no se puede decidir ahora' },
  notNowText: {
    en: 'Perhaps a colleague has decided already, or it is with the applicant. Open the application to see where it stands.',
    es: 'Quizá otra persona ya decidió o la solicitud está con la persona solicitante. Abra la solicitud para ver cómo está.',
  },
  back: { en: 'The application', es: 'La solicitud' },
  whatIsWrong: { en: (what: string) => `What is wrong: ${what}`, es: (what: string) => `Qué está mal: ${what}` },
  sentAs: { en: (answer: string) => `Sent: ${answer}`, es: (answer: string) => `Enviado: ${answer}` },
  grounds: { en: 'Grounds', es: 'Razones' },
  note: { en: 'Note to the applicant', es: 'Nota para la persona solicitante' },
  noteHint: {
    en: 'A sentence that helps. They read it as you write it.',
    es: 'Una frase que ayude. La leerá tal como usted la escriba.',
  },
  noteLanguage: { en: 'Your notes are written in', es: 'Sus notas están escritas en' },
  noteLanguageHint: {
    en: (language: string) => `The applicant gets letters in ${language}.`,
    es: (language: string) => `La persona solicitante recibe cartas en ${language}.`,
  },
  why: { en: 'Why', es: 'Por qué' },
  whyHint: {
    en: 'The applicant and whoever decided read this.',
    es: 'Lo leen la persona solicitante y quien decidió.',
  },
  preview: { en: 'See the letter', es: 'Ver la carta' },
  previewTitle: { en: 'The letter as they will read it', es: 'La carta como la leerá' },
  previewText: {
    en: 'It leaves ten minutes after you decide. Until then you can undo it.',
    es: 'Sale diez minutos después de que usted decida. Hasta entonces puede deshacerlo.',
  },
  'do-approve': { en: 'Approve', es: 'Aprobar' },
  'do-ask': { en: 'Ask for these corrections', es: 'Pedir estas correcciones' },
  'do-deny': { en: 'Deny', es: 'Denegar' },
  'do-reopen': { en: 'Take it back', es: 'Retirarla' },
  openAsk: { en: 'Choose what is wrong', es: 'Elegir qué está mal' },

  // What the second submission changed.
  differenceTitle: { en: 'What changed', es: 'Qué cambió' },
  differenceLead: {
    en: (number: number, date: string) => `Sent again on ${date} (number ${number}). Everything else is as it was.`,
    es: (number: number, date: string) => `Enviada otra vez el ${date} (número ${number}). Todo lo demás está como antes.`,
  },
  nothingChanged: { en: 'Nothing changed: it was sent again as it was.', es: 'No cambió nada: se envió otra vez como estaba.' },
  askedThen: { en: 'What was asked', es: 'Qué se pidió' },
  before: { en: 'Before', es: 'Antes' },
  now: { en: 'Now', es: 'Ahora' },
  otherFile: { en: '(another file)', es: '(otro archivo)' },
  noLongerThere: { en: '(not there any more)', es: '(ya no está)' },
  notThereYet: { en: '(was not there)', es: '(no estaba)' },
} satisfies Messages

/** What can be wrong with a decision. */
export const decisionProblemWords = {
  nothingChosen: {
    en: 'Choose at least one thing.',
    es: 'Elija por lo menos una cosa.',
  },
  reasonMissing: { en: 'You wrote a note here. Choose also what is wrong.', es: 'Escribió una nota aquí. Elija también qué está mal.' },
  reasonGone: {
    en: 'A reason that you chose is not offered any more. Choose again.',
    es: 'Una razón que eligió ya no se ofrece. Elija otra vez.',
  },
  noteMissing: { en: 'This reason needs a note: say what is meant.', es: 'Esta razón necesita una nota: diga a qué se refiere.' },
  noteTooLong: {
    en: ({ most, typed }) => `A note has up to ${most} characters. This one has ${typed}.`,
    es: ({ most, typed }) => `Una nota tiene hasta ${most} caracteres. Esta tiene ${typed}.`,
  },
  whyMissing: { en: 'Say why. Both sides read it.', es: 'Diga por qué. Lo leen las dos partes.' },
  decidedAlready: {
    en: ({ who, what }) => `${who} decided already: ${what}. Your decision was not taken. Below is how it stands now.`,
    es: ({ who, what }) => `${who} ya decidió: ${what}. Su decisión no se tomó. Abajo está como quedó.`,
  },
  withApplicant: {
    en: 'This application is with the applicant, who is correcting it. It can be decided when it comes back.',
    es: 'Esta solicitud está con la persona solicitante, que la está corrigiendo. Se puede decidir cuando vuelva.',
  },
  sentAnewSinceRead: {
    en: 'The applicant sent this again after you opened it. Your decision was not taken. Open the application and read what changed first.',
    es: 'La persona solicitante envió esto otra vez después de que usted lo abrió. Su decisión no se tomó. Abra la solicitud y lea primero qué cambió.',
  },
  undoTooLate: {
    en: ({ time }) => `It is too late to undo: the letter left at ${time}. A manager can take the decision back.`,
    es: ({ time }) => `Ya no se puede deshacer: la carta salió a las ${time}. Una persona a cargo del programa puede retirar la decisión.`,
  },
  undoNotYours: {
    en: 'Whoever decided can undo it, or a manager.',
    es: 'Puede deshacerlo quien decidió, o una persona a cargo del programa.',
  },
  nothingToUndo: { en: 'There is nothing to undo here any more.', es: 'Aquí ya no hay nada que deshacer.' },
  openedAnother: {
    en: 'This person has another application under way, so this decision cannot be taken back. Write to them instead.',
    es: 'Esta persona tiene otra solicitud en curso, así que esta decisión no se puede retirar. Escríbale.',
  },
} satisfies ProblemWords
