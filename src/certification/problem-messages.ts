import type { ProblemWords } from '#platform/problem-words.ts'
import { fileProblemWords } from '#platform/file-messages.ts'
import { examProblemWords } from '#exams/public.ts'
import { feeProblemWords } from '#fees/public.ts'
import { legalNameProblemWords, signingProblemWords } from '#people/public.ts'
import { correctionProblemWords } from './correction-messages.ts'
import { decisionProblemWords } from './decision-messages.ts'

/** What is wrong with an application, in words. */
export const problemWords = {
  ...signingProblemWords,
  ...legalNameProblemWords,
  ...fileProblemWords,
  ...feeProblemWords,
  ...examProblemWords,
  ...decisionProblemWords,
  ...correctionProblemWords,
  printedNameMissing: {
    en: 'Type the name that you see on your ID. One of the two fields can stay empty.',
    es: 'Escriba el nombre que ve en su identificación. Uno de los dos campos puede quedar vacío.',
  },
  identityMissing: {
    en: 'Add a photo or a PDF of your ID. Without one the program cannot see who you are.',
    es: 'Agregue una foto o un PDF de su identificación. Sin ella el programa no puede ver quién es usted.',
  },
  educationMissing: {
    en: 'Add a photo or a PDF of your diploma, its equivalent or your degree.',
    es: 'Agregue una foto o un PDF de su diploma, su equivalente o su título.',
  },
  educationLevelMissing: { en: 'Choose what you finished.', es: 'Elija lo que terminó.' },
  documentsTooMany: {
    en: ({ most, there }) => `An application has room for ${most} files, and ${there} are here. Remove one that you do not need, then add this one.`,
    es: ({ most, there }) => `En una solicitud caben ${most} archivos y ya hay ${there}. Quite uno que no necesite y luego agregue este.`,
  },
  commitmentMissing: {
    en: 'Certification asks for both. If you are not sure, you can stop here and ask the program.',
    es: 'La certificación pide las dos cosas. Si tiene dudas, puede parar aquí y preguntar al programa.',
  },
  ethicsNotSigned: { en: 'Read the Code of Ethics and sign it.', es: 'Lea el Código de Ética y fírmelo.' },
  ethicsOtherName: {
    en: 'The legal name has changed since you signed the Code of Ethics. Sign it once more.',
    es: 'El nombre legal cambió desde que firmó el Código de Ética. Fírmelo una vez más.',
  },
  feeWayMissing: { en: 'Choose how the fee is paid.', es: 'Elija cómo se paga la tarifa.' },
  voucherNotReserved: {
    en: 'This voucher is not set aside for you yet. Open “The fee” and save it, or choose to pay by check.',
    es: 'Este vale todavía no está apartado para usted. Abra «La tarifa» y guárdelo, o elija pagar con cheque.',
  },
  certifiedAlready: {
    en: 'You have a certificate, so you don’t need an application. See it under “My certificate”.',
    es: 'Usted tiene un certificado, así que no necesita una solicitud. Véalo en «Mi certificado».',
  },
  orientationFirst: {
    en: 'Finish the orientation first. It takes about half an hour, and your place is kept.',
    es: 'Primero termine la orientación. Toma más o menos media hora, y guardamos hasta dónde llegó.',
  },
  nameMissing: {
    en: 'Write your name as on your ID. One of the two fields can stay empty.',
    es: 'Escriba su nombre como aparece en su identificación. Uno de los dos campos puede quedar vacío.',
  },
  nameTooLong: {
    en: ({ most, typed }) => `Up to ${most} characters fit on a certificate. This has ${typed}. It is saved; shorten it when you can.`,
    es: ({ most, typed }) => `En un certificado caben hasta ${most} caracteres. Esto tiene ${typed}. Está guardado; acórtelo cuando pueda.`,
  },
  nameNotLetters: {
    en: 'A legal name is written with letters, in any alphabet. Leave out digits, pictures and other signs.',
    es: 'Un nombre legal se escribe con letras, de cualquier alfabeto. Quite números, dibujos y otros signos.',
  },
  nameHiddenSigns: {
    en: 'This name has a sign in it that nobody can see. Type it again instead of pasting it.',
    es: 'Este nombre tiene un signo que no se ve. Escríbalo otra vez en lugar de pegarlo.',
  },
  birthDateMissing: { en: 'Write your birth date.', es: 'Escriba su fecha de nacimiento.' },
  dayAndMonthSwapped: {
    en: 'There is no such month. Here the month comes first, and then the day.',
    es: 'Ese mes no existe. En los documentos de California el mes va primero; aquí va primero el día.',
  },
  dateNotReal: {
    en: 'This day does not exist in the calendar. Check the day and the month.',
    es: 'Este día no existe en el calendario. Revise el día y el mes.',
  },
  dateNotInNumbers: {
    en: 'Write month, day and year in numbers, the year with four digits, like 4 28 1986.',
    es: 'Escriba el día, el mes y el año con números, el año con cuatro cifras, como 28 4 1986.',
  },
  birthDateAhead: { en: 'This day has not come yet. Check the year.', es: 'Este día todavía no llega. Revise el año.' },
  birthDateTooEarly: { en: 'This is too long ago. Check the year.', es: 'Esto fue hace demasiado tiempo. Revise el año.' },
  tooYoung: {
    en: ({ age, fromInWords }) => `You have to be ${age} on the day you send your application. You can send it from ${fromInWords} on. Until then it is kept.`,
    es: ({ age, fromInWords }) => `Tiene que tener ${age} años el día en que envíe su solicitud. Puede enviarla a partir del ${fromInWords}. Mientras tanto queda guardada.`,
  },
  phoneNotReal: {
    en: 'This does not look like a phone number. Write it with its area code, like 916 555 0100, or leave it empty.',
    es: 'Esto no parece un número de teléfono. Escríbalo con el código de área, como 916 555 0100, o déjelo vacío.',
  },
  languageMissing: { en: 'Choose the language of our letters.', es: 'Elija el idioma de nuestras cartas.' },
  livedExperienceMissing: {
    en: 'Choose the lived experience that fits you. You can choose both.',
    es: 'Elija la opción que describe su experiencia vivida. Puede elegir las dos.',
  },
  answerTooLong: {
    en: ({ most }) => `This is too long to keep. Up to ${most} characters fit. Shorten it and save again.`,
    es: ({ most }) => `Esto es demasiado largo para guardarlo. Caben hasta ${most} caracteres. Acórtelo y guarde otra vez.`,
  },
  twoAnswers: {
    en: ({ question }) => `“${question}” has two different answers. Choose which one should stay.`,
    es: ({ question }) => `«${question}» tiene dos respuestas distintas. Elija cuál debe quedar.`,
  },
  notADraft: {
    en: 'This application is no longer a draft, so it cannot be changed. If you sent it, we keep it as you sent it. Open your application to see where it stands.',
    es: 'Esta solicitud ya no es un borrador, así que no se puede cambiar. Si la envió, la guardamos tal como la envió. Abra su solicitud para ver cómo va.',
  },
  changedSinceRead: {
    en: 'An answer changed after you opened this page, perhaps on another device. Below is how it stands now. Read it and send again.',
    es: 'Una respuesta cambió después de que abrió esta página, quizá en otro dispositivo. Abajo está como quedó. Léala y envíe otra vez.',
  },
  stepAlreadyTaken: {
    en: 'This was already done, perhaps in another tab or by someone else. Nothing was done twice. Below is how it stands now.',
    es: 'Esto ya se hizo, quizá en otra pestaña o por otra persona. Nada se hizo dos veces. Abajo está como quedó.',
  },
  ownApplication: {
    en: 'This is your own application, so someone else has to decide on it. You don’t need to do anything.',
    es: 'Esta es su propia solicitud, así que otra persona tiene que decidir sobre ella. Usted no tiene que hacer nada.',
  },
} satisfies ProblemWords
