import { lastDayOf, type PlainDate } from '#platform/dates.ts'

interface CertificateYears {
  /** How many years a certificate is valid, from the policy of the day on which it is issued. */
  readonly certificateYears: number
  /** How many years an expired one can still be brought back. */
  readonly vacatedYears: number
}

/** The last day of a certificate, and the last one before it is vacated, both days included, as all periods are counted. */
export function certificateDays(issuedOn: PlainDate, { certificateYears, vacatedYears }: CertificateYears) {
  const validThrough = lastDayOf(issuedOn, { months: 12 * certificateYears })
  return { validThrough, renewableThrough: lastDayOf(validThrough, { months: 12 * vacatedYears }) }
}
