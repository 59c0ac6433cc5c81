import type { Messages } from '#platform/languages.ts'

/** What is said once the exam is passed and there is a certificate. */
export const certifiedWords = {
  leadCertified: {
    en: (date: string) => `You passed the exam. Your certificate was issued on ${date}. This application is done.`,
    es: (date: string) => `Usted aprobó el examen. Su certificado se emitió el ${date}. Esta solicitud está terminada.`,
  },
  'pathCertified-applicant': { en: 'You are certified', es: 'Usted tiene su certificado' },
  'pathCertified-reviewer': { en: 'Certificate issued', es: 'Certificado emitido' },
  toCertificate: { en: 'See your certificate', es: 'Ver su certificado' },
  certifiedTitle: { en: 'You have a certificate', es: 'Usted tiene un certificado' },
  certifiedText: {
    en: 'You don’t need another application. Your certificate says until when it counts.',
    es: 'No necesita otra solicitud. Su certificado dice hasta cuándo cuenta.',
  },
} satisfies Messages
