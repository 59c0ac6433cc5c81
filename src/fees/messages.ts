import type { Messages, Said } from '#platform/languages.ts'
import type { ChargeKind } from './charge-kinds.ts'
import type { VoucherState } from './voucher-lifecycle.ts'

/** What each fee is called. */
export const kindWords = {
  application: { en: 'Application fee', es: 'Tarifa de la solicitud' },
  exam: { en: 'Exam fee', es: 'Tarifa del examen' },
  examRetake: { en: 'Exam retake fee', es: 'Tarifa por repetir el examen' },
  renewal: { en: 'Renewal fee', es: 'Tarifa de renovación' },
} satisfies Record<ChargeKind, Said>

export const stateWords = {
  open: { en: 'Not used yet', es: 'Sin usar' },
  reserved: { en: 'Set aside', es: 'Apartado' },
  used: { en: 'Used', es: 'Usado' },
  cancelled: { en: 'Canceled', es: 'Cancelado' },
} satisfies Record<VoucherState, Said>

export const words = {
  // The person's own page.
  payments: { en: 'Your payments', es: 'Sus pagos' },
  toAccount: { en: 'Your account', es: 'Su cuenta' },
  paymentsLead: {
    en: 'Every fee, what was paid for it, and your receipts.',
    es: 'Cada tarifa, lo que se pagó y sus recibos.',
  },
  noFees: {
    en: 'There are no fees yet. A fee is due when you send an application.',
    es: 'Todavía no hay tarifas. La tarifa se paga cuando usted envía una solicitud.',
  },
  money: { en: 'Fee and payments', es: 'Tarifa y pagos' },
  forApplication: { en: (reference: string) => `Application ${reference}`, es: (reference: string) => `Solicitud ${reference}` },
  fee: { en: 'Fee', es: 'Tarifa' },
  paid: { en: 'Paid', es: 'Pagado' },
  stillDue: { en: 'Still due', es: 'Falta por pagar' },
  kept: { en: 'Kept', es: 'Retenido' },
  toReturn: { en: 'Goes back', es: 'Se devuelve' },
  allPaid: { en: 'This fee is paid. You don’t need to do anything.', es: 'Esta tarifa está pagada. No tiene que hacer nada.' },
  allPaidStaff: { en: 'This fee is paid.', es: 'Esta tarifa está pagada.' },
  dueNow: {
    en: (amount: string) => `${amount} is still due.`,
    es: (amount: string) => `Faltan por pagar ${amount}.`,
  },
  endedVoid: {
    en: 'The application ended before it was complete, so this fee ended, too. What was paid is not returned. Nothing more is due.',
    es: 'La solicitud terminó antes de estar completa, y con ella esta tarifa. Lo que se pagó no se devuelve. No se debe nada más.',
  },
  endedVoidUnpaid: {
    en: 'The application ended before it was complete, so this fee ended, too. Nothing is due.',
    es: 'La solicitud terminó antes de estar completa, y con ella esta tarifa. No se debe nada.',
  },
  endedWithdrawn: {
    en: 'The application was withdrawn, so this fee ended. Nothing more is due.',
    es: 'La solicitud se retiró y con eso terminó esta tarifa. No se debe nada más.',
  },
  byVoucher: { en: (program: string) => `Voucher: ${program}`, es: (program: string) => `Vale: ${program}` },
  byCheque: { en: (number: string) => `Check number ${number}`, es: (number: string) => `Cheque número ${number}` },
  paymentOn: {
    en: (amount: string, date: string) => `${amount} on ${date}`,
    es: (amount: string, date: string) => `${amount} el ${date}`,
  },
  cameBack: {
    en: (date: string) => `The bank returned it on ${date}, so it does not count.`,
    es: (date: string) => `El banco lo devolvió el ${date}, así que no cuenta.`,
  },
  wasMistake: {
    en: (date: string) => `We had recorded it by mistake and took it back on ${date}. It does not count.`,
    es: (date: string) => `Lo habíamos registrado por error y lo quitamos el ${date}. No cuenta.`,
  },
  receipt: { en: (reference: string) => `Receipt ${reference} (PDF)`, es: (reference: string) => `Recibo ${reference} (PDF)` },
  noPayments: { en: 'No payments yet.', es: 'Todavía no hay pagos.' },

  // The receipt.
  receiptTitle: { en: 'Receipt', es: 'Recibo' },
  receiptNumber: { en: 'Receipt number', es: 'Número de recibo' },
  receivedFrom: { en: 'For', es: 'A nombre de' },
  receivedOn: { en: 'Received on', es: 'Recibido el' },
  paidWith: { en: 'Paid with', es: 'Pagado con' },
  paidFor: { en: 'Paid for', es: 'Concepto' },
  chequeOf: {
    en: (number: string, date: string) => `Check number ${number}, dated ${date}`,
    es: (number: string, date: string) => `Cheque número ${number}, con fecha del ${date}`,
  },
  receiptReturned: {
    en: (date: string) => `The bank returned this check on ${date}. This receipt does not count any more.`,
    es: (date: string) => `El banco devolvió este cheque el ${date}. Este recibo ya no cuenta.`,
  },
  receiptMistake: {
    en: (date: string) => `This payment was recorded by mistake and taken back on ${date}. This receipt does not count any more.`,
    es: (date: string) => `Este pago se registró por error y se quitó el ${date}. Este recibo ya no cuenta.`,
  },
  receiptKeep: { en: 'Keep this receipt with your papers.', es: 'Guarde este recibo con sus documentos.' },
  receiptFooter: { en: (reference: string) => `Receipt ${reference}`, es: (reference: string) => `Recibo ${reference}` },

  // The slip for a check.
  slip: { en: 'Payment slip', es: 'Hoja de pago' },
  slipLead: {
    en: 'Print this page and send it with your check. If you cannot print, write the number of your application on the check.',
    es: 'Imprima esta página y envíela con su cheque. Si no puede imprimir, escriba el número de su solicitud en el cheque.',
  },
  slipPayer: { en: 'For the application of', es: 'Para la solicitud de' },
  slipPayee: { en: 'Make the check out to', es: 'Haga el cheque a nombre de' },
  slipAmount: { en: 'Exactly this amount', es: 'Exactamente esta cantidad' },
  slipReference: { en: 'Write this number on the check', es: 'Escriba este número en el cheque' },
  slipAddress: { en: 'Send it to', es: 'Envíelo a' },
  slipAsk: {
    en: 'Ask the program where to send it. You can do that on the page with your questions.',
    es: 'Pregunte al programa a dónde enviarlo. Puede hacerlo en la página de sus preguntas.',
  },
  slipAskLink: { en: 'Ask the program', es: 'Preguntar al programa' },

  // Staff record a check, or take one back.
  recordCheque: { en: 'Record a check', es: 'Registrar un cheque' },
  recordChequeLead: {
    en: (amount: string) => `Record a check only when it lies before you, for exactly ${amount}.`,
    es: (amount: string) => `Registre un cheque solo cuando lo tenga delante, por exactamente ${amount}.`,
  },
  chequeNumber: { en: 'Check number', es: 'Número del cheque' },
  chequeDated: { en: 'Date on the check', es: 'Fecha del cheque' },
  chequeAmount: { en: 'Amount on the check', es: 'Cantidad del cheque' },
  amountHint: { en: 'In dollars. For example: 100 or 100.00', es: 'En dólares. Por ejemplo: 100 o 100.00' },
  dateHint: { en: 'For example: 3 9 2027', es: 'Por ejemplo: 9 3 2027' },
  lateLead: {
    en: (amount: string, until: string) => `Only when the check for ${amount} was here by ${until}, and was not recorded then. The application is open again, and its person is told.`,
    es: (amount: string, until: string) => `Solo si el cheque de ${amount} llegó a más tardar el ${until} y no se registró entonces. La solicitud se abre otra vez y se le avisa a la persona.`,
  },
  arrivesBy: {
    en: (date: string) => `It has to be here by ${date}. The day it arrived counts, not the day you record it.`,
    es: (date: string) => `Debe llegar a más tardar el ${date}. Cuenta el día en que llegó, no el día en que usted lo registra.`,
  },
  arrivedOn: { en: 'The day the check arrived', es: 'El día en que llegó el cheque' },
  arrivedHint: { en: 'As stamped on the envelope or in the mail log.', es: 'Como está en el sello del sobre o en el registro del correo.' },
  lateButton: { en: 'Record it and open the application again', es: 'Registrarlo y abrir la solicitud otra vez' },
  recordButton: { en: 'Record this check', es: 'Registrar este cheque' },
  takeBack: { en: (number: string) => `Take check ${number} back`, es: (number: string) => `Quitar el cheque ${number}` },
  takeBackLead: {
    en: 'The fee will be due again. The payment stays in sight and says that it came back. This cannot be undone.',
    es: 'La tarifa se deberá otra vez. El pago queda a la vista y dice que se devolvió. Esto no se puede deshacer.',
  },
  whatHappened: { en: 'What happened?', es: '¿Qué pasó?' },
  returned: { en: 'The bank did not pay it', es: 'El banco no lo pagó' },
  mistake: { en: 'It was recorded by mistake', es: 'Se registró por error' },
  why: { en: 'Why', es: 'Por qué' },
  whyHint: { en: 'One sentence for your colleagues.', es: 'Una frase para sus colegas.' },
  takeBackButton: { en: 'Take it back', es: 'Quitarlo' },

  // Vouchers.
  vouchers: { en: 'Vouchers', es: 'Vales' },
  vouchersLead: {
    en: 'A voucher pays a fee in place of a person: a scholarship, a county, an employer.',
    es: 'Un vale paga una tarifa en lugar de la persona: una beca, un condado, un empleador.',
  },
  issue: { en: 'Issue vouchers', es: 'Emitir vales' },
  issueLead: {
    en: 'Each voucher has a code of its own and pays one fee, once.',
    es: 'Cada vale tiene su propio código y paga una sola tarifa, una sola vez.',
  },
  all: { en: 'All', es: 'Todos' },
  code: { en: 'Code', es: 'Código' },
  program: { en: 'Who pays', es: 'Quién paga' },
  programHint: { en: 'The scholarship, the county or the employer.', es: 'La beca, el condado o el empleador.' },
  pays: { en: 'Pays', es: 'Paga' },
  upTo: { en: (amount: string) => `Up to ${amount}`, es: (amount: string) => `Hasta ${amount}` },
  state: { en: 'State', es: 'Estado' },
  validThrough: { en: 'Last day', es: 'Último día' },
  validFrom: { en: 'First day', es: 'Primer día' },
  usedFor: { en: 'Used for', es: 'Usado para' },
  forWhom: { en: 'For', es: 'Para' },
  anyone: { en: 'Anyone who has the code', es: 'Cualquier persona que tenga el código' },
  noVouchers: { en: 'There are no vouchers here.', es: 'Aquí no hay vales.' },
  newVouchers: {
    en: (count: number) => (count === 1 ? 'The voucher is issued.' : `${count} vouchers are issued.`),
    es: (count: number) => (count === 1 ? 'Se emitió el vale.' : `Se emitieron ${count} vales.`),
  },
  kinds: { en: 'Which fee may it pay?', es: '¿Qué tarifa puede pagar?' },
  amount: { en: 'Up to how much?', es: '¿Hasta cuánto?' },
  forEmail: { en: 'Email of the person it is for', es: 'Correo electrónico de la persona a quien se da' },
  forEmailHint: {
    en: 'Leave it empty and anyone who has the code can use it.',
    es: 'Si lo deja vacío, lo puede usar cualquier persona que tenga el código.',
  },
  count: { en: 'How many?', es: '¿Cuántos?' },
  issueButton: { en: 'Issue', es: 'Emitir' },
  backToVouchers: { en: 'All vouchers', es: 'Todos los vales' },
  cancel: { en: 'Cancel this voucher', es: 'Cancelar este vale' },
  cancelLead: {
    en: 'Nobody can use it afterwards. This cannot be undone.',
    es: 'Después nadie lo podrá usar. Esto no se puede deshacer.',
  },
  cancelReserved: {
    en: (reference: string) => `It is set aside for application ${reference}. Tell the person before you cancel it.`,
    es: (reference: string) => `Está apartado para la solicitud ${reference}. Avise a la persona antes de cancelarlo.`,
  },
  cancelButton: { en: 'Cancel the voucher', es: 'Cancelar el vale' },
  history: { en: 'What happened', es: 'Lo que ha pasado' },
  'step-start': { en: 'Issued', es: 'Emitido' },
  'step-reserve': { en: 'Set aside', es: 'Apartado' },
  'step-release': { en: 'Let go', es: 'Liberado' },
  'step-use': { en: 'Used', es: 'Usado' },
  'step-cancel': { en: 'Canceled', es: 'Cancelado' },
} satisfies Messages
