import type { Said } from '#platform/languages.ts'
import type { CertificateReason } from './change-reasons.ts'

/** Why a certificate was suspended, revoked or given back, as staff choose it and its person reads it. */
export const reasonWords: Readonly<Record<CertificateReason, Said>> = {
  ethics: { en: 'It is about the Code of Ethics', es: 'Se trata del Código de Ética' },
  requirement: { en: 'A requirement of the certification is not met', es: 'No se cumple un requisito de la certificación' },
  identity: { en: 'It is not clear whose certificate it is', es: 'No está claro de quién es el certificado' },
  asked: { en: 'The person asked for it', es: 'La persona lo pidió' },
  error: { en: 'A decision was made in error', es: 'Una decisión se tomó por error' },
  cleared: { en: 'What stood in the way is cleared up', es: 'Se aclaró lo que lo impedía' },
  other: { en: 'Another reason, in the words below', es: 'Otra razón, con las palabras de abajo' },
}
