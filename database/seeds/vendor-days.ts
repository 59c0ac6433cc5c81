/** When the program told its vendor of then who may take the exam, and when the vendor's files came. Counted from today. */
export const listForVendorOn = -66
export const bookingsOfVendorOn = -60
export const resultsOfVendorOn = -46
