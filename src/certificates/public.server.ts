/** Issues the certificate of an exam that was passed; an eligibility gives one. */
export { issueCertificate, type PassedExam } from './issue-certificate.server.ts'
