/** How a fee and its payments stand. */
export { dueOf, type ChargeStanding, type PaymentStanding } from './standing.ts'
/** The kinds of fee. */
export { type ChargeKind } from './charge-kinds.ts'
/** The code of a voucher as stored, from what someone typed. */
export { readVoucherCode } from './voucher-code.ts'
/** The cheque that was typed into `RecordChequeForm`. */
export { readArrival, readCheque, type Cheque } from './cheque.ts'
/** The words for problems of money, for pages of other rooms that meet them; and their facts in words. */
export { problemWords as feeProblemWords } from './problem-messages.ts'
export { withFeeFacts } from './problems-in-words.ts'
