/** Charges a fee to the person themself, once for each thing and attempt. */
export { chargeFee, type Charging } from './charge-fee.server.ts'
/** How everything charged about something stands, for whoever may see it. */
export { feeStanding } from './fee-standing.server.ts'
/** Counts a try at a voucher's code; before the transaction. */
export { countVoucherTry } from './voucher-tries.server.ts'
/** Sets a voucher aside for one fee. */
export { reserveVoucher, type Reserving } from './reserve-voucher.server.ts'
/** What the person has set aside, if anything. */
export { reservedVoucher, type ReservedVoucher } from './voucher-store.server.ts'
/** Pays a fee with the voucher that was set aside for it. */
export { useReservedVoucher, type Paid } from './use-voucher.server.ts'
/** Lets go of what was set aside. */
export { releaseVoucher } from './release-voucher.server.ts'
/** Lets go of what someone had set aside whose account was closed; for the house itself. */
export { freeVouchers } from './free-vouchers.server.ts'
/** Records a cheque that arrived. */
export { recordCheque } from './record-cheque.server.ts'
/** Takes a cheque back: the bank did not pay it, or it was recorded by mistake. */
export { returnPayment, type Returning } from './return-payment.server.ts'
/** Ends the charges about something that came to nothing. */
export { forfeit } from './forfeit.server.ts'
/** Lifts such an end, when the payment had come in time. */
export { liftForfeiture } from './lift-forfeiture.server.ts'
/** What a change of a fee would mean for vouchers. */
export { vouchersTooSmall } from './policy-effects.server.ts'
