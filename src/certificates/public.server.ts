/** Issues the certificate of an exam that was passed; an eligibility gives one. */
export { issueCertificate, type PassedExam } from './issue-certificate.server.ts'
/** Applies the clock's steps that are due to certificates: expired after the last day, vacated years later. */
export { endCertificates } from './end-certificates.server.ts'
/** Makes many papers as one file, for whoever asked; and clears away what was made a day ago. */
export { makePapers, sweepPapers } from './make-papers.server.ts'
/** Whether a person has a certificate that counts, or is only suspended: they need no other application. */
export { hasStandingCertificate } from './has-standing-certificate.server.ts'
/** The next last days of certificates, for the demonstration's clock. */
export { nextCertificateDeadlines } from './next-certificate-deadlines.server.ts'
/** Until when one's certificates are valid, or can still come back. */
export { certificateDates, type CertificateDate } from './certificate-dates.server.ts'
