/** What is due for an application, what was paid, and the receipts. */
export { MoneySection } from './money-section.tsx'
/** What a person needs to pay by check, to be printed. */
export { PaymentSlip } from './payment-slip.tsx'
/** Staff record a check, and take one back. */
export { moneyFormId, RecordChequeForm, ReturnPaymentForm } from './cheque-form.tsx'
