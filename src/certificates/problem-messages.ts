import type { ProblemWords } from '#platform/problem-words.ts'

/** What is refused in this room, and what to do now. */
export const certificateProblemWords = {
  certificateOnlyManagers: { en: 'Only program managers change a certificate.', es: 'Solo los gerentes del programa cambian un certificado.' },
  certificateMovedOn: {
    en: 'This certificate has changed since you opened the page. Nothing of yours was recorded. Read where it is now, then decide.',
    es: 'Este certificado cambió desde que usted abrió la página. No se registró nada suyo. Lea cómo está ahora y luego decida.',
  },
  certificateJustEnded: {
    en: 'The last day of this certificate has passed just now. Nothing of yours was recorded. Load the page again.',
    es: 'El último día de este certificado acaba de pasar. No se registró nada suyo. Cargue la página otra vez.',
  },
  certificateReasonMissing: { en: 'Choose a reason. The person reads it.', es: 'Elija una razón. La persona la lee.' },
  certificateNoteMissing: {
    en: 'Write what happened and what the person can do now. They read it.',
    es: 'Escriba qué pasó y qué puede hacer ahora la persona. Ella lo lee.',
  },
  certificateNoteTooLong: {
    en: ({ most }) => `This is too long to keep. Up to ${most} characters fit.`,
    es: ({ most }) => `Esto es demasiado largo. Caben hasta ${most} caracteres.`,
  },
  certificateRevokeNotSure: {
    en: 'A revoked certificate cannot be given back. Choose that you mean it, or suspend it instead.',
    es: 'Un certificado revocado no se puede devolver. Confirme que es lo que quiere, o mejor suspéndalo.',
  },
} satisfies ProblemWords
