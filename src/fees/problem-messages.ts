import type { ProblemWords } from '#platform/problem-words.ts'

/** Dates and amounts among the facts arrive in words: see `problems-in-words.ts`. */
export const problemWords = {
  voucherMissing: { en: 'Write the code of your voucher.', es: 'Escriba el código de su vale.' },
  voucherUnknown: {
    en: 'We do not know this code. Check every letter and number, or ask whoever gave it to you.',
    es: 'No conocemos este código. Revise cada letra y número, o pregunte a quien se lo dio.',
  },
  voucherExpired: {
    en: ({ through }) => `The last day of this voucher was ${through}. Ask whoever gave it to you for a new one, or choose another way to pay.`,
    es: ({ through }) => `El último día de este vale fue el ${through}. Pida uno nuevo a quien se lo dio, o elija otra forma de pagar.`,
  },
  voucherNotYet: {
    en: ({ from }) => `This voucher can be used from ${from} on. Come back then, or choose another way to pay.`,
    es: ({ from }) => `Este vale se puede usar a partir del ${from}. Regrese ese día, o elija otra forma de pagar.`,
  },
  voucherUsed: {
    en: 'This voucher was used already. A voucher pays once. Choose another way to pay.',
    es: 'Este vale ya se usó. Un vale paga una sola vez. Elija otra forma de pagar.',
  },
  voucherReserved: {
    en: 'This voucher is set aside in another application. If it is yours, choose another way to pay there first. If not, ask whoever gave it to you.',
    es: 'Este vale está apartado en otra solicitud. Si es suya, primero elija ahí otra forma de pagar. Si no, pregunte a quien se lo dio.',
  },
  voucherNotYours: {
    en: 'This voucher is for another email than the one of your account. Ask whoever gave it to you, or choose another way to pay.',
    es: 'Este vale es para otro correo electrónico, no para el de su cuenta. Pregunte a quien se lo dio, o elija otra forma de pagar.',
  },
  voucherNotForThis: {
    en: 'This voucher does not pay this fee. Choose another way to pay.',
    es: 'Este vale no paga esta tarifa. Elija otra forma de pagar.',
  },
  voucherCancelled: {
    en: 'The program canceled this voucher. Ask whoever gave it to you, or choose another way to pay.',
    es: 'El programa canceló este vale. Pregunte a quien se lo dio, o elija otra forma de pagar.',
  },
  tooManyTries: {
    en: ({ minutes }) => `There were too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`,
    es: ({ minutes }) => `Hubo demasiados intentos. Espere ${minutes} ${minutes === 1 ? 'minuto' : 'minutos'} e intente otra vez.`,
  },
  nothingDue: {
    en: 'Nothing is due here any more. You don’t need to do anything.',
    es: 'Aquí ya no se debe nada. No tiene que hacer nada.',
  },
  chequeNumberMissing: { en: 'Write the number of the check.', es: 'Escriba el número del cheque.' },
  chequeDateMissing: {
    en: 'Write the date on the check: month, day, and year with four digits.',
    es: 'Escriba la fecha del cheque: día, mes y año con cuatro dígitos.',
  },
  chequeAmountMissing: {
    en: 'Write the amount on the check, in dollars. For example: 100.00.',
    es: 'Escriba la cantidad del cheque, en dólares. Por ejemplo: 100.00.',
  },
  chequeRecordedAlready: {
    en: ({ number }) => `Check ${number} is recorded for this application already. It counts once. You don’t need to do anything.`,
    es: ({ number }) => `El cheque ${number} ya está registrado para esta solicitud. Cuenta una sola vez. No tiene que hacer nada.`,
  },
  chequeAmountDiffers: {
    en: ({ due, given }) => `${due} is due, and this check is for ${given}. Check the amount. If it is right, send the check back and ask for one for the exact amount.`,
    es: ({ due, given }) => `Se deben ${due} y este cheque es por ${given}. Revise la cantidad. Si está bien, devuelva el cheque y pida uno por la cantidad exacta.`,
  },
  arrivalMissing: { en: 'Write the day on which the check arrived.', es: 'Escriba el día en que llegó el cheque.' },
  arrivedTooLate: {
    en: ({ until }) => `The check had to be here by ${until}. One that came later does not open the application again: the person can start a new one.`,
    es: ({ until }) => `El cheque tenía que llegar a más tardar el ${until}. Uno que llegó después no abre la solicitud otra vez: la persona puede empezar una nueva.`,
  },
  arrivedBeforeSending: {
    en: ({ from }) => `This application was sent on ${from}, and its check cannot have arrived before. Check the day on the envelope.`,
    es: ({ from }) => `Esta solicitud se envió el ${from}, y su cheque no pudo llegar antes. Revise el día en el sobre.`,
  },
  arrivedAhead: { en: 'This day is still to come.', es: 'Ese día todavía no llega.' },
  chequeDateAhead: {
    en: ({ dated }) => `This check is dated ${dated}, which is still to come. Record it on that day.`,
    es: ({ dated }) => `Este cheque tiene fecha del ${dated}, que todavía no llega. Regístrelo ese día.`,
  },
  ownPayment: {
    en: 'This is your own fee. Ask a colleague to do it.',
    es: 'Esta tarifa es suya. Pida a un colega que lo haga.',
  },
  paymentReturnedAlready: {
    en: 'This check was taken back already. You don’t need to do anything.',
    es: 'Este cheque ya se había quitado. No tiene que hacer nada.',
  },
  whyMissing: { en: 'Write why, in one sentence.', es: 'Escriba por qué, en una frase.' },
  programMissing: { en: 'Write who pays.', es: 'Escriba quién paga.' },
  kindsMissing: { en: 'Choose at least one fee.', es: 'Elija por lo menos una tarifa.' },
  amountMissing: {
    en: 'Write an amount in dollars. For example: 100.00.',
    es: 'Escriba una cantidad en dólares. Por ejemplo: 100.00.',
  },
  emailNotReal: {
    en: 'This does not look like an email address. Write it like this: name@example.org.',
    es: 'Esto no parece una dirección de correo electrónico. Escríbala así: nombre@ejemplo.org.',
  },
  firstDayMissing: {
    en: 'Write the first day as month, day, and year with four digits.',
    es: 'Escriba el primer día con día, mes y año con cuatro dígitos.',
  },
  lastDayMissing: {
    en: 'Write the last day as month, day, and year with four digits.',
    es: 'Escriba el último día con día, mes y año con cuatro dígitos.',
  },
  datesCrossed: { en: 'The last day must not be before the first.', es: 'El último día no puede ser anterior al primero.' },
  countWrong: {
    en: ({ most }) => `Write a number from 1 to ${most}.`,
    es: ({ most }) => `Escriba un número del 1 al ${most}.`,
  },
  oneForOne: {
    en: 'With an email it is one voucher. Write 1, or leave the email empty.',
    es: 'Con un correo electrónico se emite un solo vale. Escriba 1, o deje vacío el correo.',
  },
  voucherEnded: {
    en: 'This voucher was used or canceled already. There is nothing left to cancel.',
    es: 'Este vale ya se usó o ya se canceló. No queda nada por cancelar.',
  },
} satisfies ProblemWords
