import type { Messages } from '#platform/languages.ts'

/** The link from the account to one's certificate. */
export const certificateLinkWords = {
  certificate: { en: 'Certificate', es: 'Certificado' },
  seeCertificate: { en: 'See your certificate', es: 'Ver su certificado' },
} satisfies Messages
